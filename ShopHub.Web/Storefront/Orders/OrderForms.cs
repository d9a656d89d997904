using ShopHub.Data;
using ShopHub.Data.Trade;
using ShopHub.Domain.Access;

namespace ShopHub.Web.Storefront.Orders;

public static class OrderForms
{
    public static void MapOrders(this IEndpointRouteBuilder paths)
    {
        paths.MapPost("/orders/{number}/cancel", async (HttpContext visit, Shop shop, string number, IFormCollection form) =>
            Back(visit, number, await shop.Do((CancelOrder use, Buyer me) => use.Run(me, number)), "订单已取消，没有扣款"));
        paths.MapPost("/orders/{number}/confirm", async (HttpContext visit, Shop shop, string number, IFormCollection form) =>
            Back(visit, number, await shop.Do((ConfirmReceipt use, Buyer me) => use.Run(me, number)), "已确认收货，谢谢"));
        paths.MapPost("/orders/{number}/extend", async (HttpContext visit, Shop shop, string number, IFormCollection form) =>
            Back(visit, number, await shop.Do((ExtendReceipt use, Buyer me) => use.Run(me, number)), "收货时间已延长"));
    }

    private static IResult Back(HttpContext visit, string number, Outcome outcome, string said)
    {
        var page = $"/orders/{Uri.EscapeDataString(number)}";
        return FormAnswer.To(visit, outcome, page, page, said);
    }
}
