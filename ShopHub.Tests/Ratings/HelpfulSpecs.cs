using Microsoft.EntityFrameworkCore;
using ShopHub.Data;
using ShopHub.Data.Privacy;
using ShopHub.Data.Ratings;
using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Privacy;
using ShopHub.Domain.Ratings;
using ShopHub.Domain.Shared;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Ratings;

/// <summary>Shoppers say which review helped; what helped most may be read first, and bad reviews are never left out (REV-07).</summary>
public sealed class HelpfulSpecs : IAsyncLifetime
{
    private Town _town = null!;

    private Id<Domain.Catalog.Product> Cup => _town.People.Cup.ProductId;

    public async Task InitializeAsync() => _town = await Town.Open();

    public Task DisposeAsync() => _town.DisposeAsync().AsTask();

    [Fact]
    public async Task A_shopper_finds_a_review_helpful_once_and_may_take_it_back()
    {
        var review = await Writes(_town.Lin, 5, "很轻");

        Town.Done(await Votes(_town.Wang, review, true));
        Town.Done(await Votes(_town.Wang, review, true));
        Assert.Equal(1, (await First()).Helpful);
        Assert.Contains(review, (await Mine(_town.Wang, review)).Helpful);

        Town.Done(await Votes(_town.Wang, review, false));
        Town.Done(await Votes(_town.Wang, review, false));
        Assert.Equal(0, (await First()).Helpful);
        Assert.Empty((await Mine(_town.Wang, review)).Helpful);
    }

