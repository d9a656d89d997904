using System.Security.Cryptography;
using System.Text;
using ShopHub.Domain.Customers;
using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Access;

/// <summary>
/// A PC that wants to go on where the phone is (扫码登录): it shows the code, the phone agrees, and only the browser that
/// showed it, once, is let in.
/// </summary>
public sealed class DeskPass
{
    /// <summary>Minutes a shown code is good for. Source: own choice.</summary>
    public const int Minutes = 5;

    private const int Bytes = 16;

    private DeskPass() { }

    /// <summary>In the picture that the phone scans.</summary>
    public required string Code { get; init; }

    /// <summary>Of what only the browser knows.</summary>
    public required string SecretHash { get; init; }

    public required DateTimeOffset Until { get; init; }

    /// <summary>Who has agreed on his phone; null before.</summary>
    public Id<Customer>? CustomerId { get; private set; }

    public DateTimeOffset? UsedAt { get; private set; }

    /// <returns>The pass and what only the browser may know.</returns>
    public static (DeskPass Pass, string Secret) Show(DateTimeOffset now)
    {
        var secret = Random();
        return (new() { Code = Random(), SecretHash = Hash(secret), Until = now.AddMinutes(Minutes) }, secret);
    }

    /// <exception cref="Refusal"><c>desk-pass.over</c></exception>
    public void Agree(Buyer by, DateTimeOffset now)
    {
        if (now > Until || UsedAt is not null || (CustomerId is { } other && other != by.CustomerId)) throw Over();
        CustomerId = by.CustomerId;
    }

    /// <returns>Whose browser it is now.</returns>
    /// <exception cref="Refusal"><c>desk-pass.over</c></exception>
    public Id<Customer> Use(string secret, DateTimeOffset now)
    {
        if (now > Until || UsedAt is not null || CustomerId is not { } customer || Hash(secret) != SecretHash) throw Over();
        UsedAt = now;
        return customer;
    }

    private static Refusal Over() => new("desk-pass.over", "二维码已失效，请在电脑上刷新后重新扫码");

    private static string Random() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes));

    private static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
