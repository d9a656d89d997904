using Microsoft.EntityFrameworkCore;
using ShopHub.Data;
using ShopHub.Data.AfterSales;
using ShopHub.Data.Catalog;
using ShopHub.Data.Ratings;
using ShopHub.Domain.Access;
using ShopHub.Domain.AfterSales;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Ratings;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Ratings;

/// <summary>What becomes of a review: the shop answers it, its buyer raises it (REV-03, REV-04).</summary>
public sealed class AnswerSpecs : IAsyncLifetime
{
    private Town _town = null!;
    private Order _order = null!;

    private Id<OrderLine> Line => _order.Lines[0].Id;

    public async Task InitializeAsync()
    {
        _town = await Town.Open();
        _order = await _town.ReceivedOrder(_town.Lin, (_town.People.Cup, 2));
    }

    public Task DisposeAsync() => _town.DisposeAsync().AsTask();

    [Fact]
    public async Task The_shop_answers_once_and_everybody_reads_it()
    {
        var review = await Writes(2, "杯口有裂纹");

        Town.Done(await Answers(review, "  抱歉，已为您补发一只。"));
        var again = await Answers(review, "再说一句");

        Assert.Equal("review.answered", again.Refusal?.Code);
        Assert.Equal("抱歉，已为您补发一只。", Assert.Single((await Shown()).Reviews).Reply);
        Assert.Equal("商家回复了您的评价", await _town.Look(db => db.Notices.Where(n => n.RecipientId == _town.Lin.CustomerId.Value)
            .OrderByDescending(n => n.At).ThenByDescending(n => n.Id).Select(n => n.Title).FirstAsync()));
    }

    [Theory]
    [InlineData("", "review.answer")]
    [InlineData("改成五星，好评返现 5 元", "review.paid-praise")]
    [InlineData("亲，好 评 · 有礼哦", "review.paid-praise")]
    [InlineData("收到好评，谢谢！退款已返还原路。", null)]
    public async Task An_answer_says_something_and_pays_nobody_for_praise(string words, string? refused) =>
        Assert.Equal(refused, (await Answers(await Writes(3, "还行"), words)).Refusal?.Code);

    [Fact]
    public async Task An_answer_is_at_most_300_characters_and_needs_the_right_to_talk_to_buyers()
    {
        var review = await Writes(4, "不错");

        Assert.Equal("review.answer", (await Answers(review, new string('好', 301))).Refusal?.Code);
        var packer = _town.TeaHouse with { Permissions = ShopPermission.Orders };
        Assert.Equal("common.not-allowed", (await _town.As(packer).Do((AnswerReview use, ShopStaff me) => use.Run(me, review, "谢谢"))).Refusal?.Code);
        Assert.Equal("common.not-found", (await _town.As(_town.BookRoom).Do((AnswerReview use, ShopStaff me) => use.Run(me, review, "谢谢"))).Refusal?.Code);
        Town.Done(await Answers(review, new string('好', 300)));
    }

    [Fact]
    public async Task A_shop_sees_what_waits_for_its_answer_and_what_was_bad()
    {
        var review = await Writes(2, "杯口有裂纹");
        Assert.Equal((1, 1, 1), (await Rows(ReviewTab.ToAnswer), await Rows(ReviewTab.Bad), await Rows(ReviewTab.All)));

        Town.Done(await Answers(review, "抱歉"));

        Assert.Equal((0, 1, 1), (await Rows(ReviewTab.ToAnswer), await Rows(ReviewTab.Bad), await Rows(ReviewTab.All)));
    }

    [Fact]
    public async Task A_bad_review_is_raised_once_after_the_money_came_back_and_the_old_words_stay()
    {
        await Writes(1, "杯口有裂纹");
        Assert.Equal("review.not-settled", (await Raises(5)).Refusal?.Code);
        await IsRefunded();

        Assert.Equal("review.not-higher", (await Raises(1)).Refusal?.Code);
        Town.Done(await Raises(5, "店家马上退了款"));

        Assert.Equal("review.raised", (await Raises(5)).Refusal?.Code);
        var page = await Shown();
        var shown = Assert.Single(page.Reviews);
        Assert.Equal((5, "店家马上退了款", 1, "杯口有裂纹"), (shown.Stars, shown.Words, shown.FirstStars, shown.FirstWords));
        Assert.Equal(5.0m, page.Score);
    }

    [Theory]
    [InlineData(30, null)]
    [InlineData(31, "review.raise-over")]
    public async Task It_may_be_raised_until_the_thirtieth_day_after_the_settlement_ends(int days, string? refused)
    {
        await Writes(2, "杯口有裂纹");
        await IsRefunded();
        _town.Clock.Wind(TimeSpan.FromDays(days));

        Assert.Equal(refused, (await Raises(4)).Refusal?.Code);
    }

    [Fact]
    public async Task A_review_that_was_not_bad_or_was_written_after_the_settlement_is_not_raised()
    {
        await IsRefunded();
        _town.Clock.Wind(TimeSpan.FromHours(1));
        await Writes(2, "退了一只，另一只也一般");

        Assert.Equal("review.not-settled", (await Raises(5)).Refusal?.Code);
    }

    [Fact]
    public async Task Middling_reviews_are_not_raised()
    {
        await Writes(3, "一般");
        await IsRefunded();

        Assert.Equal("review.not-bad", (await Raises(5)).Refusal?.Code);
    }

    private async Task<Id<Review>> Writes(int stars, string words)
    {
        Town.Done(await _town.As(_town.Lin).Do((WriteReview use, Buyer me) => use.Run(me, _order.Number, Line, new(stars, stars, stars, stars, words))));
        return await _town.Look(db => db.Reviews.Where(r => r.LineId == Line).Select(r => r.Id).SingleAsync());
    }

    private Task<Outcome> Answers(Id<Review> review, string words) =>
        _town.As(_town.TeaHouse).Do((AnswerReview use, ShopStaff me) => use.Run(me, review, words));

    private Task<Outcome> Raises(int stars, string words = "解决了") =>
        _town.As(_town.Lin).Do((RaiseReview use, Buyer me) => use.Run(me, _order.Number, Line, stars, words));

    private async Task<int> Rows(ReviewTab tab) => (await _town.As(_town.TeaHouse).Ask((ReviewDeskQueries ask, ShopStaff me) => ask.Page(me, tab, 1))).Total;

    private async Task<ProductRow> Shown()
    {
        _town.Clock.Wind(TimeSpan.FromSeconds(5));
        return (await _town.As(_town.Wang).Ask((ProductPageQueries ask) => ask.Of(_town.People.Cup.ProductId)))!;
    }

    /// <summary>One of the two cups goes back without a return.</summary>
    private async Task IsRefunded()
    {
        var wish = new AfterSaleRequest(AfterSaleKind.Refund, AfterSaleReason.Quality, 1, "", []);
        var number = Town.Done(await _town.As(_town.Lin).Do((AskAfterSale use, Buyer me) => use.Run(me, _order.Number, Line, wish)));
        var asked = await _town.Look(db => db.AfterSales.SingleAsync(a => a.Number == number));
        Town.Done(await _town.As(_town.TeaHouse).Do((AgreeAfterSale use, ShopStaff me) => use.Run(me, asked.Id)));
        await _town.ChannelRefundsAll();
    }
}
