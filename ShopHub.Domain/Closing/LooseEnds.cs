using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Closing;

/// <summary>What a shop has not settled yet (未了结事项); all of it must be nothing, when closing is asked for and when it closes (DRG-02).</summary>
public sealed record LooseEnds
{
    public required int GoodsOnSale { get; init; }

    public required int OpenOrders { get; init; }

    /// <summary>When the last order was completed; null when none was in the last <see cref="ClosingPolicy.QuietDays"/> days.</summary>
    public DateTimeOffset? LastCompletedAt { get; init; }

    public required int OpenAfterSales { get; init; }

    /// <summary>The platform decides about them, or its ruling may still be appealed.</summary>
    public int OpenDisputes { get; init; }

    /// <summary>Claims on the promises of its goods that nobody has decided.</summary>
    public int OpenGuarantees { get; init; }

    /// <summary>Buyers' complaint slips that are not over, or whose appeal is not decided.</summary>
    public int OpenGrievances { get; init; }

    /// <summary>On their way back to buyers.</summary>
    public required int OpenRefunds { get; init; }

    /// <summary>Complaints at the channel that are not settled.</summary>
    public required int OpenComplaints { get; init; }

    /// <summary>Shoppers in the chat who wait or are looked after, and messages they have left.</summary>
    public required int OpenChats { get; init; }

    public required int RunningCoupons { get; init; }

    /// <summary>The platform holds its withdrawals or settlements.</summary>
    public required int Holds { get; init; }

    /// <summary>Measures that run, violations and appeals that are not decided.</summary>
    public required int Penalties { get; init; }

    public required Money Available { get; init; }

    public required Money Frozen { get; init; }

    /// <summary>Not settled yet.</summary>
    public required Money InEscrow { get; init; }

    /// <summary>When the last of it is due to settle; null when there is none, or its orders are not completed.</summary>
    public DateTimeOffset? EscrowUntil { get; init; }

    /// <summary>Withdrawn, not at the bank.</summary>
    public required Money InTransit { get; init; }

    /// <summary>Paid in for freight insurance.</summary>
    public required Money Prepaid { get; init; }

    /// <summary>On its card holders' cards.</summary>
    public required Money StoredValue { get; init; }

    /// <summary>What it owes the platform.</summary>
    public required Money Owed { get; init; }

    /// <summary>Every check in the order in which they are mended.</summary>
    public IReadOnlyList<ClosingCheck> Checks(DateTimeOffset now) =>
    [
        new("goods", "商品全部下架", Count(GoodsOnSale, n => $"还有{n}件商品在售"), "/console/products?state=On", "去下架"),
        new("orders", "订单全部完成或关闭", Count(OpenOrders, n => $"还有{n}笔订单没有完成"), "/console/orders", "看订单"),
        new("quiet", $"最后一笔订单完成满{ClosingPolicy.QuietDays}天", Quiet(now), "/console/orders?state=Completed", "看订单"),
        new("after-sales", "售后全部处理完", Count(OpenAfterSales, n => $"还有{n}笔售后没有结束"), "/console/returns", "去处理"),
        new("disputes", "纠纷全部结案", Count(OpenDisputes, n => $"还有{n}件纠纷没有结案"), "/console/disputes", "看纠纷"),
        new("guarantees", "保障单全部处理完", Count(OpenGuarantees, n => $"还有{n}张保障单没有结束"), "/console/guarantees", "去处理"),
        new("grievances", "投诉单全部处理完", Count(OpenGrievances, n => $"还有{n}张投诉单没有结束"), "/console/grievances", "去处理"),
        new("refunds", "退款全部到账", Count(OpenRefunds, n => $"还有{n}笔退款在路上，到账后自动通过"), "/console/returns", "看退款"),
        new("complaints", "投诉全部处理完", Count(OpenComplaints, n => $"还有{n}件微信投诉没有了结"), "/console/complaints", "去回复"),
        new("chats", "客服会话、留言和回电全部结束", Count(OpenChats, n => $"还有{n}个会话、留言或回电没有结束"), "/console/chat", "去回复"),
        new("coupons", "优惠活动全部结束", Count(RunningCoupons, n => $"还有{n}项优惠券在发放"), null, ""),
        new("holds", "没有正在执行的限制", Count(Holds, _ => "平台暂停了本店的提现或结算，请先联系平台处理"), "/console/money", "看原因"),
        new("penalties", "没有未了结的违规处理", Count(Penalties, n => $"还有{n}项违规处理或申诉没有结束"), "/console/violations", "看违规"),
        new("escrow", "货款全部结算", Escrow(), "/console/money?view=settling", "看明细"),
        new("balance", "余额全部提现", Sum(Available, "还有余额"), "/console/money/withdrawals", "去提现"),
        new("transit", "提现全部到账", Sum(InTransit, "还有提现在途"), "/console/money/withdrawals", "看提现"),
        new("frozen", "没有冻结款", Sum(Frozen, "还有冻结款"), "/console/money?view=available", "看明细"),
        new("prepaid", "预充值和储值全部退清", Sum(Prepaid + StoredValue, "还有"), "/console/money/insurance", "看运费险"),
        new("owed", "不欠平台款项", Sum(Owed, "还欠平台"), "/console/money", "看资金"),
    ];

    public IReadOnlyList<ClosingCheck> Missing(DateTimeOffset now) => [.. Checks(now).Where(c => !c.IsMet)];

    private static string? Count(int count, Func<int, string> words) => count == 0 ? null : words(count);

    private static string? Sum(Money amount, string words) => amount <= Money.Zero ? null : $"{words} {amount}";

    private string? Quiet(DateTimeOffset now) => LastCompletedAt is { } last && last.AddDays(ClosingPolicy.QuietDays) > now
        ? $"最近一笔在{ShopCalendar.Local(last):M月d日}完成，{ShopCalendar.Local(last.AddDays(ClosingPolicy.QuietDays)):M月d日 HH:mm}后满足"
        : null;

    private string? Escrow() => InEscrow <= Money.Zero ? null
        : EscrowUntil is { } until ? $"还有 {InEscrow} 在担保中，最晚{ShopCalendar.Local(until):M月d日}到期结算"
        : $"还有 {InEscrow} 在担保中，订单完成后结算";
}

/// <summary>One of the things that must be settled before a shop closes.</summary>
/// <param name="Missing">What is missing; null when it is settled.</param>
/// <param name="Link">Where it is mended; null where the closing page itself mends it.</param>
public sealed record ClosingCheck(string Key, string Title, string? Missing, string? Link, string LinkWords)
{
    public bool IsMet => Missing is null;
}
