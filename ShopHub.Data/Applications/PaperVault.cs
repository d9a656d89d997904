using Microsoft.AspNetCore.DataProtection;
using ShopHub.Data.Pictures;
using ShopHub.Data.Privacy;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Applications;

/// <summary>Papers lie encrypted on disk and are never served by an address: only who may see the case gets the bytes (PIP-05).</summary>
public sealed class PaperVault(string folder, IDataProtectionProvider protection)
{
    private readonly IDataProtector _seal = protection.CreateProtector("ShopHub.Papers");

    /// <returns>The name it is found by.</returns>
    /// <exception cref="Refusal"><c>picture.…</c>: it is no picture (ONB-15c).</exception>
    public string Keep(byte[] picture)
    {
        PictureFile.Checked(picture);
        var name = Id<PaperVault>.New().ToString();
        Directory.CreateDirectory(folder);
        var draft = Path.Combine(folder, name + ".new");
        File.WriteAllBytes(draft, _seal.Protect(picture));
        File.Move(draft, Path.Combine(folder, name));
        return name;
    }

    /// <summary>Papers that an older key has sealed are sealed by the one in use now; broken off, the next run goes on (PIP-02).</summary>
    /// <returns>How many.</returns>
    public int SealAnew(CancellationToken stop)
    {
        if (!Directory.Exists(folder)) return 0;
        var (current, done) = (SealKey.Current(protection), 0);
        foreach (var path in Directory.EnumerateFiles(folder).Where(p => Path.GetExtension(p).Length == 0))
        {
            stop.ThrowIfCancellationRequested();
            var paper = File.ReadAllBytes(path);
            if (SealKey.Of(paper) == current) continue;
            File.WriteAllBytes(path + ".new", _seal.Protect(_seal.Unprotect(paper)));
            // Dropped meanwhile, it must not come back.
            if (File.Exists(path)) File.Move(path + ".new", path, overwrite: true);
            else File.Delete(path + ".new");
            done++;
        }

        return done;
    }

    /// <summary>Again changes nothing.</summary>
    public void Drop(string name) => File.Delete(Path.Combine(folder, Path.GetFileName(name)));

    /// <summary>Null when it is not there.</summary>
    public byte[]? Read(string name)
    {
        var path = Path.Combine(folder, Path.GetFileName(name));
        return File.Exists(path) ? _seal.Unprotect(File.ReadAllBytes(path)) : null;
    }
}
