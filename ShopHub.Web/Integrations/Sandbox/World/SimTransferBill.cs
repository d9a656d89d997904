namespace ShopHub.Web.Integrations.Sandbox.World;

/// <summary>A transfer to a shopper's balance as WeChat Pay holds it.</summary>
public sealed class SimTransferBill
{
    public required string OutBillNo { get; init; }

    public required string TransferBillNo { get; init; }

    public required string AppId { get; init; }

    public required string OpenId { get; init; }

    public required long Fen { get; init; }

    public required string Remark { get; init; }

    /// <summary>The real name to compare; null when none was given.</summary>
    public string? Name { get; init; }

    public string? NotifyUrl { get; init; }

    /// <summary>What the first request said, its secret opened; the same number must always say the same.</summary>
    public required string Content { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>What goes wrong with it; null for nothing.</summary>
    public string? Plan { get; init; }

    /// <summary>Until when it only stays accepted.</summary>
    public DateTimeOffset LockAt { get; init; }

    public string State { get; set; } = "ACCEPTED";

    /// <summary>Opens the confirmation on the shopper's phone.</summary>
    public required string Package { get; init; }

    public string? FailReason { get; set; }

    public DateTimeOffset UpdatedAt { get; set; }

    /// <summary>The accounts of the money book it was taken from.</summary>
    public Dictionary<string, long> Taken { get; set; } = [];

    public bool IsOver => State is "SUCCESS" or "FAIL" or "CANCELLED";
}
