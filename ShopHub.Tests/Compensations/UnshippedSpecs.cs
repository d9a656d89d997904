using Microsoft.EntityFrameworkCore;
using ShopHub.Data;
using ShopHub.Data.AfterSales;
using ShopHub.Data.Compensations;
using ShopHub.Data.Trade;
using ShopHub.Domain.Access;
using ShopHub.Domain.AfterSales;
using ShopHub.Domain.Compensations;
using ShopHub.Domain.Settlement;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Compensations;

/// <summary>Nothing shipped thirty days after the payment: everything goes back, and the shop pays for it (SHP-07, CMP-03, J06); tea for ¥128.00 makes ¥12.80.</summary>
public sealed class UnshippedSpecs : IAsyncLifetime
{
    private Town _town = null!;

    public async Task InitializeAsync() => _town = await Town.Open();

    public Task DisposeAsync() => _town.DisposeAsync().AsTask();

    [Fact]
    public async Task The_buyer_has_all_of_it_back_and_ten_per_cent_of_the_goods()
    {
        var order = await _town.PaidOrder(_town.Lin, (_town.People.Tea, 1));
        _town.Clock.Wind(TimeSpan.FromDays(30) - TimeSpan.FromSeconds(1));
        Assert.Equal(0, await Runs());

        _town.Clock.Wind(TimeSpan.FromSeconds(1));
        Assert.Equal(1, await Runs());
        Assert.Equal(0, await Runs());

        var after = await _town.Again(order);
        Assert.Equal((OrderStatus.Closed, order.Payable, Money.Zero), (after.Status, after.RefundedCash, after.HeldInEscrow));
        var owed = await _town.TheCompensation();
        Assert.Equal((new Money(1_280), CompensationBasis.OutOfStock), (owed.Amount, owed.Basis));
        Assert.Equal(SettlementStatus.Voided, await _town.Look(db => db.Settlements.Where(s => s.OrderId == order.Id).Select(s => s.Status).SingleAsync()));
        await _town.EverythingAgrees();
    }

    [Fact]
    public async Task What_was_paid_for_its_lateness_is_part_of_it()
    {
        await _town.PaidOrder(_town.Lin, (_town.People.Tea, 1));
        _town.Clock.Wind(TimeSpan.FromDays(4));
        Assert.Equal(1, await _town.LateShippingRuns());
        _town.Clock.Wind(TimeSpan.FromDays(26));

        await Runs();

        Assert.Equal([new Money(640), new Money(640)], await _town.Look(db => db.Compensations.OrderBy(c => c.OwedAt).Select(c => c.Amount).ToListAsync()));
        await _town.EverythingAgrees();
    }

    [Fact]
    public async Task Every_line_goes_back_one_after_the_other_and_it_is_compensated_once()
    {
        var order = await _town.PaidOrder(_town.Lin, (_town.People.Tea, 2), (_town.People.Cup, 1));
        _town.Clock.Wind(TimeSpan.FromDays(31));

        Assert.Equal(2, await Runs());
        Assert.Equal(OrderStatus.ToShip, (await _town.Again(order)).Status);
        Assert.Equal(1, await Runs());
        Assert.Equal(0, await Runs());

        Assert.Equal((OrderStatus.Closed, order.Payable, 0), ((await _town.Again(order)).Status, (await _town.Again(order)).RefundedCash, (await _town.Again(order)).OpenAfterSales));
        Assert.Equal(CompensationPolicy.Unsent(order.Lines.Sum(l => l.Cash)), (await _town.TheCompensation()).Amount);
        await _town.EverythingAgrees();
    }

