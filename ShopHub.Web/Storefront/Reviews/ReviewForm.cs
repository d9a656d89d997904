using System.Diagnostics.CodeAnalysis;

namespace ShopHub.Web.Storefront.Reviews;

/// <summary>A review, or what is added to one, as posted.</summary>
public sealed class ReviewForm
{
    public int Stars { get; set; }

    public int Description { get; set; }

    public int Service { get; set; }

    public int Logistics { get; set; }

    [AllowNull]
    public string Words { get; set => field = value ?? ""; } = "";

    /// <summary>A form without pictures has no such field at all.</summary>
    [AllowNull]
    public string[] Pictures { get; set => field = value ?? []; } = [];

    public bool IsAnonymous { get; set; }
}
