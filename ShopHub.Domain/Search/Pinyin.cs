using System.Collections.Frozen;
using System.Text;

namespace ShopHub.Domain.Search;

/// <summary>How characters are read, without tones, and folded as people mistake them: zh as z, ang as an, lü as lu.</summary>
public static class Pinyin
{
    private static readonly FrozenDictionary<char, string[]> s_readings = Read();

    /// <summary>Every folded syllable there is.</summary>
    public static FrozenSet<string> Syllables { get; } = s_readings.Values.SelectMany(r => r).ToFrozenSet();

    /// <summary>Folded; none for what is no Chinese character.</summary>
    public static IReadOnlyList<string> Of(char c) => s_readings.TryGetValue(c, out var readings) ? readings : [];

    public static string Fold(string syllable)
    {
        var folded = new StringBuilder(syllable.Replace('v', 'u').Replace('ü', 'u'));
        if (folded.Length > 1 && folded[1] == 'h' && folded[0] is 'z' or 'c' or 's') folded.Remove(1, 1);
        if (syllable.EndsWith("ang", StringComparison.Ordinal) || syllable.EndsWith("eng", StringComparison.Ordinal) || syllable.EndsWith("ing", StringComparison.Ordinal)) folded.Length--;
        return folded.ToString();
    }

    private static FrozenDictionary<char, string[]> Read()
    {
        using var table = new StreamReader(typeof(Pinyin).Assembly.GetManifestResourceStream("pinyin.txt")!);
        var readings = new Dictionary<char, List<string>>();
        while (table.ReadLine() is { } line)
        {
            var space = line.IndexOf(' ', StringComparison.Ordinal);
            var syllable = Fold(line[..space]);
            foreach (var c in line.AsSpan(space + 1))
            {
                if (!readings.TryGetValue(c, out var of)) readings[c] = of = [];
                if (!of.Contains(syllable)) of.Add(syllable);
            }
        }

        return readings.ToFrozenDictionary(r => r.Key, r => r.Value.ToArray());
    }
}

/// <summary>A piece of what was typed in Latin letters: a whole syllable, or how one begins.</summary>
/// <param name="Text">Folded.</param>
public readonly record struct PinyinPiece(string Text, bool IsWhole);

/// <summary>The ways in which Latin letters can be read as pinyin: whole syllables, initials, or both (chunmian, cm, chunm).</summary>
public static class PinyinSpellings
{
    private const int Most = 4;

    private static readonly string[] s_initials =
        ["zh", "ch", "sh", .. "bpmfdtnlgkhjqxrzcsywaeo".Select(c => c.ToString())];

    // As they are typed, for folding makes chuang and cuan alike.
    private static readonly FrozenSet<string> s_typed = Typed();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_isTyped = s_typed.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The likeliest first: the fewest pieces. None when the letters spell nothing.</summary>
    public static IReadOnlyList<IReadOnlyList<PinyinPiece>> Of(string letters)
    {
        if (letters.Length is < 2 or > SearchText.Longest || letters.Any(c => c is < 'a' or > 'z')) return [];
        // The best spellings of every beginning of the letters.
        var best = new List<PinyinPiece[]>[letters.Length + 1];
        best[0] = [[]];
        for (var end = 1; end <= letters.Length; end++)
        {
            var all = new List<PinyinPiece[]>();
            for (var from = Math.Max(0, end - 6); from < end; from++)
            {
                if (best[from].Count == 0 || PieceOf(letters[from..end], end == letters.Length) is not { } piece) continue;
                all.AddRange(best[from].Select(s => (PinyinPiece[])[.. s, piece]));
            }

            best[end] = [.. all.OrderBy(Cost).Take(Most)];
        }

        // Whole syllables are what was meant; half ones only where nothing else is left.
        var found = best[letters.Length];
        if (found.Exists(s => s.All(p => p.IsWhole))) found.RemoveAll(s => s.Any(p => p.IsWhole) && s.Any(p => !p.IsWhole));
        if (Initials(letters) is { } initials && !found.Exists(s => s.All(p => !p.IsWhole))) found.Add(initials);
        return found;
    }

    /// <summary>The letters are whole syllables, one after the other.</summary>
    public static bool AreWhole(ReadOnlySpan<char> letters)
    {
        Span<bool> reached = stackalloc bool[letters.Length + 1];
        reached.Clear();
        reached[0] = true;
        for (var end = 1; end <= letters.Length; end++)
            for (var from = Math.Max(0, end - 6); from < end && !reached[end]; from++)
                reached[end] = reached[from] && s_isTyped.Contains(letters[from..end]);
        return reached[letters.Length];
    }

    /// <summary>A syllable that is only begun is likelier at the end than before it.</summary>
    private static int Cost(PinyinPiece[] pieces) => pieces.Length * 2 + pieces[..^1].Count(p => !p.IsWhole) * 3;

    private static PinyinPiece? PieceOf(string letters, bool isLast)
    {
        if (s_typed.Contains(letters)) return new(Pinyin.Fold(letters), IsWhole: true);
        if (s_initials.Contains(letters)) return new(Pinyin.Fold(letters), IsWhole: false);
        var begun = Pinyin.Fold(letters);
        return isLast && Pinyin.Syllables.Any(s => s.StartsWith(begun, StringComparison.Ordinal)) ? new(begun, IsWhole: false) : null;
    }

    private static PinyinPiece[]? Initials(string letters) =>
        letters.All(c => s_initials.Contains(c.ToString())) ? [.. letters.Select(c => new PinyinPiece(c.ToString(), IsWhole: false))] : null;

    private static FrozenSet<string> Typed()
    {
        using var table = new StreamReader(typeof(Pinyin).Assembly.GetManifestResourceStream("pinyin.txt")!);
        var typed = new HashSet<string>();
        while (table.ReadLine() is { } line)
        {
            var syllable = line[..line.IndexOf(' ', StringComparison.Ordinal)];
            typed.Add(syllable);
            typed.Add(syllable.Replace('v', 'u'));
        }

        return typed.ToFrozenSet();
    }
}
