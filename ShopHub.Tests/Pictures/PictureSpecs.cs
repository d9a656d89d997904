using System.Net;
using ShopHub.Data.Pictures;
using ShopHub.Domain.Shared;
using ShopHub.Web.Integrations.Pictures;

namespace ShopHub.Tests.Pictures;

public sealed class PictureSpecs : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("shophub-pictures-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_picture_is_what_its_bytes_say()
    {
        Assert.Equal(new PictureFile("png", 640, 480), PictureFile.Read(Png(640, 480)));
        Assert.Equal(new PictureFile("webp", 300, 200), PictureFile.Read(WebP(300, 200)));
        Assert.Equal(new PictureFile("jpg", 800, 600), PictureFile.Read(Jpeg(800, 600)));
        Assert.Null(PictureFile.Read("<svg onload=steal()></svg>            "u8));
        Assert.Null(PictureFile.Read("GIF89a                              "u8));
    }

    [Theory]
    [InlineData(16, 16, "picture.dimensions")]
    [InlineData(9_000, 100, "picture.dimensions")]
    public void A_picture_too_small_or_too_wide_is_refused(int width, int height, string code) =>
        Assert.Equal(code, Assert.Throws<Refusal>(() => PictureFile.Checked(Png(width, height))).Code);

    [Fact]
    public void A_picture_of_more_than_two_megabytes_is_refused() =>
        Assert.Equal("picture.size", Assert.Throws<Refusal>(() => PictureFile.Checked(new byte[PictureFile.Largest + 1])).Code);

    [Fact]
    public void Versions_are_kept_under_one_name_and_a_missing_width_gets_the_next_larger()
    {
        var store = new PictureStore(_folder);

        var kept = store.Keep([WebP(240, 160), WebP(960, 640)]);

        Assert.EndsWith("-960.webp", kept.Url);
        var name = kept.Url[3..35];
        Assert.EndsWith("-240.webp", store.Find(name, 240, "webp"));
        Assert.EndsWith("-960.webp", store.Find(name, 480, "webp"));
        Assert.Null(store.Find(new string('0', 32), 240, "webp"));
    }

    [Theory]
    [InlineData("8.8.8.8", true)]
    [InlineData("127.0.0.1", false)]
    [InlineData("10.1.2.3", false)]
    [InlineData("172.20.0.1", false)]
    [InlineData("192.168.1.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("100.100.100.200", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("::1", false)]
    [InlineData("fd00::1", false)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("2400:3200::1", true)]
    public void Pictures_are_fetched_from_public_addresses_only(string address, bool isPublic) =>
        Assert.Equal(isPublic, PictureFetcher.IsPublic(IPAddress.Parse(address)));

    private static byte[] Png(int width, int height) =>
    [
        0x89, .. "PNG\r\n\x1a\n"u8, 0, 0, 0, 13, .. "IHDR"u8, (byte)(width >> 24), (byte)(width >> 16), (byte)(width >> 8), (byte)width,
        (byte)(height >> 24), (byte)(height >> 16), (byte)(height >> 8), (byte)height, 8, 6, 0, 0, 0,
    ];

    private static byte[] WebP(int width, int height) =>
    [
        .. "RIFF"u8, 50, 0, 0, 0, .. "WEBPVP8 "u8, 30, 0, 0, 0, 0, 0, 0, 0x9D, 0x01, 0x2A,
        (byte)width, (byte)(width >> 8), (byte)height, (byte)(height >> 8), 0, 0, 0, 0,
    ];

    private static byte[] Jpeg(int width, int height) =>
    [
        0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 0, 0, 0xFF, 0xC0, 0, 11, 8, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, 3, 0, 0, 0, 0,
    ];
}
