using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ShopHub.Tests.Examples;

public sealed class ExampleSpecs
{
    private static readonly JsonSerializerOptions s_json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Members that explain to people and are not results.</summary>
    private static readonly string[] s_words = ["note", "extra"];

    public static TheoryData<string> Asked => [.. Example.All.Where(e => !Answers.IsNotBuilt(e)).Select(e => e.Id)];

    [Theory]
    [MemberData(nameof(Asked))]
    public void The_house_answers_as_the_rule_book_does(string id)
    {
        var example = Example.All.Single(e => e.Id == id);
        var answer = Answers.For(example);
        Assert.True(answer is not null, $"No code answers {example}: rules {string.Join(", ", example.Rules)}, shape {string.Join(", ", example.Given.Select(g => g.Key))}.");

        var given = JsonSerializer.SerializeToNode(answer!.Of(example), s_json)!.AsObject();

        Assert.True(Differences("", example.Expect, given).ToList() is [], $"{example}: {string.Join("; ", Differences("", example.Expect, given))}");
    }

    [Fact]
    public void Nothing_is_called_unbuilt_that_has_an_answer()
    {
        Assert.NotEmpty(Example.All);
        Assert.DoesNotContain(Example.All, e => Answers.AreasNotBuilt.Contains(e.Area) && Answers.For(e) is not null);
        string[] built = ["identity", "pricing", "ledger", "deadline"];
        Assert.All(built, area => Assert.Contains(Example.All, e => e.Area == area && !Answers.IsNotBuilt(e)));
    }

    private static IEnumerable<string> Differences(string at, JsonNode? expected, JsonNode? actual) => (expected, actual) switch
    {
        (JsonObject wanted, JsonObject got) => wanted.Where(m => !s_words.Contains(m.Key))
            .SelectMany(m => Differences($"{at}.{m.Key}", m.Value, got[m.Key])),
        (JsonArray wanted, JsonArray got) when wanted.Count == got.Count => wanted.SelectMany((item, i) => Differences($"{at}[{i}]", item, got[i])),
        _ when JsonNode.DeepEquals(expected, actual) => [],
        _ => [$"{at.TrimStart('.')} is {actual?.ToJsonString(s_json) ?? "missing"}, not {expected?.ToJsonString(s_json)}"],
    };
}
