using ShopHub.Data;
using ShopHub.Web.Hosting;

namespace ShopHub.Web.Storefront;

/// <summary>How a posted form is answered: always by going on to a page, with one message for it.</summary>
public static class FormAnswer
{
    public const string SignInFirst = "common.sign-in-first";

    /// <summary>Goes to <paramref name="done"/> when it worked, else to <paramref name="refused"/> with the reason.</summary>
    public static IResult To(HttpContext visit, Outcome outcome, string done, string refused, string? said = null)
    {
        if (outcome.Refusal is not { } refusal)
        {
            if (said is not null) Say(visit, said);
            return Go(done);
        }

        if (refusal.Code == SignInFirst) return Go(SignInLinks.For(Local(refused)));
        Say(visit, refusal.Message, "stop");
        return Go(refused);
    }

    public static void Say(HttpContext visit, string text, string tone = "ok") =>
        visit.Response.Cookies.Append(Cookies.Message, $"{tone}.{Uri.EscapeDataString(text)}", new CookieOptions
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            MaxAge = TimeSpan.FromMinutes(1),
            IsEssential = true,
        });

    public static (string Text, string Tone)? TakeMessage(HttpContext visit)
    {
        if (visit.Request.Cookies[Cookies.Message] is not { } cookie || visit.Response.HasStarted) return null;
        visit.Response.Cookies.Delete(Cookies.Message);
        var dot = cookie.IndexOf('.');
        return dot < 0 ? null : (Uri.UnescapeDataString(cookie[(dot + 1)..]), cookie[..dot]);
    }

    /// <summary>An address inside this site, or the home page: never a way out.</summary>
    public static string Local(string? url) =>
        url is ['/', ..] && url is not ['/', '/' or '\\', ..] && !url.Contains('\n') ? url : "/";

    /// <summary>On to a page by GET, whatever the form was posted with.</summary>
    public static IResult Go(string url) => new SeeOther(Local(url));

    private sealed class SeeOther(string url) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
            httpContext.Response.Headers.Location = url;
            return Task.CompletedTask;
        }
    }
}
