using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Access;
using ShopHub.Data.Database;
using ShopHub.Data.Merchants;
using ShopHub.Data.Rights;
using ShopHub.Data.Supervision;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Closing;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Notices;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Closing;

/// <summary>The owner wants to close his shop: it sells nothing any more, and the public notice begins (DRG-02 … DRG-04).</summary>
[UseCase(Runs = 3)]
public sealed class AskClosing(ShopDb db, ShopLooseEnds looseEnds, RenamingEnds renamings, IdentityEnds identities, TimeProvider clock)
{
    /// <returns>Its number; the one under way when it was asked for before.</returns>
    /// <exception cref="Refusal"><c>closing.*</c>, <c>shop.not-closable</c>, <c>access.confirm-first</c></exception>
    public async Task<string> Run(ShopStaff by, ClosingForm form)
    {
        await db.MustOwn(by);
        if (await db.Closings.Of(by).Where(c => c.ClosesShop != null).Select(c => c.Number).FirstOrDefaultAsync() is { } before) return before;
        var (now, shop) = (clock.GetUtcNow(), await db.Merchants.Where(m => m.Id == by.MerchantId).Found());
        var asked = ShopClosing.Ask(shop, form, await looseEnds.Of(shop.Id, now), await HasBackup(by, now), by, now);
        await db.MustHaveConfirmed(by);
        db.Closings.Add(asked);
        await renamings.StopOf(shop.Id, by, now);
        await identities.StopOf(shop.Id, by, now);
        db.Tell(asked, "关店公示已开始", $"公示到{ShopCalendar.Local(asked.NoticeUntil.AddTicks(-1)):M月d日}，期间可以随时撤回", now);
        return asked.Number;
    }

    private Task<bool> HasBackup(ShopStaff by, DateTimeOffset now)
    {
        var since = now.AddDays(-ClosingPolicy.BackupDays);
        return db.Archives.Of(by).AnyAsync(a => a.FinishedAt >= since);
    }
}

/// <summary>The owner goes on with his shop (DRG-09).</summary>
[UseCase]
public sealed class TakeBackClosing(ShopDb db, Suspensions suspensions, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>closing.owner-only</c>, <c>status.changed</c></exception>
    public async Task Run(ShopStaff by)
    {
        await db.MustOwn(by);
        var closing = await db.Closings.Of(by).Where(c => c.ClosesShop != null).Found();
        closing.TakeBack(by, clock.GetUtcNow());
        var shop = await db.Merchants.Where(m => m.Id == by.MerchantId).Found();
        shop.GoOn(closing.Before);
        await suspensions.GoOn(shop);
    }
}

/// <summary>The owner has mended what stood in the way and hands it on to the review.</summary>
[UseCase]
public sealed class GoOnClosing(ShopDb db, ShopLooseEnds looseEnds, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>closing.owner-only</c>, <c>closing.notice</c>, <c>closing.unsettled</c>, <c>status.changed</c></exception>
    public async Task Run(ShopStaff by)
    {
        await db.MustOwn(by);
        var (now, closing) = (clock.GetUtcNow(), await db.Closings.Of(by).Where(c => c.ClosesShop != null).Found());
        closing.GoOn(await looseEnds.Of(by.MerchantId, now), by, now);
    }
}

/// <summary>What keeps a shop from closing and is ended with one click: everything off the shelf, no more coupons.</summary>
[UseCase]
public sealed class EmptyTheShelf(ShopDb db, TimeProvider clock)
{
    /// <returns>How many products were taken off, how many coupons ended.</returns>
    /// <exception cref="Refusal"><c>closing.owner-only</c></exception>
    public async Task<(int Goods, int Coupons)> Run(ShopStaff by)
    {
        await db.MustOwn(by);
        var goods = await db.Products.Of(by).Where(p => p.Status == ListingStatus.On).ExecuteUpdateAsync(set => set
            .SetProperty(p => p.Status, ListingStatus.OffByMerchant).SetProperty(p => p.Revision, p => p.Revision + 1));
        if (goods > 0) db.SearchChanges.Add(new() { MerchantId = by.MerchantId });
        var now = clock.GetUtcNow();
        return (goods, await ShopLooseEnds.Running(db, by.MerchantId, now).ExecuteUpdateAsync(set => set.SetProperty(c => c.ClaimUntil, now)));
    }
}

internal static class ClosingDoor
{
    /// <summary>The right to money is the one an owner keeps when his shop is closed.</summary>
    /// <exception cref="Refusal"><c>closing.owner-only</c>, <c>common.not-allowed</c></exception>
    public static async Task MustOwn(this ShopDb db, ShopStaff by)
    {
        by.Needs(ShopPermission.Money);
        if (!await db.Staff.Of(by).AnyAsync(s => s.Id == by.StaffId && s.IsOwner)) throw ClosingRefusals.OwnerOnly();
    }

    public static void Tell(this ShopDb db, ShopClosing closing, string title, string words, DateTimeOffset now) =>
        db.Notices.Add(Notice.To(closing.MerchantId.Value, title, words, "/console/closing", now));
}
