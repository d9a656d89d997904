using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Catalog;

/// <summary>A file of products that is being brought into a shop (商品导入, B2, B3). Its items stand beside it; what is done stays done.</summary>
public sealed class ProductImport
{
    /// <summary>Characters of a file's name that are kept.</summary>
    public const int LongestName = 120;

    private ProductImport() { }

    public Id<ProductImport> Id { get; private init; } = Id<ProductImport>.New();

    public required Id<Merchant> MerchantId { get; init; }

    public required string FileName { get; init; }

    /// <summary>SHA-256 of the file: the same file, sent again while it is under way, is the same import.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>The fingerprint, unique in the shop, until it is over.</summary>
    public string? OpenFor { get; private set; }

    public required string StartedBy { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public ImportStatus Status { get; private set; } = ImportLifecycle.Table.Start;

    public SheetKind Kind { get; private set; }

    /// <summary>As people call it: UTF-8, GB18030.</summary>
    public string Encoding { get; private set; } = "";

    /// <summary>The names of the columns.</summary>
    public string[] Head { get; private set; } = [];

    /// <summary>The columns' places by field name; empty until they are known.</summary>
    public Dictionary<string, int> Columns { get; private set; } = [];

    /// <summary>The first rows, to recognise the columns by.</summary>
    public string[][] Sample { get; private set; } = [];

    /// <summary>Rows of the file without its head.</summary>
    public int Rows { get; private set; }

    /// <summary>Who checks it now: whoever began later, the one before stops. Null before the first.</summary>
    public Guid? CheckRun { get; private set; }

    /// <summary>Why the file could not be read; empty otherwise.</summary>
    public string Trouble { get; private set; } = "";

    /// <summary>Null until it is done, given up or found unreadable.</summary>
    public DateTimeOffset? FinishedAt { get; private set; }

    /// <param name="key">Under which the file lies.</param>
    public static ProductImport Start(ShopStaff by, string fileName, string fingerprint, DateTimeOffset now, Guid? key = null) => new()
    {
        Id = key is { } given ? new(given) : Id<ProductImport>.New(), MerchantId = by.MerchantId, FileName = fileName.Length > LongestName ? fileName[^LongestName..] : fileName, Fingerprint = fingerprint, OpenFor = fingerprint,
        StartedBy = by.Name, StartedAt = now,
    };

    public Guid BeginChecking()
    {
        var run = Guid.CreateVersion7();
        CheckRun = run;
        return run;
    }

    /// <summary>This run still checks it.</summary>
    public bool IsCheckedBy(Guid run) => Status is ImportStatus.Checking && CheckRun == run;

    /// <summary>What the file is, and what its columns are as far as they are known.</summary>
    public void Recognise(SheetKind kind, string encoding, string[] head, Dictionary<string, int> columns, string[][] sample) =>
        (Kind, Encoding, Head, Columns, Sample) = (kind, encoding, head, columns, sample);

    public void AskForColumns() => Move(ImportStatus.Mapping);

    /// <summary>The merchant has said which column is what: everything is judged anew.</summary>
    public void MapColumns(Dictionary<string, int> columns)
    {
        Move(ImportStatus.Checking);
        Columns = columns;
    }

    public void EndChecking(int rows)
    {
        Move(ImportStatus.Checked);
        Rows = rows;
    }

    public void GiveUpReading(string why, DateTimeOffset now)
    {
        Move(ImportStatus.Unreadable);
        Trouble = why.Length > 300 ? why[..300] : why;
        End(now);
    }

    public void BeginWriting() => Move(ImportStatus.Writing);

    public void BeginListing() => Move(ImportStatus.Listing);

    public void Finish(DateTimeOffset now)
    {
        Move(ImportStatus.Done);
        End(now);
    }

    /// <summary>What was written before stays: new products as drafts.</summary>
    public void Cancel(DateTimeOffset now)
    {
        Move(ImportStatus.Cancelled);
        End(now);
    }

    private void End(DateTimeOffset now) => (FinishedAt, OpenFor) = (now, null);

    private void Move(ImportStatus to)
    {
        ImportLifecycle.Table.Require(Status, to);
        Status = to;
    }
}
