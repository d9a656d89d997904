using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Complaints;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Complaints;

/// <summary>An answer to bring to the channel.</summary>
/// <param name="Complaint">The channel's number of the complaint.</param>
/// <param name="Since">Lines of the talk from then on may be this answer; the channel's clock may be a little behind ours.</param>
/// <param name="SaidBefore">How many of those lines are earlier answers of the same words.</param>
public sealed record DueAnswer(
    string Complaint, string MchId, AnswerKind Kind, string Words, IReadOnlyList<string> Pictures, int Days, DateTimeOffset Since, int SaidBefore);

/// <summary>What the jobs have to ask and to say about complaints.</summary>
[Queries]
public sealed class DueComplaintQueries(ShopDb db, TimeProvider clock)
{
    public async Task<List<string>> ToFetch(Clockwork by, int most)
    {
        var now = clock.GetUtcNow();
        return await db.ChannelComplaints.Where(c => c.AskAt <= now).OrderBy(c => c.AskAt).Take(most).Select(c => c.Number).ToListAsync();
    }

    /// <summary>Null when it was heard or never will be.</summary>
    public async Task<DueAnswer?> ToSay(Clockwork by, Id<ComplaintAnswer> id)
    {
        if (await db.ComplaintAnswers.FirstOrDefaultAsync(a => a.Id == id && a.SentAt == null && a.RefusedFor == null) is not { } answer) return null;
        var (to, since) = (await db.ChannelComplaints.Where(c => c.Id == answer.ComplaintId).Found(), answer.At - ComplaintPolicy.ClocksDiffer);
        var before = await db.ComplaintAnswers.CountAsync(a =>
            a.ComplaintId == answer.ComplaintId && a.Number < answer.Number && a.Kind == answer.Kind && a.Words == answer.Words && a.SentAt >= since);
        return new(to.Number, to.MchId, answer.Kind, answer.Words, answer.Pictures, answer.Days, since, before);
    }
}
