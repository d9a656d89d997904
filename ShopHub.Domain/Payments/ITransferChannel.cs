using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Payments;

/// <summary>The channel's transfers to a shopper's WeChat balance (商家转账). Every call may be repeated with the same number (MON-05).</summary>
public interface ITransferChannel
{
    /// <summary>From this sum on the channel compares the receiver's real name (wechat-pay-v3.md §16).</summary>
    public static readonly Money NameFrom = new(200_000);

    /// <summary>Least sum the channel transfers.</summary>
    public static readonly Money Least = new(10);

    /// <summary>The code of a number the channel does not know.</summary>
    public const string Unknown = "TRANSFER_NOT_EXIST";

    /// <summary>Asks for a transfer; the same number with the same content is one transfer.</summary>
    Task<ChannelAnswer<ChannelTransfer>> Submit(TransferOrder order, CancellationToken stop = default);

    /// <summary>Refused with <see cref="Unknown"/> when the channel has never taken it.</summary>
    Task<ChannelAnswer<ChannelTransfer>> Query(string number, CancellationToken stop = default);

    /// <summary>Takes it back as long as the shopper has not confirmed; the end is told later.</summary>
    Task<ChannelAnswer<bool>> Cancel(string number, CancellationToken stop = default);
}

/// <param name="Name">The receiver's real name; null below <see cref="ITransferChannel.NameFrom"/>.</param>
/// <param name="Remark">What the shopper reads, up to 32 characters.</param>
public sealed record TransferOrder(string Number, string OpenId, Money Amount, string? Name, string Remark);

public enum ChannelTransferState { Accepted, ToConfirm, Paying, Paid, Failed, Cancelling, Cancelled, Other }

public static class ChannelTransferStates
{
    public static string Words(this ChannelTransferState state) => state switch
    {
        ChannelTransferState.Accepted => "已受理",
        ChannelTransferState.ToConfirm => "待买家确认收款",
        ChannelTransferState.Paying => "转账中",
        ChannelTransferState.Paid => "已转入买家零钱",
        ChannelTransferState.Failed => "转账失败",
        ChannelTransferState.Cancelling => "撤回中",
        ChannelTransferState.Cancelled => "已撤回",
        ChannelTransferState.Other => "处理中",
    };
}

/// <summary>What the channel says of a transfer.</summary>
/// <param name="Package">Opens the confirmation in the shopper's WeChat; only the answer to an application carries it.</param>
public sealed record ChannelTransfer(
    string Number, string? ChannelNumber, ChannelTransferState State, Money Amount, string? Package = null, string? Reason = null, DateTimeOffset? MadeAt = null);
