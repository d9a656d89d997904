using Microsoft.AspNetCore.Mvc;
using ShopHub.Data;
using ShopHub.Data.Analytics;
using ShopHub.Data.Trade;
using ShopHub.Domain.Access;
using ShopHub.Domain.Analytics;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;

namespace ShopHub.Web.Storefront.Cart;

/// <summary>What the forms of the product sheet and the cart page do.</summary>
public static class CartForms
{
    private const string Page = "/cart";

    public static void MapCart(this IEndpointRouteBuilder paths)
    {
        paths.MapPost("/cart/add", Add);
        paths.MapPost("/checkout/now", BuyNow);
        paths.MapPost("/cart/save", (HttpContext visit, Shop shop, IFormCollection form) => Save(visit, shop, form, Page));
        paths.MapPost("/cart/checkout", (HttpContext visit, Shop shop, IFormCollection form) => Save(visit, shop, form, "/checkout"));
        paths.MapPost("/cart/remove", Remove);
    }

    private static async Task<IResult> Add(
        HttpContext visit, Shop shop, TrafficLog log, [FromForm] string sku, [FromForm] int quantity = 1, [FromForm] string? back = null)
    {
        var outcome = await shop.Do((AddToCart use, Buyer me) => use.Run(me, Key<Sku>(sku), quantity));
        var page = FormAnswer.Local(back);
        if (outcome.IsDone && Id<Product>.TryParse(Closed(page).Split('/')[^1], null, out var product)) log.Count(product, TrafficKind.Carted, TrafficSource.Other);
        return FormAnswer.To(visit, outcome, done: Closed(page), refused: page, said: "已加入购物车");
    }

    private static IResult BuyNow([FromForm] string sku, [FromForm] int quantity = 1) =>
        FormAnswer.Go($"/checkout?sku={Key<Sku>(sku)}&quantity={quantity}");

    private static async Task<IResult> Save(HttpContext visit, Shop shop, IFormCollection form, string done)
    {
        var chosen = form["chosen"].ToHashSet();
        var wishes = form.Where(f => f.Key.StartsWith("pieces-", StringComparison.Ordinal))
            .Select(f => (Key: f.Key["pieces-".Length..], Pieces: int.TryParse(f.Value, out var n) ? n : 0))
            .Select(f => new CartWish(Key<CartItem>(f.Key), f.Pieces, chosen.Contains(f.Key))).ToList();
        var outcome = await shop.Do((ArrangeCart use, Buyer me) => use.Run(me, wishes));
        return FormAnswer.To(visit, outcome, done, Page);
    }

    private static async Task<IResult> Remove(HttpContext visit, Shop shop, [FromForm] string item)
    {
        var outcome = await shop.Do((RemoveCartItem use, Buyer me) => use.Run(me, Key<CartItem>(item)));
        return FormAnswer.To(visit, outcome, Page, Page, said: "已移出购物车");
    }

    private static string Closed(string page) => page.Split('?')[0];

    private static Id<T> Key<T>(string text) => Id<T>.TryParse(text, null, out var id) ? id : default;
}
