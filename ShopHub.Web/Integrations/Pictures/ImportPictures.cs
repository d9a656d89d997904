using System.Collections.Concurrent;
using System.IO.Compression;
using ShopHub.Data.Catalog.Import;
using ShopHub.Data.Pictures;
using ShopHub.Domain.Catalog;

namespace ShopHub.Web.Integrations.Pictures;

/// <summary>
/// The pictures of one import run: out of the zip that was sent with the table, or from the public net. A host that failed a few
/// times is not asked again, so that dead hosts cost seconds, not hours.
/// </summary>
public sealed class ImportPictures(PictureFetcher fetcher, ZipArchive? zip) : IDisposable
{
    /// <summary>Failures of one host in a row before it is left alone.</summary>
    private const int Enough = 3;

    /// <summary>Pictures of one detail page.</summary>
    private const int MostInside = 40;

    private const int AtOnce = 4;

    private readonly ConcurrentDictionary<string, int> _failures = new(StringComparer.OrdinalIgnoreCase);

    // A name alone is enough: people zip folders.
    private readonly Dictionary<string, ZipArchiveEntry> _packed = (zip?.Entries ?? []).Where(e => e.Name.Length > 0)
        .GroupBy(e => e.Name, StringComparer.OrdinalIgnoreCase).ToDictionary(g => g.Key, g => g.First(), StringComparer.OrdinalIgnoreCase);

    /// <summary>Hosts that were given up.</summary>
    public IEnumerable<string> DeadHosts => _failures.Where(f => f.Value >= Enough).Select(f => f.Key).Order();

    /// <summary>What could be had, by the address or name in the file, and what is to be said about the rest.</summary>
    public async Task<(IReadOnlyDictionary<string, StoredPicture> Had, string Lacks)> Of(SheetProduct product, CancellationToken stop)
    {
        var had = new ConcurrentDictionary<string, StoredPicture>();
        var why = new ConcurrentDictionary<string, string>();
        var wanted = product.Pictures.Concat(DetailHtml.Pictures(product.Html).Take(MostInside)).Distinct().ToList();
        // The zip is one stream.
        foreach (var name in wanted.Where(w => AddressOf(w) is null)) Note(name, await Packed(name, stop));
        await Parallel.ForEachAsync(wanted, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = stop }, async (url, inner) =>
        {
            if (AddressOf(url) is { } address) Note(url, await One(address, inner));
        });
        return (had, Said(product, why));

        void Note(string name, (StoredPicture? Picture, string Why) got)
        {
            if (got.Picture is { } picture) had[name] = picture;
            else why[name] = got.Why;
        }
    }

    public void Dispose() => zip?.Dispose();

    private async Task<(StoredPicture? Picture, string Why)> One(Uri address, CancellationToken stop)
    {
        if (_failures.GetValueOrDefault(address.Host) >= Enough) return (null, "网站没有响应或不能访问");
        var got = await fetcher.Fetch(address, stop);
        if (got.Picture is null) _failures.AddOrUpdate(address.Host, 1, (_, before) => before + 1);
        else _failures[address.Host] = 0;
        return got;
    }

    private async Task<(StoredPicture? Picture, string Why)> Packed(string name, CancellationToken stop)
    {
        if (!_packed.TryGetValue(name.Split('/', '\\')[^1], out var entry)) return (null, zip is null ? "不是网址，也没有上传图片压缩包" : "压缩包里没有这个文件");
        try
        {
            await using var from = await entry.OpenAsync(stop);
            return await fetcher.Keep(from, stop);
        }
        catch (InvalidDataException)
        {
            return (null, "压缩包里的文件已损坏");
        }
    }

    private static string Said(SheetProduct product, ConcurrentDictionary<string, string> why)
    {
        if (why.IsEmpty) return "";
        var main = product.Pictures.Count(why.ContainsKey);
        var first = product.Pictures.FirstOrDefault(why.ContainsKey) ?? why.Keys.Order().First();
        return $"{main}张主图、{why.Count - main}张详情图没有导入：{(first.Length > 80 ? $"{first[..80]}…" : first)} {why[first]}";
    }

    private static Uri? AddressOf(string text) => Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is ("http" or "https") ? address : null;
}
