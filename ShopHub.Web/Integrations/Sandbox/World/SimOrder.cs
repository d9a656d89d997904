using System.Text.Json.Serialization;
using ShopHub.Web.Integrations.Sandbox.Faults;

namespace ShopHub.Web.Integrations.Sandbox.World;

/// <summary>An order as WeChat Pay holds it. Changed only under its lock, by <see cref="Pay.OrderDesk"/> and <see cref="Pay.CashDesk"/>.</summary>
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

/// <summary>A refund as WeChat Pay holds it.</summary>
public sealed class SimRefund
{
    public required string OutRefundNo { get; init; }

    public required string RefundId { get; init; }

    public required string OutTradeNo { get; init; }

    public required string TransactionId { get; init; }

    public required long Fen { get; init; }

    public required long TotalFen { get; init; }

    /// <summary>What of the payment's fee came back with it.</summary>
    public required long FeeBackFen { get; init; }

    public required string Content { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset DueAt { get; init; }

    /// <summary>SUCCESS, CLOSED or ABNORMAL: what it will come to.</summary>
    public required string Plan { get; init; }

    public string? NotifyUrl { get; init; }

    public string Status { get; set; } = "PROCESSING";

    public DateTimeOffset? SucceededAt { get; set; }
}

/// <summary>A callback with its attempts.</summary>
public sealed class SimNotice
{
    public required string Id { get; init; }

    /// <summary>pay or refund.</summary>
    public required string Kind { get; init; }

    /// <summary>out_trade_no or out_refund_no.</summary>
    public required string Key { get; init; }

    public required string Url { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>What goes wrong with its first sending.</summary>
    public FaultDeed? Trick { get; init; }

    /// <summary>Built once, so that every attempt carries the same.</summary>
    [JsonIgnore]
    public byte[]? Body { get; set; }

    /// <summary>waiting, acknowledged, given-up, held or dropped.</summary>
    public string State { get; set; } = "waiting";

    public DateTimeOffset NextAt { get; set; }

    public List<SimAttempt> Attempts { get; init; } = [];
}

/// <param name="Status">0: no answer in time.</param>
public sealed record SimAttempt(DateTimeOffset At, int Status, int Milliseconds, string Answer);

/// <summary>Someone with WeChat on the phone.</summary>
/// <param name="Key">What scripts call them, e.g. lin.</param>
/// <param name="Funds">enough, short or frozen.</param>
public sealed record Shopper(string Key, string Name, string UnionId, string Funds = "enough");
