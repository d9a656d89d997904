using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Access;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Exports;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Exports;

/// <summary>Somebody wants a list as a file; the desk makes it (DRG-06).</summary>
[UseCase(Runs = 2)]
public sealed class AskExport(ShopDb db, AuditNote note, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>export.runs</c>, <c>export.format</c></exception>
    public async Task<Id<ExportJob>> Run(ShopStaff by, ExportKind kind, ExportFormat format, ExportFilter filter)
    {
        by.Needs(kind.Needs());
        if (await db.Exports.Of(by).AnyAsync(e => e.RunsFor != null)) throw ExportRefusals.Runs();
        var words = filter.Words?.Trim() is { Length: > 0 } text ? text[..Math.Min(60, text.Length)] : null;
        var job = ExportJob.Ask(by, kind, format, filter with { Words = words }, clock.GetUtcNow());
        db.Exports.Add(job);
        note.Says("导出", kind is ExportKind.Orders ? "订单" : "商品");
        return job.Id;
    }
}

[UseCase]
public sealed class CancelExport(ShopDb db, AuditNote note, TimeProvider clock)
{
    public async Task Run(ShopStaff by, Id<ExportJob> id)
    {
        by.NeedsLists();
        var job = await db.Exports.Of(by).Where(e => e.Id == id).Found();
        by.Needs(job.Kind.Needs());
        job.Cancel(clock.GetUtcNow());
        note.Says("导出", job.Kind is ExportKind.Orders ? "订单" : "商品");
    }
}

/// <summary>Somebody fetches the file; who and when is written down each time.</summary>
[UseCase]
public sealed class FetchExport(ShopDb db, AuditNote note, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>export.expired</c>, <c>common.not-allowed</c>, <c>common.not-found</c></exception>
    public async Task<ExportJob> Run(ShopStaff by, Id<ExportJob> id)
    {
        by.NeedsLists();
        var job = await db.Exports.Of(by).Where(e => e.Id == id).Found();
        by.Needs(job.Kind.Needs() | (job.ShowsBuyers ? ShopPermission.Buyers : ShopPermission.None));
        if (job.Status is ExportStatus.Expired || job.ExpiresAt <= clock.GetUtcNow()) throw ExportRefusals.Expired();
        if (job.Status is not ExportStatus.Done) throw CommonRefusals.NotFound();
        note.Says("导出", job.Kind is ExportKind.Orders ? "订单" : "商品", $"{job.Rows}行");
        return job;
    }
}

internal static class ExportRights
{
    public static ShopPermission Needs(this ExportKind kind) => kind is ExportKind.Products ? ShopPermission.Products : ShopPermission.Orders;

    /// <exception cref="Refusal"><c>common.not-allowed</c></exception>
    public static void NeedsLists(this ShopStaff by)
    {
        if ((by.Permissions & (ShopPermission.Products | ShopPermission.Orders)) == ShopPermission.None) throw CommonRefusals.NotAllowed();
    }
}
