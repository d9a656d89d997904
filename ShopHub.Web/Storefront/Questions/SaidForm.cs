using System.Diagnostics.CodeAnalysis;

namespace ShopHub.Web.Storefront.Questions;

/// <summary>A question, an answer, or what is wrong with one, as posted.</summary>
public sealed class SaidForm
{
    public int Reason { get; set; }

    [AllowNull]
    public string Words { get; set => field = value ?? ""; } = "";
}
