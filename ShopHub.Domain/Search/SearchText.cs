using System.Text;

namespace ShopHub.Domain.Search;

/// <summary>How words of shoppers and of products are written when they are compared.</summary>
public static class SearchText
{
    /// <summary>Characters of a search; more are cut off. Source: own choice.</summary>
    public const int Longest = 40;

    /// <summary>Half-width, lower case, letters and digits only: ＩPhone 15 becomes iphone15.</summary>
    public static string Normal(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var c in Folded(text))
            if (char.IsLetterOrDigit(c)) kept.Append(char.ToLowerInvariant(c));
        return kept.ToString();
    }

    /// <summary>Half-width. Half of a sign that was cut off is no text, and must not stop a search.</summary>
    public static string Folded(string text) =>
        (text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') < 0 ? text : string.Concat(text.EnumerateRunes())).Normalize(NormalizationForm.FormKC);

    /// <summary>The parts of a search that must all be found, each <see cref="Normal"/>.</summary>
    public static IReadOnlyList<string> Parts(string words)
    {
        var parts = new List<string>();
        foreach (var word in Words(words.Length > Longest ? words[..Longest] : words)) parts.AddRange(ByScript(word));
        return parts;
    }

    /// <summary>The words of a text that are written in Latin letters.</summary>
    public static IEnumerable<string> LatinWords(string text) => Words(text).SelectMany(ByScript).Where(IsLatin);

    public static bool IsLatin(string part) => part.Length > 0 && part.All(char.IsAscii);

    public static bool IsHan(char c) => c is >= '一' and <= '鿿';

    private static IEnumerable<string> Words(string text)
    {
        var word = new StringBuilder();
        foreach (var c in Folded(text))
        {
            if (char.IsLetterOrDigit(c)) word.Append(char.ToLowerInvariant(c));
            else if (word.Length > 0) yield return Taken(word);
        }

        if (word.Length > 0) yield return Taken(word);
    }

    private static string Taken(StringBuilder word)
    {
        var taken = word.ToString();
        word.Clear();
        return taken;
    }

    /// <summary>苹果15手机 is three parts; T恤 is one, for a single letter says nothing.</summary>
    private static List<string> ByScript(string word)
    {
        var parts = new List<string>();
        var from = 0;
        for (var i = 1; i <= word.Length; i++)
        {
            if (i < word.Length && char.IsAscii(word[i]) == char.IsAscii(word[i - 1])) continue;
            parts.Add(word[from..i]);
            from = i;
        }

        for (var i = parts.Count - 1; i >= 0 && parts.Count > 1; i--)
        {
            if (parts[i].Length > 1) continue;
            var to = i > 0 ? i - 1 : i;
            parts[to] += parts[to + 1];
            parts.RemoveAt(to + 1);
        }

        return parts;
    }
}
