using System.Diagnostics.CodeAnalysis;
using ShopHub.Domain.AfterSales;

namespace ShopHub.Web.Storefront.Returns;

/// <summary>The after-sale request as posted.</summary>
public sealed class AskForm
{
    public int Kind { get; set; }

    public int Reason { get; set; }

    public int Pieces { get; set; } = 1;

    /// <summary>The key of the SKU wanted instead; for an exchange only.</summary>
    [AllowNull]
    public string Wanted { get; set => field = value ?? ""; } = "";

    [AllowNull]
    public string Words { get; set => field = value ?? ""; } = "";

    /// <summary>A form without pictures has no such field at all.</summary>
    [AllowNull]
    public string[] Pictures { get; set => field = value ?? []; } = [];

    /// <summary>As it was asked, to be changed.</summary>
    public static AskForm Of(AfterSale asked) => new()
    {
        Kind = (int)asked.Kind, Reason = (int)asked.Reason, Pieces = asked.Pieces, Wanted = asked.WantedSkuId?.ToString(), Words = asked.Words, Pictures = asked.Pictures,
    };
}
