using ShopHub.Data;
using ShopHub.Data.Withdrawals;
using ShopHub.Domain.Access;
using ShopHub.Domain.Withdrawals;

namespace ShopHub.Web.Jobs;

/// <summary>Asks the channel what it thinks of changed settlement accounts. Taken is one only when the channel shows it as its own.</summary>
public sealed class AskingSettlements(FrontDoor door, ISettlementAccounts accounts) : IWork
{
    private readonly Shop _shop = door.As(Clockwork.Itself);

    public async Task<Tally> Run(Occasion occasion, CancellationToken stop)
    {
        var tally = new Tally(0);
        foreach (var due in await _shop.Ask((SettlementChangeQueries ask, Clockwork me) => ask.Due(me, Timetable.Batch)))
            tally += await Ask(due, stop) is { } fault ? new(0, 1, fault) : new(1);
        return tally;
    }

    /// <returns>Null when the channel could be asked, otherwise why not.</returns>
    private async Task<string?> Ask(DueSettlementChange due, CancellationToken stop)
    {
        var answer = await accounts.Changed(due.SubMchId, due.ApplicationNo, stop);
        if (answer is not { IsDone: true, Value: { } said }) return await Record(due, null, $"{answer.Code} {answer.Message}".Trim());
        await Record(due, said.State is AccountAudit.Success ? await Verified(due, stop) : said, "");
        return null;
    }

    private async Task<ChannelAccountChange> Verified(DueSettlementChange due, CancellationToken stop)
    {
        if (await accounts.Now(due.SubMchId, stop) is not { IsDone: true, Value: { } there }) return new(AccountAudit.Auditing, "已审核，暂时查不到账户");
        if (!there.Number.EndsWith(due.Tail, StringComparison.Ordinal)) return new(AccountAudit.Auditing, $"渠道的结算账户仍是{there.Bank} {there.Number}");
        return there.Verdict switch
        {
            AccountVerdict.Verified => new(AccountAudit.Success),
            AccountVerdict.Failed => new(AccountAudit.Failed, there.Fault),
            AccountVerdict.Verifying => new(AccountAudit.Auditing, "银行正在验证账户"),
        };
    }

    private async Task<string?> Record(DueSettlementChange due, ChannelAccountChange? said, string answer)
    {
        var heard = await _shop.Do((RecordSettlementChange use, Clockwork me) => use.Run(me, due.Id, said, answer));
        return heard.Refusal?.Message ?? answer;
    }
}
