namespace ShopHub.Web.Storefront.Reviews;

/// <summary>A review, or what is added to one, as posted.</summary>
public sealed class ReviewForm
{
    public int Stars { get; set; }

    public int Description { get; set; }

    public int Service { get; set; }

    public int Logistics { get; set; }

    public string Words { get; set; } = "";

    public string[] Pictures { get; set; } = [];

    public bool IsAnonymous { get; set; }
}
