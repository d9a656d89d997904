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

    /// <summary>Who signs for the shop; null in worlds older than the signing page.</summary>
    public string? Administrator { get; set; }

    public required string AccountNumber { get; set; }

    /// <summary>What will be kept of each payment, in basis points, by the industry it named.</summary>
    public int FeePoints { get; set; } = Merchant.UsualFee;

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

    /// <summary>Until when it must be signed; null before.</summary>
    public DateTimeOffset? SignUntil { get; set; }

    /// <summary>When it moves on by itself; null while a person must do something.</summary>
    public DateTimeOffset? NextAt { get; set; }
}

/// <summary>A picture that was handed in.</summary>
public sealed record SimMedia(string MediaId, string FileName, string Sha256);

/// <summary>A change of where a sub-merchant's money goes.</summary>
/// <param name="State">AUDITING, AUDIT_SUCCESS or AUDIT_FAIL.</param>
/// <param name="Plan">What it will come to: AUDIT_SUCCESS, AUDIT_FAIL, or VERIFY_FAIL when the bank will not have it afterwards.</param>
public sealed record SimSettlementChange(string SubMchId, SettlementAccount Account, string State, string Plan, DateTimeOffset DueAt);
