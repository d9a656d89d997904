using ShopHub.Data;
using ShopHub.Data.Trade;
using ShopHub.Domain.Access;
using ShopHub.Domain.Trade;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Trade;

public sealed class ReceiptSpecs
{
    [Fact]
    public async Task A_buyer_may_extend_once_and_only_in_the_last_three_days()
    {
        await using var town = await Town.Open();
        var order = await town.ShippedOrder(town.Lin, (town.People.Tea, 1));

        var tooEarly = await Extend(town, order);
        town.Clock.Wind(TimeSpan.FromDays(7));
        var extended = await Extend(town, order);
        var again = await Extend(town, order);

        Assert.Equal("order.extend-too-early", tooEarly.Refusal?.Code);
        Assert.True(extended.IsDone);
        Assert.Equal("order.extended", again.Refusal?.Code);
        Assert.Equal(order.DueAt!.Value.AddDays(3), (await town.Again(order)).DueAt);
    }

    [Fact]
    public async Task One_waybill_is_one_parcel()
    {
        await using var town = await Town.Open();
        var first = await town.PaidOrder(town.Lin, (town.People.Tea, 1));
        var second = await town.PaidOrder(town.Lin, (town.People.Tea, 1));
        Town.Done(await town.As(town.TeaHouse).Do((ShipOrder use, ShopStaff me) => use.Run(me, first.Id, "SF", "sf 1234 5678 9012", null)));

        var again = await town.As(town.TeaHouse).Do((ShipOrder use, ShopStaff me) => use.Run(me, second.Id, "SF", "SF123456789012", null));
        var wrongShape = await town.As(town.TeaHouse).Do((ShipOrder use, ShopStaff me) => use.Run(me, second.Id, "ZTO", "SF123456789012", null));

        Assert.Equal("waybill.used", again.Refusal?.Code);
        Assert.Equal("waybill.shape", wrongShape.Refusal?.Code);
        Assert.Equal(OrderStatus.ToShip, (await town.Again(second)).Status);
    }

    [Fact]
    public async Task Pieces_may_leave_in_several_parcels_and_the_clock_starts_with_the_last()
    {
        await using var town = await Town.Open();
        var order = await town.PaidOrder(town.Lin, (town.People.Tea, 3));
        var line = order.Lines[0].Id;

        Town.Done(await town.As(town.TeaHouse).Do((ShipOrder use, ShopStaff me) => use.Run(me, order.Id, "SF", "SF100000000001", Pieces(2))));
        var part = await town.Again(order);
        var tooMany = await town.As(town.TeaHouse).Do((ShipOrder use, ShopStaff me) => use.Run(me, order.Id, "SF", "SF100000000002", Pieces(2)));
        town.Clock.Wind(TimeSpan.FromHours(5));
        Town.Done(await town.As(town.TeaHouse).Do((ShipOrder use, ShopStaff me) => use.Run(me, order.Id, "SF", "SF100000000003", Pieces(1))));
        var whole = await town.Again(order);

        Assert.Equal(OrderStatus.PartShipped, part.Status);
        Assert.Equal("order.pieces", tooMany.Refusal?.Code);
        Assert.Equal((OrderStatus.Shipped, town.Clock.GetUtcNow().AddDays(10)), (whole.Status, whole.DueAt!.Value));

        Dictionary<Domain.Shared.Id<OrderLine>, int> Pieces(int count) => new() { [line] = count };
    }

    [Fact]
    public async Task A_shop_gives_its_buyer_three_five_or_seven_days_once_beside_his_own_three()
    {
        await using var town = await Town.Open();
        var order = await town.ShippedOrder(town.Lin, (town.People.Tea, 1));
        var due = order.DueAt!.Value;
        Task<Outcome> Gives(int days, ShopStaff by) => town.As(by).Do((ExtendForBuyer use, ShopStaff me) => use.Run(me, order.Id, days));

        var (odd, stranger) = (await Gives(4, town.TeaHouse), await Gives(5, town.BookRoom));
        var both = await Task.WhenAll(Gives(7, town.TeaHouse), Gives(7, town.TeaHouse));
        town.Clock.Wind(TimeSpan.FromDays(15));
        Town.Done(await Extend(town, order));

        Assert.Equal(("order.extend-days", "common.not-found"), (odd.Refusal?.Code, stranger.Refusal?.Code));
        Assert.Equal("order.extended-for", both.Single(b => !b.IsDone).Refusal!.Code);
        Assert.Equal(due.AddDays(10), (await town.Again(order)).DueAt);
    }

    private static Task<Outcome> Extend(Town town, Order order) =>
        town.As(town.Lin).Do((ExtendReceipt use, Buyer me) => use.Run(me, order.Number));
}
