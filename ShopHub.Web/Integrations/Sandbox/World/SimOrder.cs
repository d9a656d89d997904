using ShopHub.Domain.Shared;

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

    /// <summary>The account its payer's openid belongs to; null for the official account.</summary>
    public string? AppId { get; init; }

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

    /// <summary>The sub-merchant it was paid to; null for the platform's own merchant.</summary>
    public string? SubMchId { get; init; }

    /// <summary>What is kept of it, in basis points: as its account had it when it was ordered.</summary>
    public int FeePoints { get; init; } = Merchant.UsualFee;

    /// <summary>Its money is frozen until it is shared and finished.</summary>
    public bool ProfitSharing { get; init; }

    /// <summary>The combined order it is one share of; null for a plain one.</summary>
    public string? CombineNo { get; init; }

    /// <summary>The shares of a combined order; empty for any other.</summary>
    public List<string> PartNos { get; init; } = [];

    public bool IsCombined => PartNos.Count > 0;

    /// <summary>What of it is still frozen.</summary>
    public long FrozenFen { get; set; }

    /// <summary>When the rest was freed: nothing more can be shared. Null while money may be frozen, and for other orders.</summary>
    public DateTimeOffset? FinishedAt { get; set; }

    public bool IsPaid => State is "SUCCESS" or "REFUND";

    /// <summary>What is kept of so much of it.</summary>
    public long FeeOf(long fen) => new Rate(FeePoints).Of(new Money(fen)).Fen;
}
