using ShopHub.Web.Integrations.Sandbox.Pay;
using ShopHub.Web.Integrations.Sandbox.World;

namespace ShopHub.Web.Integrations.Sandbox.Sharing;

/// <summary>Shares and returns as answers carry them.</summary>
public static class ShareAnswers
{
    public static string State(SimShare share, DateTimeOffset now) => now < share.DueAt ? "PROCESSING" : "FINISHED";

    public static object Receiver(SimShareTo to, SimShare share, DateTimeOffset now, bool ecommerce)
    {
        var open = now < share.DueAt;
        return new
        {
            type = to.Type,
            account = ecommerce ? null : to.Account,
            receiver_account = ecommerce ? to.Account : null,
            amount = to.Fen,
            description = to.Description,
            result = open ? "PENDING" : to.FailReason is null ? "SUCCESS" : "CLOSED",
            fail_reason = open ? null : to.FailReason,
            detail_id = to.DetailId,
            create_time = OrderAnswers.Instant(share.CreatedAt),
            finish_time = open ? null : OrderAnswers.Instant(share.DueAt),
        };
    }

    public static object Return(SimShareReturn back) => new
    {
        sub_mchid = back.SubMchId,
        order_id = back.OrderId,
        out_order_no = back.OutOrderNo,
        out_return_no = back.OutReturnNo,
        return_mchid = back.ReturnMchId,
        amount = back.Fen,
        return_no = back.ReturnId,
        return_id = back.ReturnId,
        result = back.FailReason is null ? "SUCCESS" : "FAILED",
        fail_reason = back.FailReason,
        create_time = OrderAnswers.Instant(back.CreatedAt),
        finish_time = OrderAnswers.Instant(back.CreatedAt),
    };
}
