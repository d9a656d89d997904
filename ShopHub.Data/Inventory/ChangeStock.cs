using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Access;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Inventory;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Inventory;

/// <summary>Pieces come or go by hand: a difference, so that what is sold meanwhile is never overwritten.</summary>
[UseCase]
public sealed class ChangeStock(ShopDb db, TimeProvider clock, AuditNote note)
{
    /// <exception cref="Refusal"><c>stock.below-held</c>, <c>stock.out-of-range</c>, <c>product.one-of-its-kind</c></exception>
    public async Task Run(ShopStaff by, Id<Sku> id, int pieces, string why)
    {
        by.Needs(ShopPermission.Products);
        if (pieces is 0 or > StockRefusals.Most or < -StockRefusals.Most) throw StockRefusals.OutOfRange();
        var secondHand = db.Products.Of(by).Where(p => p.Condition != null);
        var changed = await db.Stock.Of(by)
            .Where(s => s.SkuId == id && s.OnHand + pieces >= s.Held && s.OnHand + pieces <= StockRefusals.Most
                && (s.OnHand + pieces <= 1 || !secondHand.Any(p => db.Skus.Of(by).Any(k => k.Id == id && k.ProductId == p.Id))))
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.OnHand, s => s.OnHand + pieces));
        if (changed == 0) throw await Why(by, id, pieces);
        db.StockChanges.Add(StockChange.Of(id, pieces, why, by.ShownAs, clock.GetUtcNow()));
        note.Says("规格", await db.Skus.Of(by).Where(s => s.Id == id).Select(s => s.Code).FirstAsync(), $"{pieces:+0;-0} 件，{why}");
    }

    private async Task<Refusal> Why(ShopStaff by, Id<Sku> id, int pieces)
    {
        var item = await db.Stock.Of(by).Where(s => s.SkuId == id).Found();
        if (item.OnHand + pieces < item.Held) return StockRefusals.BelowHeld();
        return item.OnHand + pieces > StockRefusals.Most ? StockRefusals.OutOfRange() : CatalogRefusals.OneOfItsKind();
    }
}
