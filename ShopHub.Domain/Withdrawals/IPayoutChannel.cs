using ShopHub.Domain.Payments;
using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Withdrawals;

/// <summary>The channel's pay-outs to the bank. Every call may be repeated with the same number (MON-05).</summary>
public interface IPayoutChannel
{
    /// <summary>Asks for a pay-out; the same number with the same content is one pay-out.</summary>
    /// <returns>The channel's own number.</returns>
    Task<ChannelAnswer<string>> Submit(PayoutOrder order, CancellationToken stop = default);

    /// <summary>Refused with <see cref="Unknown"/> when the channel has never taken it.</summary>
    Task<ChannelAnswer<ChannelPayout>> Query(string number, string subMchId, CancellationToken stop = default);

    /// <summary>The code of a number the channel does not know.</summary>
    public const string Unknown = "PAYOUT_NOT_EXIST";
}

/// <param name="Memo">On the bank statement, up to 32 characters.</param>
public sealed record PayoutOrder(string Number, string SubMchId, Money Amount, string Memo);

public enum ChannelPayoutState { Init, Created, Success, Failed, Returned, Closed, Other }

public static class ChannelPayoutStates
{
    public static string Words(this ChannelPayoutState state) => state switch
    {
        ChannelPayoutState.Init => "已受理",
        ChannelPayoutState.Created => "银行处理中",
        ChannelPayoutState.Success => "已到账",
        ChannelPayoutState.Failed => "提现失败",
        ChannelPayoutState.Returned => "银行退票",
        ChannelPayoutState.Closed => "已关闭",
        ChannelPayoutState.Other => "处理中",
    };
}

/// <summary>What the channel says of a pay-out.</summary>
/// <param name="Reason">Why it failed or came back; null otherwise.</param>
public sealed record ChannelPayout(string Number, string? PayoutId, ChannelPayoutState State, Money Amount, string? Reason = null)
{
    /// <summary>Whose money it is; null where the channel did not say.</summary>
    public string? SubMchId { get; init; }
}
