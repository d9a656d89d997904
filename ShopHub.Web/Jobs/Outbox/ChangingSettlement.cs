using ShopHub.Data;
using ShopHub.Data.Outbox;
using ShopHub.Data.Withdrawals;
using ShopHub.Domain.Access;
using ShopHub.Domain.Payments;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Withdrawals;

namespace ShopHub.Web.Jobs.Outbox;

/// <summary>Tells the channel to which account it is to pay a shop out.</summary>
public sealed class ChangingSettlement(FrontDoor door, ISettlementAccounts accounts) : IOutboxSender
{
    private readonly Shop _shop = door.As(Clockwork.Itself);

    public string Kind => OutboxMessage.ChangeSettlement;

    public string Name => "变更结算账户";

    public async Task<Sending> Send(string key, CancellationToken stop)
    {
        var id = Id<SettlementChange>.Parse(key);
        if (await _shop.Ask((SettlementChangeQueries ask, Clockwork me) => ask.ToSend(me, id)) is not { } change) return Sending.Done;
        // The channel takes few changes a day: after a lost answer it is asked first whether it has the account already.
        if (change.WasTried && await IsThere(change, stop)) return await Record(id, new(AccountAudit.Success), "");
        var answer = await accounts.Change(change.SubMchId, change.Account, stop);
        if (answer is { IsDone: true, Value: { } number }) return await Record(id, new(AccountAudit.Auditing) { ApplicationNo = number }, "");
        var words = $"{answer.Code} {answer.Message}".Trim();
        if (answer.Verdict is ChannelVerdict.Refused)
        {
            await Record(id, new(AccountAudit.Failed, answer.Message ?? words), words);
            return Sending.GiveUp(words);
        }

        await Record(id, null, words);
        return Sending.Later(words);
    }

    private async Task<bool> IsThere(SettlementChangeToSend change, CancellationToken stop) =>
        await accounts.Now(change.SubMchId, stop) is { IsDone: true, Value: { Verdict: AccountVerdict.Verified } there }
        && there.Bank == change.Account.Bank && there.Number.EndsWith(change.Tail, StringComparison.Ordinal);

    private async Task<Sending> Record(Id<SettlementChange> id, ChannelAccountChange? said, string answer)
    {
        var heard = await _shop.Do((RecordSettlementChange use, Clockwork me) => use.Run(me, id, said, answer));
        return heard.Refusal is { } why ? Sending.Later(why.Message) : Sending.Done;
    }
}
