using Microsoft.AspNetCore.Mvc;
using ShopHub.Data;
using ShopHub.Data.Disputes;
using ShopHub.Domain.Access;

namespace ShopHub.Web.Storefront.Returns;

/// <summary>What a buyer posts while the platform has his case.</summary>
public static class DisputeForms
{
    public static void MapDisputes(this IEndpointRouteBuilder paths)
    {
        paths.MapPost("/returns/{number}/platform", async (HttpContext visit, Shop shop, string number, IFormCollection form) =>
            Back(visit, number, await shop.Do((AskPlatform use, Buyer me) => use.Run(me, number, Words(form), Pictures(form))), "已提交，等待商家答复"));
        paths.MapPost("/returns/{number}/say", async (HttpContext visit, Shop shop, string number, IFormCollection form) =>
            Back(visit, number, await shop.Do((SayAsBuyer use, Buyer me) => use.Run(me, number, Words(form), Pictures(form))), "已提交，平台会看到"));
        paths.MapPost("/returns/{number}/appeal", async (HttpContext visit, Shop shop, string number, IFormCollection form) =>
            Back(visit, number, await shop.Do((AppealAsBuyer use, Buyer me) => use.Run(me, number, Words(form), Pictures(form))), "申诉已提交，由另一位平台人员复核"));
        paths.MapPost("/returns/{number}/settle", async (HttpContext visit, Shop shop, string number, [FromForm] bool accept, [FromForm] long seen) =>
            Back(visit, number, await shop.Do((AnswerSettlement use, Buyer me) => use.Run(me, number, accept, seen)), accept ? "已接受和解方案" : "已告知商家您不接受，平台继续审理"));
        paths.MapPost("/returns/{number}/extend", async (HttpContext visit, Shop shop, string number, IFormCollection form) =>
            Back(visit, number, await shop.Do((ExtendAsBuyer use, Buyer me) => use.Run(me, number)), "举证时间已延长"));
        paths.MapPost("/returns/{number}/pause", async (HttpContext visit, Shop shop, string number, IFormCollection form) =>
            Back(visit, number, await shop.Do((PauseAsBuyer use, Buyer me) => use.Run(me, number)), "已记录，双方都同意后暂停审理"));
        paths.MapPost("/returns/{number}/drop", async (HttpContext visit, Shop shop, string number, IFormCollection form) =>
            Back(visit, number, await shop.Do((WithdrawDispute use, Buyer me) => use.Run(me, number)), "已撤销，本次售后已结束"));
    }

    private static string Words(IFormCollection form) => form["words"].ToString();

    // A form without pictures has no such field at all.
    private static string[] Pictures(IFormCollection form) => [.. form["pictures"].OfType<string>()];

    private static IResult Back(HttpContext visit, string number, Outcome outcome, string said)
    {
        var page = $"/returns/{Uri.EscapeDataString(number)}";
        return FormAnswer.To(visit, outcome, page, page, said);
    }
}
