using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Access;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Merchants;

/// <summary>What buyers read about a shop, and where goods come back to; portrait and intro a few times only (ONB-13b).</summary>
[UseCase(Runs = 3)]
public sealed class EditProfile(ShopDb db, TimeProvider clock, AuditNote note)
{
    /// <param name="seen">What the shop had when it was opened for editing: a colleague's newer words are not overwritten.</param>
    /// <exception cref="Refusal"><c>profile.…</c>, <c>pictures.foreign</c>, <c>common.changed-by-others</c></exception>
    public async Task Run(ShopStaff by, ShopProfile seen, ShopProfile profile)
    {
        by.Needs(StaffPolicy.Manager);
        var (now, shop) = (clock.GetUtcNow(), await db.Merchants.Where(m => m.Id == by.MerchantId).Found());
        if (shop.Status is ShopStatus.Closed) throw MerchantRefusals.IsClosed();
        if (shop.Profile != seen) throw CommonRefusals.ChangedByOthers();
        foreach (var part in shop.Tell(profile)) await db.TakeChange(shop, part, now);
        note.Says("店铺", shop.ShopName, Changed(seen, shop.Profile));
    }

    private static string Changed(ShopProfile before, ShopProfile after) => string.Join('、', new[]
    {
        before.LogoUrl == after.LogoUrl ? "" : "头像", before.Intro == after.Intro ? "" : "介绍", before.City == after.City ? "" : "城市",
        before.ServicePhone == after.ServicePhone ? "" : "客服电话", before.ReturnAddress == after.ReturnAddress ? "" : $"退货地址：{after.ReturnAddress ?? "无"}",
    }.Where(w => w.Length > 0));
}

internal static class ProfileChanges
{
    /// <summary>One of the changes the shop has in this year or month.</summary>
    /// <exception cref="Refusal"><c>profile.used-up</c></exception>
    public static async Task<ProfileChange> TakeChange(this ShopDb db, Merchant shop, ProfilePart part, DateTimeOffset now)
    {
        var period = ProfilePolicy.PeriodOf(part, now);
        var used = await db.ProfileChanges.Where(c => c.MerchantId == shop.Id && c.Part == part && c.Period == period).Select(c => c.Number).ToListAsync();
        var change = ProfileChange.Next(shop, part, used, now);
        db.ProfileChanges.Add(change);
        return change;
    }
}
