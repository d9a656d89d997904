using ShopHub.Domain.Shared;

namespace ShopHub.Domain.AfterSales;

/// <summary>How the goods of an insured return travel.</summary>
public enum InsuredReturn { PickedUp = 1, BySelf = 2 }

/// <summary>Freight insurance (运费险): the insurer pays the way back, never the order's escrow (INS-05).</summary>
public static class FreightInsurance
{
    /// <summary>The insurer carries a picked-up return up to this (INS-05).</summary>
    public static readonly Money PickUpMost = new(1_935);

    /// <summary>Flat payout to a buyer who posts the return himself (INS-05).</summary>
    public static readonly Money BySelf = new(1_000);

    /// <summary>Days after which unused premium money goes back (INS-02).</summary>
    public const int UnusedDays = 60;

    public static DateTimeOffset UnusedReturnsAt(DateTimeOffset toppedUp) => toppedUp.AddDays(UnusedDays);

    /// <summary>What the insurer and the buyer carry of the way back; a buyer who posts it himself has paid it and is given the flat sum.</summary>
    public static (Money Insurer, Money Buyer) Carried(InsuredReturn way, Money freight)
    {
        if (way is InsuredReturn.BySelf) return (BySelf, Money.Max(Money.Zero, freight - BySelf));
        var insurer = Money.Min(freight, PickUpMost);
        return (insurer, freight - insurer);
    }
}
