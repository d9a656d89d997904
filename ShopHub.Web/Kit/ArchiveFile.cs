using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace ShopHub.Web.Kit;

/// <summary>A zip written file by file as it is sent, at its end the SHA-256 of each: nothing of it is ever held whole.</summary>
public sealed class ArchiveFile : IAsyncDisposable
{
    /// <summary>As sha256sum writes it, so that it also checks it.</summary>
    public const string Sums = "SHA256SUMS";

    private readonly ZipArchive _zip;
    private readonly StringBuilder _sums = new();

    private ArchiveFile(ZipArchive zip) => _zip = zip;

    public static async Task<ArchiveFile> Open(Stream to) =>
        new(await ZipArchive.CreateAsync(to, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null));

    public Task Sheet(string path, string name, string[] head, Func<SheetFile, Task> rows) => Add(path, async to =>
    {
        await using var sheet = await SheetFile.Open(to, name, head);
        await rows(sheet);
    });

    /// <param name="text">With a mark at its beginning by which every editor knows its letters.</param>
    public Task Text(string path, string text) => Add(path, async to => await to.WriteAsync((byte[])[.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)]));

    public Task Copy(string path, Stream from) => Add(path, to => from.CopyToAsync(to));

    public async Task Add(string path, Func<Stream, Task> write)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using (var to = await _zip.CreateEntry(path, CompressionLevel.Fastest).OpenAsync())
        {
            await using var watched = new WatchedStream(to, bytes => hash.AppendData(bytes));
            await write(watched);
        }

        _sums.Append(Convert.ToHexStringLower(hash.GetHashAndReset())).Append("  ").Append(path).Append('\n');
    }

    public async ValueTask DisposeAsync()
    {
        await using (var to = await _zip.CreateEntry(Sums, CompressionLevel.Fastest).OpenAsync())
            await to.WriteAsync(Encoding.UTF8.GetBytes(_sums.ToString()));
        await _zip.DisposeAsync();
    }
}
