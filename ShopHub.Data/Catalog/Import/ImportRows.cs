using ShopHub.Domain.Catalog;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Catalog.Import;

/// <summary>How far an import is.</summary>
public sealed record ImportRow
{
    public required Id<ProductImport> Id { get; init; }

    public required string FileName { get; init; }

    public required string StartedBy { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public required ImportStatus Status { get; init; }

    public required SheetKind Kind { get; init; }

    public required string Encoding { get; init; }

    public required int Rows { get; init; }

    public required string Trouble { get; init; }

    public DateTimeOffset? FinishedAt { get; init; }

    public int Created { get; init; }

    public int Updated { get; init; }

    /// <summary>Rows.</summary>
    public int Refused { get; init; }

    public int Waiting { get; init; }

    /// <summary>Of those that wait.</summary>
    public int WaitingUpdates { get; init; }

    /// <summary>Products with something left out.</summary>
    public int Warned { get; init; }

    public int ToList { get; init; }

    public int Products => Created + Updated + Waiting;

    /// <summary>Whole percent of the writing and the listing after it.</summary>
    public int Percent => Status is ImportStatus.Listing ? 90 + (Created == 0 ? 10 : 10 * (Created - Math.Min(ToList, Created)) / Created) : Products == 0 ? 0 : 90 * (Created + Updated) / Products;
}

/// <summary>The file's columns, to be named.</summary>
public sealed record ImportColumns(string[] Head, Dictionary<string, int> Columns, string[][] Sample);

/// <summary>One line of the report.</summary>
public sealed record ImportItemRow(int Row, string Handle, string Title, string What, ImportVerdict Verdict, string Note);

public sealed record ImportItemPage(List<ImportItemRow> Rows, int Number, int Last, int Total);

/// <summary>Which lines of the report are shown.</summary>
public enum ImportView { All, Refused, Warned }
