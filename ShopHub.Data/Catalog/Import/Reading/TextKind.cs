using System.Buffers;
using System.Text;
using System.Text.Unicode;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Catalog.Import.Reading;

/// <summary>Finds out how a text is encoded, by its bytes.</summary>
internal static class TextKind
{
    private const int Window = 1 << 20;

    private static readonly Encoding s_gb = CodePagesEncodingProvider.Instance.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    /// <summary>Reads the whole file once; afterwards it stands at the first letter.</summary>
    /// <exception cref="Refusal"><c>import.encoding</c></exception>
    public static (Encoding Encoding, string Name) Of(Stream file)
    {
        var head = new byte[4_096];
        var read = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        var (found, mark) = ByMark(head.AsSpan(0, read));
        found ??= Wide(head.AsSpan(0, read)) ?? Narrow(file);
        file.Position = mark;
        return found.Value;
    }

    private static ((Encoding, string)? Found, int Mark) ByMark(ReadOnlySpan<byte> head) =>
        head.StartsWith((byte[])[0xEF, 0xBB, 0xBF]) ? ((new UTF8Encoding(false, true), "UTF-8"), 3)
        : head.StartsWith((byte[])[0xFF, 0xFE]) ? ((new UnicodeEncoding(false, false, true), "UTF-16 LE"), 2)
        : head.StartsWith((byte[])[0xFE, 0xFF]) ? ((new UnicodeEncoding(true, false, true), "UTF-16 BE"), 2)
        : (null, 0);

    // Commas, digits and line ends have a zero byte on one side, whatever the words between them are.
    private static (Encoding, string)? Wide(ReadOnlySpan<byte> head)
    {
        int even = 0, odd = 0;
        for (var i = 0; i + 1 < head.Length; i += 2)
        {
            if (head[i] == 0) even++;
            if (head[i + 1] == 0) odd++;
        }

        if (even + odd == 0) return null;
        if (odd > even * 4 && odd * 20 > head.Length / 2) return (new UnicodeEncoding(false, false, true), "UTF-16 LE");
        return even > odd * 4 && even * 20 > head.Length / 2 ? (new UnicodeEncoding(true, false, true), "UTF-16 BE") : throw ImportRefusals.Encoding();
    }

    private static (Encoding, string) Narrow(Stream file)
    {
        if (IsUtf8(file)) return (new UTF8Encoding(false, true), "UTF-8");
        file.Position = 0;
        return IsChinese(file) ? (s_gb, "GB18030") : throw ImportRefusals.Encoding();
    }

    private static bool IsUtf8(Stream file)
    {
        file.Position = 0;
        var bytes = new byte[Window];
        var kept = 0;
        while (file.Read(bytes, kept, bytes.Length - kept) is > 0 and var read)
        {
            var length = kept + read;
            // A letter may be cut by the window's end: its first bytes are kept for the next one.
            var whole = length;
            while (whole > 0 && whole > length - 4 && (bytes[whole - 1] & 0xC0) == 0x80) whole--;
            if (whole > 0 && bytes[whole - 1] >= 0xC0) whole--;
            else whole = length;
            if (!Utf8.IsValid(bytes.AsSpan(0, whole))) return false;
            bytes.AsSpan(whole, length - whole).CopyTo(bytes);
            kept = length - whole;
        }

        return kept == 0 || Utf8.IsValid(bytes.AsSpan(0, kept));
    }

    private static bool IsChinese(Stream file)
    {
        using var reader = new StreamReader(file, s_gb, detectEncodingFromByteOrderMarks: false, 65_536, leaveOpen: true);
        var letters = ArrayPool<char>.Shared.Rent(65_536);
        try
        {
            while (reader.Read(letters, 0, letters.Length) is > 0 and var read)
                if (letters.AsSpan(0, read).ContainsAnyInRange('\0', '\x08') || letters.AsSpan(0, read).ContainsAnyInRange('\xE000', '\xF8FF')) return false;
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
        finally
        {
            ArrayPool<char>.Shared.Return(letters);
        }
    }
}
