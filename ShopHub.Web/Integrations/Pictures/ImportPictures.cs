using System.Collections.Concurrent;
using ShopHub.Data.Catalog.Import;
using ShopHub.Data.Pictures;
using ShopHub.Domain.Catalog;

namespace ShopHub.Web.Integrations.Pictures;

/// <summary>The pictures of one import run. A host that failed a few times is not asked again, so that dead hosts cost seconds, not hours.</summary>
public sealed class ImportPictures(PictureFetcher fetcher)
{
    /// <summary>Failures of one host in a row before it is left alone.</summary>
    private const int Enough = 3;

    /// <summary>Pictures of one detail page.</summary>
    private const int MostInside = 40;

    private const int AtOnce = 4;

    private readonly ConcurrentDictionary<string, int> _failures = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Hosts that were given up.</summary>
    public IEnumerable<string> DeadHosts => _failures.Where(f => f.Value >= Enough).Select(f => f.Key).Order();

    /// <summary>What could be had, by the address in the file.</summary>
    public async Task<IReadOnlyDictionary<string, StoredPicture>> Of(SheetProduct product, CancellationToken stop)
    {
        var had = new ConcurrentDictionary<string, StoredPicture>();
        var wanted = product.Pictures.Concat(DetailHtml.Pictures(product.Html).Take(MostInside)).Distinct();
        await Parallel.ForEachAsync(wanted, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = stop }, async (url, inner) =>
        {
            if (await One(url, inner) is { } picture) had[url] = picture;
        });
        return had;
    }

    private async Task<StoredPicture?> One(string url, CancellationToken stop)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https")) return null;
        if (_failures.GetValueOrDefault(address.Host) >= Enough) return null;
        var picture = await fetcher.Fetch(address, stop);
        if (picture is null) _failures.AddOrUpdate(address.Host, 1, (_, before) => before + 1);
        else _failures[address.Host] = 0;
        return picture;
    }
}
