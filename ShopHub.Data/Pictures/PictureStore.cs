using System.Security.Cryptography;

namespace ShopHub.Data.Pictures;

/// <summary>A picture that is kept: its address and the size of its largest version.</summary>
public sealed record StoredPicture(string Url, int Width, int Height);

/// <summary>Keeps pictures as files named by their content, so that an address never shows anything else.</summary>
public sealed class PictureStore(string folder)
{
    /// <summary>Where they are served.</summary>
    public const string Path = "/u";

    /// <summary>Widths that are made of every uploaded picture.</summary>
    public static readonly int[] Widths = [240, 480, 960];

    /// <summary>Keeps the versions of one picture under the name of the largest.</summary>
    /// <exception cref="Domain.Shared.Refusal">One of them is no picture: <see cref="PictureRefusals"/>.</exception>
    public StoredPicture Keep(IReadOnlyList<byte[]> versions)
    {
        var read = versions.Select(bytes => (Bytes: bytes, File: PictureFile.Checked(bytes))).OrderByDescending(v => v.File.Width).ToList();
        var name = Convert.ToHexStringLower(SHA256.HashData(read[0].Bytes))[..32];
        foreach (var (bytes, file) in read) Write(name, bytes, file);
        var largest = read[0].File;
        return new($"{Path}/{name}-{largest.Width}.{largest.Extension}", largest.Width, largest.Height);
    }

    /// <summary>A picture by the address it was kept under; null when there is none.</summary>
    public StoredPicture? At(string url)
    {
        var name = System.IO.Path.GetFileNameWithoutExtension(url);
        var dash = name.LastIndexOf('-');
        if (dash < 2 || Find(name[..dash], WidthOf(name), System.IO.Path.GetExtension(url).TrimStart('.')) is not { } file) return null;
        using var bytes = System.IO.File.OpenRead(file);
        var head = new byte[Math.Min(bytes.Length, PictureFile.Largest)];
        bytes.ReadExactly(head);
        return PictureFile.Read(head) is { } read ? new(url, read.Width, read.Height) : null;
    }

    /// <summary>The file behind an address; a width that was not made gets the next larger one. Null when there is none.</summary>
    public string? Find(string name, int width, string extension)
    {
        var exact = File(name, width, extension);
        if (System.IO.File.Exists(exact)) return exact;
        var home = System.IO.Path.GetDirectoryName(exact)!;
        if (!Directory.Exists(home)) return null;
        var made = Directory.GetFiles(home, $"{name}-*").Select(f => (File: f, Width: WidthOf(f))).OrderBy(f => f.Width).ToList();
        return made.Count == 0 ? null : made.FirstOrDefault(f => f.Width >= width, made[^1]).File;
    }

    private void Write(string name, byte[] bytes, PictureFile file)
    {
        var target = File(name, file.Width, file.Extension);
        if (System.IO.File.Exists(target)) return;
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(target)!);
        // Beside and moved: a half written picture must never be served for a year.
        var draft = $"{target}.{Environment.CurrentManagedThreadId}.new";
        System.IO.File.WriteAllBytes(draft, bytes);
        System.IO.File.Move(draft, target, overwrite: true);
    }

    private string File(string name, int width, string extension) =>
        System.IO.Path.Combine(folder, name[..2], $"{name}-{width}.{extension}");

    private static int WidthOf(string file)
    {
        var name = System.IO.Path.GetFileNameWithoutExtension(file);
        return int.TryParse(name[(name.LastIndexOf('-') + 1)..], out var width) ? width : 0;
    }
}
