using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Outbox;
using ShopHub.Data.Rights;
using ShopHub.Domain.Access;
using ShopHub.Domain.Applications;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Rights;
using ShopHub.Domain.Shared;
using ShopHub.Tests.Cast;
using ShopHub.Web.Kit;

namespace ShopHub.Tests.Rights;

public sealed partial class RightSpecs
{
    [Theory]
    [InlineData("9999-12-31", "100年")]
    [InlineData("2126-03-03", "100年")]
    [InlineData("2026/12/31", "截止日期")]
    [InlineData("31.12.2026", "截止日期")]
    [InlineData("2026-3-2", "截止日期")]
    public async Task A_last_day_in_another_writing_or_beyond_a_hundred_years_is_refused(string until, string because)
    {
        var permit = (await HandsIn(Permit("FOOD", until))).Refusal!;
        var mark = new PaperForm { Holder = "云上茶舍有限公司", Number = "12345678", Until = until, Brand = new() { Mark = "云雾", Class = 30 } };
        var own = (await HandsIn(mark)).Refusal!;
        var granted = (await HandsIn(mark with { Holder = "杭州云雾商标有限公司", Until = Day(365), Brand = mark.Brand with { Grants = [new("杭州云雾商标有限公司", "云上茶舍有限公司", until)] } })).Refusal!;

        Assert.All([permit, own, granted], no => Assert.Contains(because, no.Message, StringComparison.Ordinal));
        Assert.Equal((nameof(PaperForm.Until), nameof(PaperForm.Until), nameof(BrandClaim.Grants)), (permit.Field, own.Field, granted.Field));
    }

    [Fact]
    public async Task A_permit_for_a_hundred_years_is_approved_and_runs_out()
    {
        await Proves("FOOD", ShopCalendar.DayOf(_town.Clock.GetUtcNow()).AddYears(100).DayNumber - ShopCalendar.DayOf(_town.Clock.GetUtcNow()).DayNumber);

        Assert.Equal(ListingStatus.On, await Status(_town.People.Tea));
    }

    [Fact]
    public void Whatever_a_shop_may_apply_for_a_reviewer_finds_a_reason_to_send_back()
    {
        var asked = CategoryTable.Default.Where(c => CategoryNeeds.Of(c.Code) is { ShopPaper: not null } or { IsRisky: true }).Select(c => new PaperForm { Category = c.Code }).ToList();

        Assert.Contains(asked, form => form is { IsRisky: true, NeedsPaper: false });
        Assert.All(asked, form => Assert.Contains(RightWords.Lines(form), line => PaperFaults.For(line.Field, form).Any()));
    }

    [Fact]
    public async Task A_risky_category_without_papers_is_sent_back_and_handed_in_again()
    {
        await Loses("JEWEL");
        var number = Town.Done(await HandsIn(new PaperForm { Category = "JEWEL" }));

        await SendsBack(number, PaperFault.CategoryUnfit);
        Assert.Equal(PaperCaseStatus.Rejected, (await Case(number)).Status);
        Town.Done(await HandsInAgain(number, new PaperForm { Category = "JEWEL" }, s_picture));

        Assert.Equal(PaperCaseStatus.Submitted, (await Case(number)).Status);
    }

    [Fact]
    public async Task Taking_back_and_handing_in_anew_wins_no_further_tries()
    {
        for (var left = ApplicationPolicy.Resubmits; left >= 0; left--)
        {
            IReadOnlyList<CasePicture> pictures = [new(PictureRole.Permit, $"permit {left}")];
            var number = Town.Done(await _town.As(_town.TeaHouse).Do((HandInPapers use, ShopStaff me) => use.Run(me, Permit("FOOD", Day(365)), pictures)));
            Assert.Equal(left, (await Case(number)).ResubmitsLeft);
            await SendsBack(number, PaperFault.Unreadable);
            Town.Done(await _town.As(_town.TeaHouse).Do((TakeBackPapers use, ShopStaff me) => use.Run(me, number)));
        }

        Assert.Equal("paper.resting", (await HandsIn(Permit("FOOD", Day(365)))).Refusal!.Code);
        Town.Done(await HandsIn(Permit("BOOKS", Day(365))));
        _town.Clock.Wind(TimeSpan.FromDays(ApplicationPolicy.RestDays + 1));
        Assert.Equal(ApplicationPolicy.Resubmits, (await Case(Town.Done(await HandsIn(Permit("FOOD", Day(365)))))).ResubmitsLeft);
    }

