using ShopHub.Web.Integrations.Sandbox.Clock;
using ShopHub.Web.Integrations.Sandbox.Faults;
using ShopHub.Web.Integrations.Sandbox.Pay;
using ShopHub.Web.Integrations.Sandbox.Wire;
using ShopHub.Web.Integrations.Sandbox.World;

namespace ShopHub.Web.Integrations.Sandbox.Cashier;

/// <param name="Result">ok, cancel, fail or vanish for the page that asked; null: the cashier stays open.</param>
public sealed record CashierOutcome(string? Result, string? Message);

/// <summary>The buttons of the cashier and what they do.</summary>
public sealed class CashierActs(CashDesk desk, Scheduler clock)
{
    private const string Trick = "trick:";
    private static readonly TimeSpan Later = TimeSpan.FromSeconds(10);

    public static readonly (string Act, string Label)[] Failures =
    [
        ("wrong-password", "密码错误"), ("short", "余额不足"), ("vanish", "直接离开，不回结果"),
    ];

    public static readonly (string Act, string Label)[] Mischief =
    [
        (Trick + CallbackTricks.Lose, "付款，回调丢失"), (Trick + CallbackTricks.Twice, "付款，回调两次"),
        (Trick + CallbackTricks.Parallel, "付款，五个回调同时到"), (Trick + CallbackTricks.Late, "付款，回调晚到一分钟"),
        (Trick + CallbackTricks.Tamper, "付款，回调被篡改"), (Trick + CallbackTricks.Amount, "付款，回调金额不符"),
        (Trick + AnswerTricks.BadSignature, "付款，回调签名错误"), (Trick + AnswerTricks.Probe, "付款，先收到探测签名"),
        (Trick + CallbackTricks.WrongKey, "付款，回调密钥错误"), (Trick + CallbackTricks.Coupon, "用代金券付款"),
        ("twice", "同时付款两次"), ("later", "离开，十秒后付款"), ("on-close", "商城关单的同时付款"), ("lie", "没付款却说成功"),
    ];

    public CashierOutcome Do(string act, SimOrder order, string prepayId, Shopper by) => act switch
    {
        "cancel" => new("cancel", "已取消支付"),
        "vanish" => new("vanish", "已离开收银台"),
        "lie" => new("ok", "支付成功（假的）"),
        "wrong-password" => new(null, "支付密码错误，请重试"),
        "short" => new(null, "零钱余额不足，请更换支付方式"),
        "later" => PayLater(prepayId, by),
        "on-close" => PayOnClose(order, prepayId, by),
        "twice" => PayTwice(prepayId, by),
        _ => Pay(prepayId, by, act.StartsWith(Trick, StringComparison.Ordinal) ? act[Trick.Length..] : null),
    };

    private CashierOutcome Pay(string prepayId, Shopper by, string? trick)
    {
        var result = desk.Pay(prepayId, by, trick is null ? null : new FaultDeed(trick, Seconds: 60));
        return result.IsPaid ? new("ok", "支付成功") : new(null, result.Problem);
    }

    private CashierOutcome PayTwice(string prepayId, Shopper by)
    {
        PayResult? first = null, second = null;
        Parallel.Invoke(() => first = desk.Pay(prepayId, by), () => second = desk.Pay(prepayId, by));
        return first!.IsPaid || second!.IsPaid ? new("ok", "支付成功，第二次付款被拒绝") : new(null, first.Problem);
    }

    private CashierOutcome PayLater(string prepayId, Shopper by)
    {
        clock.At(clock.Now + Later, () => Task.FromResult(desk.Pay(prepayId, by)));
        return new("vanish", "十秒后付款");
    }

    private CashierOutcome PayOnClose(SimOrder order, string prepayId, Shopper by)
    {
        desk.PayOnClose(order, prepayId, by);
        return new("vanish", "将在商城关单的同时付款");
    }
}
