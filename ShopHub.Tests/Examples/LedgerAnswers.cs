using System.Text.Json.Nodes;
using ShopHub.Domain.Payments;
using ShopHub.Domain.Shared;

namespace ShopHub.Tests.Examples;

/// <summary>One order's money to the fen: SET-01, 04, 05, FEE-01, 03, 05, REF-01, 02, 04, 05, 06, DST-03.</summary>
public static class LedgerAnswers
{
    private const string Area = "ledger";

    public static IReadOnlyList<Answer> All { get; } =
    [
        new(Area, e => e.Cites("FEE-03") && e.Given["paid"] is JsonArray, e => new { fee = e.Given.Moneys("paid").Select(paid => PaymentPolicy.Fee.Of(paid).Fen) }),
        new(Area, e => e.Cites("FEE-03") && e.Gives("paid"), e => new
        {
            low = PaymentPolicy.Fee.Of(e.Given.Fen("paid")).Fen, high = new Rate(100).Of(e.Given.Fen("paid")).Fen,
        }),
        new(Area, e => e.Cites("REF-04") && e.Gives("lines", "refunds"), Successive),
        new(Area, e => e.Cites("REF-02", "REF-05", "REF-06") && e.Gives("lines"), RefundAfterSettlement),
        new(Area, e => e.Cites("AS-05") && e.Gives("lines") && !e.Gives("refund"), RefundUnshipped),
        new(Area, e => e.Cites("REF-01", "REF-03") && e.Gives("lines", "refund"), RefundInEscrow),
        new(Area, e => e.Cites("SET-04") && e.Gives("lines", "asked"), e =>
        {
            var story = new MoneyStory(e.Given);
            story.Settle();
            story.Freeze(e.Given.Fen("asked"));
            return new { available = story.Available.Fen, frozen = story.Frozen.Fen, journal = story.Journal, balances = story.Balances };
        }),
        new(Area, e => e.Cites("SET-05") && e.Gives("lines"), e =>
        {
            var story = new MoneyStory(e.Given);
            return Told(story, settle: story.Settle());
        }),
    ];

    private static object Successive(Example e)
    {
        var story = new MoneyStory(e.Given);
        var parts = e.Given["refunds"]!.AsArray().Select(r => story.Refund((string)r!)).ToList();
        return new
        {
            first = parts[0], second = parts[1], line_cash = story.LineOf((string)e.Given["refunds"]![0]!).Cash.Fen,
            sum = story.LineOf((string)e.Given["refunds"]![0]!).RefundedCash.Fen,
        };
    }

    private static object RefundInEscrow(Example e)
    {
        var story = new MoneyStory(e.Given);
        var refund = story.Refund((string)e.Given["refund"]!);
        return Told(story, refund, story.Settle());
    }

    private static object RefundUnshipped(Example e)
    {
        var story = new MoneyStory(e.Given);
        return Told(story, story.RefundAll());
    }

    private static object RefundAfterSettlement(Example e)
    {
        var story = new MoneyStory(e.Given);
        var settle = story.Settle();
        if (e.Gives("deposit")) story.WithdrawAllAndPayDeposit(e.Given.Fen("deposit"));
        var refund = e.Gives("refund") ? story.Refund((string)e.Given["refund"]!) : story.RefundAll();
        return Told(story, refund, settle);
    }

    private static object Told(MoneyStory story, object? refund = null, object? settle = null) => new
    {
        settle, refund, journal = story.Journal, balances = story.Balances, coupons_returned = story.CouponsReturned,
    };
}
