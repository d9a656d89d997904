using Lucene.Net.Index;
using Lucene.Net.Search;
using ShopHub.Domain.Search;
using static ShopHub.Data.Search.LuceneFields;

namespace ShopHub.Data.Search;

/// <summary>Words of a shopper as a question to the index. The score is the relevance of <see cref="Ranking"/>, of 10,000.</summary>
/// <param name="words">Other words for the same thing.</param>
internal sealed class LuceneWords(Synonyms words)
{
    // Spellings that are looked up when letters have slipped.
    private const int MostSlips = 16;

    /// <summary>Every part must be met: as it is, by another word for it, or read as pinyin.</summary>
    public Query Exact(IReadOnlyList<string> parts)
    {
        var whole = string.Concat(parts);
        var all = EveryPart(parts, Met);
        if (whole.Length > 1) all.Add(Worth(Phrase(Title, whole), Ranking.WholeTitle - Ranking.InTitle), Occur.SHOULD);
        return all;
    }

    /// <summary>What was meant, when nothing is met exactly: characters of the same sound, one that is wrong, letters that slipped.</summary>
    /// <param name="isRead">Whether a syllable follows another somewhere in the index.</param>
    public Query Near(IReadOnlyList<string> parts, Func<IReadOnlyList<PinyinPiece>, bool> isRead) =>
        EveryPart(parts, (part, share) => NearlyMet(part, share, isRead));

    /// <summary>The parts share the relevance.</summary>
    private static BooleanQuery EveryPart(IReadOnlyList<string> parts, Func<string, int, Query> met)
    {
        var all = new BooleanQuery(disableCoord: true);
        foreach (var part in parts) all.Add(met(part, parts.Count), Occur.MUST);
        return all;
    }

    private Query Met(string part, int share)
    {
        List<Query> ways = [Text(part, share, 0), .. words.Of(part).Select(other => Text(other, share, 200))];
        foreach (var spelling in Spellings(part))
            ways.Add(Worth(Spelled(spelling), (spelling.Any(p => p.IsWhole) ? Ranking.ByPinyin : Ranking.ByInitials) / share));
        return ways is [var only] ? only : new DisjunctionMaxQuery(ways, 0);
    }

    /// <summary>What stands in the title stands in everything too: it is only worth more.</summary>
    private static BooleanQuery Text(string text, int share, int less) => new(disableCoord: true)
    {
        { Worth(Cover(All, Chars, text), (Ranking.InFacts - less) / share), Occur.MUST },
        { Worth(Cover(Title, TitleChars, text), (Ranking.InTitle - Ranking.InFacts) / share), Occur.SHOULD },
    };

    private DisjunctionMaxQuery NearlyMet(string part, int share, Func<IReadOnlyList<PinyinPiece>, bool> isRead)
    {
        var best = new DisjunctionMaxQuery(0) { Met(part, share) };
        void Near(Query query, int less = 0) => best.Add(Worth(query, (Ranking.Near - less) / share));
        if (SearchText.IsLatin(part))
        {
            if (part.Length > 3) Near(new FuzzyQuery(new Term(Latin, part), part.Length > 5 ? 2 : 1));
            foreach (var spelling in Slips.Of(part, PinyinSpellings.AreWhole).SelectMany(Spellings).Where(s => s.All(p => p.IsWhole) && isRead(s)).Take(MostSlips)) Near(Spelled(spelling));
            return best;
        }

        if (part.Length > 1 && part.All(SearchText.IsHan)) Near(SameSound(part));
        if (part.Length <= 2) return best;
        Near(new BooleanQuery(disableCoord: true) { { AllButOne(part), Occur.MUST }, { AnyPair(part), Occur.MUST } }, 500);
        Near(AllButOne(part), 1_000);
        return best;
    }

    private static IReadOnlyList<IReadOnlyList<PinyinPiece>> Spellings(string part) => SearchText.IsLatin(part) ? PinyinSpellings.Of(part) : [];

