using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Notices;
using ShopHub.Domain.Violations;

namespace ShopHub.Data.Violations;

/// <summary>Measures whose time is over end: goods come back, the shop takes orders again (VIO-03). Again changes nothing.</summary>
[UseCase]
public sealed class EndMeasures(ShopDb db, ShopMeasures measures, TimeProvider clock)
{
    /// <returns>How many ended.</returns>
    public async Task<int> Run(Clockwork by, int batch)
    {
        var now = clock.GetUtcNow();
        var due = await db.Measures.Where(m => m.Status == MeasureStatus.Running && m.Until <= now).OrderBy(m => m.Until).Take(batch).ToListAsync();
        foreach (var measure in due)
        {
            await measures.End(measure, now);
            db.Notices.Add(Notice.To(measure.MerchantId.Value, "处理措施已结束", $"“{measure.Step.Words()}”已到期结束", "/console/violations", now));
        }

        return due.Count;
    }
}

/// <summary>J38: what was decided is shown to everybody within one working day; what is over is not shown any more (VIO-04). Again changes nothing.</summary>
[UseCase]
public sealed class PublishMeasures(ShopDb db, TimeProvider clock)
{
    /// <returns>How many were published.</returns>
    public async Task<int> Run(Clockwork by, int batch)
    {
        var now = clock.GetUtcNow();
        var due = await db.Measures.Where(m => m.PublishedAt == null && m.Status == MeasureStatus.Running).OrderBy(m => m.StartedAt).Take(batch).ToListAsync();
        foreach (var measure in due) measure.Publish(now);
        return due.Count;
    }
}
