using Microsoft.EntityFrameworkCore;
using ShopHub.Data;
using ShopHub.Data.AfterSales;
using ShopHub.Data.Compensations;
using ShopHub.Data.Fulfilment;
using ShopHub.Data.Trade;
using ShopHub.Domain.Access;
using ShopHub.Domain.AfterSales;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Fulfilment;

/// <summary>Collected at the shop with a code of 8 digits (SHP-08, RCV-02).</summary>
public sealed class PickUpSpecs
{
    private static readonly PickUpPoint s_counter =
        new() { Name = "茶舍门店", Province = "浙江省", City = "杭州市", Street = "西湖区文三路1号", Phone = "0571-88000000", Hours = "每天 10:00–20:00" };

    [Fact]
    public async Task Who_collects_pays_no_freight_and_gets_the_goods_once_for_his_code()
    {
        await using var town = await Town.Open();
        var order = await Bought(town);
        Assert.Equal((Money.Zero, DeliveryKind.PickUp, "浙江省"), (order.Freight, order.Delivery, order.ShipTo.Province));

        Town.Done(await town.As(town.TeaHouse).Do((ReadyForPickUp use, ShopStaff me) => use.Run(me, order.Id)));
        var ready = await town.Again(order);
        var parcel = await town.As(town.TeaHouse).Do((ShipOrder use, ShopStaff me) => use.Run(me, order.Id, "SF", "SF100000000001"));
        var code = order.PickUpCode!;
        var both = await Task.WhenAll(HandsOver(town, $"{code[..4]} {code[4..]}"), HandsOver(town, code));
        var after = await town.Again(order);

        Assert.Equal((OrderStatus.ToShip, null), (ready.Status, ready.DueAt));
        Assert.Equal("order.pick-up", parcel.Refusal?.Code);
        Assert.Equal([order.Number, null], both.Select(o => o.Value).OrderByDescending(v => v));
        Assert.Equal((OrderStatus.Shipped, null, town.Clock.GetUtcNow().AddDays(2)), (after.Status, after.PickUpCode, after.DueAt!.Value));
        Assert.Equal("pickup.code", both.Single(o => !o.IsDone).Refusal?.Code);
        await town.EverythingAgrees();
    }

    [Fact]
    public async Task Two_days_after_it_was_collected_an_order_confirms_itself()
    {
        await using var town = await Town.Open();
        var order = await Bought(town);
        Town.Done(await HandsOver(town, order.PickUpCode!));

        town.Clock.Wind(TimeSpan.FromDays(2) + TimeSpan.FromTicks(1));
        Town.Done(await town.AsClockwork.Do((ConfirmOverdueReceipts use, Clockwork me) => use.Run(me, 100)));

        Assert.Equal(OrderStatus.Completed, (await town.Again(order)).Status);
        await town.EverythingAgrees();
    }

    [Fact]
    public async Task Goods_that_lie_ready_are_never_late_and_a_buyer_who_does_not_come_gets_his_money_back()
    {
        await using var town = await Town.Open();
        var order = await Bought(town);
        Town.Done(await town.As(town.TeaHouse).Do((ReadyForPickUp use, ShopStaff me) => use.Run(me, order.Id)));

        town.Clock.Wind(TimeSpan.FromDays(9));
        var late = Town.Done(await town.AsClockwork.Do((PayLateShipping use, Clockwork me) => use.Run(me, 100)));
        var asked = new AfterSaleRequest(AfterSaleKind.Refund, AfterSaleReason.WrongOrdered, 1, "", []);
        Town.Done(await town.As(town.Lin).Do((AskAfterSale use, Buyer me) => use.Run(me, order.Number, order.Lines[0].Id, asked)));
        var closed = await town.Again(order);

        Assert.Equal((0, OrderStatus.Closed, null), (late, closed.Status, closed.PickUpCode));
        Assert.Equal("pickup.code", (await HandsOver(town, order.PickUpCode!)).Refusal?.Code);
        await town.EverythingAgrees();
    }

