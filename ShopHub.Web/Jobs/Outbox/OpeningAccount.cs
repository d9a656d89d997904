using ShopHub.Data;
using ShopHub.Data.Onboarding;
using ShopHub.Data.Outbox;
using ShopHub.Domain.Access;
using ShopHub.Domain.Onboarding;
using ShopHub.Domain.Payments;
using ShopHub.Web.Integrations.WeChatPay;

namespace ShopHub.Web.Jobs.Outbox;

/// <summary>Hands a shop's application in at the channel.</summary>
public sealed class OpeningAccount(FrontDoor door, IAccountOpenings openings, WeChatPayAccount account) : IOutboxSender
{
    private readonly Shop _shop = door.As(Clockwork.Itself);

    public string Kind => OutboxMessage.OpenAccount;

    public string Name => "收款开户";

    public async Task<Sending> Send(string key, CancellationToken stop)
    {
        var read = await _shop.Do((ReadOpening use, Clockwork me) => use.Run(me, key));
        if (read.Refusal is { } refusal) return Sending.GiveUp(refusal.Message);
        if (read.Value is not { } application) return Sending.Done;
        var answer = await openings.Submit(application with { StoreUrl = account.NotifyUrl(application.StoreUrl) }, stop);
        if (answer.IsDone)
        {
            var heard = new ChannelOpening(OpeningStatus.Checking, null, null, null, []);
            await _shop.Do((RecordOpening use, Clockwork me) => use.Run(me, application.Number, heard, ""));
            return Sending.Done;
        }

        var words = $"{answer.Code} {answer.Message}".Trim();
        if (answer.Verdict is not ChannelVerdict.Refused) return Sending.Later(words);
        // What the channel does not even take is as good as rejected: the owner mends it and hands it in again.
        var refused = new ChannelOpening(OpeningStatus.Rejected, null, null, null, [new("", answer.Message ?? words)]);
        await _shop.Do((RecordOpening use, Clockwork me) => use.Run(me, application.Number, refused, ""));
        return Sending.GiveUp(words);
    }
}
