using Microsoft.AspNetCore.Mvc;
using ShopHub.Data;
using ShopHub.Data.AfterSales;
using ShopHub.Domain.Access;

namespace ShopHub.Web.Storefront.Returns;

public static class ReturnForms
{
    public static void MapReturns(this IEndpointRouteBuilder paths)
    {
        paths.MapPost("/returns/{number}/send", Send);
        paths.MapPost("/returns/{number}/withdraw", async (HttpContext visit, Shop shop, string number, IFormCollection form) =>
            Back(visit, number, await shop.Do((CancelAfterSale use, Buyer me) => use.Run(me, number)), "售后申请已撤销"));
        paths.MapPost("/returns/{number}/accept", async (HttpContext visit, Shop shop, string number, IFormCollection form) =>
            Back(visit, number, await shop.Do((AnswerOffer use, Buyer me) => use.Run(me, number, true)), "已同意商家的方案"));
        paths.MapPost("/returns/{number}/received", async (HttpContext visit, Shop shop, string number, IFormCollection form) =>
            Back(visit, number, await shop.Do((ConfirmExchange use, Buyer me) => use.Run(me, number)), "已确认收到换货"));
        paths.MapPost("/returns/{number}/decline", async (HttpContext visit, Shop shop, string number, IFormCollection form) =>
            Back(visit, number, await shop.Do((AnswerOffer use, Buyer me) => use.Run(me, number, false)), "已告知商家您不同意"));
    }

    private static async Task<IResult> Send(HttpContext visit, Shop shop, string number, [FromForm] string carrier, [FromForm] string waybill) =>
        Back(visit, number, await shop.Do((SendGoodsBack use, Buyer me) => use.Run(me, number, carrier, waybill)), "单号已提交，等待商家收货");

    private static IResult Back(HttpContext visit, string number, Outcome outcome, string said)
    {
        var page = $"/returns/{Uri.EscapeDataString(number)}";
        return FormAnswer.To(visit, outcome, page, page, said);
    }
}
