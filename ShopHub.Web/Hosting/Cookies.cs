namespace ShopHub.Web.Hosting;

/// <summary>The names of our cookies.</summary>
public static class Cookies
{
    /// <summary>Who is signed in.</summary>
    public const string SignIn = "shophub";

    /// <summary>What was sent to WeChat and must come back.</summary>
    public const string SignInState = "shophub-state";

    /// <summary>The code a PC shows to be let in by the phone, and what only this browser knows.</summary>
    public const string DeskPass = "shophub-desk";

    /// <summary>The short link opened last.</summary>
    public const string LinkCode = "shophub-from";

    /// <summary>One message for the next page.</summary>
    public const string Message = "shophub-message";
}
