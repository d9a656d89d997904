using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;

namespace ShopHub.Domain.Exports;

/// <summary>A list somebody wants as a file (导出): asked for in the console, made in the background, fetched for some days (DRG-06).</summary>
public sealed class ExportJob
{
    private ExportJob() { }

    public Id<ExportJob> Id { get; private init; } = Id<ExportJob>.New();

    public required Id<Merchant> MerchantId { get; init; }

    /// <summary>The shop, and unique, while it is under way: one at a time.</summary>
    public Id<Merchant>? RunsFor { get; private set; }

    public required Id<StaffMember> StaffId { get; init; }

    public required string Name { get; init; }

    public required ExportKind Kind { get; init; }

    public required ExportFormat Format { get; init; }

    public required ExportFilter Filter { get; init; }

    public ExportStatus Status { get; private set; } = ExportLifecycle.Table.Start;

    public required DateTimeOffset AskedAt { get; init; }

    public DateTimeOffset? FinishedAt { get; private set; }

    /// <summary>Until when it can be fetched; null before it is done.</summary>
    public DateTimeOffset? ExpiresAt { get; private set; }

    /// <summary>Names and streets stand in it: who may not see buyers does not get it.</summary>
    public bool ShowsBuyers { get; private set; }

    public int Rows { get; private set; }

    public long Bytes { get; private set; }

    /// <summary>Why there is no file; empty otherwise.</summary>
    public string Trouble { get; private set; } = "";

    /// <exception cref="Refusal"><c>export.format</c></exception>
    public static ExportJob Ask(ShopStaff by, ExportKind kind, ExportFormat format, ExportFilter filter, DateTimeOffset now)
    {
        if (kind is ExportKind.Orders && format is ExportFormat.Moving || !Enum.IsDefined(kind) || !Enum.IsDefined(format)) throw ExportRefusals.Format();
        return new()
        {
            MerchantId = by.MerchantId, RunsFor = by.MerchantId, StaffId = by.StaffId, Name = by.Name, Kind = kind, Format = format, Filter = filter, AskedAt = now,
        };
    }

    /// <param name="showsBuyers">By the rights its maker has now.</param>
    public void Begin(bool showsBuyers)
    {
        Move(ExportStatus.Running);
        (Rows, ShowsBuyers) = (0, showsBuyers);
    }

    public void Count(int rows) => Rows = rows;

    public void Finish(int rows, long bytes, DateTimeOffset now)
    {
        Move(ExportStatus.Done);
        (Rows, Bytes, RunsFor, FinishedAt, ExpiresAt) = (rows, bytes, null, now, now.AddDays(ExportPolicy.KeptDays));
    }

    public void Fail(string why, DateTimeOffset now)
    {
        Move(ExportStatus.Failed);
        (Trouble, RunsFor, FinishedAt) = (why.Length > 200 ? why[..200] : why, null, now);
    }

    public void Cancel(DateTimeOffset now)
    {
        Move(ExportStatus.Cancelled);
        (RunsFor, FinishedAt) = (null, now);
    }

    public void Expire() => Move(ExportStatus.Expired);

    private void Move(ExportStatus to)
    {
        ExportLifecycle.Table.Require(Status, to);
        Status = to;
    }
}

/// <summary>What the list showed when it was asked for; an order's days are Shanghai days, both included.</summary>
public sealed record ExportFilter
{
    public OrderStatus? OrderStatus { get; init; }

    public ListingStatus? ListingStatus { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    public string? Words { get; init; }

    /// <summary>The address of the site, for whole addresses of pictures.</summary>
    public string Site { get; init; } = "";
}
