using ShopHub.Domain.Shared;
using ShopHub.Domain.Supervision;

namespace ShopHub.Tests.Examples;

/// <summary>What the law has the platform watch: LAW-08.</summary>
public static class SupervisionAnswers
{
    public static IReadOnlyList<Answer> All { get; } =
    [
        new("marketing", e => e.Cites("LAW-08") && e.Gives("shops"), e =>
        {
            var total = new Money(e.Given["shops"]!.AsArray().Sum(fen => (long)fen!));
            return new { total = total.Fen, remind = Reminds(total), one_more_fen = Reminds(total + new Money(1)) ? "remind" : "" };
        }),
    ];

    private static bool Reminds(Money total) => TurnoverPolicy.LevelOf(total) is TurnoverLevel.Above;
}
