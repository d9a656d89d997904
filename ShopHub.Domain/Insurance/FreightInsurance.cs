using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Insurance;

/// <summary>How the goods of an insured return travel.</summary>
public enum InsuredReturn { PickedUp = 1, BySelf = 2 }

/// <summary>A line of the table of premiums: what a parcel costs while fewer than so many are returned (INS-03).</summary>
/// <param name="Below">Exclusive; null: any higher one.</param>
public sealed record PremiumStep(Rate? Below, Money Premium);

/// <summary>Freight insurance (运费险): the insurer pays the way back, never the order's escrow (INS-05).</summary>
public static class FreightInsurance
{
    /// <summary>The insurer carries a picked-up return up to this (INS-05).</summary>
    public static readonly Money PickUpMost = new(1_935);

    /// <summary>Flat payout to a buyer who posts the return himself (INS-05).</summary>
    public static readonly Money BySelf = new(1_000);

    /// <summary>The most of one top-up (INS-02).</summary>
    public static readonly Money MostTopUp = new(1_000_000);

    /// <summary>Days after which unused premium money goes back (INS-02).</summary>
    public const int UnusedDays = 60;

    /// <summary>Days whose returns make the premium (INS-03).</summary>
    public const int RateDays = 90;

    /// <summary>Hours after the payment within which a parcel must leave to be insured; presale goods have their own time (INS-03).</summary>
    public const int ShipHours = 72;

    /// <summary>Hours after the shop has the goods back within which the buyer is paid (INS-05).</summary>
    public const int PayHours = 72;

    /// <summary>The premium of a parcel by the share of orders that came back (INS-03).</summary>
    public static IReadOnlyList<PremiumStep> Table { get; } =
        [new(new Rate(500), new(30)), new(new Rate(1_000), new(50)), new(new Rate(2_000), new(90)), new(new Rate(3_500), new(150)), new(null, new(250))];

    public static DateTimeOffset UnusedReturnsAt(DateTimeOffset toppedUp) => toppedUp.AddDays(UnusedDays);

    /// <summary>What a parcel costs a shop that had so many of its orders returned.</summary>
    public static Money Premium(ReturnShare share) => Table.First(step => step.Below is not { } below || share.IsBelow(below)).Premium;

    /// <param name="isPresale">Bought before it was there.</param>
    public static bool IsInTime(DateTimeOffset paid, DateTimeOffset shipped, bool isPresale) => isPresale || shipped <= paid.AddHours(ShipHours);

    /// <summary>What the insurer and the buyer carry of the way back; a buyer who posts it himself has paid it and is given the flat sum.</summary>
    public static (Money Insurer, Money Buyer) Carried(InsuredReturn way, Money freight)
    {
        if (way is InsuredReturn.BySelf) return (BySelf, Money.Max(Money.Zero, freight - BySelf));
        var insurer = Money.Min(freight, PickUpMost);
        return (insurer, freight - insurer);
    }
}

/// <summary>How many of a shop's shipped orders came back in the last <see cref="FreightInsurance.RateDays"/> days.</summary>
public readonly record struct ReturnShare(int Returned, int Shipped)
{
    /// <summary>In hundredths of a percent, down; nothing shipped, nothing returned.</summary>
    public int BasisPoints => Shipped == 0 ? 0 : (int)Math.Min(10_000, 10_000L * Returned / Shipped);

    /// <summary>Exactly, not rounded.</summary>
    public bool IsBelow(Rate rate) => Shipped == 0 || 10_000L * Returned < (long)rate.BasisPoints * Shipped;
}
