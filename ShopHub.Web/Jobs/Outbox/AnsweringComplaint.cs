using ShopHub.Data;
using ShopHub.Data.Complaints;
using ShopHub.Data.Outbox;
using ShopHub.Domain.Access;
using ShopHub.Domain.Complaints;
using ShopHub.Domain.Payments;
using ShopHub.Domain.Shared;

namespace ShopHub.Web.Jobs.Outbox;

/// <summary>Brings a shop's answer to a complaint to the channel. The payer reads it once, whatever happens to the call.</summary>
public sealed class AnsweringComplaint(FrontDoor door, IComplaintFeed feed) : IOutboxSender
{
    private readonly Shop _shop = door.As(Clockwork.Itself);

    public string Kind => OutboxMessage.AnswerComplaint;

    public string Name => "答复微信投诉";

    public async Task<Sending> Send(string key, CancellationToken stop)
    {
        var id = Id<ComplaintAnswer>.Parse(key);
        if (await _shop.Ask((DueComplaintQueries ask, Clockwork me) => ask.ToSay(me, id)) is not { } due) return Sending.Done;
        // An earlier try may have come through: replies have no number, so the talk itself is asked.
        var known = await feed.One(due.Complaint, stop);
        if (known is not { IsDone: true, Value: { } told }) return Sending.Later($"{known.Code} {known.Message}".Trim());
        if (StandsThere(due, told)) return await Record(id, null);
        var answer = await Say(due, stop);
        if (answer.IsDone) return await Record(id, null);
        var words = $"{answer.Code} {answer.Message}".Trim();
        return answer.Verdict is ChannelVerdict.Refused ? await Record(id, words) : Sending.Later(words);
    }

    private Task<ChannelAnswer<bool>> Say(DueAnswer due, CancellationToken stop) => due.Kind switch
    {
        AnswerKind.Reply => feed.Reply(due.Complaint, due.MchId, due.Words, due.Pictures, stop),
        AnswerKind.AgreeToRefund => feed.DecideRefund(due.Complaint, true, due.Days, "", stop),
        AnswerKind.RefuseRefund => feed.DecideRefund(due.Complaint, false, 0, due.Words, stop),
        AnswerKind.Complete => feed.Complete(due.Complaint, due.MchId, stop),
    };

    private static bool StandsThere(DueAnswer due, FeedComplaint told) => due.Kind is AnswerKind.Complete
        ? told.State is ComplaintState.Processed
        : told.Said.Count(w => w.Who == FeedWords.Merchant && w.Act == ActOf(due.Kind) && w.At >= due.Since
            && (due.Kind is AnswerKind.AgreeToRefund || w.Words == due.Words)) > due.SaidBefore;

    private static string ActOf(AnswerKind kind) => kind switch
    {
        AnswerKind.Reply => "MERCHANT_RESPONSE",
        AnswerKind.AgreeToRefund => "MERCHANT_APPROVE_REFUND",
        AnswerKind.RefuseRefund => "MERCHANT_REJECT_REFUND",
        AnswerKind.Complete => "MERCHANT_CONFIRM_COMPLETE",
    };

    private async Task<Sending> Record(Id<ComplaintAnswer> id, string? refused)
    {
        var recorded = await _shop.Do((RecordComplaintAnswer use, Clockwork me) => use.Run(me, id, refused));
        return recorded.Refusal is { } why ? Sending.Later(why.Message) : Sending.Done;
    }
}
