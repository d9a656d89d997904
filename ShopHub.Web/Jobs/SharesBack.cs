using ShopHub.Data;
using ShopHub.Data.Settlement;
using ShopHub.Domain.Access;
using ShopHub.Domain.Payments;
using ShopHub.Domain.Settlement;
using ShopHub.Domain.Shared;
using ShopHub.Web.Integrations.WeChatPay;

namespace ShopHub.Web.Jobs;

/// <summary>Lets what the platform got of a settled order flow back before its refund is sent (REF-02).</summary>
public sealed class SharesBack(FrontDoor door, IProfitSharing sharing, ISubsidies subsidies, WeChatPayAccount account)
{
    private readonly Shop _shop = door.As(Clockwork.Itself);

    /// <returns>Why the refund must still wait; null when it may be sent.</returns>
    public async Task<string?> Before(string outRefundNo, CancellationToken stop)
    {
        if (await _shop.Ask((ShareQueries ask, Clockwork me) => ask.Before(me, outRefundNo)) is not { } before) return null;
        if (before.Share is not { Status: ShareStatus.Finished or ShareStatus.Lacking } share) return "订单正在分账，完成后再退款";
        if (before.Return is not { } back) return null;
        var amount = back.Possible(share);
        if (amount <= Money.Zero) return await Record(outRefundNo, null, failed: false);
        return back.OfSubsidy ? await TakeBack(share, back, amount, stop) : await GiveBack(share, back, amount, stop);
    }

    private async Task<string?> GiveBack(OrderShare share, ShareReturn back, Money amount, CancellationToken stop)
    {
        var answer = await sharing.Return(new(share.SubMchId, share.Number, back.Number, account.MchId, amount, $"退款{back.OutRefundNo}"), stop);
        return answer switch
        {
            { IsDone: true, Value.State: ShareReturnState.Success } => await Record(back.OutRefundNo, null, failed: false),
            { IsDone: true, Value: { } told } => await Record(back.OutRefundNo, $"分账回退：{told.FailReason ?? "处理中"}", told.State is ShareReturnState.Failed),
            _ => await Record(back.OutRefundNo, Words(answer), failed: false),
        };
    }

    private async Task<string?> TakeBack(OrderShare share, ShareReturn back, Money amount, CancellationToken stop)
    {
        var answer = await subsidies.TakeBack(new(share.SubMchId, share.TransactionId), back.Number, amount, $"退款{back.OutRefundNo}", stop);
        return await Record(back.OutRefundNo, answer.IsDone ? null : Words(answer), failed: false);
    }

    private async Task<string?> Record(string outRefundNo, string? answer, bool failed)
    {
        var heard = await _shop.Do((RecordShareReturn use, Clockwork me) => use.Run(me, outRefundNo, answer, failed));
        return answer ?? heard.Refusal?.Message;
    }

    private static string Words<T>(ChannelAnswer<T> answer) => $"分账回退：{answer.Code} {answer.Message}".Trim();
}
