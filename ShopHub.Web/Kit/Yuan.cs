using System.Globalization;
using ShopHub.Domain.Shared;

namespace ShopHub.Web.Kit;

/// <summary>A sum in a field: 1000 or 99.50.</summary>
public static class Yuan
{
    private const decimal Most = 100_000_000;

    /// <returns>Zero when it is no sum, or has a part of a fen.</returns>
    public static Money Read(string said) =>
        decimal.TryParse(said.Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var yuan) && yuan is > 0 and < Most && yuan * 100 == decimal.Truncate(yuan * 100)
            ? Money.Yuan(yuan) : Money.Zero;

    /// <summary>Nothing for zero.</summary>
    public static string Write(Money amount) => amount.IsZero ? "" : (amount.Fen / 100m).ToString("0.##", CultureInfo.InvariantCulture);
}
