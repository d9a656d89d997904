using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Withdrawals;

public static class WithdrawalRefusals
{
    public static Refusal TooLittle(Money least) => new("withdrawal.too-little", $"每次至少提现 {least}") { Field = "Amount" };

    public static Refusal NotEnough(Money available) => new("withdrawal.not-enough", $"可提现余额为 {available}，请调整金额") { Field = "Amount" };

    public static Refusal TooMuch(Money most) => new("withdrawal.too-much", $"单次最多提现 {most}，请分次申请") { Field = "Amount" };

    public static Refusal OnePerson(Money above) =>
        new("withdrawal.one-person", $"超过 {above} 的提现需要两人办理，请店主先添加一位财务人员，或调低金额") { Field = "Amount" };

    public static Refusal SamePerson() => new("withdrawal.same-person", "复核人不能是申请人，请由另一位有资金权限的同事复核");

    public static Refusal SamePayer() => new("withdrawal.same-payer", "登记到账的人不能是领取清单的人，请由另一位财务登记");

    public static Refusal Note() => new("withdrawal.note", "请写明原因，4至100字") { Field = "Note" };

    public static Refusal HeldBefore() => new("withdrawal.held-before", "该店铺的提现已处于暂停状态");

    public static Refusal NothingToPay() => new("withdrawal.nothing-to-pay", "没有等待付款的提现");
}
