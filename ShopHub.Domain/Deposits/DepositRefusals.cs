using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Deposits;

public static class DepositRefusals
{
    private const int FewestWords = 4;

    public static Refusal Amount() => new("deposit.amount", "请填写金额，如 1000 或 99.50") { Field = "Amount" };

    public static Refusal Online() =>
        new("deposit.by-bank", $"微信支付单笔最多{DepositPolicy.MostOnline}，更多请用银行转账") { Field = "Amount" };

    public static Refusal NotTrading() => new("deposit.shop-state", "店铺已进入关店流程或尚未开店，不能在这里缴纳保证金");

    public static Refusal Lacking(Money lacks) =>
        new("deposit.short", $"保证金不足，还差 {lacks}，补足后才能上架；到“资金账户”里的“保证金”可以马上缴纳");

    public static Refusal NothingSpare() => new("deposit.nothing-spare", "保证金没有超出应缴的部分");

    public static Refusal OnceAMonth() => new("deposit.once-a-month", "每个自然月可以申请退还1次，请下个月再申请");

    public static Refusal OneOpen() => new("deposit.one-open", "已有一笔退还申请在处理");

    public static Refusal CasesOpen(string what) => new("deposit.cases-open", $"还不能退还：{what}");

    public static Refusal NeededNow(Money spare) => new("deposit.needed-now", $"现在超出应缴的只有 {spare}，请退回申请，由店铺重新提交");

    public static Refusal MoreThanHeld(Money held) => new("deposit.too-much", $"账上保证金只有 {held}") { Field = "Amount" };

    public static Refusal NoCase() => new("deposit.no-case", "没有这家店铺已生效的违规记录，扣除须有已裁定的案件") { Field = "Case" };

    public static Refusal DeductedBefore() => new("deposit.deducted-before", "这个案件已经扣过保证金") { Field = "Case" };

    public static Refusal AppealOver() => new("deposit.appeal-over", $"扣除后{DepositPolicy.AppealDays}天内可以申诉，现在已经过期");

    public static Refusal AnotherPerson() => new("deposit.another-person", "扣款人不能处理自己这笔扣款的申诉");

    public static Refusal OwnShop() => new("deposit.own-shop", "您在这家店铺任职，须由其他同事处理");

    public static Refusal ReceiptKnown() => new("deposit.known", "这笔银行回单已经登记过") { Field = "Number" };

    /// <exception cref="Refusal"><c>deposit.why</c></exception>
    internal static string Words(string said) => said.Trim() is { Length: >= FewestWords and <= DepositDeduction.LongestWords } words
        ? words
        : throw new Refusal("deposit.why", $"请写明情况，{FewestWords}至{DepositDeduction.LongestWords}字") { Field = "Why" };
}
