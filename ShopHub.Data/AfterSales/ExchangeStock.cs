using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.AfterSales;
using ShopHub.Domain.Inventory;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.AfterSales;

/// <summary>Pieces a buyer wants instead: they stand aside from the shop's yes until they are sent or the case ends otherwise (AS-14).</summary>
public sealed class ExchangeStock(ShopDb db)
{
    /// <returns>False when there are not enough of them.</returns>
    public async Task<bool> Hold(AfterSale agreed)
    {
        var (sku, pieces) = (agreed.WantedSkuId!.Value, agreed.Pieces);
        var held = await db.Stock.Where(s => s.SkuId == sku && s.OnHand - s.Held >= pieces)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.Held, s => s.Held + pieces)) == 1;
        if (held) agreed.MarkHeld();
        return held;
    }

    /// <summary>What is not going to be sent any more can be sold again.</summary>
    public async Task Free(AfterSale moved)
    {
        if (moved.HeldPieces == 0 || moved.NeedsPieces) return;
        var (sku, pieces) = (moved.WantedSkuId!.Value, moved.HeldPieces);
        await db.Stock.Where(s => s.SkuId == sku).ExecuteUpdateAsync(set => set.SetProperty(s => s.Held, s => s.Held - pieces));
        moved.MarkFreed();
    }

    /// <summary>The pieces leave the shop.</summary>
    /// <exception cref="Refusal"><c>after-sale.wanted-sold-out</c></exception>
    public async Task Send(AfterSale sent, Actor by, DateTimeOffset now)
    {
        if (sent.HeldPieces == 0 && !await Hold(sent)) throw AfterSaleRefusals.WantedSoldOut();
        var (sku, pieces) = (sent.WantedSkuId!.Value, sent.HeldPieces);
        await db.Stock.Where(s => s.SkuId == sku)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.Held, s => s.Held - pieces).SetProperty(s => s.OnHand, s => s.OnHand - pieces));
        db.StockChanges.Add(StockChange.Of(sku, -pieces, $"换货发出 {sent.Number}", by.ShownAs, now));
        sent.MarkFreed();
    }
}

/// <summary>What a case holds until it is over: money of a shop that was paid before, pieces the buyer wants instead.</summary>
public sealed class CaseHolds(FrozenMoney money, ExchangeStock pieces)
{
    public ExchangeStock Pieces => pieces;

    public async Task Free(AfterSale ended, DateTimeOffset now)
    {
        await money.Free(ended, now);
        await pieces.Free(ended);
    }
}
