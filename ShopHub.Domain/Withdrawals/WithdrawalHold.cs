using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Withdrawals;

/// <summary>An operator holds a shop's withdrawals (提现冻结): nothing new is taken, nothing is sent to the bank.</summary>
public sealed class WithdrawalHold
{
    private WithdrawalHold() { }

    /// <summary>One hold a shop.</summary>
    public required Id<Merchant> MerchantId { get; init; }

    public required string Reason { get; init; }

    public required string By { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <exception cref="Refusal"><c>withdrawal.note</c></exception>
    public static WithdrawalHold Place(Id<Merchant> on, string reason, PlatformStaff by, DateTimeOffset now) =>
        reason.Trim().Length is >= 4 and <= 100
            ? new() { MerchantId = on, Reason = reason.Trim(), By = by.ShownAs, At = now }
            : throw WithdrawalRefusals.Note();
}
