namespace ShopHub.Domain.Closing;

/// <summary>Who closes a shop: its owner, or the platform, and for what (Annex A: FORCED_CLOSING).</summary>
public enum ClosingCause { Owner = 0, Violation = 1, Deposit = 2 }

public static class ClosingCauses
{
    public static bool IsByPlatform(this ClosingCause cause) => cause is not ClosingCause.Owner;

    public static string Words(this ClosingCause cause) => cause switch
    {
        ClosingCause.Owner => "店主申请",
        ClosingCause.Violation => "平台清退：违规积分达到48分",
        ClosingCause.Deposit => "平台清退：保证金逾期未补足",
    };
}
