using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;

namespace ShopHub.Data.Privacy;

/// <summary>What an older key has sealed is sealed by the one in use now, batch by batch; every row stays readable at every moment (PIP-02).</summary>
[UseCase]
public sealed class SealAnew(ShopDb db, IDataProtectionProvider protection)
{
    /// <param name="after">The key of the last row looked at; nothing to begin with.</param>
    /// <returns>How many were sealed anew, and the last row looked at; null when there is none after it.</returns>
    public async Task<(int Done, Guid? Last)> Run(Clockwork by, SealedColumn column, Guid after, int batch)
    {
        ArgumentNullException.ThrowIfNull(by);
        var (seal, current) = (protection.CreateProtector(column.Purpose), SealKey.Current(protection));
        var rows = await column.Read(db, after, batch);
        var done = 0;
        foreach (var row in rows.Where(r => SealKey.Of(r.Text) != current)) done += await column.Write(db, row, seal.Protect(seal.Unprotect(row.Text)));
        return (done, rows.Count < batch ? null : rows[^1].Id);
    }
}

/// <summary>Everything has been looked at under the key in use: until the next key there is nothing to do.</summary>
[UseCase]
public sealed class NoteSealed(ShopDb db)
{
    public async Task Run(Clockwork by, Guid key)
    {
        ArgumentNullException.ThrowIfNull(by);
        var noted = await db.Settings.FirstOrDefaultAsync(s => s.Name == SealQueries.Noted);
        if (noted is null) db.Settings.Add(new() { Name = SealQueries.Noted, Value = $"{key}" });
        else noted.Value = $"{key}";
    }
}

[Queries]
public sealed class SealQueries(ShopDb db)
{
    internal const string Noted = "sealed-with";

    public Task<bool> IsAllUnder(Guid key) => db.Settings.AnyAsync(s => s.Name == Noted && s.Value == $"{key}");
}
