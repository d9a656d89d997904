using System.Text.Json.Nodes;

namespace ShopHub.Tests.Examples;

/// <summary>A worked example of the rule book: what is given, what must come out to the fen and the second.</summary>
public sealed record Example(string Id, string Area, string Title, string[] Rules, JsonObject Given, JsonObject Expect)
{
    /// <summary>Another file of examples can be named in the environment.</summary>
    private static string FileName =>
        Environment.GetEnvironmentVariable("SHOPHUB_EXAMPLES") is { Length: > 0 } named
            ? named
            : Path.Combine(AppContext.BaseDirectory, "Examples", "examples.json");

    public static IReadOnlyList<Example> All { get; } =
        [.. JsonNode.Parse(File.ReadAllText(FileName))!["examples"]!.AsArray().Select(e => Read(e!.AsObject()))];

    public bool Cites(params string[] rules) => rules.Any(Rules.Contains);

    public bool Gives(params string[] names) => names.All(Given.ContainsKey);

    public bool Asks(params string[] names) => names.All(Expect.ContainsKey);

    public override string ToString() => $"{Id} {Title}";

    private static Example Read(JsonObject e) => new(
        (string)e["id"]!, (string)e["area"]!, (string)e["title"]!, [.. e["rules"]!.AsArray().Select(r => (string)r!)],
        e["given"]!.AsObject(), e["expect"]!.AsObject());
}
