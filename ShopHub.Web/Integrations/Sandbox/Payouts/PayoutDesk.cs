using System.Text.Json;
using ShopHub.Domain.Shared;
using ShopHub.Web.Integrations.Sandbox.Clock;
using ShopHub.Web.Integrations.Sandbox.Faults;
using ShopHub.Web.Integrations.Sandbox.Pay;
using ShopHub.Web.Integrations.Sandbox.Wire;
using ShopHub.Web.Integrations.Sandbox.World;
using ShopHub.Web.Integrations.WeChatPay;

namespace ShopHub.Web.Integrations.Sandbox.Payouts;

/// <summary>Takes pay-outs of sub-merchants and of the platform, brings them to the bank by the next working day, and shows them.</summary>
public sealed class PayoutDesk(SandboxWorld world, Scheduler scheduler, FaultTable faults, Notifier notifier)
{
    /// <summary>When banks book what was taken on the day before.</summary>
    private static readonly TimeSpan BankHour = TimeSpan.FromHours(10), ReturnedAfter = TimeSpan.FromDays(1);

    public PayAnswer OfShop(PayCall call)
    {
        var given = call.Read<ShopPayoutRequest>();
        Check(given.OutRequestNo, given.Amount, given.Remark, given.BankMemo, given.NotifyUrl);
        if (given.SubMchid is null || !world.SubMerchants.ContainsKey(given.SubMchid)) throw new PayFault(403, "NO_AUTH", "二级商户与平台没有绑定关系");
        var made = Take(given.SubMchid, given.OutRequestNo!, given.Amount!.Value, JsonSerializer.Serialize(given, PayJson.Options), given.NotifyUrl);
        return PayAnswer.Ok(new { sub_mchid = made.SubMchId, withdraw_id = made.WithdrawId, out_request_no = made.OutRequestNo });
    }

    public PayAnswer OfPlatform(PayCall call)
    {
        var given = call.Read<PlatformPayoutRequest>();
        Check(given.OutRequestNo, given.Amount, given.Remark, given.BankMemo, given.NotifyUrl);
        if (given.AccountType is not ("BASIC" or "OPERATION" or "FEES")) throw PayFault.Parameter("/body/account_type", given.AccountType, "账户类型不正确");
        var made = Take(null, given.OutRequestNo!, given.Amount!.Value, JsonSerializer.Serialize(given, PayJson.Options), given.NotifyUrl);
        return PayAnswer.Ok(new { withdraw_id = made.WithdrawId, out_request_no = made.OutRequestNo });
    }

    public PayAnswer ByNumber(PayCall call, bool ofPlatform) => Show(call, ofPlatform, w => w.OutRequestNo == call.Part("number"));

    public PayAnswer ById(PayCall call, bool ofPlatform) => Show(call, ofPlatform, w => w.WithdrawId == call.Part("number"));

    /// <summary>After a restart: what was under way goes on.</summary>
    public void Resume()
    {
        foreach (var withdrawal in world.Payouts.Withdrawals.Values.Where(w => w.Status == "CREATE_SUCCESS" || IsToReturn(w))) Plan(withdrawal);
    }

    private PayAnswer Show(PayCall call, bool ofPlatform, Func<SimWithdrawal, bool> wanted)
    {
        var sub = ofPlatform ? null : (string?)call.Http.Request.Query["sub_mchid"] ?? throw PayFault.Parameter("/query/sub_mchid", null, "缺少二级商户号");
        var found = world.Payouts.Withdrawals.Values.FirstOrDefault(w => w.SubMchId == sub && wanted(w))
            ?? throw PayFault.Missing("RESOURCE_NOT_EXISTS", "提现单不存在");
        return PayAnswer.Ok(PayoutAnswer.Of(found));
    }

    private SimWithdrawal Take(string? sub, string number, long fen, string content, string? notifyUrl)
    {
        lock (world.LockOf(SimWithdrawal.KeyOf(sub, number)))
        {
            if (world.Payouts.Withdrawals.TryGetValue(SimWithdrawal.KeyOf(sub, number), out var known))
                return known.Content == content ? known : throw PayFault.Invalid("商户提现单号已存在，且与原请求的参数不一致");
            var now = scheduler.Now;
            var made = new SimWithdrawal
            {
                SubMchId = sub, OutRequestNo = number, WithdrawId = world.Numbers.RefundId(now), Fen = fen, Content = content, NotifyUrl = notifyUrl, CreatedAt = now, UpdatedAt = now,
                DueAt = ShopCalendar.StartOf(Workdays.NotBefore(ShopCalendar.DayOf(now).AddDays(1))) + BankHour,
                Plan = faults.Strike(FaultStage.Withdraw, "WITHDRAW", number)?.Kind ?? "SUCCESS",
            };
            var enough = world.Book(balance => balance(Purse.Available(sub)) < fen ? null : Entry(made, "withdrawal taken", Purse.Available(sub), Purse.PendingOut(sub)));
            if (!enough) throw new PayFault(403, "NOT_ENOUGH", "可用余额不足");
            world.Payouts.Keep(made);
            Plan(made);
            return made;
        }
    }

    private void Plan(SimWithdrawal withdrawal) => scheduler.At(withdrawal.Status == "SUCCESS" ? withdrawal.DueAt + ReturnedAfter : withdrawal.DueAt, () =>
    {
        lock (world.LockOf(withdrawal.Key)) Step(withdrawal);
        return Task.CompletedTask;
    });

    private void Step(SimWithdrawal withdrawal)
    {
        var (available, pending) = (Purse.Available(withdrawal.SubMchId), Purse.PendingOut(withdrawal.SubMchId));
        if (IsToReturn(withdrawal)) Move(withdrawal, "REFUND", MoneyBook.Bank, available, "收款账户已销户，银行退票");
        else if (withdrawal.Status != "CREATE_SUCCESS") return;
        else if (withdrawal.Plan == "FAIL") Move(withdrawal, "FAIL", pending, available, "收款银行卡状态异常");
        else Move(withdrawal, "SUCCESS", pending, MoneyBook.Bank, null);
        if (IsToReturn(withdrawal)) Plan(withdrawal);
    }

    private void Move(SimWithdrawal withdrawal, string to, string from, string into, string? reason)
    {
        (withdrawal.Status, withdrawal.Reason, withdrawal.UpdatedAt) = (to, reason, scheduler.Now);
        world.Book(Entry(withdrawal, $"withdrawal {to}", from, into));
        world.Payouts.Keep(withdrawal);
        notifier.Announce(SimNotice.Withdraw, withdrawal.Key, withdrawal.NotifyUrl, says: to);
    }

    private static bool IsToReturn(SimWithdrawal withdrawal) => withdrawal is { Status: "SUCCESS", Plan: "REFUND" };

    private BookEntry Entry(SimWithdrawal of, string what, string from, string into) =>
        new(scheduler.Now, what, of.OutRequestNo, new() { [from] = -of.Fen, [into] = of.Fen });

    private static void Check(string? number, long? fen, string? remark, string? memo, string? notifyUrl)
    {
        FieldRules.Number("/body/out_request_no", number, 1, 32, "_-|*@");
        FieldRules.Fen("/body/amount", fen);
        if (remark is not null) FieldRules.Text("/body/remark", remark, 56);
        if (memo is not null) FieldRules.Text("/body/bank_memo", memo, 32);
        if (notifyUrl is not null) FieldRules.NotifyUrl(notifyUrl);
    }
}
