namespace ShopHub.Web.Integrations.Sandbox.World;

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

    public required DateTimeOffset DueAt { get; set; }

    /// <summary>SUCCESS, CLOSED or ABNORMAL: what it will come to.</summary>
    public required string Plan { get; set; }

    public string? NotifyUrl { get; init; }

    /// <summary>The platform pays in advance for its sub-merchant.</summary>
    public bool PaidByPlatform { get; init; }

    /// <summary>The accounts of the money book it was taken from.</summary>
    public Dictionary<string, long> Taken { get; set; } = [];

    /// <summary>USER_BANK_CARD or MERCHANT_BANK_CARD once it is paid to a card; null otherwise.</summary>
    public string? CardType { get; set; }

    public string Status { get; set; } = "PROCESSING";

    public DateTimeOffset? SucceededAt { get; set; }
}
