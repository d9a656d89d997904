using ShopHub.Data;
using ShopHub.Data.Outbox;
using ShopHub.Data.Withdrawals;
using ShopHub.Domain.Access;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Withdrawals;

namespace ShopHub.Web.Jobs.Outbox;

/// <summary>Has the platform's bank make the small transfer; without a connected bank it waits on the accountant's list.</summary>
public sealed class ProvingAccount(FrontDoor door, IEnumerable<ISmallTransfers> banks) : IOutboxSender
{
    public string Kind => OutboxMessage.ProveAccount;

    public string Name => "验证提现账户";

    public async Task<Sending> Send(string key, CancellationToken stop)
    {
        var shop = door.As(Clockwork.Itself);
        var id = Id<BankAccount>.Parse(key);
        if (banks.FirstOrDefault() is not { } bank) return Sending.Done;
        if (await shop.Ask((SmallTransferQueries ask, Clockwork me) => ask.ToMake(me, id)) is not { } due) return Sending.Done;
        if (await bank.Make(key, due.Holder, due.Number, due.Amount, stop) is { } fault) return Sending.Later(fault);
        var recorded = await shop.Do((RecordSmallTransfer use, Clockwork me) => use.Run(me, id));
        return recorded.Refusal is { } why ? Sending.Later(why.Message) : Sending.Done;
    }
}
