using ShopHub.Domain.Shared;
using static ShopHub.Domain.Catalog.ImportStatus;

namespace ShopHub.Domain.Catalog;

/// <summary>Where an import stands. Own machine.</summary>
public enum ImportStatus
{
    /// <summary>The file is read and every row judged; nothing of the shop changes (试运行).</summary>
    Checking = 0,

    /// <summary>Nobody knows yet which column is what.</summary>
    Mapping = 1,

    /// <summary>The report stands; the merchant decides.</summary>
    Checked = 2,

    /// <summary>Products are written; new ones stay drafts that no shopper sees.</summary>
    Writing = 3,

    /// <summary>All are written; those that are to be sold go on the shelf.</summary>
    Listing = 4,
    Done = 5,
    Cancelled = 6,

    /// <summary>No table was found in the file.</summary>
    Unreadable = 7,
}

public static class ImportLifecycle
{
    public static readonly Lifecycle<ImportStatus> Table = new(start: Checking)
    {
        [Checking] = [Mapping, Checked, Unreadable, Cancelled],
        [Mapping] = [Checking, Cancelled],
        [Checked] = [Checking, Writing, Cancelled],
        [Writing] = [Listing, Cancelled],
        [Listing] = [Done, Cancelled],
    };

    /// <summary>The desk works on it by itself.</summary>
    public static bool IsRunning(this ImportStatus status) => status is Checking or Writing or Listing;
}

/// <summary>Where a table comes from, by its content.</summary>
public enum SheetKind { Unknown = 0, Shopify = 1, Template = 2, Taobao = 3, ShopHub = 4, Other = 5 }

/// <summary>What a column of a table can be.</summary>
public enum ImportField
{
    Code, Title, Subtitle, Category, Story, Promises, Listing, Published, Freight,
    Option1Name, Option1Value, Option2Name, Option2Value, Option3Name, Option3Value, SkuCode, Price, Stock, Pictures, Template, Weight, Volume, Attributes,
}
