using Microsoft.EntityFrameworkCore;
using ShopHub.Data;
using ShopHub.Data.AfterSales;
using ShopHub.Data.Fulfilment;
using ShopHub.Data.Trade;
using ShopHub.Domain.Access;
using ShopHub.Domain.AfterSales;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.AfterSales;

public sealed class AfterSaleSpecs
{
    [Fact]
    public async Task An_unshipped_order_is_refunded_at_once_with_its_freight_and_pieces_go_back_on_sale()
    {
        await using var town = await Town.Open();
        var stock = await Stock(town);
        var order = await town.PaidOrder(town.Lin, (town.People.Tea, 2));

        var asked = await Ask(town, order, AfterSaleKind.Refund, AfterSaleReason.NotWanted, 2);
        await town.ChannelRefundsAll();

        var closed = await town.Again(order);
        Assert.Equal((OrderStatus.Closed, CloseReason.AllRefunded), (closed.Status, closed.ClosedFor));
        Assert.Equal(order.Payable, closed.RefundedCash);
        Assert.Equal(AfterSaleStatus.Refunded, (await Case(town, asked)).Status);
        Assert.Equal(stock, await Stock(town));
        await town.EverythingAgrees();
    }

    [Fact]
    public async Task A_silent_merchant_agrees_to_a_return_after_48_hours_and_pays_after_ten_days_more()
    {
        await using var town = await Town.Open();
        var order = await town.ShippedOrder(town.Lin, (town.People.Tea, 2));
        var asked = await Ask(town, order, AfterSaleKind.Return, AfterSaleReason.NotWanted, 1);

        await WindAndSweep(town, TimeSpan.FromHours(48));
        Assert.Equal(AfterSaleStatus.MerchantProcessing, (await Case(town, asked)).Status);
        await WindAndSweep(town, TimeSpan.FromSeconds(1));
        Assert.Equal(AfterSaleStatus.BuyerReturning, (await Case(town, asked)).Status);
        Town.Done(await town.As(town.Lin).Do((SendGoodsBack use, Buyer me) => use.Run(me, asked, "SF", "SF200000000001")));
        town.Clock.Wind(TimeSpan.FromDays(4));
        var parcel = new ParcelOnTheWay("SF", "SF200000000001", town.Clock.GetUtcNow());
        Town.Done(await town.AsClockwork.Do((RecordSignedParcel use, Clockwork me) => use.Run(me, parcel, town.Clock.GetUtcNow())));
        await WindAndSweep(town, TimeSpan.FromDays(6) + TimeSpan.FromSeconds(1));
        await town.ChannelRefundsAll();

        var done = await Case(town, asked);
        Assert.Equal(AfterSaleStatus.Refunded, done.Status);
        Assert.Equal((new Money(12_800), Money.Zero), (done.Cash, done.Freight));
        await town.EverythingAgrees();
    }

    [Fact]
    public async Task A_shop_without_a_return_address_refunds_without_return_when_it_is_silent()
    {
        await using var town = await Town.Open();
        var order = await town.ShippedOrder(town.Lin, (town.People.Book, 1));
        var asked = await Ask(town, order, AfterSaleKind.Return, AfterSaleReason.Quality, 1);

        await WindAndSweep(town, TimeSpan.FromHours(48) + TimeSpan.FromSeconds(1));

        Assert.Equal(AfterSaleStatus.Refunding, (await Case(town, asked)).Status);
        await town.EverythingAgrees();
    }

    [Fact]
    public async Task Receipt_cannot_be_confirmed_while_a_case_is_open_and_the_clock_runs_on_when_it_ends()
    {
        await using var town = await Town.Open();
        var order = await town.ShippedOrder(town.Lin, (town.People.Tea, 1));
        town.Clock.Wind(TimeSpan.FromDays(4));
        var asked = await Ask(town, order, AfterSaleKind.Return, AfterSaleReason.Quality, 1);

        var confirmed = await town.As(town.Lin).Do((ConfirmReceipt use, Buyer me) => use.Run(me, order.Number));
        town.Clock.Wind(TimeSpan.FromHours(5));
        Town.Done(await town.As(town.Lin).Do((CancelAfterSale use, Buyer me) => use.Run(me, asked)));

        Assert.Equal("order.after-sale-open", confirmed.Refusal?.Code);
        Assert.Equal(town.Clock.GetUtcNow().AddDays(6), (await town.Again(order)).DueAt);
    }

    [Fact]
    public async Task A_refused_return_closes_after_seven_days_and_releases_the_order()
    {
        await using var town = await Town.Open();
        var order = await town.ReceivedOrder(town.Lin, (town.People.Tea, 1));
        var asked = await Ask(town, order, AfterSaleKind.Return, AfterSaleReason.Quality, 1);

        Town.Done(await town.As(town.TeaHouse).Do((RejectAfterSale use, ShopStaff me) => use.Run(me, IdOf(town, asked).Result, new(RejectionCode.DamagedByBuyer, "茶叶已泡开", "/u/0123456789abcdef0123456789abcdef-960.webp"))));
        await WindAndSweep(town, TimeSpan.FromDays(7) + TimeSpan.FromSeconds(1));

        Assert.Equal(AfterSaleStatus.Cancelled, (await Case(town, asked)).Status);
        Assert.Equal(0, (await town.Again(order)).OpenAfterSales);
    }

