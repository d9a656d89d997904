using Microsoft.EntityFrameworkCore;
using ShopHub.Data.AfterSales;
using ShopHub.Data.Analytics;
using ShopHub.Domain.Access;
using ShopHub.Domain.AfterSales;
using ShopHub.Domain.Analytics;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;
using ShopHub.Tests.Cast;
using ShopHub.Web.Jobs;

namespace ShopHub.Tests.Analytics;

/// <summary>What a shop sold, by day and by product (C20).</summary>
public sealed class SalesSpecs : IAsyncLifetime
{
    private Town _town = null!;

    public async Task InitializeAsync() => _town = await Town.Open();

    public Task DisposeAsync() => _town.DisposeAsync().AsTask();

    [Fact]
    public async Task The_page_says_what_was_paid_and_given_back_and_agrees_with_the_ledger_to_the_fen()
    {
        var first = await _town.PaidOrder(_town.Lin, (_town.People.Tea, 2));
        var second = await _town.PaidOrder(_town.Lin, (_town.People.Tea, 1));
        var other = await _town.PaidOrder(_town.Wang, (_town.People.Tea, 1));
        await GivenBack(_town.Wang, other);
        await Counted();

        var sheet = await Sheet();

        Assert.Equal((3, 4, 2, 2), (sheet.Now.Orders, sheet.Now.Pieces, sheet.Now.Buyers, sheet.Now.NewBuyers));
        Assert.Equal(first.Payable + second.Payable + other.Payable, new(sheet.Now.Paid));
        Assert.Equal((1, other.Payable), (sheet.Now.Refunds, new Money(sheet.Now.Refunded)));
        Assert.True(sheet.Agreement.Agrees, $"{sheet.Agreement}");
        Assert.Equal((2, 1), (sheet.Buyers!.Buyers, sheet.Buyers.Again));
        // Lin paid twice and more than the mean; Wang once and less.
        Assert.Equal(
            [new(BuyerValue.KeyValued, 1, first.Payable + second.Payable), new ValueGroup(BuyerValue.Growing, 1, other.Payable)], sheet.Buyers.Groups);
        Assert.Equal(4, Assert.Single(sheet.Products).Figures.Pieces);
        Assert.Equal((1, other.Payable.Fen), (sheet.Products[0].Figures.Returned, sheet.Products[0].Figures.Refunded));
        Assert.Equal((AfterSaleReason.WrongOrdered, 1), (sheet.Causes[0].Reason, sheet.Causes[0].Cases));
        Assert.Equal(7, sheet.Days.Count);
        Assert.Equal(sheet.Now, sheet.Days[^1].Figures);
    }

    [Fact]
    public async Task Who_comes_back_another_day_is_not_new_and_the_period_before_is_beside_it()
    {
        await _town.PaidOrder(_town.Lin, (_town.People.Tea, 1));
        await Counted();
        _town.Clock.Wind(TimeSpan.FromDays(7));
        await _town.PaidOrder(_town.Lin, (_town.People.Tea, 2));
        await Counted();

        var sheet = await Sheet();

        Assert.Equal((1, 2, 1, 0), (sheet.Now.Orders, sheet.Now.Pieces, sheet.Now.Buyers, sheet.Now.NewBuyers));
        Assert.Equal((1, 1, 1, 1), (sheet.Before.Orders, sheet.Before.Pieces, sheet.Before.Buyers, sheet.Before.NewBuyers));
        Assert.True(sheet.Agreement.Agrees, $"{sheet.Agreement}");
    }