    [Fact]
    public async Task A_clock_that_stood_still_is_waited_for()
    {
        var order = await _town.PaidOrder(_town.Lin, (_town.People.Tea, 1));
        var now = _town.Clock.GetUtcNow();
        Town.Done(await _town.As(_town.Judge).Do((AnnouncePause use, PlatformStaff me) => use.Run(me, now, now.AddDays(30), Array.Empty<string>(), "封路")));
        Town.Done(await _town.AsClockwork.Do((ReckonShippingClocks use, Clockwork me) => use.Run(me, 10)));

        _town.Clock.Wind(TimeSpan.FromDays(31));
        Assert.Equal(0, await Runs());
        _town.Clock.Wind(TimeSpan.FromDays(1));
        Assert.Equal(1, await Runs());

        Assert.Equal(OrderStatus.Closed, (await _town.Again(order)).Status);
    }

    [Fact]
    public async Task The_rest_of_an_order_that_left_in_part_goes_back_and_is_what_the_compensation_is_reckoned_on()
    {
        var order = await _town.PaidOrder(_town.Lin, (_town.People.Tea, 3));
        var some = new Dictionary<Id<OrderLine>, int> { [order.Lines[0].Id] = 1 };
        Town.Done(await _town.As(_town.TeaHouse).Do((ShipOrder use, ShopStaff me) => use.Run(me, order.Id, "SF", "SF300000000001", some)));
        _town.Clock.Wind(TimeSpan.FromDays(30));

        Assert.Equal(1, await Runs());
        Assert.Equal(0, await Runs());

        var after = await _town.Again(order);
        Assert.Equal((OrderStatus.Shipped, new Money(25_600), 0), (after.Status, after.RefundedCash, after.OpenAfterSales));
        Assert.Equal(_town.Clock.GetUtcNow().AddHours(24), after.DueAt);
        var owed = await _town.TheCompensation();
        Assert.Equal((new Money(2_560), "其余商品30天未发货，按商品实付 ¥256.00的10%计，最低5元、最高100元"), (owed.Amount, owed.Why.Replace(" 的", "的", StringComparison.Ordinal)));
        await _town.EverythingAgrees();
    }

    [Fact]
    public async Task What_was_shipped_or_given_back_is_left_alone()
    {
        var shipped = await _town.ShippedOrder(_town.Wang, (_town.People.Tea, 1));
        var asked = await _town.PaidOrder(_town.Lin, (_town.People.Tea, 1));
        Town.Done(await _town.As(_town.Lin).Do((AskAfterSale use, Buyer me) =>
            use.Run(me, asked.Number, asked.Lines[0].Id, new AfterSaleRequest(AfterSaleKind.Refund, AfterSaleReason.WrongOrdered, 1, "", []))));
        _town.Clock.Wind(TimeSpan.FromDays(40));

        Assert.Equal(0, await Runs());
        Assert.Equal((OrderStatus.Shipped, 0), ((await _town.Again(shipped)).Status, await _town.Look(db => db.Compensations.CountAsync())));
    }

    [Fact]
    public async Task Two_runs_at_once_and_a_parcel_leave_one_end()
    {
        for (var i = 0; i < 10; i++)
        {
            var order = await _town.PaidOrder(_town.Lin, (_town.People.Tea, 1));
            _town.Clock.Wind(TimeSpan.FromDays(30));
            var shipping = _town.As(_town.TeaHouse).Do((ShipOrder use, ShopStaff me) => use.Run(me, order.Id, "SF", $"SF12345678{i:0000}", null));

            await Task.WhenAll(Task.Run(Tries), Task.Run(Tries), shipping);
            await Runs();

            var after = await _town.Again(order);
            Assert.Equal(after.Status is OrderStatus.Shipped ? 0 : 1, await _town.Look(db => db.Refunds.CountAsync(r => r.OrderId == order.Id)));
            Assert.Contains(after.Status, (OrderStatus[])[OrderStatus.Shipped, OrderStatus.Closed]);
            await _town.EverythingAgrees();
        }
    }

    private async Task<int> Runs() => Town.Done(await Tries());

    private Task<Outcome<int>> Tries() => _town.AsClockwork.Do((RefundUnshipped use, Clockwork me) => use.Run(me, 50));
}
