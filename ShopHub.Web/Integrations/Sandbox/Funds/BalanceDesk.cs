using ShopHub.Domain.Shared;
using ShopHub.Web.Integrations.Sandbox.Clock;
using ShopHub.Web.Integrations.Sandbox.Sharing;
using ShopHub.Web.Integrations.Sandbox.Wire;
using ShopHub.Web.Integrations.Sandbox.World;

namespace ShopHub.Web.Integrations.Sandbox.Funds;

/// <summary>Tells balances, straight from the money book.</summary>
public sealed class BalanceDesk(SandboxWorld world, Scheduler clock, Freezer freezer)
{
    private static readonly string[] ShopAccounts = ["BASIC", "OPERATION", "FEES", "DEPOSIT"], OwnAccounts = ["BASIC", "OPERATION", "FEES"];

    public PayAnswer OfShop(PayCall call)
    {
        var shop = call.Part("number");
        if (!world.SubMerchants.ContainsKey(shop)) throw new PayFault(403, "NO_AUTH", "二级商户与平台没有绑定关系");
        var type = call.Query("account_type") is { Length: > 0 } given ? given : ShopAccounts[0];
        ShareRules.Type("/query/account_type", type, ShopAccounts);
        var (available, pending) = type == ShopAccounts[0] ? Of(shop) : (0, 0);
        return PayAnswer.Ok(new { sub_mchid = shop, account_type = type, available_amount = available, pending_amount = pending });
    }

    public PayAnswer OfPlatform(PayCall call)
    {
        var type = call.Part("number");
        ShareRules.Type("/path/account_type", type, OwnAccounts);
        var (available, pending) = type == OwnAccounts[0] ? Of(null) : (0, 0);
        return PayAnswer.Ok(new { available_amount = available, pending_amount = pending });
    }

    private (long Available, long Pending) Of(string? shop)
    {
        freezer.FreeAllOld(shop, clock.Now);
        Release(shop);
        return (world.Money[Purse.Available(shop)], world.Money[Purse.Unsettled(shop)] + world.Money[Purse.Frozen(shop)]);
    }

    /// <summary>What was paid before today may be used from today on.</summary>
    private void Release(string? shop)
    {
        var today = ShopCalendar.DayOf(clock.Now);
        var ofToday = world.Orders.Values
            .Where(o => o.SubMchId == shop && o is { ProfitSharing: false, IsCombined: false } && o.PaidAt is { } at && ShopCalendar.DayOf(at) == today)
            .Sum(o => o.TotalFen - o.FeeOf(o.TotalFen));
        world.Book(balance =>
        {
            var old = Math.Max(0, balance(Purse.Unsettled(shop)) - ofToday);
            return old == 0 ? null : new BookEntry(clock.Now, "free from today", shop ?? world.Merchant.MchId, new()
            {
                [Purse.Unsettled(shop)] = -old, [Purse.Available(shop)] = old,
            });
        });
    }
}
