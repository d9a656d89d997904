using ShopHub.Domain.Withdrawals;

namespace ShopHub.Data.Withdrawals;

/// <summary>How this platform pays out, from its configuration.</summary>
public sealed record PayoutTerms(PayoutWay Way, WithdrawalPolicy Policy)
{
    /// <summary>Without a channel that reaches banks.</summary>
    public static readonly PayoutTerms Default = new(PayoutWay.ByHand, WithdrawalPolicy.Default);
}
