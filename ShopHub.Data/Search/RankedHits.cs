using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using ShopHub.Data.Catalog;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Search;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Search;

/// <summary>Keeps the best of what a question meets, and counts the rest.</summary>
internal sealed class RankedHits(SearchAsk ask, DateTimeOffset now) : ICollector
{
    private readonly int _wanted = ask.Skip + ask.Take;
    private readonly long _now = now.ToUnixTimeSeconds(), _freshSince = (now - Ranking.FreshFor).ToUnixTimeSeconds();
    private readonly long _from = ask.From?.Fen ?? 0, _to = ask.To?.Fen ?? long.MaxValue;
    private readonly bool _isPriced = ask.From is not null || ask.To is not null;
    private readonly PriorityQueue<(AtomicReader Reader, int Doc), (long Key, long Then, int Doc)> _best = new();
    private readonly MarkCounts _marks = new();
    private readonly ValueCounts _categories = new(LuceneFields.Category), _cities = new(LuceneFields.City);
    private Scorer _scorer = null!;
    private AtomicReader _reader = null!;
    private NumericDocValues _fen = null!, _sold = null!, _listed = null!, _badge = null!, _standing = null!;
    private int _base;

    public bool AcceptsDocsOutOfOrder => true;

    private int Total { get; set; }

    public void SetScorer(Scorer scorer) => _scorer = scorer;

    public void SetNextReader(AtomicReaderContext context)
    {
        (_reader, _base) = (context.AtomicReader, context.DocBase);
        _fen = _reader.GetNumericDocValues(LuceneFields.Fen);
        _sold = _reader.GetNumericDocValues(LuceneFields.Sold);
        _listed = _reader.GetNumericDocValues(LuceneFields.Listed);
        _badge = _reader.GetNumericDocValues(LuceneFields.Badge);
        _standing = _reader.GetNumericDocValues(LuceneFields.Standing);
        _categories.Next(_reader);
        _cities.Next(_reader);
        _marks.Next(_reader);
    }

    public void Collect(int doc)
    {
        if (_isPriced && _fen.Get(doc) is var fen && (fen < _from || fen > _to)) return;
        if (ask.OnlyBadge && _badge.Get(doc) <= _now) return;
        Total++;
        if (ask.WithCounts)
        {
            _categories.Count(doc);
            _cities.Count(doc);
            _marks.Count(doc);
        }

        if (IsHopeless(doc)) return;
        var (key, then) = ask.Sort switch
        {
            ShelfSort.Popular => (Ranking.Score((int)_scorer.GetScore(), (int)_standing.Get(doc), _badge.Get(doc) > _now, _listed.Get(doc) > _freshSince), _sold.Get(doc)),
            ShelfSort.BestSelling => (_sold.Get(doc), 0L),
            ShelfSort.Newest => (_listed.Get(doc), 0L),
            ShelfSort.Cheapest => (-_fen.Get(doc), _sold.Get(doc)),
            ShelfSort.Dearest => (_fen.Get(doc), _sold.Get(doc)),
        };
        var place = (key, then, -_base - doc);
        if (_best.Count < _wanted) _best.Enqueue((_reader, doc), place);
        else _best.EnqueueDequeue((_reader, doc), place);
    }

    /// <summary>Its relevance, which is dear to find, could not bring it in even if it were the highest.</summary>
    private bool IsHopeless(int doc) => ask.Sort is ShelfSort.Popular && _best.Count == _wanted && _best.TryPeek(out _, out var last)
        && Ranking.Score(Ranking.WholeTitle, (int)_standing.Get(doc), hasBadge: true, isFresh: true) < last.Key;

    public SearchHits Read(bool areNear)
    {
        var found = new List<Id<Product>>(_best.Count);
        var key = new BytesRef();
        while (_best.TryDequeue(out var hit, out _))
        {
            hit.Reader.GetBinaryDocValues(LuceneFields.Id).Get(hit.Doc, key);
            found.Add(new(new Guid(key.Bytes.AsSpan(key.Offset, key.Length))));
        }

        found.Reverse();
        return new([.. found.Skip(ask.Skip)], Total, areNear && Total > 0, _categories.All, _cities.All) { Marks = _marks.All };
    }
}
