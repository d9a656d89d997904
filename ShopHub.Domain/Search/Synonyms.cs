using System.Collections.Frozen;

namespace ShopHub.Domain.Search;

/// <summary>Other words for the same thing, from a table of our own.</summary>
public static class Synonyms
{
    private const int Most = 4;

    private static readonly FrozenDictionary<string, string[]> s_others = Read();

    private static readonly int s_longest = s_others.Keys.Max(w => w.Length);

    /// <summary>The part of a search with its longest known word said otherwise; none when no word of it is known.</summary>
    public static IReadOnlyList<string> Of(string part)
    {
        for (var length = Math.Min(s_longest, part.Length); length > 0; length--)
        {
            // A single character is a word only when it stands alone.
            if (length == 1 && part.Length > 1) break;
            for (var from = 0; from + length <= part.Length; from++)
                if (s_others.TryGetValue(part.Substring(from, length), out var others) && (length == part.Length || !SearchText.IsLatin(part)))
                    return [.. others.Select(o => $"{part[..from]}{o}{part[(from + length)..]}").Take(Most)];
        }

        return [];
    }

    /// <summary>Every word of the table.</summary>
    public static IReadOnlyCollection<string> Words => s_others.Keys;

    private static FrozenDictionary<string, string[]> Read()
    {
        using var table = new StreamReader(typeof(Synonyms).Assembly.GetManifestResourceStream("synonyms.txt")!);
        var others = new Dictionary<string, string[]>();
        while (table.ReadLine() is { } line)
        {
            var group = line.Split(' ').Select(SearchText.Normal).ToArray();
            foreach (var word in group) others.TryAdd(word, [.. group.Where(w => w != word)]);
        }

        return others.ToFrozenDictionary();
    }
}
