using System.Diagnostics.CodeAnalysis;

namespace ShopHub.Web.Storefront.Reviews;

/// <summary>What is wrong with a review, as posted.</summary>
public sealed class ReportForm
{
    public int Reason { get; set; }

    [AllowNull]
    public string Words { get; set => field = value ?? ""; } = "";
}
