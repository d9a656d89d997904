using System.Text;
using System.Text.Json.Nodes;
using ShopHub.Web.Integrations.Sandbox.Payouts;
using ShopHub.Web.Integrations.Sandbox.Transfers;
using ShopHub.Web.Integrations.Sandbox.World;
using ShopHub.Web.Integrations.WeChatPay;
using ShopHub.Web.Integrations.WeChatPay.Wire;

namespace ShopHub.Web.Integrations.Sandbox.Pay;

/// <summary>Builds what a callback carries, wrong on request.</summary>
public sealed class CallbackBody(SandboxWorld world)
{
    public byte[] Build(SimNotice notice, string? trick)
    {
        var plain = PayJson.Write(Resource(notice));
        var (type, summary) = Words(notice);
        if (Changed(plain, trick) is { } changed) plain = changed;
        var (nonce, associated) = (Nonce.New(12), trick == CallbackTricks.OldJson ? null : type);
        var text = ResourceCipher.Seal(Key(trick), nonce, associated, plain);
        return PayJson.Write(new
        {
            id = notice.Id,
            create_time = OrderAnswers.Instant(notice.CreatedAt),
            resource_type = "encrypt-resource",
            event_type = trick == CallbackTricks.UnknownEvent ? "COUPON.USE" : EventType(notice),
            summary,
            resource = new
            {
                original_type = type,
                algorithm = "AEAD_AES_256_GCM",
                ciphertext = trick == CallbackTricks.Tamper ? (text[0] == 'A' ? "B" : "A") + text[1..] : text,
                associated_data = trick == CallbackTricks.Aad ? "changed" : associated,
                nonce,
            },
        });
    }

    private object Resource(SimNotice notice)
    {
        if (notice.Kind == "pay" && world.Orders[notice.Key] is var paid)
            return paid.IsCombined
                ? OrderAnswers.Combined(paid, world.PartsOf(paid), world.Merchant, OrderAnswers.Precise)
                : OrderAnswers.Of(paid, world.Merchant);
        if (notice.Kind == "transfer") return TransferAnswer.InCallback(world.TransferBills.All[notice.Key], world.Merchant);
        if (notice.Kind == "complaint") return new { complaint_id = notice.Key, action_type = notice.Act };
        if (notice.Kind == SimNotice.Withdraw) return PayoutAnswer.InCallback(world.Payouts.Withdrawals[notice.Key], notice.Says, world.Merchant);
        var refund = world.Refunds[notice.Key];
        return OrderAnswers.InCallback(refund, world.Orders[refund.OutTradeNo], world.Merchant);
    }

    private static (string OriginalType, string Summary) Words(SimNotice notice) => notice.Kind switch
    {
        "pay" => ("transaction", "支付成功"),
        "transfer" => ("mch_payment", "商家转账单据终态通知"),
        "complaint" => ("complaint", "用户投诉通知"),
        SimNotice.Withdraw => ("mch_withdraw", "提现状态变更"),
        _ => ("refund", "退款通知"),
    };

    private string EventType(SimNotice notice) => notice.Kind switch
    {
        "pay" => "TRANSACTION.SUCCESS",
        "transfer" => "MCHTRANSFER.BILL.FINISHED",
        "complaint" => notice.Act == "CREATE_COMPLAINT" ? "COMPLAINT.CREATE" : "COMPLAINT.STATE_CHANGE",
        SimNotice.Withdraw => "MCHWITHDRAW.CHANGE",
        _ => $"REFUND.{world.Refunds[notice.Key].Status}",
    };

    private static byte[]? Changed(byte[] plain, string? trick)
    {
        if (trick is not (CallbackTricks.Amount or CallbackTricks.MchId or CallbackTricks.AppId
            or CallbackTricks.Foreign or CallbackTricks.OldJson)) return null;
        var json = JsonNode.Parse(plain)!;
        if (trick == CallbackTricks.Amount && json["complaint_id"] is null) AddOneFen(json);
        if (trick == CallbackTricks.MchId) Change(json, "1900880002", "mchid", "sp_mchid", "combine_mchid", "mch_id");
        if (trick == CallbackTricks.AppId) Change(json, "wx0000000000000000", "appid", "sp_appid", "combine_appid");
        if (trick == CallbackTricks.Foreign) Change(json, "UNKNOWN" + Nonce.New(10), "out_trade_no", "combine_out_trade_no", "out_bill_no", "out_request_no");
        if (trick == CallbackTricks.OldJson && json["success_time"] is { } at)
            json["success_time"] = at.GetValue<string>().Replace("+08:00", ".120+08:00", StringComparison.Ordinal);
        return Encoding.UTF8.GetBytes(json.ToJsonString(PayJson.Options));
    }

    // Of a combined order, one share.
    private static void AddOneFen(JsonNode json)
    {
        var (amount, name) = json["transfer_amount"] is not null ? (json, "transfer_amount")
            : json["sub_orders"] is { } parts ? (parts[0]!["amount"]!, "total_amount")
            : json["amount"] is JsonObject sum ? (sum, "total") : (json, "amount");
        amount[name] = amount[name]!.GetValue<long>() + 1;
    }

    // Not every callback says it: a refund's names no app.
    private static void Change(JsonNode json, string to, params string[] names)
    {
        if (Array.Find(names, name => json[name] is not null) is { } said) json[said] = to;
    }

    private byte[] Key(string? trick) =>
        trick == CallbackTricks.WrongKey ? Encoding.UTF8.GetBytes(Nonce.New()) : world.Merchant.ApiV3Key;
}
