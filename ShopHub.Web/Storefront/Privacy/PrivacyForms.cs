using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using ShopHub.Data;
using ShopHub.Data.Access;
using ShopHub.Data.Privacy;
using ShopHub.Domain.Access;
using ShopHub.Domain.Privacy;
using ShopHub.Domain.Shared;

namespace ShopHub.Web.Storefront.Privacy;

/// <summary>What a shopper does about his own data.</summary>
public static class PrivacyForms
{
    private const string Room = "/me/privacy", Closing = "/me/privacy/close", Requests = "/me/privacy/requests";

    public static void MapPrivacy(this IEndpointRouteBuilder paths)
    {
        paths.MapPost("/me/privacy/nickname", Rename);
        paths.MapPost("/me/privacy/switch", Switch);
        paths.MapPost("/me/privacy/requests/{number}/takeback", TakeBack);
        paths.MapPost(Closing, Close);
        paths.MapPost("/me/privacy/stay", Stay);
        paths.MapMyData();
    }

    private static async Task<IResult> Rename(HttpContext visit, Shop shop, SignInManager<UserAccount> accounts, [FromForm] string nickname)
    {
        var outcome = await shop.Do((RenameMyself use, Buyer me) => use.Run(me, nickname));
        // The name stands in the cookie too.
        if (outcome.IsDone && await accounts.UserManager.GetUserAsync(visit.User) is { } account) await accounts.RefreshSignInAsync(account);
        return FormAnswer.To(visit, outcome, Room, Room, said: "昵称已保存");
    }

    private static async Task<IResult> Switch(HttpContext visit, Shop shop, [FromForm] int kind, [FromForm] bool on)
    {
        var outcome = await shop.Do((SwitchConsent use, Buyer me) => use.Run(me, (ConsentKind)kind, on));
        return FormAnswer.To(visit, outcome, Room, Room, said: $"{((ConsentKind)kind is ConsentKind.Marketing ? "营销消息" : "个性化推荐")}{(on ? "已打开" : "已关闭")}");
    }

    private static async Task<IResult> TakeBack(HttpContext visit, Shop shop, IFormCollection form, string number)
    {
        var outcome = await shop.Do((TakeBackPrivacy use, Buyer me) => use.Run(me, number));
        return FormAnswer.To(visit, outcome, Requests, Requests, said: "请求已撤回");
    }

    private static async Task<IResult> Close(HttpContext visit, Shop shop, IFormCollection form)
    {
        var outcome = await shop.Do((AskAccountClosing use, Buyer me) => use.Run(me, form["sure"] == "true"));
        return FormAnswer.To(visit, outcome, Closing, Closing, said: $"已申请注销，{ShopCalendar.Local(outcome.Value):M月d日 HH:mm}前可以撤回");
    }

    private static async Task<IResult> Stay(HttpContext visit, Shop shop, IFormCollection form)
    {
        var outcome = await shop.Do((TakeBackAccountClosing use, Buyer me) => use.Run(me));
        return FormAnswer.To(visit, outcome, Closing, Closing, said: "已撤回，账号继续使用");
    }
}
