namespace ShopHub.Web.Hosting;

/// <summary>The names of our cookies.</summary>
public static class Cookies
{
    /// <summary>Who is signed in.</summary>
    public const string SignIn = "shophub";

    /// <summary>One message for the next page.</summary>
    public const string Message = "shophub-message";
}