    [Fact]
    public async Task A_picture_that_is_replaced_is_deleted_and_the_others_stay()
    {
        var number = Town.Done(await _town.As(_town.TeaHouse).Do((HandInPapers use, ShopStaff me) => use.Run(
            me, Permit("FOOD", Day(365)), [new(PictureRole.Permit, "front"), new(PictureRole.Permit, "blurred")])));
        await SendsBack(number, PaperFault.Unreadable);

        Town.Done(await HandsInAgain(number, Permit("FOOD", Day(365)), [new(PictureRole.Permit, "front"), new(PictureRole.Permit, "clear")]));

        Assert.Equal(["blurred"], await _town.Look(db => db.Outbox.Where(m => m.Kind == OutboxMessage.DropPaper).Select(m => m.Key).ToListAsync()));
        Assert.Equal(["front", "clear"], (await Case(number)).Pictures.Select(p => p.StoredAs));
    }

    [Fact]
    public async Task The_second_look_is_not_offered_to_the_first_reviewer()
    {
        await Loses("ALCOHOL");
        var number = Town.Done(await HandsIn(Permit("ALCOHOL", Day(365))));
        var second = _town.Judge with { MemberId = Id<PlatformMember>.New(), Name = "复核员" };
        async Task<bool> IsFor(PlatformStaff who) => (await _town.As(who).Ask((PaperDeskQueries ask, PlatformStaff me) => ask.Queue(me, 1))).Single(r => r.Number == number).IsForMe;

        Assert.True(await IsFor(_town.Judge));
        Assert.False(Town.Done(await Approves(number)));

        Assert.Equal((false, true), (await IsFor(_town.Judge), await IsFor(second)));
        Assert.True((await _town.As(_town.Judge).Ask((PaperDeskQueries ask, PlatformStaff me) => ask.One(me, number))).HasAgreed);
        Town.Done(await Takes(number, second));
        Assert.False(await IsFor(_town.Judge));
    }

    [Fact]
    public async Task The_queue_of_papers_goes_on_after_its_first_page()
    {
        var (shop, now) = (Merchant.Open("shop9", "第九茶庄", Subject.Enterprise, "第九茶庄有限公司", _town.Clock.GetUtcNow()), _town.Clock.GetUtcNow());
        await _town.Put(shop);
        var cases = Enumerable.Range(1, BrandClaim.Classes).Concat(Enumerable.Range(1, 10)).Select((number, i) => PaperCase.HandIn(
            shop, new() { Holder = "第九茶庄有限公司", Number = "12345678", Until = Day(365), Brand = new() { Mark = i < BrandClaim.Classes ? "云雾" : "青山", Class = number } }, "", [new(PictureRole.Certificate, "stored")], _town.TeaHouse, now));
        await _town.Put([.. cases]);
        Task<List<PaperCaseRow>> Queue(int page) => _town.As(_town.Judge).Ask((PaperDeskQueries ask, PlatformStaff me) => ask.Queue(me, page));

        var (first, rest) = (await Queue(1), await Queue(2));

        Assert.Equal((PaperDeskQueries.PageSize + 1, 5), (first.Count, rest.Count));
        Assert.Equal(BrandClaim.Classes + 10, first.Take(PaperDeskQueries.PageSize).Concat(rest).Select(r => r.Number).Distinct().Count());
    }
}
