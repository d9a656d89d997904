using Microsoft.EntityFrameworkCore;
using ShopHub.Data;
using ShopHub.Data.AfterSales;
using ShopHub.Data.Compensations;
using ShopHub.Data.Trade;
using ShopHub.Domain.Access;
using ShopHub.Domain.AfterSales;
using ShopHub.Domain.Compensations;
using ShopHub.Domain.Ledger;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Compensations;

/// <summary>An order that is not shipped in time is compensated once (CMP-02, J04); tea for ¥128.00 makes ¥6.40.</summary>
public sealed class LateShippingSpecs
{
    private const int Rounds = 15;

    private static readonly TimeSpan s_instant = TimeSpan.FromTicks(1);

    [Fact]
    public async Task A_day_after_the_deadline_the_buyer_is_compensated_once_whoever_asks_again()
    {
        await using var town = await Town.Open();
        var order = await town.PaidOrder(town.Lin, (town.People.Tea, 1));
        await town.Has(new(400), new(100));
        town.Clock.Wind(TimeSpan.FromHours(72));
        Assert.Equal(0, await town.LateShippingRuns());

        town.Clock.Wind(s_instant);
        Assert.Equal(1, await town.LateShippingRuns());
        town.Clock.Wind(TimeSpan.FromDays(5));
        Assert.Equal(0, await town.LateShippingRuns());

        var owed = await town.TheCompensation();
        Assert.Equal((new Money(640), order.Id, CompensationBasis.LateShipping, CompensationStatus.Sending), (owed.Amount, owed.OrderId, owed.Basis, owed.Status));
        Assert.Equal((new Money(400), new Money(100), new Money(140)), (owed.FromAvailable, owed.FromDeposit, owed.Advanced));
        Assert.Equal((new Money(640), new Money(140)), (await town.Balance(Account.TransferInTransit), await town.Balance(Account.MerchantReceivable)));
        Assert.Equal(new Money(13_600), (await town.Again(order)).HeldInEscrow);
        await town.EverythingAgrees();
    }

    [Fact]
    public async Task Goods_that_leave_late_are_compensated_when_they_leave_and_not_again()
    {
        await using var town = await Town.Open();
        var order = await town.PaidOrder(town.Lin, (town.People.Tea, 1));
        town.Clock.Wind(TimeSpan.FromHours(48) + s_instant);

        await town.Ships(order);
        town.Clock.Wind(TimeSpan.FromDays(2));

        Assert.Equal((0, new Money(640)), (await town.LateShippingRuns(), (await town.TheCompensation()).Amount));
        await town.EverythingAgrees();
    }

    [Fact]
    public async Task Goods_that_leave_in_time_cost_the_shop_nothing()
    {
        await using var town = await Town.Open();
        var order = await town.PaidOrder(town.Lin, (town.People.Tea, 1));
        town.Clock.Wind(TimeSpan.FromHours(48));

        await town.Ships(order);
        town.Clock.Wind(TimeSpan.FromDays(4));

        Assert.Equal((0, 0), (await town.LateShippingRuns(), await town.Look(db => db.Compensations.CountAsync())));
    }

    [Fact]
    public async Task What_was_given_back_before_is_not_reckoned_and_a_refunded_order_is_owed_nothing()
    {
        await using var town = await Town.Open();
        var part = await town.PaidOrder(town.Lin, (town.People.Tea, 3));
        var whole = await town.PaidOrder(town.Lin, (town.People.Tea, 1));
        await GivesBack(town, part, 2);
        await GivesBack(town, whole, 1);
        town.Clock.Wind(TimeSpan.FromHours(73));

        Assert.Equal(1, await town.LateShippingRuns());

        var owed = await town.TheCompensation();
        var left = (await town.Again(part)).Lines.Sum(l => l.Cash - l.RefundedCash);
        Assert.Equal((part.Id, CompensationPolicy.LateShipping(left)), (owed.OrderId, owed.Amount));
        await town.EverythingAgrees();
    }

    [Fact]
    public async Task While_the_buyers_own_case_stops_the_shipping_the_clock_does_not_tell_against_the_shop()
    {
        await using var town = await Town.Open();
        var order = await town.PaidOrder(town.Lin, (town.People.Tea, 3));
        var one = new Dictionary<Id<OrderLine>, int> { [order.Lines[0].Id] = 1 };
        Town.Done(await town.As(town.TeaHouse).Do((ShipOrder use, ShopStaff me) => use.Run(me, order.Id, "SF", "SF900000000001", one)));
        var asked = new AfterSaleRequest(AfterSaleKind.Refund, AfterSaleReason.Quality, 1, "茶叶有霉味", []);
        Town.Done(await town.As(town.Lin).Do((AskAfterSale use, Buyer me) => use.Run(me, order.Number, order.Lines[0].Id, asked)));
        town.Clock.Wind(TimeSpan.FromHours(73));

        Assert.Equal((await town.Again(order)).OpenAfterSales > 0 ? 0 : 1, await town.LateShippingRuns());
    }

    [Fact]
    public async Task The_job_twice_and_the_parcel_in_the_same_instant_compensate_once()
    {
        for (var round = 0; round < Rounds; round++)
        {
            await using var town = await Town.Open();
            var order = await town.PaidOrder(town.Lin, (town.People.Tea, 1));
            town.Clock.Wind(TimeSpan.FromHours(73));
            Task<Outcome>[] acts =
            [
                Job(town), town.As(town.TeaHouse).Do((ShipOrder use, ShopStaff me) => use.Run(me, order.Id, "SF", $"SF90000000{round:D4}", null)), Job(town),
            ];

            Assert.All(await Task.WhenAll(acts), done => Assert.True(done.IsDone, done.Refusal?.Code));
            Assert.Equal(new Money(640), (await town.TheCompensation()).Amount);
            Assert.Equal((1, new Money(640)), (await town.Look(db => db.BuyerTransfers.CountAsync()), await town.Balance(Account.TransferInTransit)));
            if (round == 0) await town.EverythingAgrees();
        }
    }

    private static async Task<Outcome> Job(Town town) => await town.AsClockwork.Do((PayLateShipping use, Clockwork me) => use.Run(me, 100));

    private static async Task GivesBack(Town town, Order order, int pieces)
    {
        var asked = new AfterSaleRequest(AfterSaleKind.Refund, AfterSaleReason.NotWanted, pieces, "", []);
        Town.Done(await town.As(town.Lin).Do((AskAfterSale use, Buyer me) => use.Run(me, order.Number, order.Lines[0].Id, asked)));
    }
}