    /// <summary>Every character of the text stands in the field beside a neighbour of it: 纯棉连衣裙 is met by 纯棉 修身连衣裙.</summary>
    private static Query Cover(string pairs, string chars, string text)
    {
        if (text.Length == 1) return new TermQuery(new Term(chars, text));
        if (SearchText.IsLatin(text)) return Phrase(pairs, text);
        var all = LuceneFields.Pairs(text).Select(p => (Query)new TermQuery(new Term(pairs, p))).ToList();
        var covered = new BooleanQuery(disableCoord: true) { { all[0], Occur.MUST } };
        for (var i = 1; i + 1 < all.Count; i++) covered.Add(new BooleanQuery(disableCoord: true) { { all[i], Occur.SHOULD }, { all[i + 1], Occur.SHOULD } }, Occur.MUST);
        if (all.Count > 1) covered.Add(all[^1], Occur.MUST);
        return covered;
    }

    private static Query Phrase(string pairs, string text)
    {
        if (text.Length <= 2) return new TermQuery(new Term(pairs, text));
        var phrase = new PhraseQuery();
        foreach (var pair in LuceneFields.Pairs(text)) phrase.Add(new Term(pairs, pair));
        return phrase;
    }

    private static Query Spelled(IReadOnlyList<PinyinPiece> spelling)
    {
        if (spelling.All(p => p is { IsWhole: false, Text.Length: 1 })) return ByInitials(string.Concat(spelling.Select(p => p.Text)));
        if (spelling.All(p => p.IsWhole)) return Read([.. spelling.Select(p => p.Text)]);
        var phrase = new MultiPhraseQuery();
        foreach (var piece in spelling) phrase.Add([.. SyllablesOf(piece).Select(s => new Term(LuceneFields.Syllables, s))]);
        return phrase;
    }

    private static Query Read(IReadOnlyList<string> syllables)
    {
        if (syllables.Count == 1) return new TermQuery(new Term(LuceneFields.Syllables, syllables[0]));
        var pairs = Enumerable.Range(0, syllables.Count - 1).Select(i => new Term(LuceneFields.Syllables, Pair(syllables[i], syllables[i + 1]))).ToList();
        if (pairs is [var only]) return new TermQuery(only);
        var phrase = new PhraseQuery();
        foreach (var pair in pairs) phrase.Add(pair);
        return phrase;
    }

    private static Query ByInitials(string letters)
    {
        if (letters.Length <= 3) return new TermQuery(new Term(Initials, letters));
        var phrase = new PhraseQuery();
        for (var i = 0; i + 2 < letters.Length; i++) phrase.Add(new Term(Initials, letters.Substring(i, 3)));
        return phrase;
    }

    private static IEnumerable<string> SyllablesOf(PinyinPiece piece) =>
        piece.IsWhole ? [piece.Text] : Pinyin.Syllables.Where(s => s.StartsWith(piece.Text, StringComparison.Ordinal));

    private static MultiPhraseQuery SameSound(string han)
    {
        var phrase = new MultiPhraseQuery();
        for (var i = 0; i + 1 < han.Length; i++)
            phrase.Add([.. Pinyin.Of(han[i]).SelectMany(a => Pinyin.Of(han[i + 1]).Select(b => Pair(a, b))).DefaultIfEmpty("-").Select(p => new Term(LuceneFields.Syllables, p))]);
        return phrase;
    }

    private static BooleanQuery AllButOne(string text)
    {
        var chars = new BooleanQuery(disableCoord: true);
        foreach (var c in text.Distinct()) chars.Add(new TermQuery(new Term(Chars, c.ToString())), Occur.SHOULD);
        chars.MinimumNumberShouldMatch = text.Distinct().Count() - 1;
        return chars;
    }

    private static BooleanQuery AnyPair(string text)
    {
        var pairs = new BooleanQuery(disableCoord: true);
        foreach (var pair in LuceneFields.Pairs(text)) pairs.Add(new TermQuery(new Term(All, pair)), Occur.SHOULD);
        return pairs;
    }

    private static ConstantScoreQuery Worth(Query query, int relevance) => new(query) { Boost = relevance };
}
