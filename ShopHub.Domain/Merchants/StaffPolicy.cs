using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Merchants;

/// <summary>How many may work in a shop, what they may be called at the door, and which posts there are.</summary>
public static class StaffPolicy
{
    /// <summary>Characters of a sign-in name. Source: own choice.</summary>
    public const int ShortestSignInName = 3, LongestSignInName = 32;

    /// <summary>Members by subject (ONB-05).</summary>
    public static int Seats(Subject subject) => subject switch
    {
        Subject.Enterprise => 500,
        Subject.IndividualBusiness => 100,
        Subject.Person => 5,
    };

    /// <summary>The posts of ONB-06; money rights stand only with the owner and with finance.</summary>
    public static IReadOnlyList<StaffPost> Posts { get; } =
    [
        new("店长", ShopPermission.All & ~ShopPermission.Money),
        new("商品", ShopPermission.Products),
        new("订单", ShopPermission.Orders),
        new("售后", ShopPermission.AfterSales | ShopPermission.Orders),
        new("客服", ShopPermission.Support | ShopPermission.Orders),
        new("财务", ShopPermission.Money | ShopPermission.Statistics),
        new("营销", ShopPermission.Marketing | ShopPermission.Statistics),
        new("只看数据", ShopPermission.Statistics),
    ];

    /// <exception cref="Refusal"><c>staff.sign-in-name</c></exception>
    public static string SignInName(string typed)
    {
        var name = typed.Trim().ToLowerInvariant();
        var isFit = name.Length is >= ShortestSignInName and <= LongestSignInName && char.IsAsciiLetter(name[0])
            && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-' or '@');
        return isFit ? name : throw MerchantRefusals.SignInName();
    }

    /// <exception cref="Refusal"><c>staff.no-seat</c></exception>
    public static void RequireSeat(Subject subject, int working)
    {
        if (working >= Seats(subject)) throw MerchantRefusals.NoSeat(Seats(subject));
    }
}

/// <summary>A usual set of rights under one name (岗位).</summary>
public sealed record StaffPost(string Name, ShopPermission Permissions);
