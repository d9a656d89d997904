using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Fulfilment;
using ShopHub.Data.Payments;
using ShopHub.Data.Trade;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Fulfilment;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Payments;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;

namespace ShopHub.Data.Database.Demo;

internal sealed record BasketItem(Id<Sku> Sku, int Quantity);

/// <summary>An order that was placed: what the rest of its life needs.</summary>
internal sealed record PlacedOrder(Buyer Buyer, OpenedShop Shop, Order Order, Payment Payment);

/// <summary>Takes one checkout through its life, each step by the act a person would press.</summary>
internal sealed class OrderLife(
    DemoDoor door, Diary diary, Random dice, IReadOnlyDictionary<Id<Merchant>, OpenedShop> shops, DateTimeOffset now)
{
    private static readonly ChannelIdentity s_channel = new("demo", "demo");
    private static readonly string[] s_remarks = ["", "", "", "", "请尽快发货，谢谢", "放快递柜即可", "送人用，请不要放价格单", "工作日白天不在家"];

    private readonly AfterSaleLife _afterSales = new(door, diary, dice, now);
    private readonly ReviewLife _reviews = new(door, diary, dice);
    private int _parcels;

    public async Task Place(Buyer buyer, IReadOnlyList<BasketItem> basket, Fate fate)
    {
        var choice = await Choose(buyer, basket);
        var addresses = await door.Db.Addresses.Of(buyer).OrderByDescending(a => a.IsDefault).Select(a => a.Id).ToListAsync();
        var preview = await door.Get<CheckoutQueries>().Preview(buyer, choice);
        var remark = s_remarks[dice.Next(s_remarks.Length)];
        var form = new CheckoutForm
        {
            Choice = choice, RequestId = $"demo-{Id<Order>.New()}", AddressId = addresses[dice.Next(addresses.Count)], SeenTotal = preview.Total,
            Remarks = preview.Shops.ToDictionary(s => s.MerchantId, _ => remark),
        };
        var payment = await door.Do((PlaceOrder use) => use.Run(buyer, form));
        var placed = await Placed(buyer, payment);
        if (fate is Fate.StaysUnpaid) return;
        if (fate is Fate.CancelledUnpaid) diary.At(door.Clock.Now.AddMinutes(8), () => Cancel(placed));
        else if (fate is Fate.TimedOut) diary.At(door.Clock.Now.AddMinutes(31), () => door.Do((CloseUnpaidOrders use) => use.Run(Clockwork.Itself, 50)));
        else diary.At(door.Clock.Now.AddMinutes(1 + dice.Next(4)), () => Pay(placed, fate));
    }

    private async Task<CheckoutChoice> Choose(Buyer buyer, IReadOnlyList<BasketItem> basket)
    {
        if (basket.Count == 1) return new() { Sku = basket[0].Sku, Quantity = basket[0].Quantity };
        foreach (var item in basket) await door.Do((AddToCart use) => use.Run(buyer, item.Sku, item.Quantity));
        return new();
    }

    private async Task<List<PlacedOrder>> Placed(Buyer buyer, Id<Payment> payment)
    {
        var paying = await door.Db.Payments.AsNoTracking().FirstAsync(p => p.Id == payment);
        var orders = await door.Db.Orders.AsNoTracking().Include(o => o.Lines).Where(o => o.PaymentId == payment.Value).ToListAsync();
        return [.. orders.Select(o => new PlacedOrder(buyer, shops[o.MerchantId], o, paying))];
    }

    private async Task Cancel(List<PlacedOrder> placed)
    {
        foreach (var one in placed) await door.Do((CancelOrder use) => use.Run(one.Buyer, one.Order.Number));
    }

    private async Task Pay(List<PlacedOrder> placed, Fate fate)
    {
        var payment = placed[0].Payment;
        if (payment.IsCombined) await door.Do((CutPayment use) => use.Run(placed[0].Buyer, payment.Id));
        var order = await door.Get<ChannelOrderQueries>().Of(Clockwork.Itself, payment.OutTradeNo);
        var said = new ChannelPayment(
            order.OutTradeNo, "4200" + order.OutTradeNo[1..], ChannelPaymentState.Paid, payment.Amount, "CNY",
            s_channel.AppId, s_channel.MchId, null, door.Clock.Now)
        {
            SubMchId = order.SubMchId,
            Parts = [.. order.Parts.Select(p => new ChannelPaidPart(p.Number, "4200" + p.Number[1..], p.Amount, "CNY", s_channel.MchId, p.SubMchId))],
        };
        await door.Do((RecordChannelPayment use) => use.Run(Clockwork.Itself, said, s_channel));
        foreach (var one in placed) GoOn(one, fate);
    }

    private void GoOn(PlacedOrder placed, Fate fate)
    {
        if (fate is Fate.WaitsForShipping) return;
        if (fate is Fate.RefundedBeforeShipping)
        {
            diary.At(door.Clock.Now.AddHours(1 + dice.Next(5)), () => _afterSales.RefundBeforeShipping(placed));
            return;
        }

        diary.At(door.Clock.Now.AddHours(5 + dice.NextDouble() * 18), () => Ship(placed, fate));
    }

    private async Task Ship(PlacedOrder placed, Fate fate)
    {
        if (fate is Fate.Lost)
        {
            await Lose(placed);
            return;
        }

        var carrier = Carriers.All[dice.Next(Carriers.All.Count)];
        var waybill = $"{carrier.Example[..^6]}{100_000 + _parcels++}";
        var pieces = fate is Fate.PartShipped ? new Dictionary<Id<OrderLine>, int> { [placed.Order.Lines[0].Id] = 1 } : null;
        await door.Do((ShipOrder use) => use.Run(placed.Shop.Owner, placed.Order.Id, carrier.Code, waybill, pieces));
        if (fate is Fate.PartShipped || (fate is Fate.Shipped && dice.Next(3) > 0)) return;
        var signed = door.Clock.Now.AddHours(30 + dice.Next(30));
        diary.At(signed, () => Sign(placed));
        if (fate is Fate.Shipped) return;
        // Some never press the button: the order confirms itself.
        var silent = fate is Fate.Confirmed && dice.Next(6) == 0;
        if (!silent && (fate is Fate.Confirmed or Fate.Returned or Fate.RefundedOnly || dice.Next(2) == 0))
            diary.At(signed.AddHours(2 + dice.Next(40)), () => Confirm(placed, fate));
        if (fate is not Fate.Confirmed) _afterSales.Plan(placed, fate, signed);
    }

    /// <summary>Seen once and never again; a number that ends so stays where it is.</summary>
    private async Task Lose(PlacedOrder placed)
    {
        const string carrier = "SF", waybill = "SF155500010000";
        await door.Do((ShipOrder use) => use.Run(placed.Shop.Owner, placed.Order.Id, carrier, waybill, null));
        await door.Do((RecordTraces use) => use.Run(Clockwork.Itself, carrier, waybill, [new(door.Clock.Now.AddMinutes(40), "快递员已揽收")]));
    }

    private async Task Sign(PlacedOrder placed)
    {
        var (id, at) = (placed.Order.Id, door.Clock.Now);
        await door.Db.Shipments.Where(s => s.OrderId == id).ExecuteUpdateAsync(set => set.SetProperty(s => s.SignedAt, at));
    }

    private async Task Confirm(PlacedOrder placed, Fate fate)
    {
        await door.Do((ConfirmReceipt use) => use.Run(placed.Buyer, placed.Order.Number));
        if (fate is Fate.Confirmed or Fate.Withdraws) _reviews.Plan(placed);
    }
}
