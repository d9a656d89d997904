using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Merchants;

/// <summary>Begins and lifts suspensions; the shop goes on when the last of its causes is gone (Decision 23).</summary>
public sealed class Suspensions(ShopDb db)
{
    /// <summary>Again changes nothing.</summary>
    /// <returns>False when the shop stood still for this cause already.</returns>
    internal async Task<bool> Begin(Merchant shop, SuspensionCause cause, string why, DateTimeOffset now)
    {
        var standing = await Standing(shop.Id);
        if (standing.Exists(s => s.Cause == cause)) return false;
        db.Suspensions.Add(Suspension.Begin(shop.Id, cause, await Before(shop), why, now));
        shop.Suspend();
        return true;
    }

    /// <summary>What the shop is without its suspensions.</summary>
    internal async Task<ShopStatus> Before(Merchant shop) =>
        await Standing(shop.Id) is [var first, ..] ? first.Before : shop.Status is ShopStatus.Restricted ? ShopStatus.Restricted : ShopStatus.Open;

    /// <returns>False when it did not stand still for this cause.</returns>
    internal async Task<bool> Lift(Merchant shop, SuspensionCause cause, DateTimeOffset now)
    {
        var standing = await Standing(shop.Id);
        if (standing.Find(s => s.Cause == cause) is not { } lifted) return false;
        lifted.Lift(now);
        if (standing.Count == 1) shop.Resume(lifted.Before);
        return true;
    }

    /// <summary>The owner has taken the closing back: what stands counts from here.</summary>
    internal async Task GoOn(Merchant shop)
    {
        var standing = await Standing(shop.Id);
        foreach (var one in standing) one.StandOver(shop.Status);
        if (standing.Count > 0) shop.Suspend();
    }

    /// <summary>As the act that is running has left them.</summary>
    private async Task<List<Suspension>> Standing(Id<Merchant> shop)
    {
        await db.Suspensions.Where(s => s.MerchantId == shop && s.LiftedAt == null).LoadAsync();
        return [.. db.Suspensions.Local.Where(s => s.MerchantId == shop && s.LiftedAt is null)];
    }
}
