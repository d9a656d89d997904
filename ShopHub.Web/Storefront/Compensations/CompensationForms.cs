using ShopHub.Data;
using ShopHub.Data.Compensations;
using ShopHub.Domain.Access;

namespace ShopHub.Web.Storefront.Compensations;

public static class CompensationForms
{
    public static void MapCompensations(this IEndpointRouteBuilder paths) =>
        paths.MapPost("/compensations/{number}/claim", async (HttpContext visit, Shop shop, string number, IFormCollection form) =>
        {
            var outcome = await shop.Do((ClaimCompensation use, Buyer me) => use.Run(me, number, form["name"].ToString()));
            var page = $"/compensations/{Uri.EscapeDataString(number)}";
            return FormAnswer.To(visit, outcome, page, page, "已开始转账，请留意确认收款的通知");
        });
}
