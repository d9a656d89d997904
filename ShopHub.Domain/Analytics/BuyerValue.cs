namespace ShopHub.Domain.Analytics;

/// <summary>What a buyer is worth to a shop over a period (客户价值, RFM, C20): lately, often and much, in the eight groups of the field.</summary>
public enum BuyerValue { KeyValued = 1, KeyGrowing = 2, KeyResting = 3, KeyLeaving = 4, Valued = 5, Growing = 6, Resting = 7, Leaving = 8 }

/// <param name="Last">When he paid last.</param>
/// <param name="Fen">What he paid in the period.</param>
public sealed record PeriodBuyer(DateTimeOffset Last, int Orders, long Fen);

/// <summary>Sorts the buyers of a period.</summary>
public static class BuyerValues
{
    /// <summary>Orders from which on somebody comes often.</summary>
    public const int Often = 2;

    /// <param name="from">When the period began.</param>
    /// <param name="until">When it ended: the last third of it is lately.</param>
    public static IEnumerable<(BuyerValue Value, PeriodBuyer Buyer)> Of(IReadOnlyCollection<PeriodBuyer> buyers, DateTimeOffset from, DateTimeOffset until)
    {
        var (lately, paid) = (until - (until - from) / 3, buyers.Sum(b => b.Fen));
        return buyers.Select(b => (Of(b.Last >= lately, b.Orders >= Often, b.Fen * buyers.Count >= paid), b));
    }

    /// <param name="isMuch">At least the mean of all.</param>
    private static BuyerValue Of(bool isLately, bool isOften, bool isMuch) => (isMuch, isLately, isOften) switch
    {
        (true, true, true) => BuyerValue.KeyValued,
        (true, true, false) => BuyerValue.KeyGrowing,
        (true, false, true) => BuyerValue.KeyResting,
        (true, false, false) => BuyerValue.KeyLeaving,
        (false, true, true) => BuyerValue.Valued,
        (false, true, false) => BuyerValue.Growing,
        (false, false, true) => BuyerValue.Resting,
        (false, false, false) => BuyerValue.Leaving,
    };
}
