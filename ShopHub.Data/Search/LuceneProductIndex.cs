using Lucene.Net.Analysis;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Search;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Search;

/// <summary>The index inside this program. It lies in a folder and is there again after a start; where another program has the folder, in memory.</summary>
public sealed class LuceneProductIndex : IProductIndex, IDisposable
{
    private const double BufferMegabytes = 32;

    // Fewer exact hits than this, and what is alike is shown too.
    private const int Few = 1;

    private readonly Lucene.Net.Store.Directory _files;
    private readonly IndexWriter _writer;
    private readonly SearcherManager _searchers;
    private volatile Synonyms _words = Synonyms.Table;

    /// <param name="folder">Null keeps it in memory only.</param>
    public LuceneProductIndex(string? folder)
    {
        (_files, _writer) = Open(folder);
        _searchers = new(_writer, applyAllDeletes: true, new PlainScores());
    }

    public Task Put(IReadOnlyCollection<IndexedProduct> products)
    {
        foreach (var product in products) _writer.UpdateDocument(new Term(LuceneFields.Id, product.Id.ToString()), LuceneFields.Of(product));
        return Task.CompletedTask;
    }

    public Task Remove(IReadOnlyCollection<Id<Product>> products)
    {
        _writer.DeleteDocuments([.. products.Select(p => new Term(LuceneFields.Id, p.ToString()))]);
        return Task.CompletedTask;
    }

    public Task Remove(Id<Merchant> shop)
    {
        _writer.DeleteDocuments(new Term(LuceneFields.Shop, shop.ToString()));
        return Task.CompletedTask;
    }

    public Task Show()
    {
        _searchers.MaybeRefreshBlocking();
        return Task.CompletedTask;
    }

    public Task Keep()
    {
        if (_writer.HasUncommittedChanges()) _writer.Commit();
        return Task.CompletedTask;
    }

    public void Learn(Synonyms words) => _words = words;

    public Task<Dictionary<Id<Product>, long>> Stamps() => Task.FromResult(With(searcher =>
    {
        var stamps = new StampReading();
        searcher.Search(new MatchAllDocsQuery(), stamps);
        return stamps.All;
    }));

    public Task<SearchHits> Find(SearchAsk ask, DateTimeOffset now) => Task.FromResult(With(searcher =>
    {
        var parts = SearchText.Parts(ask.Words);
        var exact = Ranked(searcher, parts.Count == 0 ? new MatchAllDocsQuery() : new LuceneWords(_words).Exact(parts), ask, now, areNear: false);
        if (exact.Total >= Few || parts.Count == 0) return exact;
        return Ranked(searcher, new LuceneWords(_words).Near(parts, spelling => IsRead(searcher.IndexReader, spelling)), ask, now, areNear: true);
    }));

    public Task<ShopPlaces> Places(string words, Id<Merchant> shop, int take, DateTimeOffset now) => Task.FromResult(With(searcher =>
    {
        var parts = SearchText.Parts(words);
        if (parts.Count == 0) return new ShopPlaces(0, []);
        var all = new PlacesOfShop(shop, now);
        searcher.Search(new LuceneWords(_words).Exact(parts), all);
        return all.Read(take);
    }));

    public void Dispose()
    {
        _searchers.Dispose();
        _writer.Dispose();
        _files.Dispose();
    }

    private static SearchHits Ranked(IndexSearcher searcher, Query words, SearchAsk ask, DateTimeOffset now, bool areNear)
    {
        var found = Met(searcher, words, ask, now).Read(areNear);
        return ask.WithCounts ? found with { Marks = Marks(searcher, words, ask, now, found.Marks) } : found;
    }

