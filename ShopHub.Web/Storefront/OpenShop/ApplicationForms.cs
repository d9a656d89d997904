using Microsoft.AspNetCore.Mvc;
using ShopHub.Data;
using ShopHub.Data.Applications;
using ShopHub.Data.Deposits;
using ShopHub.Domain.Access;
using ShopHub.Domain.Applications;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using ShopHub.Web.Hosting;

namespace ShopHub.Web.Storefront.OpenShop;

/// <summary>What the forms and the script of the wizard do.</summary>
public static class ApplicationForms
{
    private const string Page = "/open";

    public static void MapApplications(this IEndpointRouteBuilder paths)
    {
        paths.MapPost("/open/start", Start);
        paths.MapPost("/open/{number}/keep", Keep).RequireRateLimiting(RateLimits.Search);
        paths.MapGet("/open/{number}/state", State);
        paths.MapPost("/open/{number}/submit", Submit);
        paths.MapPost("/open/{number}/withdraw", Withdraw);
        paths.MapPost("/open/{number}/sign", Sign);
        paths.MapPost("/open/{number}/deposit", PayDeposit);
        paths.MapPost("/open/{number}/doors", Open);
        paths.MapPapers();
    }

    private static async Task<IResult> Start(HttpContext visit, Shop shop, [FromForm] Subject subject)
    {
        if (!Enum.IsDefined(subject)) return FormAnswer.Go(Page);
        var outcome = await shop.Do((StartApplication use, Buyer me) => use.Run(me, subject));
        return FormAnswer.To(visit, outcome, done: $"{Page}/{outcome.Value}", refused: Page);
    }

    /// <summary>One field, as soon as it is left; the answer says what is wrong with it.</summary>
    private static async Task<IResult> Keep(Shop shop, IFormCollection sent, string number)
    {
        var field = StepForm.FieldOf(sent["field"].ToString());
        var outcome = await shop.Do((SaveApplication use, Buyer me) => use.Run(me, number, StepForm.Read(sent).Written, [StepForm.WholeOf(field)], null));
        if (outcome.Refusal is { Code: FormAnswer.SignInFirst }) return Results.Unauthorized();
        if (outcome.Refusal is { } refusal) return Results.Json(new { problem = refusal.Message }, statusCode: StatusCodes.Status409Conflict);
        var (form, faults) = await shop.Ask(async (ApplicantQueries ask, Buyer me) => ((await ask.One(me, number)).Shown, await ask.Faults(me, number)));
        var why = ApplicationSteps.IsTouched(form, field) ? faults.FirstOrDefault(f => f.Field == field)?.Reason : null;
        return Results.Json(new { saves = outcome.Value, why });
    }

    /// <summary>Asked by an open page, so that the phone and the PC see each other.</summary>
    private static async Task<IResult> State(Shop shop, string number)
    {
        try
        {
            var state = await shop.Ask((ApplicantQueries ask, Buyer me) => ask.State(me, number));
            return Results.Json(new { saves = state.Saves, status = state.Status.ToString() });
        }
        catch (Refusal)
        {
            return Results.NotFound();
        }
    }

    private static async Task<IResult> Submit(HttpContext visit, Shop shop, IFormCollection sent, string number)
    {
        var outcome = await shop.Do((SubmitApplication use, Buyer me) => use.Run(me, number));
        return FormAnswer.To(visit, outcome, $"{Page}/{number}", $"{Page}/{number}?step={ApplicationSteps.Of(outcome.Refusal?.Field)}", said: $"已提交，{ApplicationPolicy.ReviewWorkdays}个工作日内完成审核");
    }

    private static async Task<IResult> Withdraw(HttpContext visit, Shop shop, IFormCollection sent, string number)
    {
        var outcome = await shop.Do((WithdrawApplication use, Buyer me) => use.Run(me, number));
        return FormAnswer.To(visit, outcome, Page, $"{Page}/{number}", said: "申请已撤回");
    }

    private static async Task<IResult> Sign(HttpContext visit, Shop shop, IFormCollection sent, string number)
    {
        var outcome = await shop.Do((SignContract use, Buyer me) => use.Run(me, number));
        return FormAnswer.To(visit, outcome, $"{Page}/{number}", $"{Page}/{number}", said: "已签署平台服务协议");
    }

    private static async Task<IResult> PayDeposit(HttpContext visit, Shop shop, IFormCollection sent, string number)
    {
        var outcome = await shop.Do((PayOpeningDeposit use, Buyer me) => use.Run(me, number));
        return FormAnswer.To(visit, outcome, done: $"/pay/{outcome.Value}", refused: $"{Page}/{number}");
    }

    private static async Task<IResult> Open(HttpContext visit, Shop shop, IFormCollection sent, string number)
    {
        var outcome = await shop.Do((OpenTheDoors use, Buyer me) => use.Run(me, number));
        return FormAnswer.To(visit, outcome, $"{Page}/{number}", $"{Page}/{number}", said: "店铺已开业，买家可以看到了");
    }
}
