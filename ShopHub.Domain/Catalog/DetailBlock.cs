namespace ShopHub.Domain.Catalog;

public enum DetailKind { Text = 1, Heading = 2, List = 3, Picture = 4, Table = 5 }

/// <summary>Which cells of a table say what the others are.</summary>
public enum TableHead { None = 0, Row = 1, Column = 2 }

/// <summary>A part of a detail page as it is edited (详情模块).</summary>
public sealed record DetailBlock(DetailKind Kind)
{
    /// <summary>Of text and lists: a paragraph or a point a line. **两个星号** around what is bold.</summary>
    public string Words { get; init; } = "";

    public ShownPicture? Picture { get; init; }

    /// <summary>What the picture shows, for who cannot see it.</summary>
    public string Alt { get; init; } = "";

    public IReadOnlyList<IReadOnlyList<string>> Rows { get; init; } = [];

    public TableHead Head { get; init; }

    public static DetailBlock Text(string words) => new(DetailKind.Text) { Words = words };

    public static DetailBlock Of(ShownPicture picture) => new(DetailKind.Picture) { Picture = picture };

    public static DetailBlock Table(TableHead head, params string[][] rows) => new(DetailKind.Table) { Head = head, Rows = rows };
}