    [Fact]
    public async Task A_day_counted_again_says_the_same_and_one_counted_late_says_what_it_would_have_said()
    {
        await _town.PaidOrder(_town.Lin, (_town.People.Tea, 2));
        Assert.Equal(2, await Counted());
        Assert.Equal(0, await Counted());
        var late = await _town.PaidOrder(_town.Wang, (_town.People.Tea, 1));
        Assert.False((await Sheet()).Agreement.Agrees);
        Assert.Equal(2, await Counted());
        var twice = await Days();

        // The same rows from nothing, as another program at the same time would.
        await _town.Look(db => db.SalesDays.ExecuteDeleteAsync());
        await _town.Look(db => db.ProductDays.ExecuteDeleteAsync());
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Counted()));

        Assert.Equal(twice, await Days());
        Assert.Equal(late.PaidAt is not null, (await Sheet()).Agreement.Agrees);
    }

    [Fact]
    public async Task A_shop_with_years_before_is_counted_whole_once()
    {
        await _town.PaidOrder(_town.Lin, (_town.People.Tea, 1));
        for (var month = 0; month < 4; month++)
        {
            _town.Clock.Wind(TimeSpan.FromDays(40));
            await _town.PaidOrder(_town.Lin, (_town.People.Tea, 1));
        }

        var job = new CountingMonth(_town.Door);
        var due = _town.Clock.GetUtcNow();
        Assert.Equal(0, (await job.Run(new(due, false), default)).Failed);

        var shops = await _town.Look(db => db.SalesDays.Where(d => d.MerchantId == _town.TeaHouse.MerchantId).ToListAsync());
        Assert.Equal((5, 1), (shops.Count, shops.Sum(d => d.Figures.NewBuyers)));
        Assert.Equal(0, (await job.Run(new(due, false), default)).Done);
    }

    [Fact]
    public async Task A_shop_sees_its_own_sales_and_only_who_may_see_figures()
    {
        await _town.PaidOrder(_town.Lin, (_town.People.Tea, 2));
        await Counted();

        var books = await _town.As(_town.BookRoom).Ask((AnalyticsQueries ask, ShopStaff me) => ask.Sales(me, 7));

        Assert.Equal((default, 0, 0), (books.Now, books.Products.Count, books.Buyers!.Buyers));
        Assert.True(books.Agreement.Agrees);
        var packer = _town.TeaHouse with { Permissions = ShopPermission.Orders };
        await Assert.ThrowsAsync<Refusal>(() => _town.As(packer).Ask((AnalyticsQueries ask, ShopStaff me) => ask.Sales(me, 7)));
        await Assert.ThrowsAsync<Refusal>(() => _town.As(packer).Ask((AnalyticsQueries ask, ShopStaff me) => ask.Products(me, 7)));
    }

    private async Task GivenBack(Buyer buyer, Order order)
    {
        Town.Done(await _town.As(buyer).Do((AskAfterSale use, Buyer me) =>
            use.Run(me, order.Number, order.Lines[0].Id, new(AfterSaleKind.Refund, AfterSaleReason.WrongOrdered, order.Lines[0].Quantity, "", []))));
        Assert.NotNull((await _town.Look(db => db.AfterSales.SingleAsync(a => a.OrderId == order.Id))).RefundId);
    }

    private async Task<int> Counted()
    {
        var today = ShopCalendar.DayOf(_town.Clock.GetUtcNow());
        var counted = await _town.As(Clockwork.Itself).Do((KeepSales use, Clockwork me) => use.Run(me, [_town.TeaHouse.MerchantId, _town.BookRoom.MerchantId], today.AddDays(-1), today.AddDays(1)));
        Town.Done(counted);
        return counted.Value;
    }

    private Task<SalesSheet> Sheet() => _town.As(_town.TeaHouse).Ask((AnalyticsQueries ask, ShopStaff me) => ask.Sales(me, 7));

    private Task<string> Days() => _town.Look(async db =>
        string.Join('\n', (await db.SalesDays.OrderBy(d => d.MerchantId).ThenBy(d => d.Day).ToListAsync()).Select(d => $"{d.MerchantId} {d.Day} {d.Figures}"))
        + string.Join('\n', (await db.ProductDays.OrderBy(d => d.ProductId).ThenBy(d => d.Day).ToListAsync()).Select(d => $"{d.ProductId} {d.Day} {d.Figures}")));
}
