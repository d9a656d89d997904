using Microsoft.AspNetCore.Mvc;
using ShopHub.Data;
using ShopHub.Data.Trade;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Web.Storefront.Favourites;

public static class FavouriteForms
{
    public static void MapFavourites(this IEndpointRouteBuilder paths)
    {
        paths.MapPost("/favourites/product", async (HttpContext visit, Shop shop, [FromForm] string id, [FromForm] bool wanted, [FromForm] string? back = null) =>
        {
            var key = Id<Product>.TryParse(id, null, out var product) ? product : default;
            return Back(visit, await shop.Do((FavourProduct use, Buyer me) => use.Run(me, key, wanted)), back, wanted ? "已收藏，在“我的 · 收藏和关注”里可以找到" : "已取消收藏");
        });
        paths.MapPost("/favourites/shop", async (HttpContext visit, Shop shop, [FromForm] string id, [FromForm] bool wanted, [FromForm] string? back = null) =>
        {
            var key = Id<Merchant>.TryParse(id, null, out var merchant) ? merchant : default;
            return Back(visit, await shop.Do((FavourShop use, Buyer me) => use.Run(me, key, wanted)), back, wanted ? "已关注，有动态时每天最多告诉您一次" : "已取消关注");
        });
    }

    private static IResult Back(HttpContext visit, Outcome outcome, string? back, string said)
    {
        var page = FormAnswer.Local(back);
        return FormAnswer.To(visit, outcome, page, page, said);
    }
}
