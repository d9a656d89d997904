using Microsoft.EntityFrameworkCore;
using ShopHub.Data;
using ShopHub.Data.AfterSales;
using ShopHub.Data.Catalog;
using ShopHub.Data.Ratings;
using ShopHub.Data.Trade;
using ShopHub.Domain.Access;
using ShopHub.Domain.AfterSales;
using ShopHub.Domain.Ratings;
using ShopHub.Domain.Trade;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Ratings;

public sealed class ReviewSpecs
{
    private const string Picture = "/u/0123456789abcdef0123456789abcdef-960.webp";

    private static readonly ReviewWords s_kind = new(5, 5, 4, 5, "茶很香，包装用心");

    [Fact]
    public async Task What_a_buyer_says_stands_on_the_product_page_with_its_pictures()
    {
        await using var town = await Town.Open();
        var order = await town.ReceivedOrder(town.Lin, (town.People.Tea, 1));

        Town.Done(await Writes(town, order, s_kind with { Pictures = [Picture] }));

        var page = (await town.As(town.Wang).Ask((ProductPageQueries ask) => ask.Of(town.People.Tea.ProductId)))!;
        Assert.Equal((1, 5.0m), (page.ReviewCount, page.Score));
        var shown = Assert.Single(page.Reviews);
        Assert.Equal(("林**", "茶很香，包装用心"), (shown.ShownName, shown.Words));
        Assert.Equal([Picture], shown.Pictures);
    }

    [Fact]
    public async Task A_review_waits_until_the_goods_are_received_and_is_written_once()
    {
        await using var town = await Town.Open();
        var order = await town.ShippedOrder(town.Lin, (town.People.Tea, 1));

        var early = await Writes(town, order, s_kind);
        Town.Done(await town.As(town.Lin).Do((ConfirmReceipt use, Buyer me) => use.Run(me, order.Number)));
        Town.Done(await Writes(town, order, s_kind));
        var again = await Writes(town, order, s_kind with { Stars = 1 });

        Assert.Equal("review.not-received", early.Refusal?.Code);
        Assert.Equal("review.twice", again.Refusal?.Code);
        Assert.Equal(1, await town.Look(db => db.Reviews.CountAsync()));
    }

