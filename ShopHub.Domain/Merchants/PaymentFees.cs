using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Merchants;

/// <summary>
/// What the channel keeps of a payment (支付手续费, FEE-03), by the industry of the shop it reaches. A shop has the rate it applied for
/// when its account was opened, an order that of its shop when it was placed: a new version of the table changes neither (FEE-07).
/// </summary>
public static class PaymentFees
{
    /// <summary>Of the platform's own account, and of a shop of no special industry.</summary>
    public static readonly Rate Usual = new(60);

    public static readonly Rate Most = new(100);

    /// <summary>By category, the latest first. Source: own choice between <see cref="Usual"/> and <see cref="Most"/>.</summary>
    private static readonly (DateOnly From, Dictionary<string, Rate> Industries)[] s_versions =
    [
        (new(2025, 1, 1), new() { ["VIRTUAL"] = Most, ["EDU"] = new(80), ["HEALTH"] = new(80) }),
    ];

    /// <summary>The highest of a shop's categories: its account has one rate for all it sells.</summary>
    public static Rate Of(IEnumerable<string> categories, DateOnly day)
    {
        var industries = Array.Find(s_versions, v => v.From <= day).Industries ?? [];
        return categories.Select(c => industries.GetValueOrDefault(c, Usual)).Append(Usual).MaxBy(r => r.BasisPoints);
    }
}
