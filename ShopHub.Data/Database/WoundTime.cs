using Microsoft.EntityFrameworkCore;
using ShopHub.Domain.Access;

namespace ShopHub.Data.Database;

/// <summary>How far the demo's calendar is wound, kept with the data it belongs to.</summary>
[Queries]
public sealed class WoundTime(ShopDb db)
{
    internal const string Name = "clock.wound-seconds";

    public async Task<TimeSpan> Now()
    {
        var kept = await db.Settings.Where(s => s.Name == Name).Select(s => s.Value).FirstOrDefaultAsync();
        return TimeSpan.FromSeconds(long.TryParse(kept, out var seconds) ? seconds : 0);
    }
}

/// <summary>Winds the demo's calendar forward; running programs follow.</summary>
[UseCase]
public sealed class WindTime(ShopDb db)
{
    /// <returns>How far it is wound now.</returns>
    public async Task<TimeSpan> Run(Clockwork by, TimeSpan further)
    {
        var kept = await db.Settings.FirstOrDefaultAsync(s => s.Name == WoundTime.Name);
        if (kept is null) db.Settings.Add(kept = new() { Name = WoundTime.Name, Value = "0" });
        var wound = TimeSpan.FromSeconds(long.Parse(kept.Value)) + further;
        kept.Value = ((long)wound.TotalSeconds).ToString();
        return wound;
    }
}
