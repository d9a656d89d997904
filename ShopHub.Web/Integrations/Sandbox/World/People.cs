using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace ShopHub.Web.Integrations.Sandbox.World;

/// <summary>The shoppers of the sandbox: four with names, and whoever else is called.</summary>
public sealed class People
{
    private static readonly Shopper[] Named =
        [Person("lin", "林晓"), Person("wang", "王芳"), Person("chen", "陈晨"), Person("zhou", "周宇")];

    private readonly ConcurrentDictionary<string, Shopper> _byKey = new(Named.ToDictionary(s => s.Key));
    private readonly ConcurrentDictionary<string, Shopper> _byOpenId = new();

    /// <summary>Those with names first.</summary>
    public IEnumerable<Shopper> All => Named.Select(n => _byKey[n.Key])
        .Concat(_byKey.Values.Where(s => Array.TrueForAll(Named, n => n.Key != s.Key)).OrderBy(s => s.Key, StringComparer.Ordinal));

    public static bool IsKey(string? key) =>
        key is { Length: > 0 and <= 32 } && key.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');

    public Shopper? Find(string key) => _byKey.GetValueOrDefault(key);

    public static Shopper Make(string key) => Person(key, $"访客{key}");

    public void Set(Shopper shopper, IEnumerable<string> apps)
    {
        _byKey[shopper.Key] = shopper;
        foreach (var app in apps) _byOpenId[OpenId(shopper, app)] = shopper;
    }

    public Shopper? ByOpenId(string openId) => _byOpenId.GetValueOrDefault(openId);

    /// <summary>One for each account a person follows, always the same.</summary>
    public static string OpenId(Shopper shopper, string appId) => "o" + Short($"{shopper.UnionId} {appId}", 27);

    private static Shopper Person(string key, string name) => new(key, name, "u" + Short($"person {key}", 27));

    private static string Short(string text, int length) =>
        Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text))).Replace('+', '-').Replace('/', '_')[..length];
}
