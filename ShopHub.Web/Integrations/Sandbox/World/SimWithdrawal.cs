namespace ShopHub.Web.Integrations.Sandbox.World;

/// <summary>A pay-out to the bank as WeChat Pay holds it.</summary>
public sealed class SimWithdrawal
{
    /// <summary>Null for the platform's own money.</summary>
    public string? SubMchId { get; init; }

    public required string OutRequestNo { get; init; }

    public required string WithdrawId { get; init; }

    public required long Fen { get; init; }

    public required string Content { get; init; }

    /// <summary>Null: nobody wants to be told.</summary>
    public string? NotifyUrl { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the bank has it, or refuses it.</summary>
    public required DateTimeOffset DueAt { get; init; }

    /// <summary>SUCCESS, FAIL or REFUND: what it will come to.</summary>
    public required string Plan { get; init; }

    public string Status { get; set; } = "CREATE_SUCCESS";

    public string? Reason { get; set; }

    public DateTimeOffset UpdatedAt { get; set; }

    public string Key => KeyOf(SubMchId, OutRequestNo);

    public static string KeyOf(string? subMchId, string outRequestNo) => $"{subMchId}/{outRequestNo}";
}
