using ShopHub.Web.Integrations.Sandbox.Pay;
using ShopHub.Web.Integrations.Sandbox.Wire;
using ShopHub.Web.Integrations.Sandbox.World;

namespace ShopHub.Web.Integrations.Sandbox.Transfers;

// Every documented member, so that an undocumented one is refused. Null: not sent.
public sealed record TransferRequest(
    string? Appid, string? OutBillNo, string? TransferSceneId, string? Openid, string? UserName, long? TransferAmount, string? TransferRemark,
    string? NotifyUrl, string? UserRecvPerception, List<SceneReport>? TransferSceneReportInfos);

public sealed record SceneReport(string? InfoType, string? InfoContent);

internal static class TransferRules
{
    private const long Least = 10, NameFrom = 200_000;

    private static readonly string[] Scenes = ["1000", "1002", "1004", "1005", "1006", "1009", "1010", "1011", "1013"];

    public static void Check(TransferRequest given, string? name, SandboxWorld world)
    {
        if (!world.Merchant.Apps.Contains(given.Appid)) throw new PayFault(400, "APPID_MCHID_NOT_MATCH", "AppID 与商户号不匹配");
        FieldRules.Number("/body/out_bill_no", given.OutBillNo, 1, 32, "");
        if (!Scenes.Contains(given.TransferSceneId)) throw PayFault.Parameter("/body/transfer_scene_id", given.TransferSceneId, "转账场景未开通");
        if (!IsKnown(given.Openid, world)) throw PayFault.Parameter("/body/openid", given.Openid, "OpenID 无效");
        FieldRules.Fen("/body/transfer_amount", given.TransferAmount);
        if (given.TransferAmount < Least) throw PayFault.Parameter("/body/transfer_amount", $"{given.TransferAmount}", "转账金额不能小于 0.1 元");
        if (given.TransferAmount >= NameFrom && name is null) throw PayFault.Parameter("/body/user_name", null, "转账金额大于等于 2000 元时，收款用户姓名必填");
        FieldRules.Text("/body/transfer_remark", given.TransferRemark, 32);
        if (given.NotifyUrl is not null) FieldRules.NotifyUrl(given.NotifyUrl);
        if (given.TransferSceneReportInfos is not { Count: > 0 } infos || infos.Exists(i => i is not { InfoType.Length: > 0, InfoContent.Length: > 0 }))
            throw PayFault.Parameter("/body/transfer_scene_report_infos", null, "未完整填写转账场景报备信息");
    }

    // Who has paid here follows the account, whether or not he has ever signed in.
    private static bool IsKnown(string? openId, SandboxWorld world) =>
        openId is not null && (world.People.ByOpenId(openId) is not null || world.Orders.Values.Any(o => o.PaidBy == openId || o.OpenId == openId));
}

/// <summary>A transfer as answers and callbacks carry it.</summary>
public static class TransferAnswer
{
    public static object Accepted(SimTransferBill bill) => new
    {
        out_bill_no = bill.OutBillNo, transfer_bill_no = bill.TransferBillNo, create_time = OrderAnswers.Instant(bill.CreatedAt), state = bill.State,
        fail_reason = bill.FailReason, package_info = bill.State == "WAIT_USER_CONFIRM" ? bill.Package : null,
    };

    /// <summary>A query tells no package.</summary>
    public static object Of(SimTransferBill bill, Merchant merchant) => new
    {
        mch_id = merchant.MchId, out_bill_no = bill.OutBillNo, transfer_bill_no = bill.TransferBillNo, appid = bill.AppId, state = bill.State,
        transfer_amount = bill.Fen, transfer_remark = bill.Remark, fail_reason = bill.FailReason, openid = bill.OpenId,
        create_time = OrderAnswers.Instant(bill.CreatedAt), update_time = OrderAnswers.Instant(bill.UpdatedAt),
    };

    public static object Cancelled(SimTransferBill bill) => new
    {
        out_bill_no = bill.OutBillNo, transfer_bill_no = bill.TransferBillNo, state = bill.State, update_time = OrderAnswers.Instant(bill.UpdatedAt),
    };

    public static object InCallback(SimTransferBill bill, Merchant merchant) => new
    {
        out_bill_no = bill.OutBillNo, transfer_bill_no = bill.TransferBillNo, state = bill.State, mch_id = merchant.MchId, transfer_amount = bill.Fen,
        openid = bill.OpenId, fail_reason = bill.FailReason, create_time = OrderAnswers.Instant(bill.CreatedAt), update_time = OrderAnswers.Instant(bill.UpdatedAt),
    };
}
