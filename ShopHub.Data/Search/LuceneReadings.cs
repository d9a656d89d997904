using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Search;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Search;

/// <summary>What every product of the index looked like when it was taken in.</summary>
internal sealed class StampReading : ICollector
{
    private BinaryDocValues _ids = null!;
    private NumericDocValues _stamps = null!;

    public Dictionary<Id<Product>, long> All { get; } = [];

    public bool AcceptsDocsOutOfOrder => true;

    public void SetScorer(Scorer scorer) { }

    public void SetNextReader(AtomicReaderContext context) =>
        (_ids, _stamps) = (context.AtomicReader.GetBinaryDocValues(LuceneFields.Id), context.AtomicReader.GetNumericDocValues(LuceneFields.Stamp));

    public void Collect(int doc)
    {
        var id = new BytesRef();
        _ids.Get(doc, id);
        All[new(new Guid(id.Bytes.AsSpan(id.Offset, id.Length)))] = _stamps.Get(doc);
    }
}

/// <summary>Where the products of one shop stand among all that is found.</summary>
internal sealed class PlacesOfShop(Id<Merchant> shop, DateTimeOffset now) : ICollector
{
    private readonly byte[] _shop = shop.Value.ToByteArray();
    private readonly long _now = now.ToUnixTimeSeconds(), _freshSince = (now - Ranking.FreshFor).ToUnixTimeSeconds();
    private readonly List<int> _scores = [];
    private readonly List<(Id<Product> Id, int Relevance, int Score, int WithBadge)> _own = [];
    private Scorer _scorer = null!;
    private BinaryDocValues _ids = null!, _shops = null!;
    private NumericDocValues _listed = null!, _badge = null!, _standing = null!;

    public bool AcceptsDocsOutOfOrder => true;

    public void SetScorer(Scorer scorer) => _scorer = scorer;

    public void SetNextReader(AtomicReaderContext context)
    {
        var reader = context.AtomicReader;
        (_ids, _shops) = (reader.GetBinaryDocValues(LuceneFields.Id), reader.GetBinaryDocValues(LuceneFields.Shop));
        (_listed, _badge, _standing) = (reader.GetNumericDocValues(LuceneFields.Listed), reader.GetNumericDocValues(LuceneFields.Badge), reader.GetNumericDocValues(LuceneFields.Standing));
    }

    public void Collect(int doc)
    {
        var (relevance, standing, isFresh) = ((int)_scorer.GetScore(), (int)_standing.Get(doc), _listed.Get(doc) > _freshSince);
        var score = Ranking.Score(relevance, standing, _badge.Get(doc) > _now, isFresh);
        _scores.Add(score);
        var key = new BytesRef();
        _shops.Get(doc, key);
        if (!key.Bytes.AsSpan(key.Offset, key.Length).SequenceEqual(_shop)) return;
        _ids.Get(doc, key);
        _own.Add((new(new Guid(key.Bytes.AsSpan(key.Offset, key.Length))), relevance, score, Ranking.Score(relevance, standing, hasBadge: true, isFresh)));
    }

    public ShopPlaces Read(int take)
    {
        var others = _scores.Order().ToList();
        return new(_scores.Count, [.. _own.OrderByDescending(p => p.Score).Take(take)
            .Select(p => new PlacedProduct(p.Id, Above(others, p.Score) + 1, Above(others, p.WithBadge) + 1, p.Relevance, p.Score))]);
    }

    /// <summary>How many stand above a score.</summary>
    private static int Above(List<int> ascending, int score)
    {
        var at = ascending.BinarySearch(score, Comparer<int>.Create((a, b) => a <= b ? -1 : 1));
        return ascending.Count - ~at;
    }
}
