using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Data.Outbox;
using ShopHub.Domain.Access;
using ShopHub.Domain.Complaints;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Complaints;

/// <summary>A shop answers a complaint, decides on the refund, or says that it is done; the outbox brings it to the channel.</summary>
[UseCase]
public sealed class AnswerComplaint(ShopDb db, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>complaint.*</c></exception>
    public async Task Run(ShopStaff by, string number, ComplaintSaying saying)
    {
        by.Needs(ShopPermission.Support);
        var now = clock.GetUtcNow();
        var complaint = await db.ChannelComplaints.Of(by).Where(c => c.Number == number).Found();
        var before = await db.ComplaintAnswers.Where(a => a.ComplaintId == complaint.Id).ToListAsync();
        var answer = ComplaintAnswer.Give(complaint, before, saying, by, now);
        db.ComplaintAnswers.Add(answer);
        db.Outbox.Add(OutboxMessage.Say(OutboxMessage.AnswerComplaint, $"{answer.Id}", now));
    }
}

/// <summary>The channel has heard an answer, or never will.</summary>
[UseCase]
public sealed class RecordComplaintAnswer(ShopDb db, TimeProvider clock)
{
    /// <param name="refused">Why the channel does not take it; null when it did.</param>
    public async Task Run(Clockwork by, Id<ComplaintAnswer> id, string? refused)
    {
        var now = clock.GetUtcNow();
        var answer = await db.ComplaintAnswers.Where(a => a.Id == id).Found();
        if (refused is null) answer.MarkSent(now);
        else answer.MarkRefused(refused.Length > 250 ? refused[..250] : refused);
        // What it led to is fetched: the channel tells the state and the talk.
        (await db.ChannelComplaints.Where(c => c.Id == answer.ComplaintId).Found()).AskAgain(now);
    }
}
