namespace ShopHub.Web.Integrations.Sandbox.World;

/// <summary>An order as WeChat Pay holds it. Changed only by the desks, under its lock.</summary>
public sealed class SimOrder
{
    public required string OutTradeNo { get; init; }

    /// <summary>JSAPI, NATIVE or MWEB (H5).</summary>
    public required string TradeType { get; init; }

    public required string Description { get; init; }

    public required long TotalFen { get; init; }

    public required string NotifyUrl { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>What the first request said; the same number must always say the same.</summary>
    public required string Content { get; init; }

    /// <summary>Null: anybody may pay (Native, H5).</summary>
    public string? OpenId { get; init; }

    public string? Attach { get; init; }

    /// <summary>Last moment to pay; null for the 7 days every order has.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>Prepay ids handed out, with their birth.</summary>
    public Dictionary<string, DateTimeOffset> Prepays { get; init; } = [];

    /// <summary>NOTPAY, SUCCESS, REFUND or CLOSED.</summary>
    public string State { get; set; } = "NOTPAY";

    public string? TransactionId { get; set; }

    public string? PaidBy { get; set; }

    public DateTimeOffset? PaidAt { get; set; }

    /// <summary>What the shopper gave after a coupon; the merchant still gets the total.</summary>
    public long? PayerFen { get; set; }

    public List<string> RefundNos { get; init; } = [];

    public bool IsPaid => State is "SUCCESS" or "REFUND";
}
