using ShopHub.Data.Pictures;
using ShopHub.Web.Endpoints;

namespace ShopHub.Web.Storefront.Links;

/// <summary>A picture as a part of a drawing: a drawing that is shown as a picture fetches nothing itself.</summary>
public sealed class PosterPictures(PictureStore store, IWebHostEnvironment host)
{
    private const int Width = 480;

    private const long Largest = 2_000_000;

    /// <summary>A data address; null when there is none of ours, or it is too large.</summary>
    public async Task<string?> Embedded(string? url)
    {
        if (url is null || Find(url) is not { Length: <= Largest } file) return null;
        var bytes = new byte[file.Length];
        await using (var from = file.OpenRead()) await from.ReadExactlyAsync(bytes);
        var kind = file.Extension switch { ".png" => "png", ".jpg" => "jpeg", ".webp" => "webp", _ => null };
        return kind is null ? null : $"data:image/{kind};base64,{Convert.ToBase64String(bytes)}";
    }

    private FileInfo? Find(string url)
    {
        if (url.StartsWith(PictureStore.Path + "/", StringComparison.Ordinal))
            return Uploads.Named(url[(PictureStore.Path.Length + 1)..]) is var (name, _, extension) && store.Find(name, Width, extension) is { } kept ? new(kept) : null;
        return url is ['/', not '/', ..] && host.WebRootFileProvider.GetFileInfo(url) is { Exists: true, PhysicalPath: { } path } ? new(path) : null;
    }
}
