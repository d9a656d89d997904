using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Access;
using ShopHub.Data.Database;
using ShopHub.Data.Merchants;
using ShopHub.Domain.Access;
using ShopHub.Domain.Applications;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Rights;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Rights;

/// <summary>The owner wants another name for his shop; it is his from now on until a reviewer says no (ONB-12, ONB-13b).</summary>
[UseCase(Runs = 3)]
public sealed class AskRenaming(ShopDb db, TimeProvider clock, AuditNote note)
{
    /// <exception cref="Refusal"><c>shop-name.*</c>, <c>renaming.*</c>, <c>application.name-taken</c>, <c>profile.used-up</c></exception>
    public async Task Run(ShopStaff by, string name)
    {
        by.Needs(ShopPermission.All);
        var (now, wanted) = (clock.GetUtcNow(), ShopNames.Normalised(name));
        var shop = await db.Merchants.Where(m => m.Id == by.MerchantId).Found();
        if (await db.Renamings.AnyAsync(r => r.Of == shop.Id)) throw RenamingRefusals.UnderWay();
        var right = await db.RightTo(shop, name);
        Renaming.MustFit(shop, name, right is not null);
        var taken = await db.TakenNames.FirstOrDefaultAsync(n => n.Normalised == wanted);
        if (taken is not null && (taken.BorneBy != shop.Id || taken.LockedAt is not null)) throw ApplicationRefusals.NameTaken(taken.LockedAt is not null);
        var change = await db.TakeChange(shop, ProfilePart.Name, now);
        db.Renamings.Add(Renaming.Ask(shop, name, right, isNew: taken is null, change, by, now));
        if (taken is null) db.TakenNames.Add(TakenName.Bear(name, shop));
        var present = ShopNames.Normalised(shop.ShopName);
        // A shop older than the table of names bears its present one from now on.
        if (present != wanted && !await db.TakenNames.AnyAsync(n => n.Normalised == present)) db.TakenNames.Add(TakenName.BorneFromTheStart(shop));
        note.Says("店铺", shop.ShopName, $"申请更名为“{name}”");
    }
}

/// <summary>The owner keeps the old name.</summary>
[UseCase]
public sealed class TakeBackRenaming(ShopDb db, RenamingEnds ends, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>common.not-found</c>, <c>status.changed</c></exception>
    public async Task Run(ShopStaff by)
    {
        by.Needs(ShopPermission.All);
        var renaming = await db.Renamings.Of(by).Where(r => r.Of == by.MerchantId).Found();
        renaming.TakeBack(by, "店主撤回", clock.GetUtcNow());
        await ends.GiveBack(renaming);
    }
}

/// <summary>A reviewer agrees: the shop is called so from the next page view on.</summary>
[UseCase]
public sealed class ApproveRenaming(ShopDb db, NamesOfShops names, TimeProvider clock, AuditNote note)
{
    /// <exception cref="Refusal"><c>status.changed</c>, <c>paper.own-shop</c>, <c>renaming.not-now</c>, <c>renaming.right-gone</c>, <c>brand.name-place</c></exception>
    public async Task Run(PlatformStaff by, Id<Renaming> id)
    {
        by.Needs(PlatformPermission.Review);
        var (now, renaming) = (clock.GetUtcNow(), await db.Renamings.Where(r => r.Id == id).Found());
        if (await db.WorksIn(by, renaming.MerchantId)) throw RightRefusals.OwnShop();
        var shop = await db.Merchants.Where(m => m.Id == renaming.MerchantId).Found();
        renaming.Approve(shop, by, now);
        if (renaming.Mark is null) await names.TakeOwn(shop, renaming.To);
        else await names.Take(await db.RightTo(shop, renaming.To) ?? throw RenamingRefusals.RightGone(), shop, renaming.To);
        db.TellShop(shop.Id, "店铺更名已通过", $"店铺名称已改为“{renaming.To}”", "/console/shop", now);
        note.Says("店铺", renaming.From, $"更名为“{renaming.To}”");
    }
}

/// <summary>A reviewer does not agree: the name is free again, and so is the year's change.</summary>
[UseCase]
public sealed class RejectRenaming(ShopDb db, RenamingEnds ends, TimeProvider clock, AuditNote note)
{
    /// <exception cref="Refusal"><c>status.changed</c>, <c>paper.own-shop</c>, <c>renaming.reason</c></exception>
    public async Task Run(PlatformStaff by, Id<Renaming> id, RejectCode code, string words)
    {
        by.Needs(PlatformPermission.Review);
        var (now, renaming) = (clock.GetUtcNow(), await db.Renamings.Where(r => r.Id == id).Found());
        if (await db.WorksIn(by, renaming.MerchantId)) throw RightRefusals.OwnShop();
        renaming.Reject(by, code, words, now);
        await ends.GiveBack(renaming);
        db.TellShop(renaming.MerchantId, "店铺更名未通过", $"“{renaming.To}”：{renaming.History[^1].Why}", "/console/shop", now);
        note.Says("店铺", renaming.From, $"驳回更名“{renaming.To}”");
    }
}

/// <summary>J21: a renaming nobody has looked at in time is told above; it is never approved by itself (ONB-14).</summary>
[UseCase]
public sealed class ActOnOverdueRenamings(ShopDb db, TimeProvider clock)
{
    public async Task<int> Run(Clockwork by, int batch)
    {
        var now = clock.GetUtcNow();
        var due = await db.Renamings.Where(r => r.DueAt < now && !r.IsEscalated).OrderBy(r => r.DueAt).Take(batch).ToListAsync();
        foreach (var late in due) late.Escalate();
        return due.Count;
    }
}

/// <summary>What a renaming that came to nothing gives back.</summary>
public sealed class RenamingEnds(ShopDb db)
{
    internal async Task GiveBack(Renaming renaming)
    {
        var name = ShopNames.Normalised(renaming.To);
        if (renaming.IsNew) db.TakenNames.RemoveRange(await db.TakenNames.Where(n => n.Normalised == name && n.BorneBy == renaming.MerchantId).ToListAsync());
        db.ProfileChanges.RemoveRange(await db.ProfileChanges
            .Where(c => c.MerchantId == renaming.MerchantId && c.Part == ProfilePart.Name && c.Period == renaming.Year && c.Number == renaming.Number).ToListAsync());
    }

    /// <summary>The shop closes: whatever waits is taken back.</summary>
    internal async Task StopOf(Id<Merchant> shop, Actor by, DateTimeOffset now)
    {
        if (await db.Renamings.FirstOrDefaultAsync(r => r.Of == shop) is not { } waiting) return;
        waiting.TakeBack(by, "店铺关店", now);
        await GiveBack(waiting);
    }
}

internal static class NameRights
{
    /// <summary>The brand right that allows the shop a name; null when none does.</summary>
    public static async Task<BrandRight?> RightTo(this ShopDb db, Merchant shop, string name) =>
        (await db.BrandsOf(shop.Id)).Where(r => r.Status is RightStatus.Standing && r.Allows(shop, name)).MinBy(r => r.GrantedAt);
}
