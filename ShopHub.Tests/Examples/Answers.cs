namespace ShopHub.Tests.Examples;

/// <summary>One kind of example and the code that answers it. The answer has a member for each one that is asked.</summary>
/// <param name="Fits">By the rules it cites and its shape, never by its number.</param>
public sealed record Answer(string Area, Func<Example, bool> Fits, Func<Example, object> Of);

/// <summary>What the house can answer today, and what it cannot yet.</summary>
public static class Answers
{
    /// <summary>Areas whose rooms are not built yet.</summary>
    public static readonly string[] AreasNotBuilt = ["certification", "chat", "marketing", "quota"];

    /// <summary>Rules of the built areas that wait for their rooms; an example citing one of them is not asked.</summary>
    public static readonly string[] RulesNotBuilt =
    [
        "DST-01", "DST-04", // promoters
        "FEE-02", "FEE-04", // incentives and certification fees of shops
        "INS-02", "INS-05", "INS-06", // freight insurance
        "CMP-01", "CMP-02", "CMP-04", "CMP-05", "CMP-06", "CMP-07", "CMP-08", "SVC-04", "SVC-05", // compensation, stored value
        "WDR-01", "WDR-05", "DEP-01", "DEP-04", // withdrawals, deposits
        "REF-08", "REF-09", "REF-10", // channel coupons, recomputed coupons
        "GFT-05", "GFT-06", "GRP-02", "GRP-03", "GRP-04", // gifts and groups
        "SHP-03", "SHP-04", // presale and logistics pauses
        "CAL-04", "ONB-14", "PIP-04", // years of retention, reviews and requests in working days
        "CRT-01", "DRG-03", "LAW-03", "CPL-03", // certification, closing a shop, retention, complaints
        "PAY-04", // told in words only; Payments/LateMoneySpecs proves it
    ];

    public static IReadOnlyList<Answer> All { get; } = [.. IdentityAnswers.All, .. PricingAnswers.All, .. LedgerAnswers.All, .. DeadlineAnswers.All];

    public static bool IsNotBuilt(Example example) =>
        AreasNotBuilt.Contains(example.Area) || example.Rules.Any(RulesNotBuilt.Contains);

    public static Answer? For(Example example) => All.FirstOrDefault(a => a.Area == example.Area && a.Fits(example));
}
