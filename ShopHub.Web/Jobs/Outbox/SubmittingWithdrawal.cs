using ShopHub.Data;
using ShopHub.Data.Outbox;
using ShopHub.Data.Withdrawals;
using ShopHub.Domain.Access;

namespace ShopHub.Web.Jobs.Outbox;

/// <summary>Asks the channel to pay a withdrawal out; what it does not take now, J14 brings again (WDR-05).</summary>
public sealed class SubmittingWithdrawal(FrontDoor door, PayoutTalk channel) : IOutboxSender
{
    public string Kind => OutboxMessage.SubmitWithdrawal;

    public string Name => "提交提现";

    public async Task<Sending> Send(string key, CancellationToken stop)
    {
        var due = await door.As(Clockwork.Itself).Ask((DuePayoutQueries ask, Clockwork me) => ask.ToSend(me, key));
        // A held one waits for its hold to end, not for another try.
        if (due is null or { IsHeld: true }) return Sending.Done;
        return await channel.Push(due, stop) is { } fault ? Sending.Later(fault) : Sending.Done;
    }
}
