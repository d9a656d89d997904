using System.IO.Compression;
using Microsoft.Extensions.DependencyInjection;
using ShopHub.Data.Catalog.Import;
using ShopHub.Data.Pictures;
using ShopHub.Web.Integrations.Pictures;

namespace ShopHub.Tests.Pictures;

/// <summary>Pictures of an import, out of a zip or from the net: only what really is one is kept, and the rest is named with its reason.</summary>
public sealed class PackedPictureSpecs : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("shophub-packed-").FullName;
    private readonly ServiceProvider _services = new ServiceCollection().AddHttpClient().BuildServiceProvider();

    public void Dispose()
    {
        _services.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData("good.png", "")]
    [InlineData("GOOD.PNG", "")]
    [InlineData("lies.jpg", "不是JPEG、PNG或WebP图片")]
    [InlineData("drawing.svg", "不是JPEG、PNG或WebP图片")]
    [InlineData("huge.png", "图片超过8MB")]
    [InlineData("../../etc/passwd", "压缩包里没有这个文件")]
    [InlineData("file:///etc/passwd", "压缩包里没有这个文件")]
    public async Task Only_a_picture_is_taken_out_of_the_zip(string name, string why)
    {
        using var pictures = new ImportPictures(Fetcher(), Zip());
        var product = new SheetProduct { Handle = "a", Title = "茶杯一只", CategoryCode = "HOME", Html = "", OptionNames = [], Variants = [], Pictures = [name], IsListed = false, Row = 2 };

        var (had, lacks) = await pictures.Of(product, default);

        Assert.Equal(why.Length == 0, had.ContainsKey(name));
        Assert.EndsWith(why, lacks, StringComparison.Ordinal);
    }

    private PictureFetcher Fetcher() => new(_services.GetRequiredService<IHttpClientFactory>(), new PictureStore(_folder), new PictureSizes());

    private static ZipArchive Zip()
    {
        var made = new MemoryStream();
        using (var zip = new ZipArchive(made, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "shop/good.png", Png);
            Add(zip, "shop/lies.jpg", [.. "<html><script>steal()</script></html>"u8]);
            Add(zip, "shop/drawing.svg", [.. "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"steal()\"/>"u8]);
            Add(zip, "shop/huge.png", [.. Png, .. new byte[100 << 20]]);
        }

        return new(made, ZipArchiveMode.Read);
    }

    private static void Add(ZipArchive zip, string name, byte[] bytes)
    {
        using var to = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
        to.Write(bytes);
    }

    private static byte[] Png =>
    [
        0x89, .. "PNG\r\n\x1a\n"u8, 0, 0, 0, 13, .. "IHDR"u8, 0, 0, 2, 0x80, 0, 0, 1, 0xE0, 8, 6, 0, 0, 0,
    ];
}
