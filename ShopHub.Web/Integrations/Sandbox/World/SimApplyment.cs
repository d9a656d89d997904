namespace ShopHub.Web.Integrations.Sandbox.World;

/// <summary>A shop's application for an account of its own (进件). Changed only by its desk, under its lock.</summary>
public sealed class SimApplyment
{
    public required string OutRequestNo { get; init; }

    public required long ApplymentId { get; init; }

    public required string ShortName { get; set; }

    public required string Content { get; set; }

    public required string BankAccountType { get; set; }

    public required string AccountBank { get; set; }

    public required string AccountName { get; set; }

    public required string AccountNumber { get; set; }

    /// <summary>CHECKING, ACCOUNT_NEED_VERIFY, AUDITING, REJECTED, NEED_SIGN, FINISH or FROZEN.</summary>
    public string State { get; set; } = "CHECKING";

    /// <summary>What it was before it was frozen.</summary>
    public string? Before { get; set; }

    /// <summary>What is wrong, by field.</summary>
    public Dictionary<string, string> Reasons { get; set; } = [];

    /// <summary>Given out when it is to be signed.</summary>
    public string? SubMchId { get; set; }

    /// <summary>Until when the account must be verified by a transfer; null before.</summary>
    public DateTimeOffset? VerifyUntil { get; set; }

    /// <summary>When it moves on by itself; null while a person must do something.</summary>
    public DateTimeOffset? NextAt { get; set; }
}

/// <summary>A picture that was handed in.</summary>
public sealed record SimMedia(string MediaId, string FileName, string Sha256);

/// <summary>A change of where a sub-merchant's money goes.</summary>
public sealed record SimSettlementChange(string SubMchId, SettlementAccount Account);