    [Fact]
    public async Task A_return_without_reason_is_refused_only_with_a_picture_that_the_buyer_sees()
    {
        const string picture = "/u/0123456789abcdef0123456789abcdef-960.webp";
        await using var town = await Town.Open();
        var order = await town.ReceivedOrder(town.Lin, (town.People.Tea, 1));
        var asked = await Ask(town, order, AfterSaleKind.Return, AfterSaleReason.NotWanted, 1);
        var id = await IdOf(town, asked);

        var bare = await town.As(town.TeaHouse).Do((RejectAfterSale use, ShopStaff me) => use.Run(me, id, new(RejectionCode.DamagedByBuyer, "茶叶已泡开")));
        Town.Done(await town.As(town.TeaHouse).Do((RejectAfterSale use, ShopStaff me) => use.Run(me, id, new(RejectionCode.DamagedByBuyer, "茶叶已泡开", picture))));

        Assert.Equal("after-sale.proof", bare.Refusal?.Code);
        Assert.Equal([picture], (await town.As(town.Lin).Ask((BuyerAfterSaleQueries ask, Buyer me) => ask.One(me, asked))).Case.Proof);
    }

    [Fact]
    public async Task An_offer_not_answered_lapses_and_leaves_the_merchant_at_least_a_day()
    {
        await using var town = await Town.Open();
        var order = await town.ShippedOrder(town.Lin, (town.People.Tea, 1));
        var asked = await Ask(town, order, AfterSaleKind.Refund, AfterSaleReason.Damaged, 1);
        town.Clock.Wind(TimeSpan.FromHours(47));
        var id = await IdOf(town, asked);

        Town.Done(await town.As(town.TeaHouse).Do((ProposeAmount use, ShopStaff me) => use.Run(me, id, new(5_000))));
        await WindAndSweep(town, TimeSpan.FromHours(48) + TimeSpan.FromSeconds(1));

        var back = await Case(town, asked);
        Assert.Equal((AfterSaleStatus.MerchantProcessing, town.Clock.GetUtcNow().AddHours(24)), (back.Status, back.DueAt!.Value));
    }

    [Fact]
    public async Task An_accepted_lower_offer_is_what_is_paid()
    {
        await using var town = await Town.Open();
        var order = await town.ShippedOrder(town.Lin, (town.People.Tea, 1));
        var asked = await Ask(town, order, AfterSaleKind.Refund, AfterSaleReason.Damaged, 1);
        var id = await IdOf(town, asked);

        Town.Done(await town.As(town.TeaHouse).Do((ProposeAmount use, ShopStaff me) => use.Run(me, id, new(5_000))));
        Town.Done(await town.As(town.Lin).Do((AnswerOffer use, Buyer me) => use.Run(me, asked, true)));

        Assert.Equal(new Money(5_000 + 800), await town.Look(db => db.Refunds.Select(r => r.Amount).SingleAsync()));
        await town.EverythingAgrees();
    }

    [Fact]
    public async Task The_last_of_five_applications_is_the_last()
    {
        await using var town = await Town.Open();
        var order = await town.ShippedOrder(town.Lin, (town.People.Tea, 1));
        for (var i = 0; i < 5; i++)
        {
            var asked = await Ask(town, order, AfterSaleKind.Return, AfterSaleReason.Quality, 1);
            Town.Done(await town.As(town.Lin).Do((CancelAfterSale use, Buyer me) => use.Run(me, asked)));
        }

        var sixth = await TryAsk(town, order, AfterSaleKind.Return, AfterSaleReason.Quality, 1);

        Assert.Equal("after-sale.too-many", sixth.Refusal?.Code);
    }

    [Fact]
    public async Task A_merchant_and_the_clock_at_the_same_instant_pay_back_once()
    {
        await using var town = await Town.Open();
        var order = await town.ShippedOrder(town.Lin, (town.People.Tea, 1));
        var id = await IdOf(town, await Ask(town, order, AfterSaleKind.Refund, AfterSaleReason.NoTrace, 1));
        town.Clock.Wind(TimeSpan.FromHours(48) + TimeSpan.FromSeconds(1));

        var agreed = town.As(town.TeaHouse).Do((AgreeAfterSale use, ShopStaff me) => use.Run(me, id));
        var swept = town.AsClockwork.Do((ActOnOverdueAfterSales use, Clockwork me) => use.Run(me, 100));
        await Task.WhenAll(agreed, swept);

        Assert.Equal(1, await town.Look(db => db.Refunds.CountAsync()));
        await town.EverythingAgrees();
    }

    private static async Task<string> Ask(Town town, Order order, AfterSaleKind kind, AfterSaleReason reason, int pieces) =>
        Town.Done(await TryAsk(town, order, kind, reason, pieces));

    private static Task<Outcome<string>> TryAsk(Town town, Order order, AfterSaleKind kind, AfterSaleReason reason, int pieces) =>
        town.As(town.Lin).Do((AskAfterSale use, Buyer me) => use.Run(me, order.Number, order.Lines[0].Id, new(kind, reason, pieces, "", [])));

    private static Task<AfterSale> Case(Town town, string number) => town.Look(db => db.AfterSales.SingleAsync(a => a.Number == number));

    private static Task<Id<AfterSale>> IdOf(Town town, string number) =>
        town.Look(db => db.AfterSales.Where(a => a.Number == number).Select(a => a.Id).SingleAsync());

    private static Task<int> Stock(Town town) => town.Look(db => db.Stock.SumAsync(s => s.OnHand));

    private static async Task WindAndSweep(Town town, TimeSpan by)
    {
        town.Clock.Wind(by);
        Town.Done(await town.AsClockwork.Do((ActOnOverdueAfterSales use, Clockwork me) => use.Run(me, 100)));
    }
}
