using System.Globalization;

namespace ShopHub.Domain.Shared;

/// <summary>An amount in fen (分). Never a fraction, never a float (MON-01).</summary>
public readonly record struct Money : IComparable<Money>
{
    public static readonly Money Zero;

    public Money(long fen) => Fen = fen;

    /// <summary>Fen.</summary>
    public long Fen { get; init; }

    /// <summary>From what a person typed in yuan.</summary>
    /// <exception cref="Refusal"><c>money.not-whole-fen</c>: more than two decimals.</exception>
    public static Money Yuan(decimal yuan) =>
        yuan * 100 == decimal.Truncate(yuan * 100)
            ? new((long)(yuan * 100))
            : throw new Refusal("money.not-whole-fen", "金额最多两位小数");

    public bool IsZero => Fen == 0;

    public static Money Min(Money a, Money b) => a.Fen <= b.Fen ? a : b;

    public static Money Max(Money a, Money b) => a.Fen >= b.Fen ? a : b;

    public static Money operator +(Money a, Money b) => new(checked(a.Fen + b.Fen));

    public static Money operator -(Money a, Money b) => new(checked(a.Fen - b.Fen));

    public static Money operator -(Money a) => new(-a.Fen);

    public static Money operator *(Money a, int times) => new(checked(a.Fen * times));

    public static bool operator <(Money a, Money b) => a.Fen < b.Fen;

    public static bool operator >(Money a, Money b) => a.Fen > b.Fen;

    public static bool operator <=(Money a, Money b) => a.Fen <= b.Fen;

    public static bool operator >=(Money a, Money b) => a.Fen >= b.Fen;

    public int CompareTo(Money other) => Fen.CompareTo(other.Fen);

    /// <summary>¥1,234.56</summary>
    public override string ToString() =>
        (Fen < 0 ? "-¥" : "¥") + (Math.Abs(Fen) / 100m).ToString("#,##0.00", CultureInfo.InvariantCulture);
}

public static class MoneySums
{
    public static Money Sum(this IEnumerable<Money> amounts) => new(amounts.Sum(m => m.Fen));

    public static Money Sum<T>(this IEnumerable<T> things, Func<T, Money> of) => new(things.Sum(t => of(t).Fen));
}
