namespace ShopHub.Web.Hosting;

/// <summary>The names of our cookies.</summary>
public static class Cookies
{
    /// <summary>Who is signed in.</summary>
    public const string SignIn = "shophub";

    /// <summary>What was sent to WeChat and must come back.</summary>
    public const string SignInState = "shophub-state";

    /// <summary>One message for the next page.</summary>
    public const string Message = "shophub-message";
}
