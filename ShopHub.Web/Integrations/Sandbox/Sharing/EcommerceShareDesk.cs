using System.Text.Json;
using ShopHub.Web.Integrations.Sandbox.Wire;
using ShopHub.Web.Integrations.Sandbox.World;
using ShopHub.Web.Integrations.WeChatPay;

namespace ShopHub.Web.Integrations.Sandbox.Sharing;

/// <summary>Sharing as the ecommerce family (平台收付通) asks for it: always an order of a sub-merchant.</summary>
public sealed class EcommerceShareDesk(SandboxWorld world, ShareBook shares, ReturnBook returns)
{
    private static readonly string[] Relations = ["SUPPLIER", "DISTRIBUTOR", "SERVICE_PROVIDER", "PLATFORM", "OTHERS"];

    public PayAnswer Create(PayCall call)
    {
        var given = call.Read<EcommerceShareRequest>();
        ShareRules.AppId(given.Appid, call);
        if (given.Finish is null) throw PayFault.Parameter("/body/finish", null, "缺少必填参数");
        var share = shares.Share(new ShareWish(
            Shop(given.SubMchid), ShareRules.Text("/body/transaction_id", given.TransactionId, 32), ShareRules.Number("/body/out_order_no", given.OutOrderNo),
            [.. (given.Receivers ?? []).Select(To)], given.Finish.Value, JsonSerializer.Serialize(given, PayJson.Options)));
        return PayAnswer.Ok(Answer(share));
    }

    public PayAnswer Query(PayCall call)
    {
        var share = shares.Find(call.Query("sub_mchid"), call.Query("out_order_no"));
        return share.TransactionId == call.Query("transaction_id")
            ? PayAnswer.Ok(Answer(share))
            : throw PayFault.Missing("RESOURCE_NOT_EXISTS", "分账单不存在");
    }

    public PayAnswer Finish(PayCall call)
    {
        var given = call.Read<FinishRequest>();
        ShareRules.Description(given.Description);
        var share = shares.Finish(new ShareWish(
            Shop(given.SubMchid), ShareRules.Text("/body/transaction_id", given.TransactionId, 32), ShareRules.Number("/body/out_order_no", given.OutOrderNo),
            [], true, JsonSerializer.Serialize(given, PayJson.Options)));
        return PayAnswer.Ok(new { sub_mchid = share.SubMchId, transaction_id = share.TransactionId, out_order_no = share.OutOrderNo, order_id = share.OrderId });
    }

    public PayAnswer Amounts(PayCall call)
    {
        var transaction = call.Part("number");
        var order = world.ByTransaction(transaction) ?? throw PayFault.Missing("RESOURCE_NOT_EXISTS", "订单不存在");
        return PayAnswer.Ok(new { transaction_id = transaction, unsplit_amount = shares.Unsplit(Shop(order.SubMchId), transaction) });
    }

    public PayAnswer Return(PayCall call)
    {
        var given = call.Read<EcommerceReturnRequest>();
        var share = world.Sharings.Shares.Values.FirstOrDefault(s => s.OrderId == given.OrderId || s.OutOrderNo == given.OutOrderNo);
        if (share is null || share.SubMchId != Shop(given.SubMchid)) throw PayFault.Missing("RESOURCE_NOT_EXISTS", "分账单不存在");
        ShareRules.Description(given.Description);
        var back = returns.Return(
            share, ShareRules.Number("/body/out_return_no", given.OutReturnNo), ShareRules.Text("/body/return_mchid", given.ReturnMchid, 32),
            ShareRules.Fen("/body/amount", given.Amount), JsonSerializer.Serialize(given, PayJson.Options));
        return PayAnswer.Ok(Answer(back));
    }

    public PayAnswer QueryReturn(PayCall call)
    {
        var back = returns.Find(call.Query("out_return_no"));
        return back.SubMchId == call.Query("sub_mchid") ? PayAnswer.Ok(Answer(back)) : throw PayFault.Missing("RESOURCE_NOT_EXISTS", "回退单不存在");
    }

