using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Notices;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Withdrawals;

namespace ShopHub.Data.Withdrawals;

/// <summary>An operator holds one shop's withdrawals, with a reason the shop reads (WDR-06).</summary>
[UseCase]
public sealed class HoldWithdrawals(ShopDb db, TimeProvider clock)
{
    /// <param name="shop">The shop's code.</param>
    /// <exception cref="Refusal"><c>withdrawal.note</c>, <c>withdrawal.held-before</c></exception>
    public async Task Run(PlatformStaff by, string shop, string reason)
    {
        MustBeAllowed(by);
        var now = clock.GetUtcNow();
        var merchant = await db.Merchants.Where(m => m.Code == shop.Trim()).Found();
        if (await db.WithdrawalHolds.AnyAsync(h => h.MerchantId == merchant.Id)) throw WithdrawalRefusals.HeldBefore();
        db.WithdrawalHolds.Add(WithdrawalHold.Place(merchant.Id, reason, by, now));
        db.Notices.Add(Notice.To(merchant.Id.Value, "提现已被平台暂停", reason.Trim(), "/console/money/withdrawals", now));
    }

    internal static void MustBeAllowed(PlatformStaff by)
    {
        if ((by.Permissions & (PlatformPermission.Operate | PlatformPermission.Finance)) == 0) throw CommonRefusals.NotAllowed();
    }
}

/// <summary>The hold is over; what was asked before it goes on by itself.</summary>
[UseCase]
public sealed class FreeWithdrawals(ShopDb db, TimeProvider clock)
{
    public async Task Run(PlatformStaff by, Id<Merchant> shop)
    {
        HoldWithdrawals.MustBeAllowed(by);
        db.WithdrawalHolds.Remove(await db.WithdrawalHolds.Where(h => h.MerchantId == shop).Found());
        db.Notices.Add(Notice.To(shop.Value, "提现已恢复", "平台已解除暂停，可以继续提现", "/console/money/withdrawals", clock.GetUtcNow()));
    }
}
