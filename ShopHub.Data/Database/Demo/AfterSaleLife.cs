using Microsoft.EntityFrameworkCore;
using ShopHub.Data.AfterSales;
using ShopHub.Domain.AfterSales;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Database.Demo;

/// <summary>What buyers of the demo town ask back, and how the shops answer.</summary>
internal sealed class AfterSaleLife(DemoDoor door, Diary diary, Random dice, DateTimeOffset now)
{
    private static readonly (AfterSaleReason Reason, string Words)[] s_complaints =
    [
        (AfterSaleReason.Damaged, "外包装压坏了，里面有破损，照片稍后可补。"),
        (AfterSaleReason.Quality, "用了两天就出问题，和描述的做工差别较大。"),
        (AfterSaleReason.NotAsDescribed, "颜色和页面差得比较多，不太能接受。"),
        (AfterSaleReason.WrongGoods, "发错规格了，我拍的是另一款。"),
        (AfterSaleReason.EmptyParcel, "少了一件，包裹里只有一半。"),
    ];

    private readonly DisputeLife _quarrels = new(door, diary);

    private int _parcels, _sentBack, _returned;

    /// <summary>How far an exchange gets: goods are back, others are sent, and kept.</summary>
    private enum Exchange { None, Back, Sent, Kept }

    /// <summary>Unshipped goods: the platform agrees at once.</summary>
    public async Task RefundBeforeShipping(PlacedOrder placed)
    {
        foreach (var line in placed.Order.Lines)
        {
            var what = new AfterSaleRequest(AfterSaleKind.Refund, AfterSaleReason.WrongOrdered, line.Quantity, "拍错了，重新下单", []);
            await door.Do((AskAfterSale use) => use.Run(placed.Buyer, placed.Order.Number, line.Id, what));
        }
    }

    public void Plan(PlacedOrder placed, Fate fate, DateTimeOffset signed)
    {
        var asked = fate switch
        {
            Fate.Asks => now.AddHours(-5 - dice.Next(34)),
            Fate.IsOffered => now.AddHours(-20),
            Fate.MaySendBack => now.AddDays(-3),
            Fate.SentBack => now.AddDays(-4),
            Fate.IsRejected => now.AddDays(-3),
            Fate.NeverSentBack => now.AddDays(-9),
            Fate.IsRefunded => now.AddHours(-3),
            // Every other one only after the money was settled.
            Fate.Returned => signed.AddDays(dice.Next(2) == 0 ? 12 : 3),
            _ => signed.AddDays(3),
        };
        diary.At(asked, () => Ask(placed, fate));
    }

    private async Task Ask(PlacedOrder placed, Fate fate)
    {
        var line = placed.Order.Lines[0];
        var (reason, words) = s_complaints[dice.Next(s_complaints.Length)];
        // What is refused without pictures, the town has none of.
        if (fate is Fate.IsRejected) (reason, words) = (AfterSaleReason.Other, "箱角有压痕，担心里面受了影响，想退掉。");
        var exchange = ExchangeOf(placed, fate);
        if (exchange is not Exchange.None && !reason.FitsExchange()) (reason, words) = s_complaints[0];
        var kind = exchange is not Exchange.None ? AfterSaleKind.Exchange : fate is Fate.RefundedOnly or Fate.IsRefunded or Fate.IsOffered ? AfterSaleKind.Refund : AfterSaleKind.Return;
        var what = new AfterSaleRequest(kind, reason, line.Quantity, words, []) { Wanted = exchange is Exchange.None ? null : line.SkuId };
        var number = await door.Do((AskAfterSale use) => use.Run(placed.Buyer, placed.Order.Number, line.Id, what));
        var id = await door.Db.AfterSales.Where(a => a.Number == number).Select(a => a.Id).FirstAsync();
        if (fate is Fate.Asks) return;
        var answer = door.Clock.Now.AddHours(fate is Fate.IsRefunded ? 2 : 4 + dice.Next(8));
        diary.At(answer, () => Answer(placed, fate, exchange, number, id, new(line.Cash.Fen * 6 / 10)));
    }

    // The first of each that went back to a shop with an address, for the same goods again.
    private Exchange ExchangeOf(PlacedOrder placed, Fate fate) => placed.Shop.ReturnAddress is null ? Exchange.None
        : fate is Fate.SentBack ? ++_sentBack switch { 1 => Exchange.Back, 2 => Exchange.Sent, _ => Exchange.None }
        : fate is Fate.Returned && ++_returned == 1 ? Exchange.Kept : Exchange.None;

    private async Task Answer(PlacedOrder placed, Fate fate, Exchange exchange, string number, Id<AfterSale> id, Money offer)
    {
        var owner = placed.Shop.Owner;
        if (fate is Fate.Withdraws) await door.Do((CancelAfterSale use) => use.Run(placed.Buyer, number));
        else if (fate is Fate.IsOffered) await door.Do((ProposeAmount use) => use.Run(owner, id, offer));
        else if (fate is Fate.IsRejected) await door.Do((RejectAfterSale use) => use.Run(owner, id, new(RejectionCode.TooLate, "签收时外箱完好，且已超过破损反馈时间")));
        else await door.Do((AgreeAfterSale use) => use.Run(owner, id));
        if (fate is Fate.IsRejected) _quarrels.Plan(placed, number);
        // A person's shop has no address for returns: its refunds are paid without one.
        if (fate is Fate.SentBack or Fate.Returned && placed.Shop.ReturnAddress is not null)
            diary.At(door.Clock.Now.AddHours(20 + dice.Next(20)), () => SendBack(placed, fate, exchange, number, id));
    }

    private async Task SendBack(PlacedOrder placed, Fate fate, Exchange exchange, string number, Id<AfterSale> id)
    {
        var waybill = Waybill();
        await door.Do((SendGoodsBack use) => use.Run(placed.Buyer, number, "SF", waybill));
        if (exchange is Exchange.Back or Exchange.Sent) diary.At(now.AddHours(exchange is Exchange.Back ? -2 : -10), () => Receive(placed, id));
        if (exchange is Exchange.Sent) diary.At(now.AddHours(-5), () => SendAgain(placed, id));
        if (fate is Fate.Returned)
            diary.At(door.Clock.Now.AddDays(2 + dice.Next(3)), () => exchange is Exchange.Kept ? Exchanges(placed, number, id) : Receive(placed, id));
    }

    private async Task Exchanges(PlacedOrder placed, string number, Id<AfterSale> id)
    {
        await Receive(placed, id);
        diary.At(door.Clock.Now.AddDays(1), () => SendAgain(placed, id));
        diary.At(door.Clock.Now.AddDays(4), () => door.Do((ConfirmExchange use) => use.Run(placed.Buyer, number)));
    }

    private Task Receive(PlacedOrder placed, Id<AfterSale> id) => door.Do((ConfirmReturnedGoods use) => use.Run(placed.Shop.Owner, id));

    private Task SendAgain(PlacedOrder placed, Id<AfterSale> id)
    {
        var waybill = Waybill();
        return door.Do((ReshipExchange use) => use.Run(placed.Shop.Owner, id, "SF", waybill));
    }

    private string Waybill() => $"SF1555000{100_000 + _parcels++}";
}
