using System.Text.Json.Nodes;

namespace ShopHub.Tests.Examples;

/// <summary>A state machine of the rule book's Annex A, as data: from, event, to.</summary>
public static class Machine
{
    /// <summary>One row for every event it names; several in one row are told apart by a slash.</summary>
    public static IReadOnlyList<(string From, string Event, string To)> Of(string name) =>
    [
        .. from row in JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Examples", "machines.json")))![name]!["transitions"]!.AsArray()
           from happening in ((string)row!["event"]!).Split(" / ")
           select ((string)row["from"]!, happening, (string)row["to"]!),
    ];

    /// <summary>Every state with every event.</summary>
    public static TheoryData<TState, string> Pairs<TState>(IReadOnlyCollection<string> events)
        where TState : struct, Enum
    {
        var pairs = new TheoryData<TState, string>();
        foreach (var state in Enum.GetValues<TState>())
            foreach (var happening in events) pairs.Add(state, happening);
        return pairs;
    }
}
