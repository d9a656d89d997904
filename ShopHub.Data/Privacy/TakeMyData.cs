using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Privacy;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Privacy;

/// <summary>A shopper takes a copy of his data: written down before the first byte goes out (PIP-04, PIP-09).</summary>
[UseCase]
public sealed class StartMyData(ShopDb db, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>privacy.copies</c></exception>
    public async Task<Id<DataCopy>> Run(Buyer by, string address)
    {
        var now = clock.GetUtcNow();
        var today = ShopCalendar.StartOf(ShopCalendar.DayOf(now));
        if (await db.DataCopies.Of(by).CountAsync(c => c.StartedAt >= today) >= PrivacyPolicy.MostCopies) throw PrivacyRefusals.TooManyCopies();
        var started = DataCopy.Start(by, address, now);
        db.DataCopies.Add(started);
        return started.Id;
    }
}

/// <summary>The last byte has gone out.</summary>
[UseCase]
public sealed class EndMyData(ShopDb db)
{
    /// <exception cref="Refusal"><c>common.not-found</c></exception>
    public async Task Run(Buyer by, Id<DataCopy> id, long bytes) => (await db.DataCopies.Of(by).Where(c => c.Id == id).Found()).Finish(bytes);
}
