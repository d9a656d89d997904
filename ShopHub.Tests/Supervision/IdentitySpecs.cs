using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Merchants;
using ShopHub.Data.Rights;
using ShopHub.Data.Supervision;
using ShopHub.Domain.Access;
using ShopHub.Domain.Applications;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Supervision;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Supervision;

/// <summary>Sellers prove who they are every six months, and tell when their licence has changed (LAW-04, ONB-18).</summary>
public sealed partial class IdentitySpecs : IAsyncLifetime
{
    private static readonly IdentityForm s_form = new()
    {
        SubjectName = "云上茶舍有限公司", SocialCreditCode = "91310000MA1FL0000N", LicenceUntil = ApplicationForm.ForEver, PersonName = "林晓", IdNumber = "11010519491231002X",
        IdUntil = ApplicationForm.ForEver, Mobile = "13800000000", Address = "杭州市西湖区龙坞路88号",
    };

    private Town _town = null!;

    public async Task InitializeAsync() => _town = await Town.Open();

    public async Task DisposeAsync() => await _town.DisposeAsync();

    [Fact]
    public async Task Who_does_not_answer_in_fifteen_days_is_suspended_and_goes_on_when_a_reviewer_has_agreed()
    {
        Assert.Equal(2, await Asks());
        Assert.Equal(0, await Asks());
        Assert.Contains(NextStep.ProveIdentity, (await _town.As(_town.TeaHouse).Ask((NextStepQueries ask, ShopStaff me) => ask.Mine(me))).Select(r => r.Step));
        await Winds(TimeSpan.FromDays(IdentityPolicy.HandInDays) - TimeSpan.FromMinutes(1));
        Assert.Equal(ShopStatus.Open, await Status());
        await Winds(TimeSpan.FromMinutes(1));
        await Winds(TimeSpan.Zero);
        Assert.Equal((ShopStatus.Suspended, SuspensionCause.RecheckMissed), (await Status(), await _town.Look(db => db.Suspensions.Where(s => s.MerchantId == _town.TeaHouse.MerchantId).Select(s => s.Cause).SingleAsync())));
        Assert.Equal(1, await Told("店铺已暂停营业"));

        Town.Done(await HandsIn(s_form));
        Assert.Equal(ShopStatus.Suspended, await Status());
        await Approves();

        Assert.Equal(ShopStatus.Open, await Status());
        var (licence, check) = (await _town.As(_town.Lin).Ask((LicenceQueries ask) => ask.Of("teahouse")), await Last());
        Assert.Equal((check.CheckedAt, "91310000MA1FL0000N"), (licence!.CheckedAt, licence.SocialCreditCode));
    }

    [Fact]
    public async Task Reminders_go_out_once_each_and_the_next_six_months_count_from_the_check()
    {
        await Asks();
        for (var day = 0; day < IdentityPolicy.HandInDays - 1; day++) await Winds(TimeSpan.FromDays(1));
        var reminders = await Reminders();
        Assert.Equal([7, 3, 1], reminders);
        Town.Done(await HandsIn(s_form));
        await Approves();
        var checkedAt = _town.Clock.GetUtcNow();

        _town.Clock.Wind(IdentityPolicy.NextAt(checkedAt) - checkedAt - TimeSpan.FromTicks(1));
        await Asks();
        Assert.DoesNotContain(await Open(), c => c.MerchantId == _town.TeaHouse.MerchantId);
        _town.Clock.Wind(TimeSpan.FromTicks(1));
        await Asks();
        Assert.Contains(await Open(), c => c.MerchantId == _town.TeaHouse.MerchantId);
        Town.Done(await HandsIn((await Known()) with { StatesNoRegistration = false }, Papers(false)));
        Assert.False((await Last()).IsChanged);
    }

    [Fact]
    public async Task A_change_is_told_by_the_shop_and_stands_on_the_public_page_once_a_reviewer_has_agreed()
    {
        await IsKnown();
        Assert.Equal("identity.nothing-changed", (await HandsIn(await Known(), Papers(false))).Refusal!.Code);
        var renamed = await Known() with { SubjectName = "云上茶舍（杭州）有限公司" };
        Assert.Equal("identity.changed-on", (await HandsIn(renamed)).Refusal!.Code);
        Assert.Equal("ChangedOn", (await HandsIn(renamed, on: Today.AddDays(1))).Refusal!.Field);
        Assert.Equal("SocialCreditCode", (await HandsIn(renamed with { SocialCreditCode = "91330000MA27U03371" }, on: Today)).Refusal!.Field);
        Town.Done(await HandsIn(renamed, on: Today.AddDays(-7)));
        Assert.Equal("identity.locked", (await HandsIn(renamed, on: Today)).Refusal!.Code);
        var told = await Last();
        Assert.Equal((true, true, true, Workdays.EndOf(_town.Clock.GetUtcNow(), 7)), (told.IsReport, told.IsChanged, told.IsLateReport, told.DueAt!.Value));
        Assert.Equal("云上茶舍有限公司", await SubjectName());

        await Approves();

        Assert.Equal("云上茶舍（杭州）有限公司", await SubjectName());
        Assert.Equal("云上茶舍（杭州）有限公司", (await _town.As(_town.Lin).Ask((LicenceQueries ask) => ask.Of("teahouse")))!.SubjectName);
    }

    [Theory]
    [InlineData("2026-04-03", "2026-04-09T23:59:59+08:00", false)]
    [InlineData("2026-04-03", "2026-04-10T00:00:00+08:00", true)]
    public void A_change_is_late_after_three_working_days(string changed, string told, bool isLate) =>
        Assert.Equal(isLate, IdentityPolicy.IsLate(DateOnly.Parse(changed, System.Globalization.CultureInfo.InvariantCulture), DateTimeOffset.Parse(told, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public async Task What_is_sent_back_is_mended_in_time_or_a_report_is_closed()
    {
        await IsKnown();
        Town.Done(await HandsIn(await Known() with { Address = "杭州市西湖区龙坞路99号" }, on: Today));
        var number = (await Last()).Number;
        Town.Done(await _town.As(_town.Judge).Do((TakeIdentity use, PlatformStaff me) => use.Run(me, number)));
        Assert.Equal("identity.why", (await Rejects(number, "糊")).Refusal!.Code);
        Town.Done(await Rejects(number, "执照照片不清楚，请重拍"));
        Assert.Equal("identity.reviewer", (await Rejects(number, "执照照片不清楚，请重拍")).Refusal!.Code);
        Town.Done(await HandsIn((await Last()).Shown!, on: Today));
        Town.Done(await _town.As(_town.Judge).Do((TakeIdentity use, PlatformStaff me) => use.Run(me, number)));
        Town.Done(await Rejects(number, "执照照片不清楚，请重拍"));
        await Winds(TimeSpan.FromDays(IdentityPolicy.HandInDays + 1));

        var closed = await Last();
        Assert.Equal((IdentityStatus.Closed, "", ShopStatus.Open), (closed.Status, closed.SealedForm, await Status()));
        Assert.Empty(closed.Papers);
    }
}
