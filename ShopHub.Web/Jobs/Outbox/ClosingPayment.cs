using ShopHub.Data.Outbox;

namespace ShopHub.Web.Jobs.Outbox;

/// <summary>Closes the channel's order of a payment that was given up (PAY-01).</summary>
public sealed class ClosingPayment(ChannelTalk channel) : IOutboxSender
{
    public string Kind => OutboxMessage.ClosePayment;

    public string Name => "关闭支付单";

    public async Task<Sending> Send(string key, CancellationToken stop) =>
        await channel.Close(key, stop) is Closing.Unknown ? Sending.Later("渠道未确认关单") : Sending.Done;
}
