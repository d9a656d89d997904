using System.ComponentModel;
using System.Diagnostics;
using ShopHub.Data.Pictures;

namespace ShopHub.Web.Integrations.Pictures;

/// <summary>Makes the three WebP sizes of a fetched picture with <c>vipsthumbnail</c>; without it a picture stays as it is.</summary>
public sealed class PictureSizes
{
    private const string Tool = "vipsthumbnail";

    private bool _isMissing;

    public async Task<IReadOnlyList<byte[]>> Of(byte[] picture, CancellationToken stop)
    {
        if (_isMissing) return [picture];
        var folder = Directory.CreateTempSubdirectory("shophub-picture-");
        try
        {
            var original = Path.Combine(folder.FullName, "original");
            await File.WriteAllBytesAsync(original, picture, stop);
            var made = new List<byte[]>();
            foreach (var width in PictureStore.Widths)
                if (await Make(original, width, stop) is { } version) made.Add(version);
            // A small picture gives the same version three times.
            return made.Count == 0 ? [picture] : [.. made.DistinctBy(v => PictureFile.Read(v)?.Width)];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private async Task<byte[]?> Make(string original, int width, CancellationToken stop)
    {
        var target = $"{original}-{width}.webp";
        try
        {
            using var tool = Process.Start(new ProcessStartInfo(Tool, [original, "-s", $"{width}x{width * 2}>", "-o", $"{target}[Q=80,strip]"])
            {
                RedirectStandardError = true,
            });
            if (tool is null) return null;
            await tool.WaitForExitAsync(stop);
            return tool.ExitCode == 0 && File.Exists(target) ? await File.ReadAllBytesAsync(target, stop) : null;
        }
        catch (Win32Exception)
        {
            _isMissing = true;
            return null;
        }
    }
}
