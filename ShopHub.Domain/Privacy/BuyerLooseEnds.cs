using ShopHub.Domain.Closing;

namespace ShopHub.Domain.Privacy;

/// <summary>What a shopper has not settled yet; all of it must be nothing when he asks to leave and when he leaves (PIP-06).</summary>
public sealed record BuyerLooseEnds
{
    /// <summary>Not paid, on their way, or not confirmed.</summary>
    public required int OpenOrders { get; init; }

    public required int OpenAfterSales { get; init; }

    /// <summary>The platform decides about them, or its ruling may still be appealed.</summary>
    public int OpenDisputes { get; init; }

    /// <summary>Refunds and transfers on their way to him.</summary>
    public required int OpenRefunds { get; init; }

    /// <summary>Claims on the promises of goods that nobody has decided.</summary>
    public int OpenGuarantees { get; init; }

    /// <summary>Complaint slips that are not over.</summary>
    public int OpenGrievances { get; init; }

    /// <summary>Compensations that have not reached him.</summary>
    public int OpenCompensations { get; init; }

    public required int OpenComplaints { get; init; }

    /// <summary>Shops that stand on his WeChat id, and applications under way.</summary>
    public required int Shops { get; init; }

    /// <summary>Shops he works in, and the platform.</summary>
    public required int Seats { get; init; }

    /// <summary>Completed lately, so that he could still ask for something; they hinder nothing, but the right is lost.</summary>
    public required int StillReturnable { get; init; }

    /// <summary>Lost with the account.</summary>
    public required int UsableCoupons { get; init; }

    public IReadOnlyList<ClosingCheck> Checks =>
    [
        new("orders", "订单全部完成或关闭", Count(OpenOrders, n => $"还有{n}笔订单没有完成"), "/orders", "看订单"),
        new("after-sales", "售后全部处理完", Count(OpenAfterSales, n => $"还有{n}笔售后没有结束"), "/returns", "看售后"),
        new("disputes", "纠纷全部结案", Count(OpenDisputes, n => $"还有{n}件纠纷没有结案"), "/returns", "看售后"),
        new("refunds", "退款全部到账", Count(OpenRefunds, n => $"还有{n}笔退款在路上"), "/returns", "看退款"),
        new("guarantees", "保障单全部处理完", Count(OpenGuarantees, n => $"还有{n}张保障单没有结束"), "/orders", "看订单"),
        new("grievances", "投诉单全部处理完", Count(OpenGrievances, n => $"还有{n}张投诉单没有结束，可以在订单里撤销"), "/orders", "看订单"),
        new("compensations", "商家赔付全部领取", Count(OpenCompensations, n => $"还有{n}笔商家赔付没有领取，请在通知里打开后领取"), "/messages", "看通知"),
        new("complaints", "投诉全部处理完", Count(OpenComplaints, n => $"还有{n}件投诉没有了结"), "/orders", "看订单"),
        new("shops", "没有店铺和开店申请", Count(Shops, n => $"名下还有{n}个店铺或开店申请，请先关店或撤回"), "/open", "看店铺"),
        new("seats", "没有店员或平台身份", Count(Seats, n => $"还在{n}处任职，请先由店主或管理员移除"), null, ""),
    ];

    public IReadOnlyList<ClosingCheck> Missing => [.. Checks.Where(c => !c.IsMet)];

    private static string? Count(int count, Func<int, string> words) => count == 0 ? null : words(count);
}
