using ShopHub.Data;
using ShopHub.Data.Guarantees;
using ShopHub.Domain.Access;
using ShopHub.Domain.Guarantees;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;
using ShopHub.Web.Kit;

namespace ShopHub.Web.Storefront.Guarantees;

/// <summary>What a buyer posts about a promise of his goods.</summary>
public static class GuaranteeForms
{
    public static void MapGuarantees(this IEndpointRouteBuilder paths)
    {
        paths.MapPost("/orders/{number}/guarantee", File);
        paths.MapPost("/guarantees/{number}/say", async (HttpContext visit, Shop shop, string number, IFormCollection form) =>
            Back(visit, number, await shop.Do((ProveAsBuyer use, Buyer me) => use.Run(me, number, Saying(form))), "已提交，平台会看到"));
        paths.MapPost("/guarantees/{number}/drop", async (HttpContext visit, Shop shop, string number, IFormCollection form) =>
            Back(visit, number, await shop.Do((WithdrawGuarantee use, Buyer me) => use.Run(me, number)), "已撤销，这张保障单已结束"));
    }

    private static async Task<IResult> File(HttpContext visit, Shop shop, string number, IFormCollection form)
    {
        var kind = form["kind"] == nameof(GuaranteeKind.DamageCover) ? GuaranteeKind.DamageCover : GuaranteeKind.FakePaysThree;
        var line = Id<OrderLine>.TryParse(form["line"], null, out var read) ? read : default;
        var what = new GuaranteeRequest(kind, int.TryParse(form["pieces"], out var pieces) ? pieces : 0, int.TryParse(form["percent"], out var percent) ? percent : 0, Yuan.Read(form["costs"].ToString()));
        var outcome = await shop.Do((FileGuarantee use, Buyer me) => use.Run(me, number, line, what, Saying(form)));
        var again = $"/orders/{Uri.EscapeDataString(number)}/guarantee?line={line}&kind={kind}";
        return FormAnswer.To(visit, outcome, $"/guarantees/{outcome.Value}", again, "已提交，等待商家答复");
    }

    // A form without pictures has no such field at all.
    private static GuaranteeSaying Saying(IFormCollection form) => new(form["words"].ToString(), [.. form["pictures"].OfType<string>()]);

    private static IResult Back(HttpContext visit, string number, Outcome outcome, string said)
    {
        var page = $"/guarantees/{Uri.EscapeDataString(number)}";
        return FormAnswer.To(visit, outcome, page, page, said);
    }
}
