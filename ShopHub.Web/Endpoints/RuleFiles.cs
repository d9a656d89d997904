using System.Text;
using ShopHub.Data;
using ShopHub.Data.Rulebook;
using ShopHub.Domain.Rulebook;

namespace ShopHub.Web.Endpoints;

/// <summary>Each version of a rule as a text everybody can keep (LAW-02).</summary>
public static class RuleFiles
{
    public static void MapRuleFiles(this WebApplication app) => app.MapGet("/rules/{slug}/{number:int}.txt", Send);

    private static async Task<IResult> Send(string slug, int number, Shop shop)
    {
        if (RuleTopics.Named(slug) is not { } topic || await shop.Ask((RuleQueries ask) => ask.Read(topic, number)) is not { } rule) return Results.NotFound();
        var lines = rule.Body.Split('\n').Select(l => l.StartsWith("## ", StringComparison.Ordinal) ? $"\n{l[3..]}" : l);
        var text = $"{rule.Title}\n第{rule.Number}版，{rule.EffectiveFrom:yyyy年M月d日}起生效\n{string.Join('\n', lines)}\n";
        // With a mark of its encoding, or older editors show it wrong.
        return Results.File([.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text)], "text/plain; charset=utf-8", $"{slug}-{number}.txt");
    }
}
