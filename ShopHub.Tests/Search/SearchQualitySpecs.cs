using ShopHub.Data.Search;
using Xunit.Abstractions;

namespace ShopHub.Tests.Search;

/// <summary>Of the queries of our own, at least 95 in 100 have what was meant among the first five.</summary>
public sealed class SearchQualitySpecs(ITestOutputHelper output) : IAsyncLifetime, IDisposable
{
    private static readonly DateTimeOffset s_now = new(2026, 3, 2, 2, 0, 0, TimeSpan.Zero);

    private readonly LuceneProductIndex _index = new(folder: null);

    private Dictionary<Domain.Shared.Id<Domain.Catalog.Product>, string> _titles = [];

    public async Task InitializeAsync()
    {
        var goods = QueryShelf.Goods().ToList();
        _titles = goods.ToDictionary(g => g.Id, g => g.Title);
        await _index.Put(goods);
        await _index.Show();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _index.Dispose();

    [Fact]
    public async Task What_was_meant_is_among_the_first_five()
    {
        Assert.InRange(QueryShelf.Queries.Count, 60, int.MaxValue);
        var missed = new List<string>();
        foreach (var (kind, words, expected) in QueryShelf.Queries)
        {
            var found = await _index.Find(new() { Words = words, Take = 5 }, s_now);
            var titles = found.Products.Select(p => _titles[p]).ToList();
            if (!titles.Exists(t => t.StartsWith(expected, StringComparison.Ordinal))) missed.Add($"{kind} {words} → {expected}: {string.Join(" | ", titles)}");
        }

        output.WriteLine($"{QueryShelf.Queries.Count - missed.Count} of {QueryShelf.Queries.Count}");
        missed.ForEach(output.WriteLine);
        Assert.True(missed.Count * 20 <= QueryShelf.Queries.Count, string.Join(Environment.NewLine, missed));
    }
}
