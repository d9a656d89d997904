namespace ShopHub.Web.Integrations.Sandbox.World;

/// <summary>A payer's complaint as WeChat Pay holds it.</summary>
public sealed class SimComplaint
{
    public required string ComplaintId { get; init; }

    public required string OutTradeNo { get; init; }

    /// <summary>The sub-merchant, or the platform itself.</summary>
    public required string MchId { get; init; }

    public required string OpenId { get; init; }

    public required string Detail { get; init; }

    /// <summary>REFUND, SERVICE_NOT_WORK or OTHERS.</summary>
    public required string Kind { get; init; }

    public long RefundFen { get; init; }

    /// <summary>Sealed for the merchant when it is told.</summary>
    public required string Phone { get; init; }

    public bool IsUrgent { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public List<string> Pictures { get; init; } = [];

    /// <summary>PENDING, PROCESSING or PROCESSED.</summary>
    public string State { get; set; } = "PENDING";

    public bool PayerWaits { get; set; } = true;

    public bool IsAtChannel { get; set; }

    public int Times { get; set; } = 1;

    /// <summary>The payer's wish for a refund was decided: APPROVE or REJECT; null while it was not.</summary>
    public string? RefundDecision { get; set; }

    public List<SimWord> Talk { get; init; } = [];
}

/// <param name="Act">USER_…, MERCHANT_… or PLATFORM_….</param>
public sealed record SimWord(string LogId, string Operator, string Act, DateTimeOffset At, string Words, List<string> Pictures);

/// <summary>A picture that goes with a complaint.</summary>
public sealed record SimImage(string MediaId, string Base64);
