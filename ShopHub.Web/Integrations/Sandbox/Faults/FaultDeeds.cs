using ShopHub.Web.Integrations.Sandbox.Wire;

namespace ShopHub.Web.Integrations.Sandbox.Faults;

/// <summary>What goes wrong with a whole call.</summary>
public sealed class FaultDeeds(AnswerWriter writer, WireClock clock)
{
    /// <summary>Longer than any client waits.</summary>
    private static readonly TimeSpan Hanging = TimeSpan.FromSeconds(40);

    /// <returns>True when the call is over.</returns>
    public async Task<bool> Do(HttpContext http, FaultDeed? deed)
    {
        switch (deed?.Kind)
        {
            case "slow":
                await clock.Delay(TimeSpan.FromSeconds(deed.Seconds), http.RequestAborted);
                return false;
            case "status":
                await writer.Write(http, new PayFault(deed.Status, deed.Code, "系统异常，请稍后重试").ToAnswer(), null);
                return true;
            case "html":
                await Html(http, deed.Status);
                return true;
            case "hang":
                await Hang(http);
                return true;
            case "cut":
                http.Abort();
                return true;
            default:
                return false;
        }
    }

    private static Task Html(HttpContext http, int status)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "text/html";
        return http.Response.WriteAsync("<html><body><h1>Bad Gateway</h1></body></html>");
    }

    private async Task Hang(HttpContext http)
    {
        try
        {
            await clock.Delay(Hanging, http.RequestAborted);
        }
        catch (OperationCanceledException)
        {
            return;
        }
        http.Abort();
    }
}
