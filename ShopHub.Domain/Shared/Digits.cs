using System.Security.Cryptography;

namespace ShopHub.Domain.Shared;

/// <summary>Numbers that people read out and nobody can guess.</summary>
public static class Digits
{
    public static string Any(int count) => RandomNumberGenerator.GetString("0123456789", count);

    /// <summary>The Shanghai day as yyMMdd and <paramref name="random"/> random digits.</summary>
    public static string Dated(DateTimeOffset now, int random) =>
        ShopCalendar.Local(now).ToString("yyMMdd") + RandomNumberGenerator.GetString("0123456789", random);
}
