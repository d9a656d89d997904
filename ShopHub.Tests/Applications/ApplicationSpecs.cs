using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Applications;
using ShopHub.Domain.Access;
using ShopHub.Domain.Applications;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Applications;

/// <summary>From a draft to a decision: places, names, papers, reviewers (ONB-02 to ONB-15b).</summary>
public sealed partial class ApplicationSpecs
{
    [Fact]
    public async Task Fifty_applications_of_one_WeChat_id_get_one_personal_and_three_other_places()
    {
        await using var town = await Town.Open();
        var subjects = (Subject[])[Subject.Person, Subject.Enterprise, Subject.IndividualBusiness];

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 50).Select(i => Task.Run(() =>
            town.As(town.Lin).Do((StartApplication use, Buyer me) => use.Run(me, subjects[i % 3])))));

        Assert.Equal(4, outcomes.Count(o => o.IsDone));
        Assert.All(outcomes.Where(o => !o.IsDone), o => Assert.Equal("application.quota", o.Refusal!.Code));
        Assert.Equal(
            [(QuotaKind.Personal, 1), (QuotaKind.Business, 1), (QuotaKind.Business, 2), (QuotaKind.Business, 3)],
            await town.Look(db => db.ShopSlots.OrderBy(s => s.Kind).ThenBy(s => s.Number).Select(s => ValueTuple.Create(s.Kind, s.Number)).ToListAsync()));
    }

    [Fact]
    public async Task Names_that_read_alike_are_one_name_and_one_of_two_gets_it()
    {
        await using var town = await Town.Open();
        var (lin, wang) = (await Draft(town, town.Lin, Form("云上 花坊")), await Draft(town, town.Wang, Form("云上·花坊")));

        var outcomes = await Task.WhenAll(
            Task.Run(() => Submits(town, town.Lin, lin)), Task.Run(() => Submits(town, town.Wang, wang)));

        Assert.Single(outcomes, o => o.IsDone);
        Assert.Equal("application.name-taken", outcomes.Single(o => !o.IsDone).Refusal!.Code);
        Assert.Equal(1, await town.Look(db => db.TakenNames.CountAsync()));
    }

    [Fact]
    public async Task What_is_wrong_is_said_of_its_field_and_what_was_written_stays()
    {
        await using var town = await Town.Open();
        var number = await Draft(town, town.Lin, Form("云上花坊") with { SocialCreditCode = "91310000MA1FL00000", IdNumber = "110105202302290014" });

        var refused = (await Submits(town, town.Lin, number)).Refusal!;

        Assert.Equal(("application.faults", nameof(ApplicationForm.SocialCreditCode)), (refused.Code, refused.Field));
        Assert.Equal("云上花坊", await town.Look(db => db.Applications.Select(a => a.Shown.ShopName).SingleAsync()));
        Assert.DoesNotContain("110105202302290014", await town.Look(db => db.Applications.Select(a => a.SealedForm + a.Shown.IdNumber).SingleAsync()));
    }

    [Fact]
    public async Task The_phone_and_the_PC_write_in_one_draft_and_the_slower_one_is_told()
    {
        await using var town = await Town.Open();
        var number = await Draft(town, town.Lin, Form("云上花坊"));

        var seen = await town.Look(db => db.Applications.Select(a => a.Saves).SingleAsync());

        var phone = await Saves(town, town.Lin, number, Form("云上花坊"), seen);
        var desk = await Saves(town, town.Lin, number, Form("云下花坊"), seen);
        var field = await town.As(town.Lin).Do((SaveApplication use, Buyer me) => use.Run(me, number, Form("云下花坊") with { Bank = "中国银行" }, [nameof(ApplicationForm.Bank)], null));

        Assert.Equal(seen + 1, phone.Value);
        Assert.Equal("common.changed-by-others", desk.Refusal!.Code);
        Assert.True(field.IsDone);
        var kept = await town.Look(db => db.Applications.SingleAsync());
        Assert.Equal(("云上花坊", "中国银行"), (kept.Shown.ShopName, kept.Shown.Bank));
        Assert.Equal("common.not-found", (await Saves(town, town.Wang, number, Form("云上花坊"), seen + 2)).Refusal!.Code);
    }

    [Fact]
    public async Task Only_what_was_sent_back_changes()
    {
        await using var town = await Town.Open();
        var number = await Draft(town, town.Lin, Form("云上花坊"));
        Town.Done(await Submits(town, town.Lin, number));
        await SendsBack(town, number, RejectCode.LicenceUnreadable);

        Assert.Equal("application.locked", (await Attaches(town, town.Lin, number, PaperKind.IdFront)).Refusal!.Code);
        Town.Done(await Saves(town, town.Lin, number, Form("云下花坊"), await town.Look(db => db.Applications.Select(a => a.Saves).SingleAsync())));
        Town.Done(await Attaches(town, town.Lin, number, PaperKind.Licence));

        Assert.Equal("云上花坊", await town.Look(db => db.Applications.Select(a => a.Shown.ShopName).SingleAsync()));
    }

    [Fact]
    public async Task Two_reviewers_never_have_one_case()
    {
        await using var town = await Town.Open();
        var number = await Draft(town, town.Lin, Form("云上花坊"));
        Town.Done(await Submits(town, town.Lin, number));
        var other = town.Judge with { MemberId = Id<PlatformMember>.New(), Name = "另一位" };

        var taken = await Task.WhenAll(new[] { town.Judge, other }.Select(who => Task.Run(() =>
            town.As(who).Do((TakeApplication use, PlatformStaff me) => use.Run(me, number)))));

        Assert.Single(taken, t => t.IsDone);
        var loser = taken[0].IsDone ? other : town.Judge;
        Assert.Equal("application.reviewer", (await town.As(loser).Do((RejectApplication use, PlatformStaff me) =>
            use.Run(me, number, [new(RejectCode.NameForbidden, "")]))).Refusal!.Code);
    }

    [Fact]
    public async Task What_was_decided_is_not_put_back_and_a_late_case_goes_to_a_colleague()
    {
        await using var town = await Town.Open();
        var number = await Draft(town, town.Lin, Form("云上花坊"));
        Assert.Equal("application.reviewer", (await PutsBack(town, number)).Refusal!.Code);
        Town.Done(await Submits(town, town.Lin, number));
        await SendsBack(town, number, RejectCode.NameNeedsProof);
        Assert.Equal("application.reviewer", (await PutsBack(town, number)).Refusal!.Code);

        Town.Done(await Submits(town, town.Lin, number));
        var colleague = town.Judge with { MemberId = Id<PlatformMember>.New(), Name = "另一位" };
        Task<Data.Outcome> Takes() => town.As(colleague).Do((TakeApplication use, PlatformStaff me) => use.Run(me, number));
        Town.Done(await town.As(town.Judge).Do((TakeApplication use, PlatformStaff me) => use.Run(me, number)));
        Assert.Equal("status.changed", (await Takes()).Refusal!.Code);
        town.Clock.Wind(TimeSpan.FromDays(ApplicationPolicy.KeptDays + 1));
        Town.Done(await town.AsClockwork.Do((ActOnOverdueApplications use, Clockwork me) => use.Run(me, 100)));
        Town.Done(await Takes());

        Assert.Equal("application.reviewer", (await PutsBack(town, number)).Refusal!.Code);
        Assert.Equal((ApplicationStatus.InReview, colleague.MemberId), await town.Look(db => db.Applications.Select(a => new ValueTuple<ApplicationStatus, Id<PlatformMember>>(a.Status, a.ReviewerId!.Value)).SingleAsync()));
    }

    [Fact]
    public async Task A_late_review_is_told_above_and_approves_nothing_and_a_forgotten_draft_gives_its_place_back()
    {
        await using var town = await Town.Open();
        var submitted = await Draft(town, town.Lin, Form("云上花坊"));
        Town.Done(await Submits(town, town.Lin, submitted));
        await Draft(town, town.Wang, Form("云下花坊"));

        town.Clock.Wind(TimeSpan.FromDays(ApplicationPolicy.KeptDays + 1));
        Assert.Equal(2, (await town.AsClockwork.Do((ActOnOverdueApplications use, Clockwork me) => use.Run(me, 100))).Value);

        var (late, forgotten) = (await Of(town, town.Lin), await Of(town, town.Wang));
        Assert.Equal((ApplicationStatus.Submitted, true), (late.Status, late.IsEscalated));
        Assert.Equal(ApplicationStatus.Closed, forgotten.Status);
        Assert.Equal(town.Lin.CustomerId, await town.Look(db => db.ShopSlots.Select(s => s.CustomerId).SingleAsync()));
    }

    [Fact]
    public async Task A_risky_category_needs_two_reviewers()
    {
        await using var town = await Town.Open();
        var number = await Draft(town, town.Lin, Form("云上珠宝") with { Categories = ["JEWEL"] });
        Town.Done(await Submits(town, town.Lin, number));
        var second = town.Judge with { MemberId = Id<PlatformMember>.New(), Name = "复核员" };

        Assert.False((await Approves(town, town.Judge, number)).Value);
        Assert.Equal((false, true), (await IsFor(town, town.Judge, number), await IsFor(town, second, number)));
        Assert.Equal("application.second-person", (await town.As(town.Judge).Do((TakeApplication use, PlatformStaff me) => use.Run(me, number))).Refusal!.Code);
        Assert.Equal(0, await town.Look(db => db.Merchants.CountAsync(m => m.Status == ShopStatus.Opening)));
        Assert.True((await Approves(town, second, number)).Value);
    }

    [Fact]
    public async Task Only_the_reviewer_who_has_the_case_reads_its_secrets_and_every_read_is_written_down()
    {
        await using var town = await Town.Open();
        var number = await Draft(town, town.Lin, Form("云上花坊"));
        Town.Done(await Submits(town, town.Lin, number));

        Assert.Equal("application.reviewer", (await town.As(town.Judge).Do((ReadCase use, PlatformStaff me) => use.Run(me, number))).Refusal!.Code);
        Town.Done(await town.As(town.Judge).Do((TakeApplication use, PlatformStaff me) => use.Run(me, number)));
        var form = Town.Done(await town.As(town.Judge).Do((ReadCase use, PlatformStaff me) => use.Run(me, number)));
        var front = (await Of(town, town.Lin)).Papers.Single(p => p.Kind is PaperKind.IdFront).StoredAs;
        Town.Done(await town.As(town.Judge).Do((ReadPaper use, PlatformStaff me) => use.Run(me, number, front)));

        Assert.Equal("11010519491231002X", form.IdNumber);
        Assert.Equal(["完整资料", "身份证人像面"], await town.Look(db => db.CaseReads.OrderBy(r => r.At).ThenBy(r => r.Id).Select(r => r.What).ToListAsync()));
    }

    private static async Task<bool> IsFor(Town town, PlatformStaff reviewer, string number) =>
        (await town.As(reviewer).Ask((ReviewQueries ask, PlatformStaff me) => ask.Queue(me, false, 1))).Single(r => r.Number == number).IsForMe;
}
