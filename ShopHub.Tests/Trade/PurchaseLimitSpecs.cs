using Microsoft.EntityFrameworkCore;
using ShopHub.Data;
using ShopHub.Data.Trade;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Shared;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Trade;

/// <summary>What one buyer may order of a product in a day, week or month (PRD-04).</summary>
public sealed class PurchaseLimitSpecs : IAsyncLifetime
{
    private Town _town = null!;

    public async Task InitializeAsync()
    {
        _town = await Town.Open();
        await Limits(LimitPeriod.Week, 2);
    }

    public Task DisposeAsync() => _town.DisposeAsync().AsTask();

    [Theory]
    [InlineData(LimitPeriod.Day, "2026-03-04T15:59:59Z", "2026-03-03T16:00:00Z")]
    [InlineData(LimitPeriod.Day, "2026-03-04T16:00:00Z", "2026-03-04T16:00:00Z")]
    [InlineData(LimitPeriod.Week, "2026-03-08T15:59:59Z", "2026-03-01T16:00:00Z")]
    [InlineData(LimitPeriod.Week, "2026-03-08T16:00:00Z", "2026-03-08T16:00:00Z")]
    [InlineData(LimitPeriod.Month, "2026-03-31T15:59:59Z", "2026-02-28T16:00:00Z")]
    [InlineData(LimitPeriod.Month, "2026-03-31T16:00:00Z", "2026-03-31T16:00:00Z")]
    public void Days_weeks_and_months_begin_in_shanghai_and_weeks_on_monday(LimitPeriod per, string now, string since) =>
        Assert.Equal(Instant(since), new PurchaseLimit(per, 1).Since(Instant(now)));

    [Fact]
    public async Task The_cart_takes_no_more_than_may_be_ordered()
    {
        Town.Done(await Adds(_town.Lin, 1));
        Assert.Equal("checkout.over-limit", (await Adds(_town.Lin, 2)).Refusal?.Code);
        Town.Done(await Adds(_town.Lin, 1));
        var line = await _town.Look(db => db.CartItems.Select(c => c.Id).SingleAsync());
        Assert.Equal("checkout.over-limit", (await _town.As(_town.Lin).Do((ChangeCartItem use, Buyer me) => use.Run(me, line, 3, null))).Refusal?.Code);
        Town.Done(await _town.As(_town.Lin).Do((ChangeCartItem use, Buyer me) => use.Run(me, line, 1, null)));
    }

    [Fact]
    public async Task What_was_ordered_counts_for_this_buyer_till_the_week_is_over()
    {
        await _town.PaidOrder(_town.Lin, (_town.People.Tea, 2));
        Assert.Equal("checkout.over-limit", (await Adds(_town.Lin, 1)).Refusal?.Code);
        Assert.Equal("checkout.over-limit", (await Buys(_town.Lin, 1)).Refusal?.Code);
        Town.Done(await Buys(_town.Wang, 2));

        // The town opens on a Monday morning.
        _town.Clock.Wind(TimeSpan.FromDays(6));
        Assert.Equal("checkout.over-limit", (await Buys(_town.Lin, 1)).Refusal?.Code);
        _town.Clock.Wind(TimeSpan.FromDays(1));
        Town.Done(await Buys(_town.Lin, 2));
    }

    [Fact]
    public async Task A_checkout_that_is_over_says_so_before_it_is_sent()
    {
        await _town.PaidOrder(_town.Lin, (_town.People.Tea, 1));

        var preview = await _town.As(_town.Lin).Ask((CheckoutQueries ask, Buyer me) => ask.Preview(me, new() { Sku = _town.People.Tea.Id, Quantity = 2 }));

        Assert.Equal("checkout.over-limit", preview.Lines.Single().Obstacle?.Code);
    }

    [Fact]
    public async Task Cancelled_unpaid_it_is_given_back_and_refunded_it_is_not()
    {
        var payment = Town.Done(await Buys(_town.Lin, 2));
        var number = (await _town.OrderOf(payment)).Number;
        Assert.Equal("checkout.over-limit", (await Buys(_town.Lin, 1)).Refusal?.Code);

        Town.Done(await _town.As(_town.Lin).Do((CancelOrder use, Buyer me) => use.Run(me, number)));

        Town.Done(await Buys(_town.Lin, 2));
        await _town.EverythingAgrees();
    }

    [Fact]
    public async Task Many_checkouts_of_one_buyer_at_once_do_not_pass_it()
    {
        var forms = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => _town.CheckoutForm(_town.Lin, new() { Sku = _town.People.Tea.Id, Quantity = 1 })));

        var outcomes = await Task.WhenAll(forms.Select(form => _town.As(_town.Lin).Do((PlaceOrder use, Buyer me) => use.Run(me, form))));

        Assert.Equal(2, outcomes.Count(o => o.IsDone));
        Assert.All(outcomes.Where(o => !o.IsDone), o => Assert.Equal("checkout.over-limit", o.Refusal?.Code));
        Assert.Equal(2, await _town.Look(db => db.OrderLines.Where(l => l.ProductId == _town.People.Tea.ProductId).SumAsync(l => l.Quantity)));
        await _town.EverythingAgrees();
    }

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private Task<Outcome> Adds(Buyer by, int pieces) => _town.As(by).Do((AddToCart use, Buyer me) => use.Run(me, _town.People.Tea.Id, pieces));

    private async Task<Outcome<Id<Domain.Payments.Payment>>> Buys(Buyer by, int pieces) => await _town.Submits(by, new() { Sku = _town.People.Tea.Id, Quantity = pieces });

    private Task<int> Limits(LimitPeriod per, int pieces) => _town.Look(db => db.Products.Where(p => p.Id == _town.People.Tea.ProductId)
        .ExecuteUpdateAsync(set => set.SetProperty(p => p.LimitPer, per).SetProperty(p => p.LimitPieces, pieces)));
}
