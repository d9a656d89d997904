using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Complaints;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Complaints;

/// <summary>An answer to bring to the channel.</summary>
/// <param name="Complaint">The channel's number of the complaint.</param>
public sealed record DueAnswer(string Complaint, string MchId, AnswerKind Kind, string Words, IReadOnlyList<string> Pictures, int Days, DateTimeOffset At);

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
    public Task<DueAnswer?> ToSay(Clockwork by, Id<ComplaintAnswer> id) => (
        from answer in db.ComplaintAnswers
        where answer.Id == id && answer.SentAt == null && answer.RefusedFor == null
        join complaint in db.ChannelComplaints on answer.ComplaintId equals complaint.Id
        select new DueAnswer(complaint.Number, complaint.MchId, answer.Kind, answer.Words, answer.Pictures, answer.Days, answer.At)).FirstOrDefaultAsync()!;
}
