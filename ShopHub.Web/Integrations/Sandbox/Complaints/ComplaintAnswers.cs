using System.Text;
using ShopHub.Web.Integrations.Sandbox.Pay;
using ShopHub.Web.Integrations.Sandbox.Wire;
using ShopHub.Web.Integrations.Sandbox.World;

namespace ShopHub.Web.Integrations.Sandbox.Complaints;

// Every documented member, so that an undocumented one is refused. Null: not sent.
public sealed record ReplyRequest(
    string? ComplaintedMchid, string? ResponseContent, List<string>? ResponseImages, string? JumpUrl, string? JumpUrlText, object? MiniProgramJumpInfo);

public sealed record CompleteRequest(string? ComplaintedMchid);

public sealed record RefundDecisionRequest(string? Action, int? LaunchRefundDay, string? RejectReason, List<string>? RejectMediaList, string? Remark);

public sealed record UrlRequest(string? Url);

/// <summary>A complaint as answers carry it: pictures by address, the phone sealed for the merchant.</summary>
public static class ComplaintAnswers
{
    public const string Images = "/v3/merchant-service/images";

    public static object Of(SimComplaint of, PayCall call) => new
    {
        complaint_id = of.ComplaintId,
        complaint_time = OrderAnswers.Instant(of.CreatedAt),
        complaint_detail = of.Detail,
        complaint_state = of.State,
        complainted_mchid = of.MchId,
        payer_phone = call.Merchant.ClientCertificates.Values.Last().Seal(Encoding.UTF8.GetBytes(of.Phone)),
        payer_openid = of.OpenId,
        complaint_media_list = of.Pictures.Count == 0 ? null : new[] { new { media_type = "USER_COMPLAINT_IMAGE", media_url = of.Pictures.ConvertAll(p => Address(p, call)) } },
        complaint_order_info = new[] { Order(of, call) },
        complaint_full_refunded = false,
        incoming_user_response = of.PayerWaits,
        user_complaint_times = of.Times,
        problem_description = of.Kind == "REFUND" ? "申请退款" : "服务未达预期",
        problem_type = of.Kind,
        apply_refund_amount = of.RefundFen == 0 ? (long?)null : of.RefundFen,
        user_tag_list = new[] { "TRUSTED" },
        in_platform_service = of.IsAtChannel,
        need_immediate_service = of.IsUrgent,
    };

    public static object Of(SimWord said, PayCall call) => new
    {
        log_id = said.LogId,
        @operator = said.Operator == "payer" ? "投诉人" : said.Operator,
        operate_time = OrderAnswers.Instant(said.At),
        operate_type = said.Act,
        operate_details = said.Words,
        image_list = said.Pictures.ConvertAll(p => Address(p, call)),
    };

    private static object Order(SimComplaint of, PayCall call)
    {
        var order = call.Http.RequestServices.GetRequiredService<SandboxWorld>().Orders[of.OutTradeNo];
        return new { transaction_id = order.TransactionId, out_trade_no = order.OutTradeNo, amount = order.TotalFen };
    }

    private static string Address(string mediaId, PayCall call) => $"{call.Http.Request.Scheme}://{call.Http.Request.Host}{Images}/{mediaId}";
}
