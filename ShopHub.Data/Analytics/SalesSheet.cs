using ShopHub.Domain.AfterSales;
using ShopHub.Domain.Analytics;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Analytics;

/// <summary>How often cards of something came into view, it was opened, it was put into a cart.</summary>
public sealed record Traffic(int Seen, int Clicked, int Carted);

/// <summary>One product over a period.</summary>
public sealed record ProductSales(Id<Product> Id, string Title, ProductFigures Figures, Traffic Traffic)
{
    public TrafficHint Hint => TrafficHints.Of(Traffic.Seen, Traffic.Clicked, Figures.Pieces);
}

/// <summary>Why buyers wanted something back, of the after-sales opened in a period.</summary>
public sealed record CauseCount(AfterSaleReason Reason, int Cases);

/// <summary>Buyers who are worth the same, and what they paid.</summary>
public sealed record ValueGroup(BuyerValue Value, int Buyers, Money Paid);

/// <param name="Buyers">Different people.</param>
/// <param name="Again">Of these, who paid two orders or more in the period.</param>
public sealed record BuyerGroups(int Buyers, int Again, IReadOnlyList<ValueGroup> Groups);

/// <param name="Paid">By the counted days, and by the ledger's postings.</param>
/// <param name="Refunded">By the counted days, and by the ledger's postings.</param>
public sealed record SalesAgreement((Money Counted, Money Booked) Paid, (Money Counted, Money Booked) Refunded)
{
    public bool Agrees => Paid.Counted == Paid.Booked && Refunded.Counted == Refunded.Booked;
}

/// <param name="Days">Every day of the period, the oldest first, those without sales too.</param>
/// <param name="Before">The same number of days before it.</param>
/// <param name="Buyers">Of one shop; null for the whole platform.</param>
public sealed record SalesSheet(
    IReadOnlyList<(DateOnly Day, SalesFigures Figures)> Days, SalesFigures Now, SalesFigures Before, BuyerGroups? Buyers,
    IReadOnlyList<ProductSales> Products, IReadOnlyList<(TrafficSource Source, Traffic Traffic)> Sources, IReadOnlyList<CauseCount> Causes, SalesAgreement Agreement);

/// <summary>One product over a period, day by day and by source.</summary>
/// <param name="Days">The oldest first, those without anything too.</param>
public sealed record ProductSheet(
    string Title, IReadOnlyList<(DateOnly Day, ProductFigures Figures, Traffic Traffic)> Days,
    IReadOnlyList<(TrafficSource Source, Traffic Traffic)> Sources, IReadOnlyList<CauseCount> Causes);

/// <summary>One shop beside the others.</summary>
/// <param name="Clicked">How often its products were opened.</param>
public sealed record ShopSales(string Code, string Name, SalesFigures Figures, int Clicked);

/// <param name="Shop">Whose it is; null for the whole platform.</param>
/// <param name="Shops">The most paid first; none when it is one shop's.</param>
/// <param name="InVain">What people searched for without finding anything, and how often.</param>
public sealed record PlatformSales(SalesSheet Sheet, string? Shop, IReadOnlyList<ShopSales> Shops, IReadOnlyList<(string Words, int Times)> InVain);
