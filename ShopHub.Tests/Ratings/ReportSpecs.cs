using Microsoft.EntityFrameworkCore;
using ShopHub.Data;
using ShopHub.Data.Ratings;
using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Ratings;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Ratings;

/// <summary>A review that breaks the rules is reported, looked at, and masked or kept; nobody deletes it (REV-07).</summary>
public sealed class ReportSpecs : IAsyncLifetime
{
    private Town _town = null!;
    private Order _order = null!;

    private Id<OrderLine> Line => _order.Lines[0].Id;

    public async Task InitializeAsync()
    {
        _town = await Town.Open();
        _order = await _town.ReceivedOrder(_town.Lin, (_town.People.Cup, 1));
    }

    public Task DisposeAsync() => _town.DisposeAsync().AsTask();

    [Fact]
    public async Task A_reported_review_is_masked_with_a_reason_and_can_be_shown_again()
    {
        var review = await Writes(1, "老板电话13800000000，去骂他");
        Town.Done(await Reports(_town.TeaHouse, review));
        Assert.Equal("review.reported-twice", (await Reports(_town.TeaHouse, review)).Refusal?.Code);
        Town.Done(await _town.As(_town.Wang).Do((ReportReview use, Buyer me) => use.Run(me, review, ReportReason.Abuse, "")));

        var waiting = await Desk(decided: false);
        Assert.Equal(["商家 张敏", "买家"], waiting.Select(r => r.ReportedBy));
        Assert.Equal("report.decision", (await Decides(waiting[0].Id, masks: true, "嗯")).Refusal?.Code);
        Town.Done(await Decides(waiting[0].Id, masks: true, "泄露他人电话"));

        Assert.True((await Shown()).IsMasked);
        var product = await _town.Look(db => db.Products.SingleAsync(p => p.Id == _town.People.Cup.ProductId));
        Assert.Equal((1, 1), (product.ReviewCount, product.StarSum));
        Assert.Empty(await Desk(decided: false));
        Assert.All(await Desk(decided: true), r => Assert.Equal("泄露他人电话", Assert.Single(r.History).Why));

        Town.Done(await Decides(waiting[0].Id, masks: false, "电话是店铺公开的"));
        Assert.False((await Shown()).IsMasked);
        Assert.All(await Desk(decided: true), r => Assert.Equal(2, r.History.Count));
    }

    [Fact]
    public async Task Talk_of_paid_praise_is_shown_and_looked_at_by_the_platform()
    {
        await Writes(5, "卡片上写着好评返 现五元");

        Assert.False((await Shown()).IsMasked);
        var found = Assert.Single(await Desk(decided: false));
        Assert.Equal(("系统", ReportReason.PaidPraise), (found.ReportedBy, found.Reason));
    }

    [Fact]
    public async Task Only_who_reviews_for_the_platform_decides()
    {
        Town.Done(await Reports(_town.TeaHouse, await Writes(1, "骗子")));
        var report = Assert.Single(await Desk(decided: false)).Id;
        var finance = _town.Judge with { Permissions = PlatformPermission.All & ~PlatformPermission.Review };

        Assert.Equal("common.not-allowed", (await _town.As(finance).Do((DecideReport use, PlatformStaff me) => use.Run(me, report, true, "随便屏蔽"))).Refusal?.Code);
        await Assert.ThrowsAsync<Refusal>(() => _town.As(finance).Ask((ReportQueries ask, PlatformStaff me) => ask.Those(me, false)));
    }

    private async Task<Id<Review>> Writes(int stars, string words)
    {
        Town.Done(await _town.As(_town.Lin).Do((WriteReview use, Buyer me) => use.Run(me, _order.Number, Line, new(stars, stars, stars, stars, words))));
        return await _town.Look(db => db.Reviews.Where(r => r.LineId == Line).Select(r => r.Id).SingleAsync());
    }

    private Task<Outcome> Reports(ShopStaff by, Id<Review> review) =>
        _town.As(by).Do((ReportReviewOfShop use, ShopStaff me) => use.Run(me, review, ReportReason.Privacy, "留了电话"));

    private Task<Outcome> Decides(Id<ReviewReport> report, bool masks, string why) =>
        _town.As(_town.Judge).Do((DecideReport use, PlatformStaff me) => use.Run(me, report, masks, why));

    private Task<List<ReportRow>> Desk(bool decided) => _town.As(_town.Judge).Ask((ReportQueries ask, PlatformStaff me) => ask.Those(me, decided));

    private async Task<ReviewRow> Shown() =>
        Assert.Single(await _town.As(_town.Wang).Ask((ReviewListQueries ask) => ask.Page(_town.People.Cup.ProductId, ReviewSort.Newest, ReviewShow.All, 1)));
}
