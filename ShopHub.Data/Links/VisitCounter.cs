using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Links;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Links;

/// <param name="Visitors">Of these, by browsers that did not come through this link last.</param>
public sealed record VisitCount(Id<ShortLink> Link, DateOnly Day, int Visits, int Visitors);

/// <summary>Counts who comes through a link, in memory until <see cref="CountVisits"/> writes it down: a visitor never waits for a write.</summary>
public sealed class VisitCounter(TimeProvider clock)
{
    private readonly ConcurrentDictionary<(Id<ShortLink> Link, DateOnly Day), (int Visits, int Visitors)> _counts = new();

    public void Count(Id<ShortLink> link, bool isNew)
    {
        var visitors = isNew ? 1 : 0;
        _counts.AddOrUpdate((link, ShopCalendar.DayOf(clock.GetUtcNow())), (1, visitors), (_, c) => (c.Visits + 1, c.Visitors + visitors));
    }

    /// <summary>What this program has counted and not written down yet.</summary>
    public (int Visits, int Visitors) NotWritten(Id<ShortLink> link, DateOnly day) => _counts.GetValueOrDefault((link, day));

    /// <summary>What could not be written down is counted on.</summary>
    public void PutBack(IEnumerable<VisitCount> counts)
    {
        foreach (var count in counts)
            _counts.AddOrUpdate((count.Link, count.Day), (count.Visits, count.Visitors), (_, c) => (c.Visits + count.Visits, c.Visitors + count.Visitors));
    }

    /// <summary>What was counted since the last time.</summary>
    public IReadOnlyList<VisitCount> Taken()
    {
        var taken = new List<VisitCount>();
        foreach (var key in _counts.Keys)
            if (_counts.TryRemove(key, out var count)) taken.Add(new(key.Link, key.Day, count.Visits, count.Visitors));
        return taken;
    }
}

/// <summary>What came through the links is written down by day.</summary>
[UseCase(Runs = 3)]
public sealed class CountVisits(ShopDb db)
{
    public async Task Run(Clockwork by, IReadOnlyList<VisitCount> counts)
    {
        foreach (var count in counts)
        {
            var row = await db.LinkDays.FirstOrDefaultAsync(d => d.LinkId == count.Link && d.Day == count.Day);
            if (row is null) db.LinkDays.Add(row = new() { LinkId = count.Link, Day = count.Day });
            row.Visits += count.Visits;
            row.Visitors += count.Visitors;
        }
    }
}