    public PayAnswer AddReceiver(PayCall call)
    {
        var given = call.Read<EcommerceReceiverRequest>();
        ShareRules.AppId(given.Appid, call);
        ShareRules.Type("/body/type", given.Type, "MERCHANT_ID", "PERSONAL_OPENID");
        ShareRules.Type("/body/relation_type", given.RelationType, Relations);
        var account = ShareRules.Text("/body/account", given.Account, 64);
        if (account == call.Merchant.MchId) throw PayFault.Invalid("操作已完成，无需二次请求");
        if (given.Type == "MERCHANT_ID") ShareRules.Text("/body/name", given.Name, 256);
        world.Sharings.Keep(new SimReceiver(given.Type!, account, given.Name, given.RelationType!));
        return PayAnswer.Ok(new { type = given.Type, account, name = given.Name, relation_type = given.RelationType });
    }

    public PayAnswer DeleteReceiver(PayCall call)
    {
        var given = call.Read<EcommerceReceiverRequest>();
        ShareRules.AppId(given.Appid, call);
        world.Sharings.Forget(given.Type ?? "", given.Account ?? "");
        return PayAnswer.Ok(new { type = given.Type, account = given.Account });
    }

    public PayAnswer Subsidise(PayCall call)
    {
        var given = call.Read<SubsidyRequest>();
        ShareRules.Description(given.Description);
        var subsidy = returns.Subsidise(
            Shop(given.SubMchid), ShareRules.Text("/body/transaction_id", given.TransactionId, 32), ShareRules.Fen("/body/amount", given.Amount),
            JsonSerializer.Serialize(given, PayJson.Options));
        return PayAnswer.Ok(Answer(subsidy, given.Description!, subsidy.Fen));
    }

    public PayAnswer TakeSubsidyBack(PayCall call)
    {
        var given = call.Read<SubsidyReturnRequest>();
        ShareRules.Description(given.Description);
        var fen = ShareRules.Fen("/body/amount", given.Amount);
        var subsidy = returns.TakeBack(
            Shop(given.SubMchid), ShareRules.Text("/body/transaction_id", given.TransactionId, 32), ShareRules.Number("/body/out_order_no", given.OutOrderNo), fen);
        return PayAnswer.Ok(Answer(subsidy, given.Description!, fen));
    }

    private string Shop(string? subMchId) =>
        subMchId is not null && world.SubMerchants.ContainsKey(subMchId) ? subMchId : throw PayFault.Parameter("/body/sub_mchid", subMchId, "二级商户号不存在");

    private static ShareTo To(EcommerceReceiver given)
    {
        ShareRules.Type("/body/receivers/type", given.Type, "MERCHANT_ID", "PERSONAL_OPENID");
        return new(
            given.Type!, ShareRules.Text("/body/receivers/receiver_account", given.ReceiverAccount, 64),
            ShareRules.Fen("/body/receivers/amount", given.Amount), ShareRules.Description(given.Description));
    }

    private object Answer(SimShare share) => new
    {
        sub_mchid = share.SubMchId,
        transaction_id = share.TransactionId,
        out_order_no = share.OutOrderNo,
        order_id = share.OrderId,
        status = ShareAnswers.State(share, shares.Now),
        receivers = share.Receivers.Select(r => ShareAnswers.Receiver(r, share, shares.Now, ecommerce: true)),
        finish_amount = share.Receivers.Count == 0 ? share.FreedFen : (long?)null,
    };

    private static object Answer(SimShareReturn back) => ShareAnswers.Return(back);

    private static object Answer(SimSubsidy subsidy, string description, long fen) => new
    {
        sub_mchid = subsidy.SubMchId,
        transaction_id = subsidy.TransactionId,
        subsidy_id = subsidy.SubsidyId,
        description,
        amount = fen,
        result = "SUCCESS",
    };
}
