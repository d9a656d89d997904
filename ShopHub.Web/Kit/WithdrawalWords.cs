using ShopHub.Data.Access;
using ShopHub.Data.Withdrawals;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Withdrawals;

namespace ShopHub.Web.Kit;

/// <summary>How withdrawals and bank accounts are said to people.</summary>
public static class WithdrawalWords
{
    public static string Text(this WithdrawalStatus status) => status switch
    {
        WithdrawalStatus.Init => "已申请",
        WithdrawalStatus.Waiting => "待复核",
        WithdrawalStatus.CreateSuccess => "银行处理中",
        WithdrawalStatus.Success => "已到账",
        WithdrawalStatus.Fail => "未成功，已退回",
        WithdrawalStatus.Refund => "银行退票，已退回",
        WithdrawalStatus.Close => "已关闭，已退回",
    };

    public static string Tone(this WithdrawalStatus status) => status switch
    {
        WithdrawalStatus.Init or WithdrawalStatus.CreateSuccess => "info",
        WithdrawalStatus.Waiting => "brand",
        WithdrawalStatus.Success => "ok",
        WithdrawalStatus.Fail or WithdrawalStatus.Refund => "stop",
        WithdrawalStatus.Close => "none",
    };

    /// <summary>Where it is now and what comes next.</summary>
    public static string Next(this WithdrawalRow row) => row.Status switch
    {
        WithdrawalStatus.Waiting => "等待另一位有资金权限的同事复核",
        WithdrawalStatus.Init or WithdrawalStatus.CreateSuccess => $"预计 {row.ExpectedOn:M月d日} 到账（下一工作日）",
        WithdrawalStatus.Success => $"已打款至 {row.AccountWords}",
        WithdrawalStatus.Fail or WithdrawalStatus.Refund or WithdrawalStatus.Close => $"金额已退回可提现余额：{row.BackFor}",
    };

    public static string Text(this PayoutView view) => view switch
    {
        PayoutView.InTransit => "在途的提现",
        PayoutView.Back => "失败、退票与关闭",
        PayoutView.Paid => "已到账",
        PayoutView.ByHand => "财务转账清单",
    };

    public static string Text(this BankAccountKind kind) => kind switch
    {
        BankAccountKind.PersonalCard => "本人银行卡",
        BankAccountKind.PublicAccount => "对公账户",
    };

    public static string Text(this ProofAnswer answer, int triesLeft) => answer switch
    {
        ProofAnswer.Proved => "账户验证通过",
        ProofAnswer.Wrong => $"金额不对，请核对银行流水，还可以填{triesLeft}次",
        ProofAnswer.Failed => "金额填错3次，请重新提交账户",
        ProofAnswer.Expired => "验证款已过期，请重新提交账户",
    };

    public static string Text(this SettlementChangeStatus status) => status switch
    {
        SettlementChangeStatus.Sending => "待送审",
        SettlementChangeStatus.Auditing => "审核中",
        SettlementChangeStatus.Accepted => "已生效",
        SettlementChangeStatus.Rejected => "未通过",
        SettlementChangeStatus.Replaced => "已被新账户取代",
    };

    public static string Tone(this SettlementChangeStatus status) => status switch
    {
        SettlementChangeStatus.Sending or SettlementChangeStatus.Auditing => "info",
        SettlementChangeStatus.Accepted => "ok",
        SettlementChangeStatus.Rejected => "stop",
        SettlementChangeStatus.Replaced => "none",
    };

    public static string Next(this SettlementChangeStatus status) => status switch
    {
        SettlementChangeStatus.Sending => "账户已验证，正在送支付机构审核",
        SettlementChangeStatus.Auditing => "支付机构审核中，通过前不能提现，一般1个工作日内",
        SettlementChangeStatus.Accepted => "提现由支付机构打款到这个账户",
        SettlementChangeStatus.Rejected => "支付机构没有通过这个账户",
        SettlementChangeStatus.Replaced => "已提交了新的账户",
    };

    public static string? Fault(this ConfirmAnswer answer, bool byCode) => answer switch
    {
        ConfirmAnswer.Confirmed => null,
        ConfirmAnswer.Wrong => byCode ? "动态码不正确，请等它变化后再输入" : "登录密码不正确",
        ConfirmAnswer.Locked => "连续输错5次，账号已锁定15分钟，请稍后再试",
    };

    /// <summary>The moves of a withdrawal, the latest first.</summary>
    public static IReadOnlyList<Timeline.Entry> Told(this History history) =>
        [.. history.Reverse().Select(c => new Timeline.Entry(Moved(c), c.At, $"· {c.By}{(c.Why is null ? "" : $"：{c.Why}")}"))];

    private static string Moved(StatusChange change) => (change.From, Enum.Parse<WithdrawalStatus>(change.To)) switch
    {
        ("", _) => "提交申请，金额转入在途",
        (nameof(WithdrawalStatus.Waiting), WithdrawalStatus.Init) => "复核通过",
        (_, WithdrawalStatus.Waiting) => "等待复核",
        (_, WithdrawalStatus.CreateSuccess) => "已受理，银行处理中",
        (_, var to) => to.Text(),
    };
}
