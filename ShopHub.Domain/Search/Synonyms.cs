using System.Collections.Frozen;

namespace ShopHub.Domain.Search;

/// <summary>Other words for the same thing: from a table of our own, and from what the platform has taught.</summary>
public sealed class Synonyms
{
    private const int Most = 4;

    private static readonly List<string[]> s_table = Read();

    private readonly FrozenDictionary<string, string[]> _others;
    private readonly int _longest;

    /// <param name="taught">Groups of words; they come first where the table knows a word too.</param>
    public Synonyms(IEnumerable<IReadOnlyList<string>> taught)
    {
        var others = new Dictionary<string, List<string>>();
        foreach (var group in taught.Select(g => g.Select(SearchText.Normal).ToArray()).Concat(s_table))
            foreach (var word in group) Of(word).AddRange(group.Where(w => w != word && !Of(word).Contains(w)));
        _others = others.ToFrozenDictionary(o => o.Key, o => o.Value.ToArray());
        _longest = _others.Keys.Max(w => w.Length);

        List<string> Of(string word) => others.TryGetValue(word, out var known) ? known : others[word] = [];
    }

    /// <summary>Only those of the table.</summary>
    public static Synonyms Table { get; } = new([]);

    /// <summary>The part of a search with its longest known word said otherwise; none when no word of it is known.</summary>
    public IReadOnlyList<string> Of(string part)
    {
        for (var length = Math.Min(_longest, part.Length); length > 0; length--)
        {
            // A single character is a word only when it stands alone.
            if (length == 1 && part.Length > 1) break;
            for (var from = 0; from + length <= part.Length; from++)
                if (_others.TryGetValue(part.Substring(from, length), out var others) && (length == part.Length || !SearchText.IsLatin(part)))
                    return [.. others.Select(o => $"{part[..from]}{o}{part[(from + length)..]}").Take(Most)];
        }

        return [];
    }

    private static List<string[]> Read()
    {
        using var table = new StreamReader(typeof(Synonyms).Assembly.GetManifestResourceStream("synonyms.txt")!);
        var groups = new List<string[]>();
        while (table.ReadLine() is { } line) groups.Add([.. line.Split(' ').Select(SearchText.Normal)]);
        return groups;
    }
}