    [Fact]
    public async Task A_review_posted_eight_times_at_once_counts_once()
    {
        await using var town = await Town.Open();
        var order = await town.ReceivedOrder(town.Lin, (town.People.Tea, 1));

        var posted = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Writes(town, order, s_kind))));

        Assert.Single(posted, p => p.IsDone);
        var product = await town.Look(db => db.Products.SingleAsync(p => p.Id == town.People.Tea.ProductId));
        Assert.Equal((1, 5), (product.ReviewCount, product.StarSum));
    }

    // Received on 2 March at 10:00: the fifteenth day is 17 March, and it ends at midnight.
    [Theory]
    [InlineData("2026-03-17T23:59:59+08:00", null)]
    [InlineData("2026-03-18T00:00:01+08:00", "review.over")]
    public async Task A_review_may_be_written_until_the_fifteenth_day_ends(string when, string? refused)
    {
        await using var town = await Town.Open();
        var order = await town.ReceivedOrder(town.Lin, (town.People.Tea, 1));
        town.Clock.Wind(DateTimeOffset.Parse(when) - town.Clock.GetUtcNow());

        var outcome = await Writes(town, order, s_kind);

        Assert.Equal(refused, outcome.Refusal?.Code);
    }

    [Theory]
    [InlineData(180, null)]
    [InlineData(181, "review.over")]
    public async Task A_follow_up_is_added_once_within_180_days(int days, string? refused)
    {
        await using var town = await Town.Open();
        var order = await town.ReceivedOrder(town.Lin, (town.People.Tea, 1));
        Town.Done(await Writes(town, order, s_kind));
        town.Clock.Wind(TimeSpan.FromDays(days));

        var added = await Adds(town, order, "喝到第三罐了，依旧好");

        Assert.Equal(refused, added.Refusal?.Code);
        if (refused is not null) return;
        Assert.Equal("review.followed-up", (await Adds(town, order, "再说一句")).Refusal?.Code);
        Assert.Equal("喝到第三罐了，依旧好", await town.Look(db => db.Reviews.Select(r => r.FollowUp).SingleAsync()));
    }

    [Fact]
    public async Task Nothing_is_added_to_a_review_that_was_never_written_or_with_nothing_said()
    {
        await using var town = await Town.Open();
        var order = await town.ReceivedOrder(town.Lin, (town.People.Tea, 1));

        var tooSoon = await Adds(town, order, "好");
        Town.Done(await Writes(town, order, s_kind));
        var silent = await Adds(town, order, "  ");

        Assert.Equal("review.not-written", tooSoon.Refusal?.Code);
        Assert.Equal("review.nothing-said", silent.Refusal?.Code);
    }

    [Fact]
    public async Task Goods_refunded_before_they_were_shipped_are_not_reviewed()
    {
        await using var town = await Town.Open();
        var order = await town.PaidOrder(town.Lin, (town.People.Tea, 1), (town.People.Cup, 1));
        var cup = order.Lines.Single(l => l.SkuId == town.People.Cup.Id).Id;
        var wish = new AfterSaleRequest(AfterSaleKind.Refund, AfterSaleReason.WrongOrdered, 1, "", []);
        Town.Done(await town.As(town.Lin).Do((AskAfterSale use, Buyer me) => use.Run(me, order.Number, cup, wish)));
        await town.ChannelRefundsAll();
        await town.Ships(order);
        Town.Done(await town.As(town.Lin).Do((ConfirmReceipt use, Buyer me) => use.Run(me, order.Number)));

        var outcome = await town.As(town.Lin).Do((WriteReview use, Buyer me) => use.Run(me, order.Number, cup, s_kind));

        Assert.Equal("review.never-shipped", outcome.Refusal?.Code);
    }

    [Fact]
    public async Task An_order_waits_for_reviews_until_every_line_has_one_or_the_time_is_over()
    {
        await using var town = await Town.Open();
        var order = await town.ReceivedOrder(town.Lin, (town.People.Tea, 1), (town.People.Cup, 1));

        Assert.Equal(1, await Waiting(town));
        foreach (var line in order.Lines) Town.Done(await town.As(town.Lin).Do((WriteReview use, Buyer me) => use.Run(me, order.Number, line.Id, s_kind)));
        Assert.Equal(0, await Waiting(town));
        await town.ReceivedOrder(town.Lin, (town.People.Tea, 1));
        town.Clock.Wind(TimeSpan.FromDays(16));
        Assert.Equal(0, await Waiting(town));
    }

    [Theory]
    [InlineData("👨‍👩‍👧小雨", "👨‍👩‍👧**")]
    [InlineData("Amy", "A**")]
    public async Task A_shown_name_is_its_first_character_as_people_count_them(string nickname, string shown)
    {
        await using var town = await Town.Open();
        var order = await town.ReceivedOrder(town.Lin, (town.People.Tea, 1));

        var review = Review.Write(order, order.Lines[0], nickname, s_kind, town.Clock.GetUtcNow(), ReviewPolicy.Default);
        var hidden = Review.Write(order, order.Lines[0], nickname, s_kind with { IsAnonymous = true }, town.Clock.GetUtcNow(), ReviewPolicy.Default);

        Assert.Equal((shown, "匿名买家"), (review.ShownName, hidden.ShownName));
    }

    [Fact]
    public async Task A_review_needs_every_star_and_only_pictures_of_our_own()
    {
        await using var town = await Town.Open();
        var order = await town.ReceivedOrder(town.Lin, (town.People.Tea, 1));

        Assert.Equal("review.stars", (await Writes(town, order, s_kind with { Service = 0 })).Refusal?.Code);
        Assert.Equal("review.words", (await Writes(town, order, s_kind with { Words = new string('好', 501) })).Refusal?.Code);
        Assert.Equal("pictures.too-many", (await Writes(town, order, s_kind with { Pictures = [.. Enumerable.Repeat(Picture, 10)] })).Refusal?.Code);
        foreach (var foreign in (string[])["https://elsewhere.example/a.webp", "/signout", Picture + "\n", "//x" + Picture])
            Assert.Equal("pictures.foreign", (await Writes(town, order, s_kind with { Pictures = [foreign] })).Refusal?.Code);
    }

    private static Task<Outcome> Writes(Town town, Order order, ReviewWords said) =>
        town.As(town.Lin).Do((WriteReview use, Buyer me) => use.Run(me, order.Number, order.Lines[0].Id, said));

    private static Task<Outcome> Adds(Town town, Order order, string words) =>
        town.As(town.Lin).Do((AddToReview use, Buyer me) => use.Run(me, order.Number, order.Lines[0].Id, words, []));

    private static async Task<int> Waiting(Town town)
    {
        var cards = await town.As(town.Lin).Ask((BuyerOrderQueries ask, Buyer me) => ask.Page(me, OrderTab.ToReview, 1));
        var counts = await town.As(town.Lin).Ask((BuyerOrderQueries ask, Buyer me) => ask.Counts(me));
        Assert.Equal(counts.ToReview, cards.Count);
        Assert.All(cards, c => Assert.True(c.ToReview));
        return cards.Count;
    }
}
