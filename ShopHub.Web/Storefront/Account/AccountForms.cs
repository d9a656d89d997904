using Microsoft.AspNetCore.Mvc;
using ShopHub.Data;
using ShopHub.Data.Customers;
using ShopHub.Data.Marketing;
using ShopHub.Data.Notices;
using ShopHub.Domain.Access;
using ShopHub.Domain.Customers;
using ShopHub.Domain.Marketing;
using ShopHub.Domain.Shared;

namespace ShopHub.Web.Storefront.Account;

public static class AccountForms
{
    private const string Addresses = "/me/addresses";

    public static void MapAccount(this IEndpointRouteBuilder paths)
    {
        paths.MapGet("/regions", OneProvince);
        paths.MapPost("/me/addresses/remove", RemoveAddress);
        paths.MapPost("/messages/read", ReadAll);
        paths.MapPost("/coupons/claim", Claim);
    }

    private static IResult OneProvince(HttpContext visit, Regions regions, string? of)
    {
        visit.Response.Headers.CacheControl = "public, max-age=86400";
        return Results.Json(regions.Of(of));
    }

    private static async Task<IResult> RemoveAddress(HttpContext visit, Shop shop, [FromForm] string id)
    {
        var key = Id<Address>.TryParse(id, null, out var address) ? address : default;
        var outcome = await shop.Do((RemoveAddress use, Buyer me) => use.Run(me, key));
        return FormAnswer.To(visit, outcome, Addresses, Addresses, said: "地址已删除");
    }

    private static async Task<IResult> ReadAll(HttpContext visit, Shop shop, IFormCollection form)
    {
        var outcome = await shop.Do((ReadNotices use, Buyer me) => use.Run(me));
        return FormAnswer.To(visit, outcome, "/messages", "/messages");
    }

    private static async Task<IResult> Claim(HttpContext visit, Shop shop, [FromForm] string id, [FromForm] string? back = null)
    {
        var key = Id<Coupon>.TryParse(id, null, out var coupon) ? coupon : default;
        var outcome = await shop.Do((ClaimCoupon use, Buyer me) => use.Run(me, key));
        var page = FormAnswer.Local(back);
        return FormAnswer.To(visit, outcome, page, page, said: "领取成功，下单时自动使用");
    }
}
