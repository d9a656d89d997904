namespace ShopHub.Web.Hosting;

/// <summary>Who fetches a page for an index or a card for a chat is no visitor.</summary>
public static class Robots
{
    public static bool Sends(HttpRequest request) =>
        request.Headers.UserAgent.ToString() is var agent && (agent.Contains("bot", StringComparison.OrdinalIgnoreCase) || agent.Contains("spider", StringComparison.OrdinalIgnoreCase));
}
