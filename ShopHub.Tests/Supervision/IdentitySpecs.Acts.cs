using Microsoft.EntityFrameworkCore;
using ShopHub.Data;
using ShopHub.Data.Supervision;
using ShopHub.Domain.Access;
using ShopHub.Domain.Applications;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Supervision;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Supervision;

public sealed partial class IdentitySpecs
{
    [Fact]
    public async Task Two_reviewers_never_decide_one_case_and_nobody_decides_about_his_own_shop()
    {
        await Asks();
        Town.Done(await HandsIn(s_form));
        var number = (await Last()).Number;
        var colleague = _town.Judge with { MemberId = Id<PlatformMember>.New() };
        var account = await _town.Look(db => db.Staff.Where(s => s.Id == _town.TeaHouse.StaffId).Select(s => s.AccountId).SingleAsync());
        var member = PlatformMember.Hire(account, "店主兼审核员", PlatformPermission.Review);
        await _town.Put(member);
        var both = new PlatformStaff(member.Id, member.Name, member.Permissions);
        Assert.Equal("identity.own-shop", (await _town.As(both).Do((TakeIdentity use, PlatformStaff me) => use.Run(me, number))).Refusal!.Code);

        var taken = await Task.WhenAll(new[] { _town.Judge, colleague }.Select(who => Task.Run(() => _town.As(who).Do((TakeIdentity use, PlatformStaff me) => use.Run(me, number)))));
        Assert.Single(taken, t => t.IsDone);
        var (mine, other) = taken[0].IsDone ? (_town.Judge, colleague) : (colleague, _town.Judge);
        Assert.Equal("identity.reviewer", (await _town.As(other).Do((ApproveIdentity use, PlatformStaff me) => use.Run(me, number))).Refusal!.Code);
        Assert.Equal("identity.reviewer", (await _town.As(other).Do((ReadIdentity use, PlatformStaff me) => use.Run(me, number))).Refusal!.Code);
        var picture = (await Last()).Papers[0].StoredAs;
        Assert.Equal("identity.reviewer", (await _town.As(other).Do((ReadIdentityPaper use, PlatformStaff me) => use.Run(me, number, picture))).Refusal!.Code);
        Assert.Equal("common.not-found", (await _town.As(mine).Do((ReadIdentityPaper use, PlatformStaff me) => use.Run(me, number, "of-another-case"))).Refusal!.Code);
        Assert.Equal(s_form.IdNumber, Town.Done(await _town.As(mine).Do((ReadIdentity use, PlatformStaff me) => use.Run(me, number))).Now.IdNumber);
        Assert.Equal(1, await _town.Look(db => db.AuditLines.CountAsync(l => l.Act == nameof(ReadIdentity) && l.Row == number)));
        Assert.DoesNotContain(s_form.IdNumber, await _town.Look(db => db.IdentityChecks.Where(c => c.Number == number).Select(c => c.SealedForm + c.Shown!.IdNumber).SingleAsync()));
    }

