using ShopHub.Domain.Shared;
using static ShopHub.Domain.Withdrawals.WithdrawalStatus;

namespace ShopHub.Domain.Withdrawals;

/// <summary>
/// WeChat's words for a withdrawal (WDR-05), and one of ours: Waiting for the second person. Init: asked and confirmed, the money is
/// set aside. CreateSuccess: the channel or the accountant has taken it on. Refund: the bank sent it back after it was paid (退票).
/// </summary>
public enum WithdrawalStatus { Init = 0, Waiting = 1, CreateSuccess = 2, Success = 3, Fail = 4, Refund = 5, Close = 6 }

/// <summary>Annex A, Withdrawal.</summary>
public static class WithdrawalLifecycle
{
    public static readonly Lifecycle<WithdrawalStatus> Table = new(start: Init)
    {
        [Init] = [Waiting, CreateSuccess, Close],
        [Waiting] = [Init, Close],
        [CreateSuccess] = [Success, Fail, Close],
        [Success] = [Refund],
    };
}

/// <summary>By the payment channel, or by the platform's accountant where the channel pays out to no bank.</summary>
public enum PayoutWay { Channel = 1, ByHand = 2 }
