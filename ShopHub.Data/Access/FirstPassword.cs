using System.Security.Cryptography;

namespace ShopHub.Data.Access;

/// <summary>A password to be read out over the telephone once: no letter that looks like another, about 48 bits.</summary>
internal static class FirstPassword
{
    private const int Part = 4;

    public static string New() => string.Join('-',
        RandomNumberGenerator.GetString("ABCDEFGHJKLMNPQRSTUVWXYZ", Part),
        RandomNumberGenerator.GetString("abcdefghijkmnpqrstuvwxyz", Part),
        RandomNumberGenerator.GetString("23456789", Part));
}
