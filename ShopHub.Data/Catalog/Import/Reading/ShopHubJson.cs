using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Catalog.Import.Reading;

/// <summary>A product as one ShopHub gives it to another (一键搬家, B3).</summary>
public sealed record MovedProduct
{
    public required string Code { get; init; }

    public required string Title { get; init; }

    public string Subtitle { get; init; } = "";

    /// <summary>Name or code of the category.</summary>
    public string Category { get; init; } = "";

    public string Html { get; init; } = "";

    public string[] Promises { get; init; } = [];

    public bool Listed { get; init; }

    public long FreightFen { get; init; }

    /// <summary>Of a piece; zero: not written.</summary>
    public int Grams { get; init; }

    /// <inheritdoc cref="Grams"/>
    public int CubicCm { get; init; }

    /// <summary>产地=浙江</summary>
    public string[] Attributes { get; init; } = [];

    public string[] Options { get; init; } = [];

    /// <summary>Whole addresses.</summary>
    public string[] Pictures { get; init; } = [];

    public required MovedSku[] Skus { get; init; }
}

public sealed record MovedSku(string Code, string[] Values, long PriceFen, int? Stock);

/// <summary>The file of a moved shop: a mark, then products one after the other, so that it is read and written without being held whole.</summary>
public static class ShopHubJson
{
    /// <summary>The first line of every file.</summary>
    public const string Mark = "{\"format\":\"shophub.products\",\"version\":1,\"products\":[";

    public const string End = "]}";

    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, MaxDepth = 8,
    };

    /// <exception cref="Refusal"><c>import.json</c></exception>
    internal static IEnumerable<SheetLine> Lines(Stream file)
    {
        MovedFile? read;
        try
        {
            read = JsonSerializer.Deserialize<MovedFile>(file, Options);
        }
        catch (JsonException bad)
        {
            throw ImportRefusals.Json($"第{bad.LineNumber + 1}行附近读不下去");
        }

        if (read is not { Format: "shophub.products", Version: 1, Products: { } products }) throw ImportRefusals.Json("开头应写明format和version");
        var number = 1;
        foreach (var product in products) foreach (var cells in Cells(product)) yield return new(++number, cells);
    }

    private static IEnumerable<string[]> Cells(MovedProduct product)
    {
        if (product.Skus is null || product.Options is null || product.Pictures is null || product.Promises is null || product.Attributes is null) throw ImportRefusals.Json($"商品“{product.Code}”不完整");
        foreach (var sku in product.Skus)
        {
            yield return
            [
                product.Code, product.Title, product.Subtitle, product.Category, product.Html, string.Join('、', product.Promises), product.Listed ? "是" : "否", Yuan(product.FreightFen),
                .. Enumerable.Range(0, 3).SelectMany(i => i < sku.Values?.Length ? (string[])[product.Options.ElementAtOrDefault(i) ?? "", sku.Values[i]] : ["", ""]),
                sku.Code, Yuan(sku.PriceFen), sku.Stock?.ToString(CultureInfo.InvariantCulture) ?? "", string.Join('\n', product.Pictures), "",
                product.Grams == 0 ? "" : (product.Grams / 1_000m).ToString("0.###", CultureInfo.InvariantCulture), product.CubicCm == 0 ? "" : product.CubicCm.ToString(CultureInfo.InvariantCulture),
                string.Join('\n', product.Attributes),
            ];
        }
    }

    private static string Yuan(long fen) => (fen / 100m).ToString("0.00", CultureInfo.InvariantCulture);

    private sealed record MovedFile(string? Format, int Version, List<MovedProduct>? Products);
}
