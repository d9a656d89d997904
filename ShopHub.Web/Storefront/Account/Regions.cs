using System.Text.Json;

namespace ShopHub.Web.Storefront.Account;

/// <summary>Provinces, their cities and districts (省市区). Read once; a page gets one province at a time.</summary>
public sealed class Regions(IWebHostEnvironment host)
{
    private const string File = "data/regions.json";

    private readonly Lazy<Dictionary<string, Dictionary<string, string[]>>> _all = new(() => Read(host));

    public IEnumerable<string> Provinces => _all.Value.Keys;

    /// <summary>Cities and their districts; empty for an unknown province.</summary>
    public IReadOnlyDictionary<string, string[]> Of(string? province) =>
        province is not null && _all.Value.TryGetValue(province, out var cities) ? cities : [];

    public bool Has(string province, string city, string district) =>
        Of(province).TryGetValue(city, out var districts) && districts.Contains(district);

    private static Dictionary<string, Dictionary<string, string[]>> Read(IWebHostEnvironment host)
    {
        using var file = host.WebRootFileProvider.GetFileInfo(File).CreateReadStream();
        return JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, string[]>>>(file) ?? [];
    }
}
