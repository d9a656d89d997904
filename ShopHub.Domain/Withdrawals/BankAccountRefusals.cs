using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Withdrawals;

public static class BankAccountRefusals
{
    public static Refusal Holder(string subject) =>
        new("bank-account.holder", $"提现账户的户名须与店铺主体一致：{subject}") { Field = "Holder" };

    public static Refusal Kind() => new("bank-account.kind", "企业须使用对公账户，个人店铺须使用本人的银行卡") { Field = "Kind" };

    public static Refusal Bank(int longest) => new("bank-account.bank", $"请填写开户银行，如“招商银行杭州分行”，4至{longest}字") { Field = "Bank" };

    public static Refusal Number(BankAccountKind kind) =>
        new("bank-account.number", kind is BankAccountKind.PersonalCard ? "银行卡号不正确，请逐位核对" : "对公账号为9至25位数字，请逐位核对") { Field = "Number" };

    public static Refusal TooOften() =>
        new("bank-account.too-often", $"24小时内最多提交{BankAccountPolicy.MostPerDay}次提现账户，请明天再试");

    public static Refusal TooManyChanges() =>
        new("bank-account.changes", $"支付机构每天最多受理{BankAccountPolicy.MostChangesPerDay}次结算账户变更，请明天再提交");

    public static Refusal NotRejected() => new("bank-account.not-rejected", "结算账户没有被支付机构驳回，无需重新提交");

    public static Refusal NotSent() => new("bank-account.not-sent", "验证款还没有打出，收到后再填写金额");
}