    [Fact]
    public async Task Handed_in_twice_at_once_there_is_one_case()
    {
        await IsKnown();
        var changed = await Known() with { Mobile = "13900000001" };

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => HandsIn(changed, on: Today))));

        Assert.Single(await Open());
        Town.Done(await _town.As(_town.TeaHouse).Do((TakeBackIdentity use, ShopStaff me) => use.Run(me)));
        Assert.Equal("common.not-found", (await _town.As(_town.TeaHouse).Do((TakeBackIdentity use, ShopStaff me) => use.Run(me))).Refusal!.Code);
    }

    [Fact]
    public async Task What_the_platform_asked_is_not_taken_back_and_a_late_review_is_told_above()
    {
        await Asks();
        Town.Done(await HandsIn(s_form));
        var number = (await Last()).Number;
        Assert.Equal("identity.asked", (await _town.As(_town.TeaHouse).Do((TakeBackIdentity use, ShopStaff me) => use.Run(me))).Refusal!.Code);
        Town.Done(await _town.As(_town.Judge).Do((TakeIdentity use, PlatformStaff me) => use.Run(me, number)));
        await Winds(TimeSpan.FromDays(20));

        Assert.Equal((IdentityStatus.InReview, true, ShopStatus.Open), ((await Last()).Status, (await Last()).IsEscalated, await Status()));
        var colleague = _town.Judge with { MemberId = Id<PlatformMember>.New() };
        Town.Done(await _town.As(colleague).Do((TakeIdentity use, PlatformStaff me) => use.Run(me, number)));
    }

    private DateOnly Today => ShopCalendar.DayOf(_town.Clock.GetUtcNow());

    private async Task<int> Asks() => Town.Done(await _town.AsClockwork.Do((AskIdentities use, Clockwork me) => use.Run(me, 100)));

    private async Task Winds(TimeSpan by)
    {
        _town.Clock.Wind(by);
        Town.Done(await _town.AsClockwork.Do((RemindOfIdentity use, Clockwork me) => use.Run(me, 100)));
        Town.Done(await _town.AsClockwork.Do((ActOnOverdueIdentities use, Clockwork me) => use.Run(me, 100)));
    }

    /// <summary>The platform has checked the tea house once.</summary>
    private async Task IsKnown()
    {
        await Asks();
        await _town.Look(db => db.IdentityChecks.Where(c => c.MerchantId != _town.TeaHouse.MerchantId).ExecuteDeleteAsync());
        Town.Done(await HandsIn(s_form));
        await Approves();
    }

    private async Task<IdentityForm> Known() => (await _town.As(_town.TeaHouse).Ask((IdentityQueries ask, ShopStaff me) => ask.Mine(me))).Known;

    private Task<Outcome> HandsIn(IdentityForm form, IReadOnlyList<Paper>? papers = null, DateOnly? on = null) =>
        _town.As(_town.TeaHouse).Do((HandInIdentity use, ShopStaff me) => use.Run(me, form, papers ?? Papers(true), on));

    private static Paper[] Papers(bool isChanged) => [.. IdentityForm.Needed(Subject.Enterprise, isChanged).Select(kind => new Paper(kind, $"{Guid.CreateVersion7():N}"))];

    private async Task Approves()
    {
        var number = (await Last()).Number;
        Town.Done(await _town.As(_town.Judge).Do((TakeIdentity use, PlatformStaff me) => use.Run(me, number)));
        Town.Done(await _town.As(_town.Judge).Do((ApproveIdentity use, PlatformStaff me) => use.Run(me, number)));
    }

    private Task<Outcome> Rejects(string number, string why) => _town.As(_town.Judge).Do((RejectIdentity use, PlatformStaff me) => use.Run(me, number, why));

    private Task<IdentityCheck> Last() => _town.Look(db => db.IdentityChecks.Where(c => c.MerchantId == _town.TeaHouse.MerchantId).OrderByDescending(c => c.AskedAt).FirstAsync());

    private Task<List<IdentityCheck>> Open() => _town.Look(db => db.IdentityChecks.Where(c => c.OpenFor != null).ToListAsync());

    private Task<ShopStatus> Status() => _town.Look(db => db.Merchants.Where(m => m.Code == "teahouse").Select(m => m.Status).SingleAsync());

    private Task<string> SubjectName() => _town.Look(db => db.Merchants.Where(m => m.Code == "teahouse").Select(m => m.SubjectName).SingleAsync());

    private Task<int> Told(string title) => _town.Look(db => db.Notices.CountAsync(n => n.RecipientId == _town.TeaHouse.MerchantId.Value && n.Title == title));

    private async Task<int[]> Reminders() =>
        [.. (await _town.Look(db => db.Notices.Where(n => n.RecipientId == _town.TeaHouse.MerchantId.Value && n.Title.StartsWith("主体核验还剩")).OrderBy(n => n.At).Select(n => n.Title).ToListAsync()))
            .Select(t => int.Parse(t["主体核验还剩".Length..^1], System.Globalization.CultureInfo.InvariantCulture))];
}
