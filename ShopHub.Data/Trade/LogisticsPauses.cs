using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ShopHub.Data.Access;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;

namespace ShopHub.Data.Trade;

/// <summary>Carriers stand still: no shipping clock runs, for orders under way and for those to come (SHP-04).</summary>
[UseCase]
public sealed class AnnouncePause(ShopDb db, TimeProvider clock, AuditNote note)
{
    /// <exception cref="Refusal"><c>pause.span</c>, <c>pause.past</c>, <c>pause.provinces</c>, <c>pause.reason</c></exception>
    public Task Run(PlatformStaff by, DateTimeOffset from, DateTimeOffset to, IReadOnlyCollection<string> provinces, string reason)
    {
        by.Needs(PlatformPermission.Operate);
        var pause = LogisticsPause.Announce(from, to, provinces, reason, by, clock.GetUtcNow());
        db.LogisticsPauses.Add(pause);
        note.Says("物流暂停", pause.Reason, $"{ShopCalendar.Local(from):yyyy-MM-dd HH:mm} 至 {ShopCalendar.Local(to):yyyy-MM-dd HH:mm}");
        return Task.CompletedTask;
    }
}

/// <summary>Carriers drive again sooner than was said.</summary>
[UseCase]
public sealed class EndPause(ShopDb db, TimeProvider clock, AuditNote note)
{
    /// <exception cref="Refusal"><c>pause.over</c>, <c>common.not-found</c></exception>
    public async Task Run(PlatformStaff by, Id<LogisticsPause> id)
    {
        by.Needs(PlatformPermission.Operate);
        var pause = await db.LogisticsPauses.Where(p => p.Id == id).Found();
        pause.End(by, clock.GetUtcNow());
        note.Says("物流暂停", pause.Reason, "提前结束");
    }
}

/// <summary>Orders under way follow a pause that was announced or ended, a batch at a time.</summary>
[UseCase]
public sealed class ReckonShippingClocks(ShopDb db, TimeProvider clock)
{
    /// <returns>How many orders were gone through, and one for a pause that is done; 0 when nothing is left.</returns>
    public async Task<int> Run(Clockwork by, int batch)
    {
        if (await db.LogisticsPauses.Where(p => p.ReckonedAt == null).OrderBy(p => p.AnnouncedAt).FirstOrDefaultAsync() is not { } pause) return 0;
        var after = pause.ReckonedTo;
        var orders = await db.Orders.Include(o => o.Lines)
            .Where(o => (o.Status == OrderStatus.ToShip || o.Status == OrderStatus.PartShipped) && o.Number.CompareTo(after) > 0)
            .Where(o => pause.Provinces.Length == 0 || pause.Provinces.Contains(o.ShipTo.Province))
            .OrderBy(o => o.Number).Take(batch).ToListAsync();
        var pauses = await db.LogisticsPauses.ToListAsync();
        foreach (var order in orders) order.ReckonShipping(OrderPolicy.Default, pauses);
        pause.Reckoned(orders.Count > 0 ? orders[^1].Number : after, orders.Count < batch, clock.GetUtcNow());
        return orders.Count + (orders.Count < batch ? 1 : 0);
    }
}

[Queries]
public sealed class PauseQueries(ShopDb db, TimeProvider clock)
{
    private const int Shown = 50;

    /// <summary>Newest first.</summary>
    public Task<List<LogisticsPause>> Latest(PlatformStaff me)
    {
        me.Needs(PlatformPermission.Operate);
        return db.LogisticsPauses.OrderByDescending(p => p.From).Take(Shown).ToListAsync();
    }

    /// <summary>Those that lie in the time between a payment and its shipping, at the place it goes to.</summary>
    public async Task<List<LogisticsPause>> Between(DateTimeOffset paid, DateTimeOffset due, string province) =>
        (await db.LogisticsPauses.Where(p => p.To > paid && p.From < due && p.To > p.From).OrderBy(p => p.From).ToListAsync()).FindAll(p => p.Holds(province));

    /// <summary>Now, or announced for the coming days.</summary>
    public Task<List<LogisticsPause>> Ahead()
    {
        var now = clock.GetUtcNow();
        return db.LogisticsPauses.Where(p => p.To > now && p.To > p.From).OrderBy(p => p.From).ToListAsync();
    }
}

internal sealed class LogisticsPauseMap : IEntityTypeConfiguration<LogisticsPause>
{
    public void Configure(EntityTypeBuilder<LogisticsPause> map)
    {
        map.Property(p => p.Reason).HasMaxLength(LogisticsPause.LongestReason);
        map.Property(p => p.ReckonedTo).HasMaxLength(20);
        map.HasIndex(p => p.To);
    }
}
