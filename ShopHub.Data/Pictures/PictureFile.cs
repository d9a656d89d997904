using System.Buffers.Binary;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Pictures;

/// <summary>What a file's own bytes say it is; its name and declared type are never believed.</summary>
/// <param name="Extension">webp, png or jpg.</param>
public sealed record PictureFile(string Extension, int Width, int Height)
{
    /// <summary>Bytes of one picture.</summary>
    public const int Largest = 2 << 20;

    /// <summary>Pixels a side.</summary>
    private const int Smallest = 32, Widest = 4_096;

    /// <exception cref="Refusal"><c>picture.size</c>, <c>picture.kind</c>, <c>picture.dimensions</c></exception>
    public static PictureFile Checked(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > Largest) throw PictureRefusals.Size();
        var file = Read(bytes) ?? throw PictureRefusals.Kind();
        return file.Width is >= Smallest and <= Widest && file.Height is >= Smallest and <= Widest ? file : throw PictureRefusals.Dimensions();
    }

    /// <summary>Null when it is no picture we know.</summary>
    public static PictureFile? Read(ReadOnlySpan<byte> bytes) =>
        bytes.Length > 24 && bytes[0] == 0x89 && bytes[1..8].SequenceEqual("PNG\r\n\x1a\n"u8) ? Png(bytes)
        : bytes.Length > 30 && bytes.StartsWith("RIFF"u8) && bytes[8..12].SequenceEqual("WEBP"u8) ? WebP(bytes)
        : bytes.Length > 4 && bytes[0] == 0xFF && bytes[1] == 0xD8 ? Jpeg(bytes)
        : null;

    private static PictureFile Png(ReadOnlySpan<byte> bytes) => new(
        "png", BinaryPrimitives.ReadInt32BigEndian(bytes[16..]), BinaryPrimitives.ReadInt32BigEndian(bytes[20..]));

    private static PictureFile? WebP(ReadOnlySpan<byte> bytes)
    {
        if (bytes[12..16].SequenceEqual("VP8X"u8)) return new("webp", Three(bytes[24..]) + 1, Three(bytes[27..]) + 1);
        if (bytes[12..16].SequenceEqual("VP8 "u8))
        {
            return new(
                "webp", BinaryPrimitives.ReadUInt16LittleEndian(bytes[26..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(bytes[28..]) & 0x3FFF);
        }

        if (!bytes[12..16].SequenceEqual("VP8L"u8) || bytes[20] != 0x2F) return null;
        var bits = BinaryPrimitives.ReadUInt32LittleEndian(bytes[21..]);
        return new("webp", (int)(bits & 0x3FFF) + 1, (int)((bits >> 14) & 0x3FFF) + 1);
    }

    private static PictureFile? Jpeg(ReadOnlySpan<byte> bytes)
    {
        for (var at = 2; at + 9 < bytes.Length && bytes[at] == 0xFF;)
        {
            var marker = bytes[at + 1];
            // The frame headers, without the tables that share their range.
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                return new(
                    "jpg", BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 5)..]));
            }

            at += marker is 0xFF ? 1 : 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
        }

        return null;
    }

    private static int Three(ReadOnlySpan<byte> bytes) => bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);
}

public static class PictureRefusals
{
    public static Refusal Size() => new("picture.size", $"每张图片不能超过{PictureFile.Largest >> 20}MB");

    public static Refusal Kind() => new("picture.kind", "只支持WebP、JPEG、PNG图片");

    public static Refusal Dimensions() => new("picture.dimensions", "图片的边长需在32至4096像素之间");
}
