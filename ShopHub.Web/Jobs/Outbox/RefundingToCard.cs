using ShopHub.Data;
using ShopHub.Data.Outbox;
using ShopHub.Data.Payments;
using ShopHub.Domain.Access;
using ShopHub.Domain.Payments;

namespace ShopHub.Web.Jobs.Outbox;

/// <summary>Has the channel pay an abnormal refund to a bank card (REF-12).</summary>
public sealed class RefundingToCard(FrontDoor door, IPaymentGateway gateway) : IOutboxSender
{
    private readonly Shop _shop = door.As(Clockwork.Itself);

    public string Kind => OutboxMessage.RefundToCard;

    public string Name => "异常退款退到银行卡";

    public async Task<Sending> Send(string key, CancellationToken stop)
    {
        if (await _shop.Ask((RefundCardQueries ask, Clockwork me) => ask.ToSend(me, key)) is not { } due) return Sending.Done;
        var answer = await gateway.RefundToCard(due, stop);
        if (answer is { IsDone: true, Value: { } said }) return await Hear(said);
        var words = $"{answer.Code} {answer.Message}".Trim();
        // After a lost answer the same card once more is refused: the refund itself tells, one that is under way again has got its card.
        if (answer.Verdict is ChannelVerdict.Unknown or ChannelVerdict.Refused)
        {
            var known = await gateway.QueryRefund(due.OutRefundNo, due.SubMchId, stop);
            if (known is not { IsDone: true, Value: { } now }) return Sending.Later($"{words} {known.Code} {known.Message}".Trim());
            if (now.State is not ChannelRefundState.Abnormal) return await Hear(now);
        }

        if (answer.Verdict is not ChannelVerdict.Refused) return Sending.Later(words);
        await _shop.Do((RecordRefundCard use, Clockwork me) => use.Run(me, due.OutRefundNo, words));
        return Sending.Done;
    }

    private async Task<Sending> Hear(ChannelRefund said)
    {
        var heard = await _shop.Do((RecordChannelRefund use, Clockwork me) => use.Run(me, said));
        if (heard.Refusal is { } why) return Sending.Later(why.Message);
        await _shop.Do((RecordRefundCard use, Clockwork me) => use.Run(me, said.OutRefundNo, null));
        return Sending.Done;
    }
}
