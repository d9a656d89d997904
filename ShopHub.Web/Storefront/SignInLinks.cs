namespace ShopHub.Web.Storefront;

public static class SignInLinks
{
    /// <summary>Signs in and comes back to a page of ours.</summary>
    public static string For(string back) => $"/signin/wechat?returnUrl={Uri.EscapeDataString(back)}";
}
