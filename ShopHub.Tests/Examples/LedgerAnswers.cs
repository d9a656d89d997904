using System.Text.Json.Nodes;
using ShopHub.Domain.Ledger;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Settlement;
using ShopHub.Domain.Shared;

namespace ShopHub.Tests.Examples;

/// <summary>One order's money to the fen: SET-01, 04, 05, FEE-01, 03, 05, REF-01 … 06, DST-01, 03, CMP-01, GFT-06, GRP-03, 04, FEE-02.</summary>
public static class LedgerAnswers
{
    private const string Area = "ledger";

    public static IReadOnlyList<Answer> All { get; } =
    [
        .. HouseAnswers.All,
        new(Area, e => e.Cites("FEE-02") && e.Gives("open_days"), NewShop),
        new(Area, e => e.Cites("DST-01") && e.Gives("tier1_bp", "tier2_bp"), TwoTiers),
        new(Area, e => e.Cites("CMP-01") && e.Gives("lines", "comp"), Compensated),
        new(Area, e => e.Cites("GFT-06") && e.Gives("price"), GiftNotAccepted),
        new(Area, e => e.Cites("GRP-04") && e.Gives("group_price", "paid"), GroupFailed),
        new(Area, e => e.Cites("FEE-03") && e.Given["paid"] is JsonArray, e => new { fee = e.Given.Moneys("paid").Select(paid => PaymentFees.Usual.Of(paid).Fen) }),
        new(Area, e => e.Cites("FEE-03") && e.Gives("paid"), e => new
        {
            low = PaymentFees.Usual.Of(e.Given.Fen("paid")).Fen, high = PaymentFees.Most.Of(e.Given.Fen("paid")).Fen,
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
            return new { available = story.Available.Fen, frozen = story.Frozen.Fen, journal = story.Journal.Lines, balances = story.Journal.Balances };
        }),
        new(Area, e => e.Cites("SET-05"), e =>
        {
            var story = new MoneyStory(e.Given);
            return Told(story, settle: story.Settle());
        }),
    ];

    private static object NewShop(Example e)
    {
        var (normal, favoured) = (new MoneyStory(e.Given), new MoneyStory(e.Given, asNewShop: true));
        normal.Settle();
        favoured.Settle();
        return new
        {
            normal_service_fee = normal.Journal[Account.ServiceFeeIncome].Fen, incentive_service_fee = favoured.Journal[Account.ServiceFeeIncome].Fen,
            merchant_net = favoured.Available.Fen,
        };
    }

    private static object TwoTiers(Example e)
    {
        var story = new MoneyStory(e.Given);
        var (direct, above) = (story.CommissionsOf(OrderFees.CommissionOf).ToList(), story.CommissionsOf(OrderFees.CommissionAboveOf).ToList());
        return new
        {
            tier1 = direct.Sum().Fen, tier2 = above.Sum().Fen,
            lines = new { tier1 = direct.Select(m => m.Fen), tier2 = above.Select(m => m.Fen) },
        };
    }

    private static object Compensated(Example e)
    {
        var story = new MoneyStory(e.Given);
        story.Settle();
        story.Compensate(e.Given.Fen("comp"));
        return Told(story);
    }

    private static object GiftNotAccepted(Example e)
    {
        var story = new MoneyStory(e.Given);
        return new { refund = story.RefundAll(), payment_fee = story.PaymentFee.Fen, journal = story.Journal.Lines, balances = story.Journal.Balances };
    }

    private static object GroupFailed(Example e)
    {
        var members = Enumerable.Range(0, (int)e.Given["paid"]!).Select(_ => new MoneyStory(e.Given)).ToList();
        foreach (var member in members) member.RefundAll();
        return new { refunds = members.Select(m => m.RefundedCash.Fen), balances = members.Select(m => m.Journal.Balances) };
    }

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
        settle, refund, journal = story.Journal.Lines, balances = story.Journal.Balances, coupons_returned = story.CouponsReturned,
    };
}
