using ShopHub.Data.Pictures;

namespace ShopHub.Web.Endpoints;

/// <summary>The files behind the addresses of pictures: uploaded ones, and those that came with the program.</summary>
public sealed class ArchivedPictures(PictureStore store, IWebHostEnvironment host)
{
    /// <summary>Null when it is not there.</summary>
    public Stream? Open(string url)
    {
        if (!url.StartsWith(PictureStore.Path + "/", StringComparison.Ordinal))
        {
            var file = host.WebRootFileProvider.GetFileInfo(url);
            return file is { Exists: true, IsDirectory: false } ? file.CreateReadStream() : null;
        }

        return Uploads.Named(url[(PictureStore.Path.Length + 1)..]) is var (name, width, extension) && store.Find(name, width, extension) is { } found
            ? File.OpenRead(found)
            : null;
    }
}
