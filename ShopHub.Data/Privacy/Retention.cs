using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Privacy;
using ShopHub.Domain.Trade;

namespace ShopHub.Data.Privacy;

/// <summary>J36: 90 days after an order is over nobody learns any more who lived where; it is struck out of the row itself (PIP-03).</summary>
[UseCase]
public sealed class HideOldAddresses(ShopDb db, TimeProvider clock)
{
    /// <returns>How many were hidden.</returns>
    public async Task<int> Run(Clockwork by, int batch)
    {
        ArgumentNullException.ThrowIfNull(by);
        var now = clock.GetUtcNow();
        var before = now.AddDays(-PrivacyPolicy.AddressDays);
        // An open case may still need to send something there.
        var whole = db.Orders.Where(o => o.AddressHiddenAt == null && o.OpenAfterSales == 0);
        var old = await whole.Where(o => o.CompletedAt <= before && o.Status == OrderStatus.Completed).OrderBy(o => o.CompletedAt).Take(batch).ToListAsync();
        if (old.Count < batch) old.AddRange(await whole.Where(o => o.ClosedAt <= before).OrderBy(o => o.ClosedAt).Take(batch - old.Count).ToListAsync());
        foreach (var order in old) order.HideAddress(now);
        return old.Count;
    }
}

/// <summary>J36: what was written down who did and read what, after its three years (PIP-09, LAW-03).</summary>
[UseCase]
public sealed class ForgetAudit(ShopDb db, TimeProvider clock)
{
    public Task<int> Run(Clockwork by, int batch)
    {
        ArgumentNullException.ThrowIfNull(by);
        var since = PrivacyPolicy.KeptSince(clock.GetUtcNow());
        var old = db.AuditLines.Where(l => l.At < since).OrderBy(l => l.At).Take(batch).Select(l => l.Id);
        return db.AuditLines.Where(l => old.Contains(l.Id)).ExecuteDeleteAsync();
    }
}

/// <summary>J36: which reviewer read which paper of an applicant, after its three years (PIP-09).</summary>
[UseCase]
public sealed class ForgetReads(ShopDb db, TimeProvider clock)
{
    public async Task<int> Run(Clockwork by, int batch)
    {
        ArgumentNullException.ThrowIfNull(by);
        var since = PrivacyPolicy.KeptSince(clock.GetUtcNow());
        var (cases, papers) = (db.CaseReads.Where(r => r.At < since).OrderBy(r => r.At).Take(batch).Select(r => r.Id), db.PaperReads.Where(r => r.At < since).OrderBy(r => r.At).Take(batch).Select(r => r.Id));
        return Math.Max(
            await db.CaseReads.Where(r => cases.Contains(r.Id)).ExecuteDeleteAsync(), await db.PaperReads.Where(r => papers.Contains(r.Id)).ExecuteDeleteAsync());
    }
}

/// <summary>J36: who fetched his data and from where, after half a year (PIP-09).</summary>
[UseCase]
public sealed class ForgetAccess(ShopDb db, TimeProvider clock)
{
    public Task<int> Run(Clockwork by, int batch)
    {
        ArgumentNullException.ThrowIfNull(by);
        var since = PrivacyPolicy.AccessKeptSince(clock.GetUtcNow());
        var old = db.DataCopies.Where(c => c.StartedAt < since).OrderBy(c => c.StartedAt).Take(batch).Select(c => c.Id);
        return db.DataCopies.Where(c => old.Contains(c.Id)).ExecuteDeleteAsync();
    }
}

/// <summary>J36: codes that a PC showed to be scanned are good for minutes (PIP-09).</summary>
[UseCase]
public sealed class ForgetDeskPasses(ShopDb db, TimeProvider clock)
{
    public Task<int> Run(Clockwork by, int batch)
    {
        ArgumentNullException.ThrowIfNull(by);
        var since = PrivacyPolicy.AccessKeptSince(clock.GetUtcNow());
        var old = db.DeskPasses.Where(p => p.Until < since).OrderBy(p => p.Until).Take(batch).Select(p => p.Code);
        return db.DeskPasses.Where(p => old.Contains(p.Code)).ExecuteDeleteAsync();
    }
}
