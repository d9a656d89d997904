using Microsoft.AspNetCore.Mvc;
using ShopHub.Data;
using ShopHub.Data.Grievances;
using ShopHub.Domain.Access;
using ShopHub.Domain.Grievances;

namespace ShopHub.Web.Storefront.Grievances;

/// <summary>What a buyer posts about a complaint of his.</summary>
public static class GrievanceForms
{
    public static void MapGrievances(this IEndpointRouteBuilder paths)
    {
        paths.MapPost("/orders/{number}/complain", File);
        paths.MapPost("/grievances/{number}/accept", async (HttpContext visit, Shop shop, string number, IFormCollection form) =>
            Back(visit, number, await shop.Do((AcceptGrievance use, Buyer me) => use.Run(me, number)), "已确认，投诉完成"));
        paths.MapPost("/grievances/{number}/platform", async (HttpContext visit, Shop shop, string number, IFormCollection form) =>
            Back(visit, number, await shop.Do((TakeGrievanceToPlatform use, Buyer me) => use.Run(me, number)), "已提交平台处理"));
        paths.MapPost("/grievances/{number}/say", async (HttpContext visit, Shop shop, string number, IFormCollection form) =>
            Back(visit, number, await shop.Do((ProveGrievance use, Buyer me) => use.Run(me, number, Saying(form))), "已提交，平台会看到"));
        paths.MapPost("/grievances/{number}/drop", async (HttpContext visit, Shop shop, string number, IFormCollection form) =>
            Back(visit, number, await shop.Do((WithdrawGrievance use, Buyer me) => use.Run(me, number)), "已撤销，这张投诉单已结束"));
        paths.MapPost("/grievances/{number}/send", async (HttpContext visit, Shop shop, string number, [FromForm] string carrier, [FromForm] string waybill) =>
            Back(visit, number, await shop.Do((SendBackForGrievance use, Buyer me) => use.Run(me, number, carrier, waybill)), "单号已提交，等待商家处理"));
    }

    private static async Task<IResult> File(HttpContext visit, Shop shop, string number, IFormCollection form)
    {
        var kind = int.TryParse(form["kind"], out var code) ? (GrievanceKind)code : 0;
        var outcome = await shop.Do((FileGrievance use, Buyer me) => use.Run(me, number, kind, Saying(form)));
        return FormAnswer.To(visit, outcome, $"/grievances/{outcome.Value}", $"/orders/{Uri.EscapeDataString(number)}/complain", "投诉已提交，等待商家答复");
    }

    // A form without pictures has no such field at all.
    private static GrievanceSaying Saying(IFormCollection form) => new(form["words"].ToString(), [.. form["pictures"].OfType<string>()]);

    private static IResult Back(HttpContext visit, string number, Outcome outcome, string said)
    {
        var page = $"/grievances/{Uri.EscapeDataString(number)}";
        return FormAnswer.To(visit, outcome, page, page, said);
    }
}
