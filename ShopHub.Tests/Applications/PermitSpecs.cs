using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Applications;
using ShopHub.Data.Rights;
using ShopHub.Domain.Access;
using ShopHub.Domain.Applications;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Rights;
using ShopHub.Domain.Shared;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Applications;

/// <summary>Dates of papers: asked for, checked, and watched from the approval on (ONB-17).</summary>
public sealed class PermitSpecs
{
    private static readonly DateOnly s_today = new(2026, 3, 2);

    private static readonly ApplicationForm s_form = new()
    {
        Subject = Subject.Enterprise, ShopName = "云上花坊", Categories = ["FOOD"], SubjectName = "上海云上花艺有限公司", SocialCreditCode = "91310000MA1FL0000N",
        LicenceFrom = "2020-01-02", LicenceUntil = ApplicationForm.ForEver, PersonName = "林晓", IdNumber = "11010519491231002X", IdUntil = ApplicationForm.ForEver,
        Mobile = "13800000000", Bank = "招商银行", IsCorporateAccount = true, AccountNumber = "121900000000000",
        Permits = [new("FOOD") { Number = "JY13100000000001", From = "2025-06-01", Until = "2030-05-31" }],
    };

    [Theory]
    [InlineData("2020-01-02", "2026-03-03", "LicenceUntil", null)]
    [InlineData("2020-01-02", "2026-03-02", "LicenceUntil", "证照已过期")]
    [InlineData("2020-01-02", "后年", "LicenceUntil", "请填写有效期内")]
    [InlineData("2020-01-02", "20260303", "LicenceUntil", "请填写有效期内")]
    [InlineData("2020-01-02", "2226-03-03", "LicenceUntil", "请核对年份")]
    [InlineData("", "长期", "LicenceFrom", "请填写证照上的起始日期")]
    [InlineData("2026-03-03", "长期", "LicenceFrom", "不能晚于今天")]
    public void A_licence_says_from_when_until_when(string from, string until, string field, string? why)
    {
        var faults = (s_form with { LicenceFrom = from, LicenceUntil = until }).Faults(s_today);

        if (why is null) Assert.Empty(faults);
        else Assert.Contains(why, Assert.Single(faults, f => f.Field == field).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_category_with_a_paper_wants_its_number_and_dates_and_one_without_wants_none()
    {
        Assert.Equal(["Permits[FOOD].Number", "Permits[FOOD].From", "Permits[FOOD].Until"], (s_form with { Permits = [] }).Faults(s_today).Select(f => f.Field));
        Assert.Equal("Permits[FOOD].From", Assert.Single((s_form with { Permits = [s_form.Permits[0] with { From = "2031-01-01" }] }).Faults(s_today)).Field);
        Assert.Equal("Permits[FOOD].Until", Assert.Single((s_form with { Permits = [s_form.Permits[0] with { Until = "2026-03-01" }] }).Faults(s_today)).Field);
        Assert.Empty((s_form with { Categories = ["HOME"], Permits = [] }).Faults(s_today));
    }

    [Theory]
    [InlineData("2026-04-30", true)]
    [InlineData("2026-05-01", false)]
    [InlineData("长期", false)]
    public void What_ends_within_sixty_days_is_said_and_no_hindrance(string until, bool soon)
    {
        var form = s_form with { IdUntil = until, Permits = [s_form.Permits[0] with { Until = until }] };

        Assert.Empty(form.Faults(s_today));
        Assert.Equal(soon ? ["IdUntil", "Permits[FOOD].Until"] : [], form.EndSoon(s_today).Select(s => s.Field));
        Assert.All(form.EndSoon(s_today), s => Assert.Contains("59天", s.Reason));
    }

    [Fact]
    public void A_masked_number_that_comes_back_is_the_one_we_have_and_a_permit_not_sent_stays()
    {
        var masked = s_form.Masked();

        Assert.Equal("JY1*********0001", masked.Permits[0].Number);
        Assert.Equal("JY13100000000001", s_form.With(masked with { }, _ => true).Permits[0].Number);
        Assert.Equal("JY13100000000001", s_form.With(masked with { Permits = [] }, _ => true).Permits[0].Number);
        Assert.Equal("JY99999999999999", s_form.With(masked with { Permits = [masked.Permits[0] with { Number = "JY99999999999999" }] }, _ => true).Permits[0].Number);
        Assert.Empty(s_form.WithoutPerson().Permits);
    }

    [Theory]
    [InlineData("长期", "2026-06-01", "2026-06-01")]
    [InlineData("2026-05-20", "2030-05-31", "2026-05-20")]
    [InlineData("长期", "长期", null)]
    public async Task The_right_lasts_as_long_as_paper_and_licence_and_the_clock_watches_it(string licence, string permit, string? last)
    {
        await using var town = await Town.Open();
        var shop = await IsApproved(town, s_form with { LicenceUntil = licence, Permits = [s_form.Permits[0] with { Until = permit }] });
        DateOnly? until = last is null ? null : DateOnly.Parse(last, System.Globalization.CultureInfo.InvariantCulture);

        var right = await Right(town, shop);
        Assert.Equal((until, "JY1*********0001", RightStatus.Standing), (right.ValidUntil, right.PaperNumber, right.Status));
        Assert.Equal(until is null, right.NextAt is null);
        Town.Done(await town.AsClockwork.Do((GiveOldShopsRights use, Clockwork me) => use.Run(me)));
        Assert.Equal(until, (await Right(town, shop)).ValidUntil);
        if (until is not { } end) return;

        town.Clock.Wind(ShopCalendar.StartOf(end.AddDays(-29)) - town.Clock.GetUtcNow());
        Town.Done(await town.AsClockwork.Do((ActOnDueRights use, Clockwork me) => use.Run(me, 100)));
        Assert.Contains("资质即将到期", await Notices(town, shop));
        while ((await Right(town, shop)).Status is RightStatus.Standing)
        {
            town.Clock.Wind(TimeSpan.FromDays(7));
            Town.Done(await town.AsClockwork.Do((ActOnDueRights use, Clockwork me) => use.Run(me, 100)));
        }

        Assert.InRange(ShopCalendar.DayOf(town.Clock.GetUtcNow()), end, end.AddDays(7));
        Assert.Contains("资质已到期，商品已下架", await Notices(town, shop));
    }

    private static async Task<Id<Merchant>> IsApproved(Town town, ApplicationForm form)
    {
        var number = Town.Done(await town.As(town.Lin).Do((StartApplication use, Buyer me) => use.Run(me, form.Subject)));
        Town.Done(await town.As(town.Lin).Do((SaveApplication use, Buyer me) => use.Run(me, number, form, [.. typeof(ApplicationForm).GetProperties().Select(p => p.Name)], 0)));
        foreach (var need in NeededPaper.Of(form)) Town.Done(await town.As(town.Lin).Do((AttachPaper use, Buyer me) => use.Run(me, number, new(need.Kind, "stored" + need.Kind, need.ForCategory))));
        Town.Done(await town.As(town.Lin).Do((SubmitApplication use, Buyer me) => use.Run(me, number)));
        Town.Done(await town.As(town.Judge).Do((TakeApplication use, PlatformStaff me) => use.Run(me, number)));
        Town.Done(await town.As(town.Judge).Do((ApproveApplication use, PlatformStaff me) => use.Run(me, number)));
        return await town.Look(db => db.Applications.Where(a => a.Number == number).Select(a => a.MerchantId!.Value).SingleAsync());
    }

    private static Task<CategoryRight> Right(Town town, Id<Merchant> shop) => town.Look(db => db.CategoryRights.SingleAsync(r => r.MerchantId == shop));

    private static Task<List<string>> Notices(Town town, Id<Merchant> shop) => town.Look(db => db.Notices.Where(n => n.RecipientId == shop.Value).Select(n => n.Title).ToListAsync());
}