    private static RankedHits Met(IndexSearcher searcher, Query words, SearchAsk ask, DateTimeOffset now)
    {
        var query = new BooleanQuery(disableCoord: true) { { words, Occur.MUST } };
        void Only(string field, string? value)
        {
            if (value is not null) query.Add(new ConstantScoreQuery(new TermQuery(new Term(field, value))) { Boost = 0 }, Occur.MUST);
        }

        Only(LuceneFields.Category, ask.Category);
        Only(LuceneFields.City, ask.City);
        Only(LuceneFields.Shop, ask.Shop?.ToString());
        foreach (var name in ask.Marks.ByName())
        {
            var anyOf = new BooleanQuery(disableCoord: true);
            foreach (var value in name) anyOf.Add(new TermQuery(new Term(LuceneFields.Mark, new SearchMark(name.Key, value).ToString())), Occur.SHOULD);
            query.Add(new ConstantScoreQuery(anyOf) { Boost = 0 }, Occur.MUST);
        }

        var hits = new RankedHits(ask, now);
        searcher.Search(query, hits);
        return hits;
    }

    /// <summary>Of a name that is chosen from every value is counted as if none were, so that another can be added; where every value is told of one product only, it narrows nothing.</summary>
    private static MarkGroup[] Marks(IndexSearcher searcher, Query words, SearchAsk ask, DateTimeOffset now, IReadOnlyList<MarkGroup> found) =>
    [
        .. from name in ask.Marks.ByName()
           from others in Met(searcher, words, ask with { Marks = ask.Marks.Without(name.Key), Skip = 0, Take = 1 }, now).Read(areNear: false).Marks
           where others.Name == name.Key
           select others,
        .. found.Where(f => f.Values.Any(v => v.Hits > 1) && !ask.Marks.All.Any(m => m.Name == f.Name)),
    ];

    /// <summary>A spelling whose every syllable follows the one before it somewhere in the index; the phrase itself decides the rest.</summary>
    private static bool IsRead(IndexReader reader, IReadOnlyList<PinyinPiece> spelling) => spelling.Count > 1
        && Enumerable.Range(0, spelling.Count - 1).All(i => reader.DocFreq(new Term(LuceneFields.Syllables, LuceneFields.Pair(spelling[i].Text, spelling[i + 1].Text))) > 0);

    private T With<T>(Func<IndexSearcher, T> ask)
    {
        var searcher = _searchers.Acquire();
        try
        {
            return ask(searcher);
        }
        finally
        {
            _searchers.Release(searcher);
        }
    }

    private static (Lucene.Net.Store.Directory, IndexWriter) Open(string? folder)
    {
        if (folder is not null)
        {
            Lucene.Net.Store.Directory files = FSDirectory.Open(Path.Combine(folder, LuceneFields.Edition));
            try
            {
                return (files, new IndexWriter(files, Settings()));
            }
            catch (LockObtainFailedException)
            {
                files.Dispose();
            }
            catch (Exception fault) when (fault is CorruptIndexException or EndOfStreamException or FileNotFoundException)
            {
                // It can be made anew from the rows at any time.
                var settings = Settings();
                settings.OpenMode = OpenMode.CREATE;
                return (files, new IndexWriter(files, settings));
            }
        }

        Lucene.Net.Store.Directory memory = new RAMDirectory();
        return (memory, new IndexWriter(memory, Settings()));
    }

    private static IndexWriterConfig Settings() => new(LuceneVersion.LUCENE_48, new NoAnalyzer()) { RAMBufferSizeMB = BufferMegabytes, MergePolicy = new TieredMergePolicy { SegmentsPerTier = 4, MaxMergeAtOnce = 4 } };

    /// <summary>Every field brings its own terms.</summary>
    private sealed class NoAnalyzer : Analyzer
    {
        protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader) => throw new NotSupportedException(fieldName);
    }

    private sealed class PlainScores : SearcherFactory
    {
        public override IndexSearcher NewSearcher(IndexReader reader) => new(reader) { Similarity = new AsBoosted() };
    }

    /// <summary>A score is what its boost says, nothing else.</summary>
    private sealed class AsBoosted : DefaultSimilarity
    {
        public override float QueryNorm(float sumOfSquaredWeights) => 1;

        public override float Coord(int overlap, int maxOverlap) => 1;
    }
}
