using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Catalog;
using ShopHub.Data.Rights;
using ShopHub.Domain.Access;
using ShopHub.Domain.Applications;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Rights;
using ShopHub.Domain.Shared;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Rights;

/// <summary>What a shop may sell in, by papers that are reviewed and run out (CAT-01 to CAT-06, ONB-17).</summary>
public sealed partial class RightSpecs : IAsyncLifetime
{
    private Town _town = null!;

    public async Task InitializeAsync()
    {
        _town = await Town.Open();
        await _town.MaySell(_town.TeaHouse);
        await _town.MaySell(_town.BookRoom);
    }

    public Task DisposeAsync() => _town.DisposeAsync().AsTask();

    [Fact]
    public async Task Goods_of_a_category_without_a_right_are_neither_listed_nor_edited_and_the_shop_is_told_what_is_missing()
    {
        var tea = _town.People.Tea;
        await Loses("FOOD");

        var edits = await _town.As(_town.TeaHouse).Do((EditSku use, ShopStaff me) => use.Run(me, tea.Id, tea.Price, new(1_000)));
        Town.Done(await _town.As(_town.TeaHouse).Do((TakeOffProduct use, ShopStaff me) => use.Run(me, tea.ProductId)));
        var lists = await Lists(tea.ProductId);

        Assert.All([edits.Refusal!, lists.Refusal!], no => Assert.Equal("right.missing", no.Code));
        Assert.Contains("食品经营许可证", lists.Refusal!.Message, StringComparison.Ordinal);
        Assert.Contains("类目与资质", lists.Refusal.Message, StringComparison.Ordinal);
        Assert.Equal(ListingStatus.OffByMerchant, await Status(tea));
    }

    [Fact]
    public async Task A_category_without_papers_is_open_at_once_and_others_are_reviewed()
    {
        await Loses("SPORTS");
        Task<Data.Outcome> Opens(string category) => _town.As(_town.TeaHouse).Do((OpenCategory use, ShopStaff me) => use.Run(me, category));

        Town.Done(await Opens("SPORTS"));

        Assert.Equal("right.has-it", (await Opens("SPORTS")).Refusal!.Code);
        Assert.Equal("right.needs-review", (await Opens("FOOD")).Refusal!.Code);
        Assert.Equal("right.needs-review", (await Opens("JEWEL")).Refusal!.Code);
        Assert.Equal("paper.faults", (await Opens("WEAPONS")).Refusal!.Code);
    }

    [Theory]
    [InlineData(nameof(PaperForm.Holder))]
    [InlineData(nameof(PaperForm.Number))]
    [InlineData(nameof(PaperForm.Until))]
    public async Task What_is_wrong_is_said_of_its_field(string field)
    {
        var form = Permit("FOOD", Day(365));
        var wrong = field switch
        {
            nameof(PaperForm.Holder) => form with { Holder = "另一家公司" },
            nameof(PaperForm.Number) => form with { Number = "1" },
            _ => form with { Until = Day(0) },
        };

        var refused = (await HandsIn(wrong)).Refusal!;

        Assert.Equal(("paper.faults", field), (refused.Code, refused.Field));
    }

    [Fact]
    public async Task Only_what_was_sent_back_changes_and_three_times_at_most()
    {
        var number = Town.Done(await HandsIn(Permit("FOOD", Day(365))));
        await SendsBack(number, PaperFault.NumberMismatch, PaperFault.UntilMismatch);
        var given = Permit("FOOD", Day(700)) with { Holder = "另一家公司", Number = "JY13301069999999" };

        Town.Done(await HandsInAgain(number, given, s_picture));

        Assert.Equal(("云上茶舍有限公司", "JY1*********9999", Day(700)), ((await Case(number)).Shown.Holder, (await Case(number)).Shown.Number, (await Case(number)).Shown.Until));
        await SendsBack(number, PaperFault.HolderMismatch);
        Assert.Equal("paper.faults", (await HandsInAgain(number, given, s_picture)).Refusal!.Code);
        Town.Done(await HandsInAgain(number, Permit("FOOD", Day(9)) with { Number = "ignored" }, s_picture));
        await SendsBack(number, PaperFault.UntilMismatch);
        Town.Done(await HandsInAgain(number, given, s_picture));
        await SendsBack(number, PaperFault.Unreadable);
        Assert.Equal("paper.none-left", (await HandsInAgain(number, given, s_picture)).Refusal!.Code);
        Town.Done(await _town.As(_town.TeaHouse).Do((TakeBackPapers use, ShopStaff me) => use.Run(me, number)));
        Assert.Equal("paper.resting", (await HandsIn(Permit("FOOD", Day(365)))).Refusal!.Code);
        _town.Clock.Wind(TimeSpan.FromDays(ApplicationPolicy.RestDays + 1));
        Town.Done(await HandsIn(Permit("FOOD", Day(365))));
    }

