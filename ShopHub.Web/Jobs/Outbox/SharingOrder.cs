using ShopHub.Data;
using ShopHub.Data.Outbox;
using ShopHub.Data.Settlement;
using ShopHub.Domain.Access;
using ShopHub.Domain.Payments;
using ShopHub.Domain.Settlement;
using ShopHub.Domain.Shared;
using ShopHub.Web.Integrations.WeChatPay;

namespace ShopHub.Web.Jobs.Outbox;

/// <summary>Divides the frozen money of a settled order at the channel: the platform's part first, then the rest is freed (SET-05, SET-06).</summary>
public sealed class SharingOrder(
    FrontDoor door, IProfitSharing sharing, ISubsidies subsidies, WeChatPayAccount account, TimeProvider clock) : IOutboxSender
{
    private readonly Shop _shop = door.As(Clockwork.Itself);

    public string Kind => OutboxMessage.ShareOrder;

    public string Name => "订单分账";

    public async Task<Sending> Send(string key, CancellationToken stop)
    {
        var begun = await _shop.Do((BeginShare use, Clockwork me) => use.Run(me, key));
        if (begun.Refusal is { } refusal) return Sending.GiveUp(refusal.Message);
        if (begun.Value is not { } share) return Sending.Done;
        if (clock.GetUtcNow() < share.PaidAt.AddSeconds(SharePolicy.EarliestSeconds)) return Sending.Later("支付后1分钟内不能分账");
        if (share.Status is ShareStatus.Dividing && await Divide(share, stop) is { } fault) return await Wait(share, fault);
        return share.Status is ShareStatus.Finished or ShareStatus.Lacking ? Sending.Done : await Finish(share, stop);
    }

    /// <returns>Null when the platform's part is settled, one way or the other.</returns>
    private Task<string?> Divide(OrderShare share, CancellationToken stop) =>
        share.Allowed > Money.Zero ? Share(share, stop)
        : share.Part < Money.Zero ? Subsidise(share, stop)
        : Record(new(share.OrderNumber, Money.Zero, null, null));

    private async Task<string?> Share(OrderShare share, CancellationToken stop)
    {
        var answer = await sharing.Share(
            new(Of(share), share.Number, [new(account.MchId, share.Allowed, $"订单{share.OrderNumber}服务费与佣金")]), stop);
        if (answer is { IsDone: true, Value: { } told })
        {
            if (!told.IsOver) return "渠道处理中";
            return await Record(new(share.OrderNumber, told.Given, told.ChannelNumber, told.FailReason));
        }

        // Nothing is frozen any more: the channel has freed it by itself, and the part must be claimed from the shop elsewhere.
        var isGone = answer.Verdict is ChannelVerdict.Refused && await sharing.Unsplit(Of(share), stop) is { IsDone: true, Value.IsZero: true };
        return isGone ? await Record(new(share.OrderNumber, Money.Zero, null, "渠道已自动解冻，未能分账")) : Words(answer);
    }

    private async Task<string?> Subsidise(OrderShare share, CancellationToken stop)
    {
        var answer = await subsidies.Add(Of(share), -share.Part, $"订单{share.OrderNumber}平台优惠", stop);
        return answer.IsDone ? await Record(new(share.OrderNumber, share.Part, null, null)) : Words(answer);
    }

    private async Task<Sending> Finish(OrderShare share, CancellationToken stop)
    {
        var answer = await sharing.Finish(Of(share), share.FinishNumber, $"订单{share.OrderNumber}结算完成", stop);
        var isFree = answer.IsDone
            || answer.Verdict is ChannelVerdict.Refused && await sharing.Unsplit(Of(share), stop) is { IsDone: true, Value.IsZero: true };
        if (!isFree) return await Wait(share, Words(answer));
        await Record(new(share.OrderNumber, null, null, null, IsFinished: true));
        return Sending.Done;
    }

    private async Task<string?> Record(ShareHeard heard) =>
        (await _shop.Do((RecordShare use, Clockwork me) => use.Run(me, heard))).Refusal?.Message;

    private async Task<Sending> Wait(OrderShare share, string fault)
    {
        await Record(new(share.OrderNumber, null, null, fault));
        return Sending.Later(fault);
    }

    private static FrozenOrder Of(OrderShare share) => new(share.SubMchId, share.TransactionId);

    private static string Words<T>(ChannelAnswer<T> answer) => $"{answer.Code} {answer.Message}".Trim();
}
