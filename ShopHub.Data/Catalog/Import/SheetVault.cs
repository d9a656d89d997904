using System.IO.Compression;
using System.Security.Cryptography;
using ShopHub.Data.Catalog.Import.Reading;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Catalog.Import;

/// <summary>Where uploaded tables and zips of pictures lie: under keys of our own, whatever they were called.</summary>
public sealed class SheetVault(string folder)
{
    private static readonly string[] s_tables = [".csv", ".xlsx", ".json", ".txt", ".tsv"];

    /// <summary>Keeps an upload. A zip of a table with pictures is taken apart.</summary>
    /// <returns>The key it lies under, and its SHA-256.</returns>
    /// <exception cref="Refusal"><c>import.too-large</c>, <c>import.no-table</c>, <c>import.two-tables</c>, <c>import.bomb</c></exception>
    public async Task<(Guid Key, string Fingerprint)> Keep(Stream from, CancellationToken stop = default)
    {
        Directory.CreateDirectory(folder);
        var key = Guid.CreateVersion7();
        try
        {
            var fingerprint = await Write(from, Upload(key), SheetPolicy.LargestZip, stop);
            if (IsBundle(Upload(key))) TakeApart(key);
            else if (new FileInfo(Upload(key)).Length > SheetPolicy.LargestFile) throw ImportRefusals.TooLarge();
            else File.Move(Upload(key), TablePath(key));
            return (key, fingerprint);
        }
        catch (InvalidDataException)
        {
            Forget(key);
            throw ImportRefusals.Kind();
        }
        catch
        {
            Forget(key);
            throw;
        }
    }

    /// <summary>Puts a zip of pictures beside a table.</summary>
    /// <exception cref="Refusal"><c>import.too-large</c>, <c>import.bomb</c>, <c>import.kind</c>: no zip</exception>
    public async Task KeepPictures(Guid key, Stream from, CancellationToken stop = default)
    {
        try
        {
            await Write(from, Upload(key), SheetPolicy.LargestZip, stop);
            using (OpenZip(Upload(key))) { }
            File.Move(Upload(key), PicturesPath(key), overwrite: true);
        }
        finally
        {
            File.Delete(Upload(key));
        }
    }

    /// <exception cref="Refusal"><c>import.gone</c></exception>
    public string Table(Id<ProductImport> import) => File.Exists(TablePath(import.Value)) ? TablePath(import.Value) : throw ImportRefusals.Gone();

    /// <summary>Null when none were sent with it.</summary>
    public ZipArchive? Pictures(Id<ProductImport> import) => File.Exists(PicturesPath(import.Value)) ? OpenZip(PicturesPath(import.Value)) : null;

    public void Forget(Guid key)
    {
        foreach (var path in (string[])[Upload(key), TablePath(key), PicturesPath(key)]) File.Delete(path);
    }

    /// <summary>Deletes what has lain there too long.</summary>
    /// <returns>How many files.</returns>
    public int ForgetBefore(DateTimeOffset day)
    {
        if (!Directory.Exists(folder)) return 0;
        var old = Directory.GetFiles(folder).Where(f => File.GetLastWriteTimeUtc(f) < day).ToList();
        old.ForEach(File.Delete);
        return old.Count;
    }

    private void TakeApart(Guid key)
    {
        using (var zip = OpenZip(Upload(key)))
        {
            var tables = zip.Entries.Where(e => s_tables.Contains(Path.GetExtension(e.Name), StringComparer.OrdinalIgnoreCase) && e.Name[0] is not '.' and not '~').ToList();
            var table = tables.Count switch { 0 => throw ImportRefusals.NoTable(), 1 => tables[0], _ => throw ImportRefusals.TwoTables() };
            using var from = new BoundedStream(table.Open(), new(SheetPolicy.LargestFile));
            using var to = File.Create(TablePath(key));
            from.CopyTo(to);
        }

        File.Move(Upload(key), PicturesPath(key));
    }

    private static bool IsBundle(string path)
    {
        using (var file = File.OpenRead(path))
        {
            var head = new byte[4];
            if (file.ReadAtLeast(head, 4, throwOnEndOfStream: false) < 4 || !head.AsSpan().SequenceEqual("PK\x03\x04"u8)) return false;
        }

        using var zip = OpenZip(path);
        return zip.GetEntry("[Content_Types].xml") is null;
    }

    private static ZipArchive OpenZip(string path)
    {
        try
        {
            var zip = ZipFile.OpenRead(path);
            if (zip.Entries.Count <= SheetPolicy.MostEntries) return zip;
            zip.Dispose();
            throw ImportRefusals.Bomb();
        }
        catch (InvalidDataException)
        {
            throw ImportRefusals.Kind();
        }
    }

    private static async Task<string> Write(Stream from, string path, long most, CancellationToken stop)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var to = File.Create(path);
        var buffer = new byte[81_920];
        while (await from.ReadAsync(buffer, stop) is > 0 and var read)
        {
            if (to.Length + read > most) throw ImportRefusals.TooLarge();
            hash.AppendData(buffer, 0, read);
            await to.WriteAsync(buffer.AsMemory(0, read), stop);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private string Upload(Guid key) => At(key, "new");

    private string TablePath(Guid key) => At(key, "table");

    private string PicturesPath(Guid key) => At(key, "zip");

    private string At(Guid key, string ending) => Path.Combine(folder, $"{key:N}.{ending}");
}
