using System.Diagnostics.CodeAnalysis;

namespace ShopHub.Domain.Shared;

/// <summary>The key of one kind of thing. Ordered in time for SQL Server's index, written as 32 hex digits.</summary>
public readonly record struct Id<T>(Guid Value) : IComparable<Id<T>>, IParsable<Id<T>>
{
    /// <summary>A new key, later than all before it (to the millisecond).</summary>
    public static Id<T> New()
    {
        Span<byte> made = stackalloc byte[16];
        Guid.CreateVersion7().TryWriteBytes(made, bigEndian: true, out _);
        // SQL Server compares the last six bytes first, so the timestamp moves there.
        Span<byte> key = stackalloc byte[16];
        made[6..].CopyTo(key);
        made[..6].CopyTo(key[10..]);
        return new(new Guid(key));
    }

    public int CompareTo(Id<T> other) => Value.CompareTo(other.Value);

    public static bool operator <(Id<T> left, Id<T> right) => left.CompareTo(right) < 0;

    public static bool operator <=(Id<T> left, Id<T> right) => left.CompareTo(right) <= 0;

    public static bool operator >(Id<T> left, Id<T> right) => left.CompareTo(right) > 0;

    public static bool operator >=(Id<T> left, Id<T> right) => left.CompareTo(right) >= 0;

    public static Id<T> Parse(string s, IFormatProvider? provider = null) => new(Guid.Parse(s));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Id<T> result)
    {
        var ok = Guid.TryParse(s, out var value);
        result = new(value);
        return ok;
    }

    public override string ToString() => Value.ToString("N");
}
