using ShopHub.Domain.Merchants;

namespace ShopHub.Domain.Notices;

/// <summary>A shop's notice is for the members who may open the page it leads to.</summary>
public static class ShopNotices
{
    /// <summary>The pages notices lead to, by the beginning of their address, and the right each needs.</summary>
    public static IReadOnlyList<(string Page, ShopPermission Needs)> Pages { get; } =
    [
        ("/console/orders", ShopPermission.Orders),
        ("/console/returns", ShopPermission.AfterSales),
        ("/console/disputes", ShopPermission.AfterSales),
        ("/console/guarantees", ShopPermission.AfterSales),
        ("/console/grievances", ShopPermission.AfterSales),
        ("/console/rights", ShopPermission.Products),
        ("/console/brands", ShopPermission.Products),
        ("/console/products", ShopPermission.Products),
        ("/console/reviews", ShopPermission.Support),
        ("/console/complaints", ShopPermission.Support),
        ("/console/chat", ShopPermission.Support),
        ("/console/money", ShopPermission.Money),
        ("/console/staff", ShopPermission.Staff),
        ("/console/handover", ShopPermission.Staff),
        ("/console/opening", ShopPermission.All),
        ("/console/audit", ShopPermission.All),
        ("/console/closing", ShopPermission.Money),
        ("/console/shop", StaffPolicy.Manager),
        ("/console/rules", ShopPermission.All),
        ("/console/identity", ShopPermission.All),
        ("/console/turnover", ShopPermission.Money),
        ("/console/violations", ShopPermission.All),
        ("/console/protection", ShopPermission.Statistics),
    ];

    /// <summary>The pages whose notices a member with these rights is not shown.</summary>
    public static IEnumerable<string> ClosedTo(ShopPermission has) => Pages.Where(p => !has.HasFlag(p.Needs)).Select(p => p.Page);
}
