using Microsoft.AspNetCore.Mvc;
using ShopHub.Data;
using ShopHub.Data.Following;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Web.Storefront.Following;

public static class WatchForms
{
    public static void MapWatches(this IEndpointRouteBuilder paths)
    {
        paths.MapPost("/watches/price", async (HttpContext visit, Shop shop, [FromForm] string id, [FromForm] bool wanted, [FromForm] string? back = null) =>
        {
            var key = Id<Product>.TryParse(id, null, out var product) ? product : default;
            return Back(visit, await shop.Do((WatchPrice use, Buyer me) => use.Run(me, key, wanted)), back, wanted ? "降到现价以下时，在“消息”里告诉您" : "已取消降价提醒");
        });
        paths.MapPost("/watches/stock", async (HttpContext visit, Shop shop, [FromForm] string id, [FromForm] bool wanted, [FromForm] string? back = null) =>
        {
            var key = Id<Sku>.TryParse(id, null, out var sku) ? sku : default;
            return Back(visit, await shop.Do((WatchStock use, Buyer me) => use.Run(me, key, wanted)), back, wanted ? "到货时在“消息”里告诉您" : "已取消到货提醒");
        });
        paths.MapPost("/favourites/mute", async (HttpContext visit, Shop shop, [FromForm] string id, [FromForm] bool muted, [FromForm] string? back = null) =>
        {
            var key = Id<Merchant>.TryParse(id, null, out var merchant) ? merchant : default;
            return Back(visit, await shop.Do((MuteShop use, Buyer me) => use.Run(me, key, muted)), back, muted ? "不再推送这家店的动态" : "有动态时每天最多告诉您一次");
        });
    }

    private static IResult Back(HttpContext visit, Outcome outcome, string? back, string said)
    {
        var page = FormAnswer.Local(back);
        return FormAnswer.To(visit, outcome, page, page, said);
    }
}
