using Microsoft.AspNetCore.Mvc;
using ShopHub.Data;
using ShopHub.Data.Following;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Shared;

namespace ShopHub.Web.Storefront.Following;

public static class HistoryForms
{
    private const string Here = "/me/history";

    public static void MapHistory(this IEndpointRouteBuilder paths)
    {
        paths.MapPost("/history/forget", async (HttpContext visit, Shop shop, [FromForm] string? id = null, [FromForm] int page = 1) =>
        {
            // Without a product it is everything; a key that is none must not become everything.
            Id<Product>? one = string.IsNullOrEmpty(id) ? null : Id<Product>.TryParse(id, null, out var product) ? product : default(Id<Product>);
            var outcome = await shop.Do((ForgetSeen use, Buyer me) => use.Run(me, one));
            return FormAnswer.To(visit, outcome, one is not null && page > 1 ? $"{Here}?page={page}" : Here, Here, one is null ? "浏览记录已清空" : null);
        });
        paths.MapPost("/history/keep", async (HttpContext visit, Shop shop, [FromForm] bool on) =>
            FormAnswer.To(visit, await shop.Do((KeepHistory use, Buyer me) => use.Run(me, on)), Here, Here, on ? "浏览记录已打开" : "浏览记录已关闭并清空"));
    }
}
