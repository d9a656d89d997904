using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace ShopHub.Data.Access;

/// <summary>The six digits an authenticator shows (动态码). Source: RFC 6238, RFC 4226.</summary>
public static class OneTimeCode
{
    private const int StepSeconds = 30, Digits = 1_000_000;

    /// <summary>Steps a phone's clock may be off to either side.</summary>
    private const int Slack = 2;

    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static bool IsRight(string key, string code, DateTimeOffset now)
    {
        var right = false;
        // All of them, so that the time it takes tells nothing.
        for (var off = -Slack; off <= Slack; off++)
            right |= CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(At(key, now.AddSeconds(off * StepSeconds))), Encoding.ASCII.GetBytes(code));
        return right;
    }

    public static string At(string key, DateTimeOffset now)
    {
        Span<byte> step = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(step, now.ToUnixTimeSeconds() / StepSeconds);
#pragma warning disable CA5350 // The algorithm every authenticator speaks.
        var hash = HMACSHA1.HashData(Bytes(key), step);
#pragma warning restore CA5350
        var cut = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xf)) & int.MaxValue;
        return (cut % Digits).ToString("D6");
    }

    private static byte[] Bytes(string key)
    {
        List<byte> bytes = [];
        var (bits, held) = (0, 0);
        foreach (var letter in key.TrimEnd('=').ToUpperInvariant())
        {
            held = held << 5 | Base32.IndexOf(letter, StringComparison.Ordinal);
            bits += 5;
            if (bits < 8) continue;
            bits -= 8;
            bytes.Add((byte)(held >> bits));
            held &= (1 << bits) - 1;
        }

        return [.. bytes];
    }
}
