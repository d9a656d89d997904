using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Analytics;

/// <summary>What was sold on a day, or on several by sums (销售统计, C20). Money in fen; a day is the ledger's day of the entry.</summary>
public record struct SalesFigures
{
    /// <summary>Orders whose money came.</summary>
    public int Orders { get; set; }

    public int Pieces { get; set; }

    /// <summary>Cash the buyers paid, freight included.</summary>
    public long Paid { get; set; }

    /// <summary>Each once a day: days added up count somebody who came on two days twice.</summary>
    public int Buyers { get; set; }

    /// <summary>Of these, who had never paid an order of this shop before.</summary>
    public int NewBuyers { get; set; }

    public int Refunds { get; set; }

    /// <summary>Cash that went back, of whichever day the order was.</summary>
    public long Refunded { get; set; }

    public readonly bool IsEmpty => this == default;

    public static SalesFigures operator +(SalesFigures a, SalesFigures b) => new()
    {
        Orders = a.Orders + b.Orders, Pieces = a.Pieces + b.Pieces, Paid = a.Paid + b.Paid, Buyers = a.Buyers + b.Buyers,
        NewBuyers = a.NewBuyers + b.NewBuyers, Refunds = a.Refunds + b.Refunds, Refunded = a.Refunded + b.Refunded,
    };
}

/// <summary>One shop's sales of one Shanghai day, counted anew whenever it is asked; days without any have no row.</summary>
public sealed class SalesDay
{
    private SalesDay() { }

    public required Id<Merchant> MerchantId { get; init; }

    public required DateOnly Day { get; init; }

    public SalesFigures Figures { get; set; }

    public static SalesDay Of(Id<Merchant> shop, DateOnly day, SalesFigures figures) => new() { MerchantId = shop, Day = day, Figures = figures };
}
