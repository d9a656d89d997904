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

    private int _parcels;

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
        var kind = fate is Fate.RefundedOnly or Fate.IsRefunded or Fate.IsOffered ? AfterSaleKind.Refund : AfterSaleKind.Return;
        var what = new AfterSaleRequest(kind, reason, line.Quantity, words, []);
        var number = await door.Do((AskAfterSale use) => use.Run(placed.Buyer, placed.Order.Number, line.Id, what));
        var id = await door.Db.AfterSales.Where(a => a.Number == number).Select(a => a.Id).FirstAsync();
        if (fate is Fate.Asks) return;
        var answer = door.Clock.Now.AddHours(fate is Fate.IsRefunded ? 2 : 4 + dice.Next(8));
        diary.At(answer, () => Answer(placed, fate, number, id, new(line.Cash.Fen * 6 / 10)));
    }

    private async Task Answer(PlacedOrder placed, Fate fate, string number, Id<AfterSale> id, Money offer)
    {
        var owner = placed.Shop.Owner;
        if (fate is Fate.Withdraws) await door.Do((CancelAfterSale use) => use.Run(placed.Buyer, number));
        else if (fate is Fate.IsOffered) await door.Do((ProposeAmount use) => use.Run(owner, id, offer));
        else if (fate is Fate.IsRejected) await door.Do((RejectAfterSale use) => use.Run(owner, id, "签收时外箱完好，且已超过破损反馈时间", []));
        else await door.Do((AgreeAfterSale use) => use.Run(owner, id));
        if (fate is Fate.IsRejected) _quarrels.Plan(placed, number);
        // A person's shop has no address for returns: its refunds are paid without one.
        if (fate is Fate.SentBack or Fate.Returned && placed.Shop.ReturnAddress is not null)
            diary.At(door.Clock.Now.AddHours(20 + dice.Next(20)), () => SendBack(placed, fate, number, id));
    }

    private async Task SendBack(PlacedOrder placed, Fate fate, string number, Id<AfterSale> id)
    {
        var waybill = $"SF1555000{100_000 + _parcels++}";
        await door.Do((SendGoodsBack use) => use.Run(placed.Buyer, number, "SF", waybill));
        if (fate is Fate.Returned)
            diary.At(door.Clock.Now.AddDays(2 + dice.Next(3)), () => door.Do((ConfirmReturnedGoods use) => use.Run(placed.Shop.Owner, id)));
    }
}
