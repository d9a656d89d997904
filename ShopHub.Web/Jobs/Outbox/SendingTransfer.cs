using ShopHub.Data;
using ShopHub.Data.Outbox;
using ShopHub.Data.Payments;
using ShopHub.Domain.Access;

namespace ShopHub.Web.Jobs.Outbox;

/// <summary>Transfers a refund to the buyer's WeChat balance; what the channel does not take now, its job brings again.</summary>
public sealed class SendingTransfer(FrontDoor door, TransferTalk channel) : IOutboxSender
{
    public string Kind => OutboxMessage.SendTransfer;

    public string Name => "退款转账";

    public async Task<Sending> Send(string key, CancellationToken stop) =>
        await door.As(Clockwork.Itself).Ask((DueTransferQueries ask, Clockwork me) => ask.One(me, key)) is not { } due
            || await channel.Push(due, stop) is not { } fault ? Sending.Done : Sending.Later(fault);
}

/// <summary>Takes a transfer back that the buyer has not confirmed.</summary>
public sealed class CancellingTransfer(FrontDoor door, TransferTalk channel) : IOutboxSender
{
    public string Kind => OutboxMessage.CancelTransfer;

    public string Name => "撤回退款转账";

    public async Task<Sending> Send(string key, CancellationToken stop) =>
        await door.As(Clockwork.Itself).Ask((DueTransferQueries ask, Clockwork me) => ask.One(me, key)) is not { } due
            || await channel.Cancel(due, stop) is not { } fault ? Sending.Done : Sending.Later(fault);
}
