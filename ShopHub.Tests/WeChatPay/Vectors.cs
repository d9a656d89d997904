using System.Text.Json.Nodes;
using ShopHub.Tests.Cast;
using ShopHub.Web.Integrations.WeChatPay.Wire;

namespace ShopHub.Tests.WeChatPay;

/// <summary>Public test vectors, read where they stand and never copied here.</summary>
public static class Vectors
{
    private const string Setting = "SHOPHUB_VECTORS";

    /// <summary>Null when they are not on this machine; a folder that was named must be there.</summary>
    public static JsonNode? Read(string file) => Bytes(file) is { } bytes ? JsonNode.Parse(bytes) : null;

    /// <inheritdoc cref="Read"/>
    public static byte[]? Bytes(string file) => PublicFiles.Find(Setting, "spec/wechat/vectors", file) is { } path ? File.ReadAllBytes(path) : null;

    public static string Text(this JsonNode entry, string name) => entry[name]!.GetValue<string>();

    /// <summary>Null where the set tells the key only by name.</summary>
    public static VerifyingKey? PublicKey(string id) =>
        (Key(id)["public_key_pem"] ?? Key(id)["public_key_pem_in_repo"] ?? Key(id)["certificate_pem"]) is { } pem
            ? VerifyingKey.FromPem(pem.GetValue<string>())
            : null;

    public static SigningKey? PrivateKey(string id) =>
        Key(id)["private_key_pem"] is { } pem ? new SigningKey(pem.GetValue<string>()) : null;

    public static JsonNode Key(string id) => Read("keys.json")!["keys"]!.AsArray().Single(k => k!.Text("id") == id)!;

    public static IEnumerable<JsonNode> Entries(string file, string list) => Read(file)?[list]!.AsArray().OfType<JsonNode>() ?? [];
}
