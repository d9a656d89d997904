namespace ShopHub.Web.Storefront.Returns;

/// <summary>The after-sale request as posted.</summary>
public sealed class AskForm
{
    public int Kind { get; set; }

    public int Reason { get; set; }

    public int Pieces { get; set; } = 1;

    public string Words { get; set; } = "";

    public string[] Pictures { get; set; } = [];
}