    [Fact]
    public async Task Fifty_who_hand_in_at_once_make_one_case_and_two_reviewers_never_have_it_both()
    {
        var handed = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => HandsIn(Permit("FOOD", Day(365))))));
        var number = Town.Done(handed.Single(o => o.IsDone));
        var other = _town.Judge with { MemberId = Id<PlatformMember>.New(), Name = "另一位" };

        var taken = await Task.WhenAll(new[] { _town.Judge, other }.Select(who => Task.Run(() => Takes(number, who))));

        Assert.All(handed.Where(o => !o.IsDone), o => Assert.Equal("paper.under-way", o.Refusal!.Code));
        Assert.Single(taken, t => t.IsDone);
        var loser = taken[0].IsDone ? other : _town.Judge;
        Assert.Equal("paper.reviewer", (await _town.As(loser).Do((ApprovePapers use, PlatformStaff me) => use.Run(me, number))).Refusal!.Code);
    }

    [Fact]
    public async Task A_risky_category_needs_two_reviewers_and_none_of_them_works_in_the_shop()
    {
        await Loses("ALCOHOL");
        var number = Town.Done(await HandsIn(Permit("ALCOHOL", Day(365))));
        var second = _town.Judge with { MemberId = Id<PlatformMember>.New(), Name = "复核员" };
        var account = await _town.Look(db => db.Staff.Where(s => s.Id == _town.TeaHouse.StaffId).Select(s => s.AccountId).SingleAsync());
        var colleague = PlatformMember.Hire(account, "店主兼审核员", PlatformPermission.Review);
        await _town.Put(colleague);

        Assert.Equal("paper.own-shop", (await Takes(number, new(colleague.Id, colleague.Name, colleague.Permissions))).Refusal!.Code);
        Assert.False(Town.Done(await Approves(number)));
        Assert.Equal("paper.second-person", (await Takes(number)).Refusal!.Code);
        Assert.Equal(0, await _town.Look(db => db.CategoryRights.CountAsync(r => r.MerchantId == _town.TeaHouse.MerchantId && r.CategoryCode == "ALCOHOL")));
        Assert.True(Town.Done(await Approves(number, second)));
        Assert.Equal(ShopCalendar.DayOf(_town.Clock.GetUtcNow()).AddDays(365), await _town.Look(db => db.CategoryRights.Where(r => r.MerchantId == _town.TeaHouse.MerchantId && r.CategoryCode == "ALCOHOL").Select(r => r.ValidUntil).SingleAsync()));
    }

    [Fact]
    public async Task Only_the_reviewer_who_has_the_case_reads_its_secrets_and_every_read_is_written_down()
    {
        var number = Town.Done(await HandsIn(Permit("FOOD", Day(365))));
        Assert.DoesNotContain("JY13301060012345", await _town.Look(db => db.PaperCases.Select(c => c.SealedForm + c.Shown.Number).SingleAsync()));

        Assert.Equal("paper.reviewer", (await _town.As(_town.Judge).Do((ReadPapers use, PlatformStaff me) => use.Run(me, number))).Refusal!.Code);
        Town.Done(await Takes(number));
        var form = Town.Done(await _town.As(_town.Judge).Do((ReadPapers use, PlatformStaff me) => use.Run(me, number)));
        Town.Done(await _town.As(_town.Judge).Do((ReadPicture use, PlatformStaff me) => use.Run(me, number, "permit")));

        Assert.Equal("JY13301060012345", form.Number);
        Assert.Equal(["完整资料", "第1张照片"], await _town.Look(db => db.PaperReads.OrderBy(r => r.At).ThenBy(r => r.Id).Select(r => r.What).ToListAsync()));
        Assert.Equal("common.not-found", (await _town.As(_town.Judge).Do((ReadPicture use, PlatformStaff me) => use.Run(me, number, "other"))).Refusal!.Code);
    }

    [Fact]
    public async Task A_late_review_is_told_above_and_approves_nothing_and_a_forgotten_rejection_is_closed()
    {
        var late = Town.Done(await HandsIn(Permit("FOOD", Day(365))));
        var forgotten = Town.Done(await HandsIn(Permit("BOOKS", Day(365))));
        await SendsBack(forgotten, PaperFault.Unreadable);

        await Winds(TimeSpan.FromDays(ApplicationPolicy.KeptDays + 1));

        Assert.Equal((PaperCaseStatus.Submitted, true), ((await Case(late)).Status, (await Case(late)).IsEscalated));
        Assert.Equal((PaperCaseStatus.Closed, null), ((await Case(forgotten)).Status, (await Case(forgotten)).OpenKey));
    }
}
