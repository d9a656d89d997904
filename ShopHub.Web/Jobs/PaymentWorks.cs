using ShopHub.Data;
using ShopHub.Data.Payments;
using ShopHub.Data.Trade;
using ShopHub.Domain.Access;
using ShopHub.Domain.Payments;
using ShopHub.Web.Integrations.WeChatPay;
using ShopHub.Web.Kit;
using ShopHub.Web.Watching;

namespace ShopHub.Web.Jobs;

/// <summary>What came of closing a number at the channel.</summary>
public enum Closing { Closed, PaidBefore, Unknown }

/// <summary>Talks to the channel outside any transaction, then books what it said through the acts.</summary>
public sealed class ChannelTalk(FrontDoor door, IPaymentGateway gateway, SharesBack shares, WeChatPayAccount account)
{
    private readonly Shop _shop = door.As(Clockwork.Itself);

    /// <summary>Asks about a payment and books the answer; null when the channel could not tell.</summary>
    public async Task<ChannelPaymentState?> Ask(string outTradeNo, CancellationToken stop)
    {
        var answer = await gateway.Query(await Known(outTradeNo), stop);
        // Without an answer the payment is only marked as asked, so that the next one comes later.
        var said = answer.Value ?? new(outTradeNo, null, ChannelPaymentState.Other, default, "CNY", account.AppId, account.MchId, null, null);
        var heard = await _shop.Do((RecordChannelPayment use, Clockwork me) => use.Run(me, said, account.Identity));
        if (heard.IsDone) Signals.PaymentHeard(heard.Value);
        return answer.IsDone ? said.State : answer.Code is "ORDER_NOT_EXIST" or "ORDERNOTEXIST" ? ChannelPaymentState.NotPaid : null;
    }

    /// <summary>Makes sure that nobody can pay this number any more; a payment that slipped through is booked.</summary>
    public async Task<Closing> Close(string outTradeNo, CancellationToken stop)
    {
        var answer = await gateway.Close(await Known(outTradeNo), stop);
        if (answer is { Verdict: ChannelVerdict.Refused, Code: "ORDERPAID" or "ORDER_PAID" })
        {
            return await Ask(outTradeNo, stop) is null ? Closing.Unknown : Closing.PaidBefore;
        }

        return answer.Verdict is ChannelVerdict.Done or ChannelVerdict.Refused ? Closing.Closed : Closing.Unknown;
    }

    public async Task<string?> Refund(DueRefund due, CancellationToken stop)
    {
        if (!due.IsSent && await shares.Before(due.OutRefundNo, stop) is { } wait)
        {
            await _shop.Do((RecordRefundTry use, Clockwork me) => use.Run(me, due.OutRefundNo, wait, refused: false));
            return wait;
        }

        var answer = due.IsSent
            ? await gateway.QueryRefund(due.OutRefundNo, due.SubMchId, stop)
            : await gateway.Refund(new(due.OutRefundNo, due.OutTradeNo, due.SubMchId, due.Amount, due.OrderTotal, due.Reason.Text()), stop);
        var heard = answer.Value is { } said && answer.IsDone
            ? (await _shop.Do((RecordChannelRefund use, Clockwork me) => use.Run(me, said))).Value
            : Heard.Nothing;
        if (heard is Heard.Booked) return null;
        var words = answer.IsDone ? answer.Value!.State.ToString() : $"{answer.Verdict} {answer.Code} {answer.Message}".TrimEnd();
        await _shop.Do((RecordRefundTry use, Clockwork me) => use.Run(me, due.OutRefundNo, words, answer.Verdict is ChannelVerdict.Refused));
        return answer.IsDone ? null : words;
    }

    private Task<ChannelOrder> Known(string outTradeNo) =>
        _shop.Ask((ChannelOrderQueries ask, Clockwork me) => ask.Of(me, outTradeNo));
}

/// <summary>J01: the channel first, so that nobody pays for an order that is being closed.</summary>
public sealed class ClosingUnpaid(FrontDoor door, ChannelTalk channel) : IWork
{
    public async Task<Tally> Run(Occasion occasion, CancellationToken stop)
    {
        var shop = door.As(Clockwork.Itself);
        var tally = await Sweep.All(door, s => s.Do((CloseUnpaidOrders use, Clockwork me) => use.Run(me, Timetable.Batch)), stop);
        foreach (var due in await shop.Ask((DuePaymentQueries ask, Clockwork me) => ask.ExpiredAtChannel(me, Timetable.Batch)))
            tally += await Close(shop, due, stop);
        return tally;
    }

    private async Task<Tally> Close(Shop shop, DuePayment due, CancellationToken stop)
    {
        if (await channel.Ask(due.OutTradeNo, stop) is not { } state) return new(0, 1);
        if (state is ChannelPaymentState.Paid or ChannelPaymentState.Refunded) return new(0);
        if (await channel.Close(due.OutTradeNo, stop) is not Closing.Closed) return new(0, 1);
        var outcome = await shop.Do((CloseExpiredPayment use, Clockwork me) => use.Run(me, due.Id));
        return new(outcome.Value, outcome.IsDone ? 0 : 1, outcome.Refusal?.Message);
    }
}

/// <summary>J02.</summary>
public sealed class AskingPayments(FrontDoor door, ChannelTalk channel) : IWork
{
    public async Task<Tally> Run(Occasion occasion, CancellationToken stop)
    {
        var tally = new Tally(0);
        foreach (var due in await door.As(Clockwork.Itself).Ask((DuePaymentQueries ask, Clockwork me) => ask.ToAsk(me, Timetable.Batch)))
            tally += await channel.Ask(due.OutTradeNo, stop) is null ? new(0, 1) : new(1);
        return tally;
    }
}

/// <summary>J03.</summary>
public sealed class SendingRefunds(FrontDoor door, ChannelTalk channel) : IWork
{
    public async Task<Tally> Run(Occasion occasion, CancellationToken stop)
    {
        var tally = new Tally(0);
        foreach (var due in await door.As(Clockwork.Itself).Ask((DuePaymentQueries ask, Clockwork me) => ask.Refunds(me, Timetable.Batch)))
            tally += await channel.Refund(due, stop) is { } fault ? new(0, 1, fault) : new(1);
        return tally;
    }
}
