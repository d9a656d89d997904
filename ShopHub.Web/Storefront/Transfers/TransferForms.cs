using ShopHub.Data;
using ShopHub.Data.Payments;
using ShopHub.Domain.Access;
using ShopHub.Domain.Payments;
using ShopHub.Domain.Shared;
using ShopHub.Web.Jobs;

namespace ShopHub.Web.Storefront.Transfers;

public static class TransferForms
{
    public static void MapTransfers(this IEndpointRouteBuilder paths) => paths.MapGet("/transfers/{number}/state", State);

    /// <summary>What the server knows of the transfer; asks the channel first, because the shopper has just come back from his confirmation.</summary>
    private static async Task<IResult> State(string number, Shop shop, FrontDoor door, TransferTalk channel, CancellationToken stop)
    {
        try
        {
            if ((await Known()).Status is not (TransferStatus.ToConfirm or TransferStatus.Paying)) return Told(await Known());
            if (await door.As(Clockwork.Itself).Ask((DueTransferQueries ask, Clockwork me) => ask.One(me, number)) is { } due) await channel.Push(due, stop);
            return Told(await Known());
        }
        catch (Refusal)
        {
            return Results.NotFound();
        }

        Task<BuyerTransferRow> Known() => shop.Ask((BuyerTransferQueries ask, Buyer me) => ask.One(me, number));
    }

    private static IResult Told(BuyerTransferRow known) =>
        Results.Json(new { state = known.Status.ToString(), open = known.Status is TransferStatus.ToConfirm or TransferStatus.Paying });
}