    [Fact]
    public async Task Pressed_eight_times_at_once_it_counts_once()
    {
        var review = await Writes(_town.Lin, 5, "很轻");

        var pressed = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Votes(_town.Wang, review, true))));

        Assert.All(pressed, p => Assert.True(p.IsDone));
        Assert.Equal(1, (await First()).Helpful);
    }

    [Fact]
    public async Task Nobody_votes_for_his_own_words_or_for_his_own_shop()
    {
        var review = await Writes(_town.Lin, 5, "很轻");
        var account = await _town.Look(db => db.Customers.Where(c => c.Id == _town.Wang.CustomerId).Select(c => c.AccountId).SingleAsync());
        await _town.Put(StaffMember.Hire(_town.TeaHouse.MerchantId, account, "王大海", ShopPermission.Orders));

        Assert.Equal("review.own-vote", (await Votes(_town.Lin, review, true)).Refusal?.Code);
        Assert.Equal("review.shop-vote", (await Votes(_town.Wang, review, true)).Refusal?.Code);
        Assert.Equal(0, (await First()).Helpful);
        Assert.Contains(review, (await Mine(_town.Lin, review)).Written);
    }

    [Fact]
    public async Task A_masked_review_and_one_that_is_not_there_get_no_votes()
    {
        var review = await Writes(_town.Lin, 1, "骗子");
        Town.Done(await _town.As(_town.TeaHouse).Do((ReportReviewOfShop use, ShopStaff me) => use.Run(me, review, ReportReason.Abuse, "")));
        var report = await _town.Look(db => db.ReviewReports.Select(r => r.Id).SingleAsync());
        Town.Done(await _town.As(_town.Judge).Do((DecideReport use, PlatformStaff me) => use.Run(me, report, true, "辱骂他人")));

        Assert.Equal("common.not-found", (await Votes(_town.Wang, review, true)).Refusal?.Code);
        Assert.Equal("common.not-found", (await Votes(_town.Wang, Id<Review>.New(), true)).Refusal?.Code);
    }

    [Fact]
    public async Task The_most_helpful_comes_first_when_asked_for_and_no_order_leaves_a_bad_one_out()
    {
        var good = await Writes(_town.Lin, 5, "很轻");
        _town.Clock.Wind(TimeSpan.FromMinutes(1));
        var bad = await Writes(_town.Wang, 1, "漏水");
        _town.Clock.Wind(TimeSpan.FromMinutes(1));
        var latest = await Writes(_town.Lin, 4, "还行");
        Town.Done(await Votes(_town.Lin, bad, true));

        Assert.Equal([latest, bad, good], await Keys(ReviewSort.Newest, ReviewShow.All));
        Assert.Equal([bad, latest, good], await Keys(ReviewSort.Helpful, ReviewShow.All));
        Assert.Equal([bad], await Keys(ReviewSort.Newest, ReviewShow.Bad));
        Assert.Equal(new(3, 0, 1, 0), await _town.As(_town.Wang).Ask((ReviewListQueries ask) => ask.Counts(Cup)));
    }

    [Fact]
    public async Task Reviews_with_pictures_and_with_a_follow_up_are_found()
    {
        var order = await _town.ReceivedOrder(_town.Lin, (_town.People.Cup, 1));
        var said = new ReviewWords(5, 5, 5, 5, "有图") { Pictures = ["/u/0123456789abcdef0123456789abcdef-960.webp"] };
        Town.Done(await _town.As(_town.Lin).Do((WriteReview use, Buyer me) => use.Run(me, order.Number, order.Lines[0].Id, said)));
        await Writes(_town.Wang, 3, "没图");
        Town.Done(await _town.As(_town.Lin).Do((AddToReview use, Buyer me) => use.Run(me, order.Number, order.Lines[0].Id, "还在用", Array.Empty<string>())));

        Assert.Equal("有图", Assert.Single(await Page(ReviewSort.Newest, ReviewShow.Pictures)).Words);
        Assert.Equal("有图", Assert.Single(await Page(ReviewSort.Newest, ReviewShow.FollowedUp)).Words);
        Assert.Equal(new(2, 1, 0, 1), await _town.As(_town.Wang).Ask((ReviewListQueries ask) => ask.Counts(Cup)));
    }

    [Fact]
    public async Task Who_has_his_traces_deleted_takes_his_votes_with_him()
    {
        var review = await Writes(_town.Lin, 5, "很轻");
        Town.Done(await Votes(_town.Wang, review, true));
        Assert.Equal("青瓷茶杯", Assert.Single(await _town.As(_town.Wang).Ask((MyDataQueries ask, Buyer me) => ask.Helpful(me))).Name);

        await using (var scope = _town.Scope())
            await ((Forgotten)scope.ServiceProvider.GetService(typeof(Forgotten))!).Erase(_town.Wang.CustomerId, ErasedParts.Traces, _town.Clock.GetUtcNow());

        Assert.Equal(0, (await First()).Helpful);
        Assert.Equal(0, await _town.Look(db => db.HelpfulVotes.CountAsync()));
    }

    private async Task<Id<Review>> Writes(Buyer by, int stars, string words)
    {
        var order = await _town.ReceivedOrder(by, (_town.People.Cup, 1));
        Town.Done(await _town.As(by).Do((WriteReview use, Buyer me) => use.Run(me, order.Number, order.Lines[0].Id, new(stars, stars, stars, stars, words))));
        var line = order.Lines[0].Id;
        return await _town.Look(db => db.Reviews.Where(r => r.LineId == line).Select(r => r.Id).SingleAsync());
    }

    private Task<Outcome> Votes(Buyer by, Id<Review> review, bool wanted) => _town.As(by).Do((VoteHelpful use, Buyer me) => use.Run(me, review, wanted));

    private Task<MyVotes> Mine(Buyer by, Id<Review> review) => _town.As(by).Ask((ReviewListQueries ask, Buyer me) => ask.Mine(me, [review]));

    private Task<List<ReviewRow>> Page(ReviewSort sort, ReviewShow show) => _town.As(_town.Wang).Ask((ReviewListQueries ask) => ask.Page(Cup, sort, show, 1));

    private async Task<ReviewRow> First() => (await Page(ReviewSort.Newest, ReviewShow.All))[0];

    private async Task<List<Id<Review>>> Keys(ReviewSort sort, ReviewShow show) => [.. (await Page(sort, show)).Select(r => r.Id)];
}
