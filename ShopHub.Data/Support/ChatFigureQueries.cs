using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Support;

namespace ShopHub.Data.Support;

/// <summary>How quickly and how well a shop answers, day by day, exactly as CHT-07 and CHT-09 say.</summary>
[Queries]
public sealed class ChatFigureQueries(ShopDb db, TimeProvider clock)
{
    /// <summary>The last days, today first; a session belongs to the day of its first message.</summary>
    public async Task<List<ChatDay>> Days(ShopStaff me, int days)
    {
        me.Needs(ShopPermission.Support);
        var today = ShopCalendar.DayOf(clock.GetUtcNow());
        var wanted = Enumerable.Range(0, Math.Clamp(days, 1, 31)).Select(back => today.AddDays(-back)).ToList();
        var since = ShopCalendar.StartOf(wanted[^1]);
        var rows = await db.ChatSessions.Of(me).Where(s => s.FirstBuyerAt >= since)
            .Select(s => new { s.FirstBuyerAt, s.FirstHumanAt, s.Stars, s.IsOverdue, s.Answers, s.AnswerSeconds }).ToListAsync();
        var byDay = rows.ToLookup(r => ShopCalendar.DayOf(r.FirstBuyerAt!.Value));
        return wanted.ConvertAll(day =>
        {
            var all = byDay[day].ToList();
            var answers = all.Sum(r => r.Answers);
            var first = all.Where(r => r.FirstHumanAt is not null).Select(r => (r.FirstHumanAt!.Value - r.FirstBuyerAt!.Value).TotalSeconds).ToList();
            return new ChatDay(day, ChatFigures.Of(all.Select(r => new SessionTimes(r.FirstBuyerAt!.Value, r.FirstHumanAt)), all.Select(r => r.Stars)), all.Count, all.Count(r => r.IsOverdue))
            {
                FirstSeconds = first.Count == 0 ? null : (int)Math.Round(first.Average()),
                AnswerSeconds = answers == 0 ? null : (int)(all.Sum(r => r.AnswerSeconds) / answers),
            };
        });
    }
}
