using ShopHub.Data;
using ShopHub.Data.Payments;
using ShopHub.Domain.Access;
using ShopHub.Domain.Payments;

namespace ShopHub.Web.Jobs;

/// <summary>Talks to the channel about transfers to buyers outside any transaction, then books what it said through the acts.</summary>
public sealed class TransferTalk(FrontDoor door, ITransferChannel channel)
{
    private readonly Shop _shop = door.As(Clockwork.Itself);

    /// <summary>Sends what the channel has not taken and asks about what it has. After a lost answer it is asked first, never sent blindly.</summary>
    /// <returns>Null when it is known how the transfer stands, otherwise why not.</returns>
    public async Task<string?> Push(DueTransfer due, CancellationToken stop)
    {
        if (due is { IsNew: true, WasTried: false }) return await Send(due, stop);
        var answer = await channel.Query(due.Order.Number, stop);
        if (answer is { Code: ITransferChannel.Unknown } && due.IsNew) return await Send(due, stop);
        var fault = await Hear(due, answer);
        // A query does not tell how to open the confirmation; the same application once more does.
        return answer.Value?.State is ChannelTransferState.ToConfirm && !due.CanBeShown ? await Hear(due, await channel.Submit(due.Order, stop)) : fault;
    }

    public async Task<string?> Cancel(DueTransfer due, CancellationToken stop)
    {
        var answer = await channel.Cancel(due.Order.Number, stop);
        // Refused: it came to an end meanwhile. Which one, the query tells.
        return answer.Verdict is ChannelVerdict.Done or ChannelVerdict.Refused
            ? await Hear(due, await channel.Query(due.Order.Number, stop))
            : await Keep(due, Words(answer), neverTaken: false);
    }

    private async Task<string?> Send(DueTransfer due, CancellationToken stop)
    {
        var sent = await channel.Submit(due.Order, stop);
        if (sent.IsDone) return await Hear(due, sent);
        if (sent.Verdict is ChannelVerdict.Busy) return await Keep(due, Words(sent), neverTaken: false);
        var asked = await channel.Query(due.Order.Number, stop);
        // Refused twice, some time apart, and nothing of either try stands there: the money never left.
        if (asked is { Code: ITransferChannel.Unknown }) return await Keep(due, Words(sent), neverTaken: sent.Verdict is ChannelVerdict.Refused && due.WasTried);
        return await Hear(due, asked);
    }

    private async Task<string?> Hear(DueTransfer due, ChannelAnswer<ChannelTransfer> answer)
    {
        if (answer is not { IsDone: true, Value: { } said }) return await Keep(due, Words(answer), neverTaken: false);
        var heard = await _shop.Do((RecordTransfer use, Clockwork me) => use.Run(me, said));
        if (heard.Value is Heard.Incident) return await Keep(due, "与渠道不符，已记为支付异常", neverTaken: false);
        return heard.Refusal is { } why ? await Keep(due, $"{why.Code} {why.Message}", neverTaken: false) : null;
    }

    private async Task<string?> Keep(DueTransfer due, string answer, bool neverTaken)
    {
        await _shop.Do((RecordTransferTry use, Clockwork me) => use.Run(me, due.Order.Number, answer, neverTaken));
        return neverTaken ? null : answer;
    }

    private static string Words<T>(ChannelAnswer<T> answer) => $"{answer.Code} {answer.Message}".Trim();
}

/// <summary>Sends transfers again and asks how they stand: a lost callback costs no more than that.</summary>
public sealed class AskingTransfers(FrontDoor door, TransferTalk channel) : IWork
{
    public async Task<Tally> Run(Occasion occasion, CancellationToken stop)
    {
        var tally = new Tally(0);
        foreach (var due in await door.As(Clockwork.Itself).Ask((DueTransferQueries ask, Clockwork me) => ask.Due(me, Timetable.Batch)))
            tally += await channel.Push(due, stop) is { } fault ? new(0, 1, fault) : new(1);
        return tally;
    }
}
