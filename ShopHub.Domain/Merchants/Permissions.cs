namespace ShopHub.Domain.Merchants;

/// <summary>What a shop's staff may do (ONB-06).</summary>
[Flags]
public enum ShopPermission
{
    None = 0,
    Products = 1,
    Orders = 2,
    AfterSales = 4,
    Money = 8,
    Marketing = 16,
    Support = 32,
    Staff = 64,
    Statistics = 128,

    /// <summary>Sees a buyer's whole phone number and address; each look is written down (PIP-03).</summary>
    Buyers = 256,
    All = Products | Orders | AfterSales | Money | Marketing | Support | Staff | Statistics | Buyers,
}

/// <summary>What the platform's staff may do.</summary>
[Flags]
public enum PlatformPermission
{
    None = 0,
    Review = 1,
    Judge = 2,
    Finance = 4,
    Operate = 8,
    Staff = 16,
    All = Review | Judge | Finance | Operate | Staff,
}
