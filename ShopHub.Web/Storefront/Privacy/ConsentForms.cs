using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using ShopHub.Data;
using ShopHub.Data.Access;
using ShopHub.Data.Privacy;
using ShopHub.Domain.Access;
using ShopHub.Domain.Privacy;

namespace ShopHub.Web.Storefront.Privacy;

/// <summary>The shopper's yes or no to the texts.</summary>
public static class ConsentForms
{
    public static void MapConsent(this IEndpointRouteBuilder paths) => paths.MapPost("/me/privacy/consent", Answer);

    /// <summary>The page that asks, and where it goes on.</summary>
    public static string Page(string back) => $"/me/privacy/consent?back={Uri.EscapeDataString(FormAnswer.Local(back))}";

    private static async Task<IResult> Answer(HttpContext visit, Shop shop, SignInManager<UserAccount> accounts, IFormCollection form)
    {
        var (back, agrees) = (FormAnswer.Local(form["back"]), form["answer"] == "yes");
        if (agrees && form["read"] != "true")
        {
            FormAnswer.Say(visit, "请先阅读并勾选同意", "stop");
            return FormAnswer.Go(Page(back));
        }

        var seen = Enum.GetValues<PrivacyTextKind>().Where(k => form.ContainsKey(k.Slug())).ToDictionary(k => k, k => int.TryParse(form[k.Slug()], out var version) ? version : 0);
        var outcome = await shop.Do((AnswerTexts use, Buyer me) => use.Run(me, agrees, form["how"] == "settings" ? "设置" : "登录时", seen));
        if (outcome.IsDone && !agrees)
        {
            // Who does not agree is a visitor: he looks around, and nothing is kept of it.
            await visit.SignOutAsync(IdentityConstants.ApplicationScheme);
            FormAnswer.Say(visit, "您没有同意，已退出登录；可以继续浏览商品", "info");
            return FormAnswer.Go("/");
        }

        // The cookie says no longer that he is asked.
        if (outcome.IsDone && await accounts.UserManager.GetUserAsync(visit.User) is { } account) await accounts.RefreshSignInAsync(account);
        return FormAnswer.To(visit, outcome, back, Page(back));
    }
}
