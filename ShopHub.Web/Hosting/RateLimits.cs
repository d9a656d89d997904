using System.Security.Claims;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace ShopHub.Web.Hosting;

/// <summary>How often one visitor may knock where knocking costs: sign-in by password or by WeChat, search, checkout.</summary>
public static class RateLimits
{
    public const string SignIn = "sign-in";
    public const string WeChat = "wechat";
    public const string Search = "search";
    public const string Suggest = "suggest";
    public const string Checkout = "checkout";
    public const string Chat = "chat";

    public static void AddRateLimits(this WebApplicationBuilder builder)
    {
        var perMinute = builder.Configuration.GetSection("Limits").Get<LimitOptions>() ?? new();
        // A demo or a bench is many people behind one address.
        if (!builder.Environment.IsProduction()) perMinute = perMinute.ForManyBehindOneAddress();
        builder.Services.AddRateLimiter(limits =>
        {
            limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limits.OnRejected = Say;
            limits.AddPolicy(SignIn, visit => Window(SignIn, Address(visit), perMinute.SignInPerMinute));
            limits.AddPolicy(WeChat, visit => Window(WeChat, Address(visit), perMinute.WeChatPerMinute));
            limits.AddPolicy(Search, visit => Window(Search, Visitor(visit), perMinute.SearchPerMinute));
            limits.AddPolicy(Suggest, visit => Window(Suggest, Visitor(visit), perMinute.SuggestPerMinute));
            limits.AddPolicy(Checkout, visit => Window(Checkout, Visitor(visit), perMinute.CheckoutPerMinute));
            limits.AddPolicy(Chat, visit => Window(Chat, Visitor(visit), perMinute.ChatPerMinute));
        });
    }

    private static RateLimitPartition<string> Window(string what, string who, int perMinute) =>
        RateLimitPartition.GetSlidingWindowLimiter($"{what} {who}", _ => new()
        {
            PermitLimit = perMinute,
            Window = TimeSpan.FromMinutes(1),
            SegmentsPerWindow = 6,
        });

    private static string Address(HttpContext visit) => visit.Connection.RemoteIpAddress?.ToString() ?? "";

    private static string Visitor(HttpContext visit) =>
        visit.User.FindFirstValue(ClaimTypes.NameIdentifier) ?? Address(visit);

    private static ValueTask Say(OnRejectedContext rejected, CancellationToken stop)
    {
        rejected.HttpContext.Response.Headers.RetryAfter = "20";
        return ValueTask.CompletedTask;
    }
}

/// <summary>The configuration section <c>Limits</c>; per visitor (signed in) or per address.</summary>
public sealed record LimitOptions
{
    private const int Loosened = 1_000_000;

    /// <summary>Passwords typed from one address.</summary>
    public int SignInPerMinute { get; init; } = 60;

    /// <summary>Sign-ins WeChat vouches for; a mobile carrier shows thousands of shoppers as one address.</summary>
    public int WeChatPerMinute { get; init; } = 3_000;

    public int SearchPerMinute { get; init; } = 120;

    /// <summary>Asked with every letter or two.</summary>
    public int SuggestPerMinute { get; init; } = 600;

    public int CheckoutPerMinute { get; init; } = 60;

    /// <summary>A message is some four requests: said, looked at twice, read.</summary>
    public int ChatPerMinute { get; init; } = 240;

    public LimitOptions ForManyBehindOneAddress() =>
        this with { WeChatPerMinute = Loosened, SearchPerMinute = Loosened, SuggestPerMinute = Loosened, CheckoutPerMinute = Loosened, ChatPerMinute = Loosened };
}
