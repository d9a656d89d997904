using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Withdrawals;

/// <summary>All that decides whether a shop may withdraw now, read where the money is locked.</summary>
public sealed record WithdrawalFacts
{
    public required Merchant Shop { get; init; }

    public required Money Available { get; init; }

    /// <summary>What the deposit lacks (DEP-01).</summary>
    public required Money DepositShort { get; init; }

    /// <summary>What the shop owes the platform.</summary>
    public required Money Owed { get; init; }

    /// <summary>Why an operator holds the shop's withdrawals; null when nobody does.</summary>
    public string? HeldFor { get; init; }

    /// <summary>What the last books check said (MON-04).</summary>
    public required bool BooksAgree { get; init; }

    /// <summary>The proved account; null when there is none.</summary>
    public BankAccount? Account { get; init; }

    /// <summary>The last change of the account at the channel; null when there was none, and where the platform pays by hand.</summary>
    public SettlementChange? Change { get; init; }

    /// <summary>The Shanghai day of the shop's last withdrawal; null when there was none.</summary>
    public DateOnly? LastAskedOn { get; init; }

    /// <summary>Members with money rights.</summary>
    public required int MoneyPeople { get; init; }

    public required PayoutWay Way { get; init; }

    /// <summary>The shop's account at the channel; null until it is onboarded there, needed where the channel pays out.</summary>
    public string? SubMchId { get; init; }

    /// <summary>Everything that stands in the way now, each with what helps (WDR-01, WDR-03, WDR-06, MON-04).</summary>
    public IEnumerable<WithdrawalBlock> Blocks(DateTimeOffset now) => LastingBlocks(now).Concat(OfToday(now));

    /// <summary>What also stands in the way of a withdrawal asked earlier.</summary>
    public IEnumerable<WithdrawalBlock> LastingBlocks(DateTimeOffset now)
    {
        if (!BooksAgree) yield return new("withdrawal.books-unequal", "平台正在核对账目，提现暂停", "核对一致后自动恢复，余额不受影响，无需操作");
        if (HeldFor is { } reason) yield return new("withdrawal.held", $"平台已暂停本店提现：{reason}", "请联系平台客服说明情况，解除后即可提现");
        if (Shop.Status is not (ShopStatus.Open or ShopStatus.Closing))
            yield return new("withdrawal.shop-state", $"店铺{Words(Shop.Status)}，暂时不能提现", "店铺恢复正常营业后即可提现");
        if (Owed > Money.Zero) yield return new("withdrawal.owing", $"平台已为本店垫付 {Owed}，还清前不能提现", "之后结算的货款会先还垫付款，还清后自动恢复");
        if (DepositShort > Money.Zero) yield return new("withdrawal.deposit-short", $"保证金不足，还差 {DepositShort}", "请先补足保证金");
        if (Way is PayoutWay.Channel && SubMchId is null)
            yield return new("withdrawal.not-at-channel", "店铺在支付渠道的账户还没有开通", "进件审核通过、完成签约后即可提现");
        if (Account is not { UsableFrom: { } from }) yield return new("withdrawal.no-account", "还没有验证过的提现账户", "请添加本主体的银行账户并完成小额验证");
        else if (now < from) yield return new("withdrawal.account-fresh", $"提现账户刚刚变更，{ShopCalendar.Local(from):M月d日 HH:mm} 起可提现", "为防止账户被盗用，变更后72小时内不能提现");
        if (Change is { IsOpen: true } open) yield return new("withdrawal.account-auditing", $"支付机构正在审核新的结算账户（{open.AccountWords}）", "通过后即可提现，一般1个工作日内，无需操作");
        if (Change is { Status: SettlementChangeStatus.Rejected, Reason: var why })
            yield return new("withdrawal.account-rejected", $"支付机构没有通过结算账户变更：{why}", "请核对户名和账号，重新提交或更换账户");
    }

    private IEnumerable<WithdrawalBlock> OfToday(DateTimeOffset now)
    {
        var today = ShopCalendar.DayOf(now);
        if (LastAskedOn == today) yield return new("withdrawal.once-a-day", "今天已经申请过提现", $"每天可申请1次，{today.AddDays(1):M月d日} 0点后可再次申请");
    }

    /// <exception cref="Refusal">The first block; <c>withdrawal.too-little</c>, <c>withdrawal.not-enough</c>, <c>withdrawal.too-much</c>,
    /// <c>withdrawal.one-person</c></exception>
    public void Require(Money amount, WithdrawalPolicy policy, DateTimeOffset now)
    {
        if (Blocks(now).FirstOrDefault() is { } block) throw block.ToRefusal();
        if (amount < policy.Least) throw WithdrawalRefusals.TooLittle(policy.Least);
        if (amount > Available) throw WithdrawalRefusals.NotEnough(Available);
        if (amount > policy.Most(Shop.Subject)) throw WithdrawalRefusals.TooMuch(policy.Most(Shop.Subject));
        if (policy.NeedsTwo(amount) && MoneyPeople < 2) throw WithdrawalRefusals.OnePerson(new(policy.TwoPersonsAboveFen));
    }

    private static string Words(ShopStatus status) => status switch
    {
        ShopStatus.Opening => "还在开店流程中",
        ShopStatus.Restricted => "功能受限",
        ShopStatus.Suspended => "已被暂停营业",
        ShopStatus.Closed => "已关闭",
        ShopStatus.Open or ShopStatus.Closing => "正常",
    };
}

/// <summary>Something that stands in the way of withdrawing, and what helps.</summary>
public sealed record WithdrawalBlock(string Code, string Why, string Cure)
{
    public Refusal ToRefusal() => new(Code, $"{Why}。{Cure}");
}
