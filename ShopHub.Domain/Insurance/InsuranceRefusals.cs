using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Insurance;

public static class InsuranceRefusals
{
    public static Refusal Leaves() => new("insurance.leaves", "请至少选择一个类目") { Field = "Leaves" };

    public static Refusal UnknownLeaf() => new("insurance.leaf", "类目已变化，请刷新后重新选择") { Field = "Leaves" };

    public static Refusal Amount() => new("insurance.amount", "请填写金额，如 200 或 99.50") { Field = "Amount" };

    public static Refusal Most() => new("insurance.most", $"单笔最多充值{FreightInsurance.MostTopUp}") { Field = "Amount" };

    public static Refusal BalanceShort(Money available) => new("insurance.balance", $"可提现余额只有 {available}") { Field = "Amount" };

    public static Refusal NotTrading() => new("insurance.shop-state", "店铺营业中才能开启运费险和充值保费");

    public static Refusal NoInsurer() => new("insurance.no-insurer", "平台还没有接入保险公司，暂不能开启运费险");
}
