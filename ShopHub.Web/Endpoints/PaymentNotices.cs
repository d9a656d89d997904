using ShopHub.Data;
using ShopHub.Data.Payments;
using ShopHub.Data.Withdrawals;
using ShopHub.Domain.Access;
using ShopHub.Web.Integrations.WeChatPay;
using ShopHub.Web.Integrations.WeChatPay.Payouts;
using ShopHub.Web.Integrations.WeChatPay.Transfers;
using ShopHub.Web.Watching;

namespace ShopHub.Web.Endpoints;

/// <summary>Where the payment channel tells what happened. Believed only when verified; booked once; answered when booked (PAY-03).</summary>
public static class PaymentNotices
{
    public static void MapPaymentNotices(this IEndpointRouteBuilder app)
    {
        app.MapPost(WeChatPayGateway.PaymentNoticePath, Hear).DisableAntiforgery();
        app.MapPost(WeChatPayGateway.RefundNoticePath, Hear).DisableAntiforgery();
        app.MapPost(WeChatPayTransfers.NoticePath, Hear).DisableAntiforgery();
        app.MapPost(WeChatPayPayouts.NoticePath, Hear).DisableAntiforgery();
    }

    private static async Task<IResult> Hear(HttpContext call, NoticeReader reader, FrontDoor door, WeChatPayAccount account)
    {
        var shop = door.As(Clockwork.Itself);
        return await reader.Read(call) switch
        {
            PaymentNotice paid => Answer(await shop.Do((RecordChannelPayment use, Clockwork me) =>
                use.Run(me, paid.Payment, account.Identity))),
            RefundNotice refunded => Answer(await shop.Do((RecordChannelRefund use, Clockwork me) => use.Run(me, refunded.Refund))),
            TransferNotice transferred => Answer(await shop.Do((RecordTransfer use, Clockwork me) => use.Run(me, transferred.Transfer))),
            PayoutNotice paidOut => Answer(await shop.Do((RecordPayout use, Clockwork me) => use.Run(me, paidOut.Payout))),
            RejectedNotice rejected => rejected.ToResult(),
            _ => Results.NoContent(),
        };
    }

    /// <summary>A refusal here is a race lost: the channel asks again, and then it is a duplicate.</summary>
    private static IResult Answer(Outcome<Heard> outcome)
    {
        if (outcome.Refusal is { } refusal)
            return Results.Json(new { code = "FAIL", message = refusal.Code }, statusCode: StatusCodes.Status503ServiceUnavailable);
        Signals.PaymentHeard(outcome.Value);
        return Results.NoContent();
    }
}
