namespace ShopHub.Tests.Examples;

/// <summary>One kind of example and the code that answers it. The answer has a member for each one that is asked.</summary>
/// <param name="Fits">By the rules it cites and its shape, never by its number.</param>
public sealed record Answer(string Area, Func<Example, bool> Fits, Func<Example, object> Of);

/// <summary>What the house can answer today, and what it cannot yet.</summary>
public static class Answers
{
    /// <summary>Areas whose rooms are not built yet.</summary>
    public static readonly string[] AreasNotBuilt = ["chat"];

    /// <summary>Rules of the built areas that wait for their rooms; an example citing one of them is not asked.</summary>
    public static readonly string[] RulesNotBuilt =
    [
        "GFT-05", "GRP-02", "SHP-05", // gifts and groups
        "GFT-02", "LOT-01", "SVC-02", "MEM-02", // gifts, lotteries, prepaid cards, points
        "CPL-03", // complaints
        "PAY-04", // told in words only; Payments/LateMoneySpecs proves it
    ];

    public static IReadOnlyList<Answer> All { get; } = [.. IdentityAnswers.All, .. PricingAnswers.All, .. LedgerAnswers.All, .. WithdrawalAnswers.All, .. DeadlineAnswers.All, .. SupervisionAnswers.All, .. ProtectionAnswers.All];

    public static bool IsNotBuilt(Example example) =>
        AreasNotBuilt.Contains(example.Area) || example.Rules.Any(RulesNotBuilt.Contains);

    public static Answer? For(Example example) => All.FirstOrDefault(a => a.Area == example.Area && a.Fits(example));
}
