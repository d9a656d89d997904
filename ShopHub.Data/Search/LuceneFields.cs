using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;
using ShopHub.Domain.Search;

namespace ShopHub.Data.Search;

/// <summary>What the index keeps of a product, field by field.</summary>
internal static class LuceneFields
{
    /// <summary>Raised when fields change: an index of another edition is built anew.</summary>
    public const string Edition = "3";

    /// <summary>Pairs of neighbouring characters: of the title, of everything.</summary>
    public const string Title = "t", All = "a";

    /// <summary>Single characters: of the title, of everything.</summary>
    public const string TitleChars = "v", Chars = "u";

    /// <summary>Syllables and pairs of them, initials by twos and threes, words in Latin letters.</summary>
    public const string Syllables = "p", Initials = "q", Latin = "w";

    public const string Id = "id", Shop = "s", Category = "c", City = "r", Mark = "m";

    public const string Fen = "fen", Sold = "sold", Listed = "listed", Badge = "badge", Standing = "standing", Stamp = "stamp";

    // Between two texts of one field, so that no phrase reaches from one into the other.
    private const int Gap = 50;

    private static readonly FieldType s_placed = Frozen(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS), s_present = Frozen(IndexOptions.DOCS_ONLY);

    public static Document Of(IndexedProduct product)
    {
        string[] texts = [product.Title, .. product.Facts, product.ShopName], all = [.. texts.Select(SearchText.Normal)];
        var key = new BytesRef(product.Id.Value.ToByteArray());
        return
        [
            new StringField(Id, product.Id.ToString(), Field.Store.NO),
            new BinaryDocValuesField(Id, key),
            new StringField(Shop, product.ShopId.ToString(), Field.Store.NO),
            new BinaryDocValuesField(Shop, new BytesRef(product.ShopId.Value.ToByteArray())),
            new StringField(Category, product.Category, Field.Store.NO),
            new SortedDocValuesField(Category, new BytesRef(product.Category)),
            new StringField(City, product.City, Field.Store.NO),
            new SortedDocValuesField(City, new BytesRef(product.City)),
            .. product.Marks.SelectMany(m => new IIndexableField[] { new StringField(Mark, m.ToString(), Field.Store.NO), new SortedSetDocValuesField(Mark, new BytesRef(m.ToString())) }),
            new Field(Title, new GivenTokens(Pairs(all[..1])), s_placed),
            new Field(All, new GivenTokens(Pairs(all)), s_placed),
            new Field(TitleChars, new GivenTokens(Distinct(all[0])), s_present),
            new Field(Chars, new GivenTokens(Distinct(string.Concat(all))), s_present),
            new Field(Syllables, new GivenTokens(Read(all)), s_placed),
            new Field(Initials, new GivenTokens(FirstLetters(all)), s_placed),
            new Field(Latin, new GivenTokens(texts.SelectMany(SearchText.LatinWords).Distinct().Select(w => (w, 1))), s_present),
            new NumericDocValuesField(Fen, product.Fen),
            new NumericDocValuesField(Sold, product.Sold),
            new NumericDocValuesField(Listed, product.ListedAt?.ToUnixTimeSeconds() ?? 0),
            new NumericDocValuesField(Badge, product.BadgeUntil?.ToUnixTimeSeconds() ?? 0),
            new NumericDocValuesField(Standing, Ranking.StandingBp(product.Sold, product.ReviewCount, product.StarSum, product.ServiceBp)),
            new NumericDocValuesField(Stamp, product.Stamp),
        ];
    }

    /// <summary>连衣 衣裙; a single character stands for itself.</summary>
    public static IEnumerable<string> Pairs(string normal)
    {
        if (normal.Length == 1) yield return normal;
        for (var i = 0; i + 1 < normal.Length; i++) yield return normal.Substring(i, 2);
    }

    private static IEnumerable<(string, int)> Pairs(IEnumerable<string> texts) => texts.SelectMany(text => Pairs(text).Select((pair, i) => (pair, i == 0 ? Gap : 1)));

    private static IEnumerable<(string, int)> Distinct(string text) => text.Distinct().Select(c => (c.ToString(), 1));

    /// <summary>Every reading of a character stands in its place, alone and with every reading of the next one.</summary>
    private static IEnumerable<(string, int)> Read(IEnumerable<string> texts)
    {
        foreach (var text in texts)
        {
            for (var i = 0; i < text.Length; i++)
            {
                var next = i + 1 < text.Length ? Pinyin.Of(text[i + 1]) : [];
                var step = i == 0 || Pinyin.Of(text[i - 1]).Count == 0 ? Gap : 1;
                foreach (var token in Pinyin.Of(text[i]).SelectMany(s => next.Select(n => Pair(s, n)).Prepend(s)))
                {
                    yield return (token, step);
                    step = 0;
                }
            }
        }
    }

    /// <summary>How two syllables that follow each other stand in the index.</summary>
    public static string Pair(string syllable, string next) => $"{syllable} {next}";

    /// <summary>By twos and threes from every character on; a character of several readings counts with each.</summary>
    private static IEnumerable<(string, int)> FirstLetters(IEnumerable<string> texts)
    {
        foreach (var text in texts)
        {
            var letters = text.Select(c => string.Concat(Pinyin.Of(c).Select(s => s[0]).Distinct())).ToList();
            for (var i = 0; i + 1 < letters.Count; i++)
            {
                var twos = Joined(letters[i], letters[i + 1]);
                var all = i + 2 < letters.Count ? twos.Concat(twos.SelectMany(t => letters[i + 2].Select(c => t + c))) : twos;
                var step = i == 0 || letters[i - 1].Length == 0 ? Gap : 1;
                foreach (var token in all)
                {
                    yield return (token, step);
                    step = 0;
                }
            }
        }
    }

    private static List<string> Joined(string first, string second) => [.. first.SelectMany(a => second.Select(b => $"{a}{b}"))];

    private static FieldType Frozen(IndexOptions options)
    {
        var type = new FieldType { IsIndexed = true, IsTokenized = true, OmitNorms = true, IndexOptions = options };
        type.Freeze();
        return type;
    }

    /// <summary>Terms as they are, each with its step from the one before.</summary>
    private sealed class GivenTokens : TokenStream
    {
        private readonly IEnumerator<(string Term, int Step)> _tokens;
        private readonly ICharTermAttribute _term;
        private readonly IPositionIncrementAttribute _step;

        public GivenTokens(IEnumerable<(string, int)> tokens)
        {
            _tokens = tokens.GetEnumerator();
            _term = AddAttribute<ICharTermAttribute>();
            _step = AddAttribute<IPositionIncrementAttribute>();
        }

        public override bool IncrementToken()
        {
            if (!_tokens.MoveNext()) return false;
            ClearAttributes();
            _term.SetEmpty().Append(_tokens.Current.Term);
            _step.PositionIncrement = _tokens.Current.Step;
            return true;
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing) _tokens.Dispose();
            base.Dispose(disposing);
        }
    }
}
