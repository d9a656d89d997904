using ShopHub.Web.Integrations.Sandbox.Wire;
using ShopHub.Web.Integrations.Sandbox.World;

namespace ShopHub.Web.Integrations.Sandbox.Pay;

public sealed record AbnormalRefundRequest(string? OutRefundNo, string? SubMchid, string? Type, string? BankType, string? BankAccount, string? RealName);

/// <summary>Pays an abnormal refund to a bank card: the buyer's, or the merchant's own.</summary>
public sealed class AbnormalDesk(SandboxWorld world, RefundDesk refunds)
{
    public const string ToMerchant = "MERCHANT_BANK_CARD", ToBuyer = "USER_BANK_CARD";

    public PayAnswer Apply(PayCall call)
    {
        var given = call.Read<AbnormalRefundRequest>();
        Check(call, given);
        if (!world.Refunds.TryGetValue(given.OutRefundNo!, out var refund) || refund.RefundId != call.Part("number"))
            throw PayFault.Missing("RESOURCE_NOT_EXISTS", "退款单不存在");
        var order = world.Orders[refund.OutTradeNo];
        if (order.SubMchId != given.SubMchid) throw PayFault.Missing("RESOURCE_NOT_EXISTS", "退款单不存在");
        lock (world.LockOf(refund.OutTradeNo))
        {
            if (refund.Status == "ABNORMAL") refunds.Again(refund, given.Type!);
            else if (refund.CardType != given.Type) throw PayFault.Invalid("退款单状态不是退款异常");
        }

        return PayAnswer.Ok(OrderAnswers.Of(refund, order));
    }

    private static void Check(PayCall call, AbnormalRefundRequest given)
    {
        FieldRules.Number("/body/out_refund_no", given.OutRefundNo, 1, 64, "_-|*@");
        if (given.Type is not (ToBuyer or ToMerchant)) throw PayFault.Parameter("/body/type", given.Type, "异常退款处理方式不正确");
        if (given.Type == ToMerchant) return;
        FieldRules.Text("/body/bank_type", given.BankType, 16);
        if (call.Open("/body/bank_account", given.BankAccount) is not { Length: >= 12 and <= 25 } number || !number.All(char.IsAsciiDigit))
            throw PayFault.Parameter("/body/bank_account", null, "银行卡号不正确");
        FieldRules.Text("/body/real_name", call.Open("/body/real_name", given.RealName), 128);
    }
}
