using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Merchants;

/// <summary>What people may be called at the door, and which posts there are.</summary>
public static class StaffPolicy
{
    /// <summary>Characters of a sign-in name. Source: own choice.</summary>
    public const int ShortestSignInName = 3, LongestSignInName = 32;

    /// <summary>Everything but money, which stands only with the owner and with finance (ONB-06).</summary>
    public const ShopPermission Manager = ShopPermission.All & ~ShopPermission.Money;

    /// <summary>The posts of ONB-06 and the developer of G3; who answers buyers in talk sees them masked (PIP-03).</summary>
    public static IReadOnlyList<StaffPost> Posts { get; } =
    [
        new("店长", Manager),
        new("商品", ShopPermission.Products),
        new("订单", ShopPermission.Orders | ShopPermission.Buyers),
        new("售后", ShopPermission.AfterSales | ShopPermission.Orders | ShopPermission.Buyers),
        new("客服", ShopPermission.Support | ShopPermission.Orders),
        new("财务", ShopPermission.Money | ShopPermission.Statistics),
        new("营销", ShopPermission.Marketing | ShopPermission.Statistics),
        new("只看数据", ShopPermission.Statistics),
        new("开发者", ShopPermission.Products | ShopPermission.Orders) { IsDeveloper = true },
    ];

    /// <exception cref="Refusal"><c>staff.sign-in-name</c></exception>
    public static string SignInName(string typed)
    {
        var name = typed.Trim().ToLowerInvariant();
        var isFit = name.Length is >= ShortestSignInName and <= LongestSignInName && char.IsAsciiLetter(name[0])
            && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-' or '@');
        return isFit ? name : throw MerchantRefusals.SignInName();
    }
}

/// <summary>A usual set of rights under one name (岗位).</summary>
public sealed record StaffPost(string Name, ShopPermission Permissions)
{
    /// <summary>For a time only.</summary>
    public bool IsDeveloper { get; init; }
}
