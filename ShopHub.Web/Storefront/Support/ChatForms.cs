using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using ShopHub.Data;
using ShopHub.Data.Support;
using ShopHub.Domain.Access;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Support;
using ShopHub.Web.Hosting;
using ShopHub.Web.SupportChat;

namespace ShopHub.Web.Storefront.Support;

/// <summary>What a shopper's chat posts and asks. A page without a script posts and comes back; with one it asks for the changed part only.</summary>
public static class ChatForms
{
    /// <summary>Set by chat.js: answer in short.</summary>
    private const string ByScript = "X-ShopHub-Chat";

    public static void MapChat(this IEndpointRouteBuilder paths)
    {
        var chat = paths.MapGroup("/chat/{code}").RequireRateLimiting(RateLimits.Chat);
        chat.MapPost("/say", Say);
        chat.MapPost("/enter", async (HttpContext visit, Shop shop, string code, IFormCollection form) =>
            Answer(visit, code, await shop.Do((EnterChat use, Buyer me) => use.Run(me, code))));
        chat.MapPost("/read", async (HttpContext visit, Shop shop, string code, IFormCollection form) =>
            Answer(visit, code, await With(shop, code, (id, _) => shop.Do((ReadAsBuyer use, Buyer me) => use.Run(me, id)))));
        chat.MapPost("/leave", async (HttpContext visit, Shop shop, string code, IFormCollection form) =>
            Answer(visit, code, await With(shop, code, (id, _) => shop.Do((LeaveQueue use, Buyer me) => use.Run(me, id)))));
        chat.MapPost("/withdraw", async (HttpContext visit, Shop shop, string code, [FromForm] string message) =>
            Answer(visit, code, await shop.Do((WithdrawSaid use, Buyer me) => use.Run(me, Key<ChatMessage>(message)))));
        chat.MapPost("/rate", async (HttpContext visit, Shop shop, string code, IFormCollection form) =>
            Answer(visit, code, await shop.Do((RateSession use, Buyer me) => use.Run(me, Key<ChatSession>($"{form["session"]}"), Rating(form))), "评价已提交，谢谢"));
        chat.MapGet("/view", View);
        chat.MapGet("/live", ChatLive.Stream);
    }

    private static async Task<IResult> Say(
        HttpContext visit, Shop shop, string code, [FromForm] string id, [FromForm] string? words, [FromForm] string? picture, [FromForm] string? about)
    {
        var draft = picture is { Length: > 0 } ? new ChatDraft(id, ChatKind.Picture, picture) : new(id, ChatKind.Text, words ?? "");
        return Answer(visit, code, await With(shop, code, (talk, _) => shop.Do((SayInChat use, Buyer me) => use.Run(me, talk, draft, about))));
    }

    private static SessionRating Rating(IFormCollection form) =>
        new(int.TryParse(form["stars"], out var stars) ? stars : 0, [.. form["tags"].OfType<string>()], $"{form["words"]}");

    /// <summary>The part that changes, as it is now.</summary>
    private static async Task<IResult> View(HttpContext visit, Shop shop, TimeProvider clock, string code)
    {
        try
        {
            var page = await shop.Ask((ChatQueries ask, Buyer me) => ask.Page(me, code));
            visit.Response.Headers.CacheControl = "no-store";
            return new RazorComponentResult<ShopperChat>(new { Page = page, Now = clock.GetUtcNow() });
        }
        catch (Refusal no)
        {
            return Short(no);
        }
    }

    /// <summary>His conversation with the shop; it begins with the first word.</summary>
    private static async Task<Outcome> With(Shop shop, string code, Func<Id<Conversation>, Shop, Task<Outcome>> act)
    {
        if (await shop.Who<Buyer>() is null) return new(CommonRefusals.SignInFirst());
        if (await shop.Ask((ChatQueries ask, Buyer me) => ask.With(me, code)) is { } there) return await act(there, shop);
        var begun = await shop.Do((EnterChat use, Buyer me) => use.Run(me, code));
        return begun.IsDone ? await act(begun.Value, shop) : begun;
    }

    private static async Task<Outcome> With(Shop shop, string code, Func<Id<Conversation>, Shop, Task<Outcome<int>>> act) =>
        await With(shop, code, async (id, door) => (Outcome)await act(id, door));

    private static IResult Answer(HttpContext visit, string code, Outcome outcome, string? said = null)
    {
        if (visit.Request.Headers.ContainsKey(ByScript)) return outcome.Refusal is { } no ? Short(no) : Results.Json(new { done = true });
        var page = $"/chat/{Uri.EscapeDataString(code)}";
        return FormAnswer.To(visit, outcome, page, page, said);
    }

    // With a body of its own, so that no page is shown in its place.
    private static IResult Short(Refusal no) => Results.Json(new { code = no.Code, message = no.Message }, statusCode:
        no.Code == FormAnswer.SignInFirst ? StatusCodes.Status401Unauthorized : StatusCodes.Status422UnprocessableEntity);

    private static Id<T> Key<T>(string typed) => Id<T>.TryParse(typed, null, out var key) ? key : default;
}
