using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Exports;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Exports;

/// <summary>What is to be made, for whom, with the rights he has now.</summary>
public sealed record ExportToMake(ShopStaff For, ExportKind Kind, ExportFormat Format, ExportFilter Filter);

/// <summary>The desk takes an export, or takes it again after a crash.</summary>
[UseCase]
public sealed class BeginExport(ShopDb db, TimeProvider clock)
{
    /// <returns>Null when nobody wants it any more, or he may not have it any more.</returns>
    public async Task<ExportToMake?> Run(Clockwork by, Id<ExportJob> id)
    {
        var job = await db.Exports.Where(e => e.Id == id).Found();
        if (!job.Status.IsUnderWay()) return null;
        var member = await db.Staff.AsNoTracking().FirstOrDefaultAsync(m => m.Id == job.StaffId && m.RemovedAt == null);
        if (member is null || !member.Permissions.HasFlag(job.Kind.Needs()))
        {
            job.Fail("申请人已没有查看权限", clock.GetUtcNow());
            return null;
        }

        job.Begin(job.Kind is ExportKind.Orders && member.Permissions.HasFlag(ShopPermission.Buyers));
        return new(new(member.MerchantId, member.Id, member.Name, member.Permissions), job.Kind, job.Format, job.Filter);
    }
}

/// <summary>So many rows are written.</summary>
[UseCase]
public sealed class CountExport(ShopDb db)
{
    /// <returns>False when nobody wants it any more.</returns>
    public async Task<bool> Run(Clockwork by, Id<ExportJob> id, int rows)
    {
        var job = await db.Exports.Where(e => e.Id == id).Found();
        if (job.Status is not ExportStatus.Running) return false;
        job.Count(rows);
        return true;
    }
}

[UseCase]
public sealed class FinishExport(ShopDb db, TimeProvider clock)
{
    /// <returns>False when it was cancelled meanwhile.</returns>
    public async Task<bool> Run(Clockwork by, Id<ExportJob> id, int rows, long bytes)
    {
        var job = await db.Exports.Where(e => e.Id == id).Found();
        if (job.Status is not ExportStatus.Running) return false;
        job.Finish(rows, bytes, clock.GetUtcNow());
        return true;
    }
}

[UseCase]
public sealed class FailExport(ShopDb db, TimeProvider clock)
{
    public async Task Run(Clockwork by, Id<ExportJob> id, string why)
    {
        var job = await db.Exports.Where(e => e.Id == id).Found();
        if (job.Status.IsUnderWay()) job.Fail(why, clock.GetUtcNow());
    }
}

/// <summary>Files nobody may fetch any more (DRG-06).</summary>
[UseCase]
public sealed class ExpireExports(ShopDb db, TimeProvider clock)
{
    /// <returns>Whose files are to be deleted.</returns>
    public async Task<List<Id<ExportJob>>> Run(Clockwork by, int batch)
    {
        var now = clock.GetUtcNow();
        var due = await db.Exports.Where(e => e.Status == ExportStatus.Done && e.ExpiresAt <= now).OrderBy(e => e.ExpiresAt).Take(batch).ToListAsync();
        due.ForEach(e => e.Expire());
        return due.ConvertAll(e => e.Id);
    }
}
