using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using ShopHub.Data;
using ShopHub.Data.Support;
using ShopHub.Domain.Access;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Support;
using ShopHub.Web.Hosting;

namespace ShopHub.Web.Storefront.Support;

/// <summary>A call as it was typed; nothing of it is lost when it is refused.</summary>
public sealed class WrittenCall
{
    [AllowNull]
    public string Phone { get; set => field = value ?? ""; } = "";

    /// <summary>2026-11-24</summary>
    [AllowNull]
    public string Day { get; set => field = value ?? ""; } = "";

    public int From { get; set; }

    public int To { get; set; }

    [AllowNull]
    public string Words { get; set => field = value ?? ""; } = "";

    /// <summary>Two hours from the first slot that is still to come.</summary>
    public static WrittenCall Usual(string phone, DateTimeOffset now)
    {
        var day = CallPolicy.Days(now)[0];
        var from = CallPolicy.Starts(day, now)[0];
        return new() { Phone = phone, Day = Of(day), From = from, To = Math.Min(from + 120, CallPolicy.ClosesAt) };
    }

    public static string Of(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public CallForm Read() => new(Phone, DateOnly.TryParseExact(Day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : default, From, To, Words);
}

public static class CallForms
{
    public static void MapCalls(this IEndpointRouteBuilder paths) => paths.MapPost("/chat/{code}/call/withdraw", async (HttpContext visit, Shop shop, string code, [FromForm] string call) =>
    {
        var page = $"/chat/{Uri.EscapeDataString(code)}/call";
        var outcome = await shop.Do((WithdrawCall use, Buyer me) => use.Run(me, Id<CallRequest>.TryParse(call, null, out var id) ? id : default));
        return FormAnswer.To(visit, outcome, page, page, "已取消");
    }).RequireRateLimiting(RateLimits.Chat);
}
