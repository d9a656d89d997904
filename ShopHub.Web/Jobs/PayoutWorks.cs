using ShopHub.Data;
using ShopHub.Data.Payments;
using ShopHub.Data.Withdrawals;
using ShopHub.Domain.Access;
using ShopHub.Domain.Payments;
using ShopHub.Domain.Withdrawals;

namespace ShopHub.Web.Jobs;

/// <summary>Talks to the channel about pay-outs outside any transaction, then books what it said through the acts.</summary>
public sealed class PayoutTalk(FrontDoor door, IPayoutChannel channel)
{
    private readonly Shop _shop = door.As(Clockwork.Itself);

    /// <summary>Sends what the channel has not taken and asks about what it has. After a lost answer it is asked first, never sent blindly.</summary>
    /// <returns>Null when it is known how the pay-out stands, otherwise why not.</returns>
    public async Task<string?> Push(DuePayout due, CancellationToken stop)
    {
        if (due is { IsNew: true, IsHeld: true }) return await Keep(due, "店铺提现已暂停或账目核对不符，未发送", neverTaken: false);
        if (due is { IsNew: true, WasTried: false }) return await Send(due, stop);
        var answer = await channel.Query(due.Number, due.SubMchId, stop);
        return answer is { Code: IPayoutChannel.Unknown } && due.IsNew ? await Send(due, stop) : await Hear(due, answer);
    }

    private async Task<string?> Send(DuePayout due, CancellationToken stop)
    {
        var sent = await channel.Submit(new(due.Number, due.SubMchId, due.Amount, $"提现{due.Number}"), stop);
        if (sent.IsDone) return await Hear(due, new(ChannelVerdict.Done, new(due.Number, sent.Value, ChannelPayoutState.Created, due.Amount)));
        if (sent.Verdict is ChannelVerdict.Busy) return await Keep(due, Words(sent), neverTaken: false);
        var asked = await channel.Query(due.Number, due.SubMchId, stop);
        // Refused, and nothing of an earlier try stands there either: the money never left.
        if (asked is { Code: IPayoutChannel.Unknown }) return await Keep(due, Words(sent), neverTaken: sent.Verdict is ChannelVerdict.Refused);
        return await Hear(due, asked);
    }

    private async Task<string?> Hear(DuePayout due, ChannelAnswer<ChannelPayout> answer)
    {
        if (answer is not { IsDone: true, Value: { } said }) return await Keep(due, Words(answer), neverTaken: false);
        var heard = await _shop.Do((RecordPayout use, Clockwork me) => use.Run(me, said));
        if (heard is { IsDone: true, Value: Heard.Incident }) return await Keep(due, "渠道返回的金额或店铺与申请不符，已记为异常", neverTaken: false);
        return heard.Refusal is { } why ? await Keep(due, $"{why.Code} {why.Message}", neverTaken: false) : null;
    }

    private async Task<string?> Keep(DuePayout due, string answer, bool neverTaken)
    {
        await _shop.Do((RecordPayoutTry use, Clockwork me) => use.Run(me, due.Number, answer, neverTaken));
        return neverTaken ? null : answer;
    }

    private static string Words<T>(ChannelAnswer<T> answer) => $"{answer.Code} {answer.Message}".Trim();
}

/// <summary>J14.</summary>
public sealed class PayingOut(FrontDoor door, PayoutTalk channel) : IWork
{
    public async Task<Tally> Run(Occasion occasion, CancellationToken stop)
    {
        var tally = await Sweep.All(door, s => s.Do((CloseUnapprovedWithdrawals use, Clockwork me) => use.Run(me, Timetable.Batch)), stop);
        foreach (var due in await door.As(Clockwork.Itself).Ask((DuePayoutQueries ask, Clockwork me) => ask.Due(me, Timetable.Batch)))
            tally += await channel.Push(due, stop) is { } fault ? new(0, 1, fault) : new(1);
        return tally;
    }
}
