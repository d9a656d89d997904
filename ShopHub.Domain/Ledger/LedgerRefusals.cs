using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Ledger;

public static class LedgerRefusals
{
    public static Refusal BelowFloor() => new("ledger.floor", "账户余额不足，操作未执行");

    public static Refusal CorrectionReason(int longest) =>
        new("correction.reason", $"请写明更正的原因和依据，6至{longest}字") { Field = "Reason" };

    public static Refusal CorrectionAmount() => new("correction.amount", "请填写大于0的更正金额") { Field = "Amount" };

    public static Refusal CorrectionAccounts() =>
        new("correction.accounts", "借贷两方须是不同的科目；待结算货款和应付佣金只随订单变动，不能手工更正") { Field = "Credit" };

    public static Refusal CorrectionShop() => new("correction.shop", "这个科目按店铺记账，请填写店铺代码") { Field = "Shop" };
}
