namespace ShopHub.Domain.Search;

/// <summary>Something told of a product that searches are narrowed by: its brand, or a fact in a pair (产地=杭州).</summary>
public sealed record SearchMark(string Name, string Value)
{
    /// <summary>The name under which brands are told.</summary>
    public const string Brand = "品牌";

    /// <summary>As it stands in an address.</summary>
    public override string ToString() => $"{Name}={Value}";

    /// <returns>Null when it is none.</returns>
    public static SearchMark? Read(string? text)
    {
        var at = text?.IndexOf('=', StringComparison.Ordinal) ?? -1;
        return at > 0 && at < text!.Length - 1 ? new(text[..at], text[(at + 1)..]) : null;
    }
}

/// <summary>What a shopper has chosen: of one name any value will do, of each name one must be there.</summary>
public sealed class ChosenMarks : IEquatable<ChosenMarks>
{
    /// <summary>Source: own choice; more than a sheet shows is not typed by hand.</summary>
    public const int Most = 20;

    public static readonly ChosenMarks None = new([]);

    private readonly SearchMark[] _all;

    private ChosenMarks(SearchMark[] all) => _all = all;

    public IReadOnlyList<SearchMark> All => _all;

    public bool IsEmpty => _all.Length == 0;

    public static ChosenMarks Of(IEnumerable<SearchMark> marks) =>
        new([.. marks.Distinct().OrderBy(m => m.Name, StringComparer.Ordinal).ThenBy(m => m.Value, StringComparer.Ordinal).Take(Most)]);

    public ILookup<string, string> ByName() => _all.ToLookup(m => m.Name, m => m.Value);

    public bool Has(string name, string value) => _all.Contains(new(name, value));

    public ChosenMarks Without(string name) => new([.. _all.Where(m => m.Name != name)]);

    public bool Equals(ChosenMarks? other) => other is not null && _all.AsSpan().SequenceEqual(other._all);

    public override bool Equals(object? obj) => Equals(obj as ChosenMarks);

    public override int GetHashCode() => _all.Aggregate(17, HashCode.Combine);
}
