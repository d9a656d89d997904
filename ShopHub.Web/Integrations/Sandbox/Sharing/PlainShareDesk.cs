using System.Text.Json;
using ShopHub.Web.Integrations.Sandbox.Wire;
using ShopHub.Web.Integrations.Sandbox.World;
using ShopHub.Web.Integrations.WeChatPay;

namespace ShopHub.Web.Integrations.Sandbox.Sharing;

/// <summary>Sharing as the ordinary family asks for it. A platform's sub-merchants are not served here.</summary>
public sealed class PlainShareDesk(SandboxWorld world, ShareBook shares, ReturnBook returns)
{
    private static readonly string[] Types = ["MERCHANT_ID", "PERSONAL_OPENID", "PERSONAL_SUB_OPENID"];

    private static readonly string[] Relations =
    [
        "SERVICE_PROVIDER", "STORE", "STAFF", "STORE_OWNER", "PARTNER", "HEADQUARTER", "BRAND", "DISTRIBUTOR", "USER", "SUPPLIER", "CUSTOM",
    ];

    public PayAnswer Create(PayCall call)
    {
        var given = call.Read<PlainShareRequest>();
        ShareRules.AppId(given.Appid, call);
        NoShop(given.SubMchid);
        if (given.UnfreezeUnsplit is not { } finish) throw PayFault.Parameter("/body/unfreeze_unsplit", null, "缺少必填参数");
        var share = shares.Share(new ShareWish(
            null, ShareRules.Text("/body/transaction_id", given.TransactionId, 32), ShareRules.Number("/body/out_order_no", given.OutOrderNo),
            [.. (given.Receivers ?? []).Select(To)], finish, JsonSerializer.Serialize(given, PayJson.Options)));
        return PayAnswer.Ok(Answer(share));
    }

    public PayAnswer Query(PayCall call)
    {
        NoShop(call.Query("sub_mchid"));
        var share = shares.Find(null, call.Part("number"));
        return share.TransactionId == call.Query("transaction_id")
            ? PayAnswer.Ok(Answer(share))
            : throw PayFault.Missing("RESOURCE_NOT_EXISTS", "分账单不存在");
    }

    public PayAnswer Unfreeze(PayCall call)
    {
        var given = call.Read<FinishRequest>();
        NoShop(given.SubMchid);
        ShareRules.Description(given.Description);
        return PayAnswer.Ok(Answer(shares.Finish(new ShareWish(
            null, ShareRules.Text("/body/transaction_id", given.TransactionId, 32), ShareRules.Number("/body/out_order_no", given.OutOrderNo),
            [], true, JsonSerializer.Serialize(given, PayJson.Options)))));
    }

    public PayAnswer Amounts(PayCall call) => PayAnswer.Ok(new
    {
        transaction_id = call.Part("number"),
        unsplit_amount = shares.Unsplit(null, call.Part("number")),
    });

    public PayAnswer Return(PayCall call)
    {
        var given = call.Read<PlainReturnRequest>();
        NoShop(given.SubMchid);
        ShareRules.Description(given.Description);
        var share = world.Sharings.Shares.Values.FirstOrDefault(s => s.SubMchId is null && (s.OrderId == given.OrderId || s.OutOrderNo == given.OutOrderNo))
            ?? throw PayFault.Missing("RESOURCE_NOT_EXISTS", "分账单不存在");
        return PayAnswer.Ok(ShareAnswers.Return(returns.Return(
            share, ShareRules.Number("/body/out_return_no", given.OutReturnNo), ShareRules.Text("/body/return_mchid", given.ReturnMchid, 32),
            ShareRules.Fen("/body/amount", given.Amount), JsonSerializer.Serialize(given, PayJson.Options))));
    }

    public PayAnswer QueryReturn(PayCall call)
    {
        NoShop(call.Query("sub_mchid"));
        var back = returns.Find(call.Part("number"));
        return back.OutOrderNo == call.Query("out_order_no") ? PayAnswer.Ok(ShareAnswers.Return(back)) : throw PayFault.Missing("RESOURCE_NOT_EXISTS", "回退单不存在");
    }

    public PayAnswer AddReceiver(PayCall call)
    {
        var given = call.Read<PlainReceiverRequest>();
        ShareRules.AppId(given.Appid, call);
        NoShop(given.SubMchid);
        ShareRules.Type("/body/type", given.Type, Types);
        ShareRules.Type("/body/relation_type", given.RelationType, Relations);
        if (given.Type == "MERCHANT_ID" || given.Name is not null) call.Open("/body/name", given.Name);
        world.Sharings.Keep(new SimReceiver(given.Type!, ShareRules.Text("/body/account", given.Account, 64), given.Name, given.RelationType!));
        return PayAnswer.Ok(new { type = given.Type, account = given.Account, name = given.Name, relation_type = given.RelationType });
    }

    public PayAnswer DeleteReceiver(PayCall call)
    {
        var given = call.Read<PlainReceiverRequest>();
        ShareRules.AppId(given.Appid, call);
        world.Sharings.Forget(given.Type ?? "", given.Account ?? "");
        return PayAnswer.Ok(new { type = given.Type, account = given.Account });
    }

    public static PayAnswer MaxRatio(PayCall call) => PayAnswer.Ok(new { sub_mchid = call.Part("number"), max_ratio = ShareBook.MaxRatio });

    private static void NoShop(string? subMchId)
    {
        if (!string.IsNullOrEmpty(subMchId)) throw new PayFault(403, "NO_AUTH", "电商商户不允许调用非电商分账API");
    }

    private static ShareTo To(PlainReceiver given)
    {
        ShareRules.Type("/body/receivers/type", given.Type, Types);
        return new(
            given.Type!, ShareRules.Text("/body/receivers/account", given.Account, 64),
            ShareRules.Fen("/body/receivers/amount", given.Amount), ShareRules.Description(given.Description));
    }

    private object Answer(SimShare share) => new
    {
        transaction_id = share.TransactionId,
        out_order_no = share.OutOrderNo,
        order_id = share.OrderId,
        state = ShareAnswers.State(share, shares.Now),
        receivers = share.Receivers.Select(r => ShareAnswers.Receiver(r, share, shares.Now, ecommerce: false)),
    };
}
