using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Catalog;

/// <summary>What came of one product of an import file.</summary>
public enum ImportVerdict { Waiting = 0, Created = 1, Updated = 2, Refused = 3 }

/// <summary>One product of an import, or one refused row.</summary>
public sealed class ImportItem
{
    /// <summary>Characters of a note.</summary>
    public const int LongestNote = 500;

    private ImportItem() { }

    public Id<ImportItem> Id { get; private init; } = Id<ImportItem>.New();

    public required Id<ProductImport> ImportId { get; init; }

    public required Id<Merchant> MerchantId { get; init; }

    /// <summary>The row of the file it begins in.</summary>
    public required int Row { get; init; }

    public required string Handle { get; init; }

    public required string Title { get; init; }

    /// <summary>What the report says will be done.</summary>
    public string What { get; init; } = "";

    /// <summary>By the report it changes a product that is there.</summary>
    public bool IsUpdate { get; init; }

    /// <summary>The product as it was read, until it is done.</summary>
    public string? Payload { get; private set; }

    public ImportVerdict Verdict { get; private set; }

    /// <summary>Why it was refused, or what was left out.</summary>
    public string Note { get; private set; } = "";

    public DateTimeOffset? DoneAt { get; private set; }

    /// <summary>A new product that goes on the shelf when all are written.</summary>
    public Id<Product>? ToList { get; private set; }

    public static ImportItem Wait(ProductImport import, int row, string handle, string title, string what, bool isUpdate, string payload, string warning = "") => new()
    {
        ImportId = import.Id, MerchantId = import.MerchantId, Row = row, Handle = Cut(handle, 100), Title = title, What = what, IsUpdate = isUpdate, Payload = payload, Note = warning,
    };

    public static ImportItem Refuse(ProductImport import, int row, string handle, string title, string why, DateTimeOffset now) => new()
    {
        ImportId = import.Id, MerchantId = import.MerchantId, Row = row, Handle = Cut(handle, 100), Title = Cut(title, 100), What = "不导入", Verdict = ImportVerdict.Refused,
        Note = Cut(why, LongestNote), DoneAt = now,
    };

    public void MarkDone(ImportVerdict verdict, string note, DateTimeOffset now, Id<Product>? toList = null)
    {
        (Verdict, Payload, DoneAt, ToList) = (verdict, null, now, toList);
        Note = Cut(note, LongestNote);
    }

    /// <param name="trouble">Why it stays a draft; empty when it is on the shelf.</param>
    public void MarkListed(string trouble)
    {
        ToList = null;
        if (trouble.Length > 0) Note = Cut(Note.Length == 0 ? trouble : $"{Note}；{trouble}", LongestNote);
    }

    private static string Cut(string text, int most) => text.Length > most ? text[..most] : text;
}
