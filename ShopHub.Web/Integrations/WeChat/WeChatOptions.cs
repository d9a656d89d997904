namespace ShopHub.Web.Integrations.WeChat;

/// <summary>The Official Account shoppers sign in through: configuration section <c>WeChat</c>.</summary>
public sealed class WeChatOptions
{
    public const string Section = "WeChat";

    public string AppId { get; set; } = "";

    public string Secret { get; set; } = "";

    /// <summary>Where the browser is sent; empty for this program itself while the sandbox plays WeChat.</summary>
    public string AuthorizeBase { get; set; } = "";

    /// <summary>Where the server asks; empty for this program itself while the sandbox plays WeChat.</summary>
    public string ApiBase { get; set; } = "";
}
