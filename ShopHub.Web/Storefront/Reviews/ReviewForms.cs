using Microsoft.AspNetCore.Mvc;
using ShopHub.Data;
using ShopHub.Data.Ratings;
using ShopHub.Domain.Access;
using ShopHub.Domain.Ratings;
using ShopHub.Domain.Shared;

namespace ShopHub.Web.Storefront.Reviews;

public static class ReviewForms
{
    public static void MapReviews(this IEndpointRouteBuilder paths) =>
        paths.MapPost("/reviews/helpful", async (HttpContext visit, Shop shop, [FromForm] string id, [FromForm] bool wanted, [FromForm] string? back = null) =>
        {
            var key = Id<Review>.TryParse(id, null, out var review) ? review : default;
            var page = FormAnswer.Local(back);
            return FormAnswer.To(visit, await shop.Do((VoteHelpful use, Buyer me) => use.Run(me, key, wanted)), page, page);
        });
}
