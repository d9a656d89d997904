using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Catalog;

/// <summary>What came of one product of an import file.</summary>
public enum ImportVerdict { Waiting = 0, Created = 1, Updated = 2, Refused = 3 }

/// <summary>A file of products that is being brought into a shop (商品导入). Its items stand beside it; what is done stays done.</summary>
public sealed class ProductImport
{
    private ProductImport() { }

    public Id<ProductImport> Id { get; private init; } = Id<ProductImport>.New();

    public required Id<Merchant> MerchantId { get; init; }

    public required string FileName { get; init; }

    /// <summary>SHA-256 of the file: the same file, sent again while it is under way, is the same import.</summary>
    public required string Fingerprint { get; init; }

    public required string StartedBy { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>Null while items wait.</summary>
    public DateTimeOffset? FinishedAt { get; private set; }

    public static ProductImport Start(ShopStaff by, string fileName, string fingerprint, DateTimeOffset now) => new()
    {
        MerchantId = by.MerchantId, FileName = fileName, Fingerprint = fingerprint, StartedBy = by.Name, StartedAt = now,
    };

    public void Finish(DateTimeOffset now) => FinishedAt ??= now;
}

/// <summary>One product of an import, or one refused row.</summary>
public sealed class ImportItem
{
    private ImportItem() { }

    public Id<ImportItem> Id { get; private init; } = Id<ImportItem>.New();

    public required Id<ProductImport> ImportId { get; init; }

    public required Id<Merchant> MerchantId { get; init; }

    /// <summary>The row of the file it begins in.</summary>
    public required int Row { get; init; }

    public required string Handle { get; init; }

    public required string Title { get; init; }

    /// <summary>The product as it was read, until it is done.</summary>
    public string? Payload { get; private set; }

    public ImportVerdict Verdict { get; private set; }

    /// <summary>Why it was refused, or what was left out.</summary>
    public string Note { get; private set; } = "";

    public DateTimeOffset? DoneAt { get; private set; }

    public static ImportItem Wait(ProductImport import, int row, string handle, string title, string payload) => new()
    {
        ImportId = import.Id, MerchantId = import.MerchantId, Row = row, Handle = handle, Title = title, Payload = payload,
    };

    public static ImportItem Refuse(ProductImport import, int row, string handle, string title, string why, DateTimeOffset now) => new()
    {
        ImportId = import.Id, MerchantId = import.MerchantId, Row = row, Handle = handle, Title = title, Verdict = ImportVerdict.Refused,
        Note = why, DoneAt = now,
    };

    public void MarkDone(ImportVerdict verdict, string note, DateTimeOffset now)
    {
        Verdict = verdict;
        Note = note.Length > 500 ? note[..500] : note;
        Payload = null;
        DoneAt = now;
    }
}