    [Fact]
    public async Task Thirty_days_after_it_was_ready_the_money_of_what_nobody_collected_goes_back_and_the_shop_pays_nothing_more()
    {
        await using var town = await Town.Open();
        var order = await Bought(town);
        Town.Done(await town.As(town.TeaHouse).Do((ReadyForPickUp use, ShopStaff me) => use.Run(me, order.Id)));

        town.Clock.Wind(TimeSpan.FromDays(30) - TimeSpan.FromTicks(1));
        Assert.Equal(0, await Sweeps());
        town.Clock.Wind(TimeSpan.FromTicks(1));
        Assert.Equal(1, await Sweeps());

        Assert.Equal((OrderStatus.Closed, order.Payable), ((await town.Again(order)).Status, (await town.Again(order)).RefundedCash));
        Assert.Equal(0, await town.Look(db => db.Compensations.CountAsync()));
        await town.EverythingAgrees();

        async Task<int> Sweeps() => Town.Done(await town.AsClockwork.Do((RefundUnshipped use, Clockwork me) => use.Run(me, 50)));
    }

    [Fact]
    public async Task Codes_are_not_found_by_trying_and_another_shops_code_opens_nothing()
    {
        await using var town = await Town.Open();
        var order = await Bought(town);
        var stranger = await town.As(town.BookRoom).Do((HandOver use, ShopStaff me) => use.Run(me, order.PickUpCode!));
        var wrong = order.PickUpCode == "00000000" ? "00000001" : "00000000";

        for (var i = 0; i < PickUpTries.Most; i++) Assert.Equal("pickup.code", (await HandsOver(town, wrong)).Refusal?.Code);
        var locked = await HandsOver(town, order.PickUpCode!);
        town.Clock.Wind(TimeSpan.FromMinutes(PickUpTries.Minutes));
        var later = await HandsOver(town, order.PickUpCode!);

        Assert.Equal(("pickup.code", "pickup.tries"), (stranger.Refusal?.Code, locked.Refusal?.Code));
        Assert.True(later.IsDone);
    }

    [Fact]
    public async Task A_place_that_was_closed_meanwhile_is_said_before_anything_is_placed()
    {
        await using var town = await Town.Open();
        var place = await Place(town);
        var choice = Choice(town, place);
        var form = await town.CheckoutForm(town.Lin, choice);
        Town.Done(await town.As(town.TeaHouse).Do((ChangePickUpPlace use, ShopStaff me) => use.Run(me, place, s_counter, false)));

        var outcome = await town.As(town.Lin).Do((PlaceOrder use, Buyer me) => use.Run(me, form));
        var ofAnother = await town.As(town.BookRoom).Do((ChangePickUpPlace use, ShopStaff me) => use.Run(me, place, s_counter, true));

        Assert.Equal(("pickup.closed", "common.not-found"), (outcome.Refusal?.Code, ofAnother.Refusal?.Code));
        Assert.Empty(await town.Look(db => db.Orders.ToListAsync()));
    }

    [Theory]
    [InlineData("", "浙江省", "0571-88000000", "pickup.name")]
    [InlineData("茶舍门店", "火星", "0571-88000000", "pickup.where")]
    [InlineData("茶舍门店", "浙江省", "打我电话", "pickup.phone")]
    public void A_place_says_where_and_when(string name, string province, string phone, string refusal) =>
        Assert.Equal(refusal, Assert.Throws<Refusal>(() => (s_counter with { Name = name, Province = province, Phone = phone }).Checked()).Code);

    private static async Task<Order> Bought(Town town)
    {
        var payment = Town.Done(await town.Submits(town.Lin, Choice(town, await Place(town))));
        await town.Pays(payment);
        return await town.OrderOf(payment);
    }

    private static CheckoutChoice Choice(Town town, Id<PickUpPlace> place) => new()
    {
        Sku = town.People.Tea.Id, PickUps = new Dictionary<Id<Merchant>, Id<PickUpPlace>> { [town.TeaHouse.MerchantId] = place },
    };

    private static async Task<Id<PickUpPlace>> Place(Town town) =>
        Town.Done(await town.As(town.TeaHouse).Do((OpenPickUpPlace use, ShopStaff me) => use.Run(me, s_counter)));

    private static Task<Outcome<string>> HandsOver(Town town, string code) =>
        town.As(town.TeaHouse).Do((HandOver use, ShopStaff me) => use.Run(me, code));
}
