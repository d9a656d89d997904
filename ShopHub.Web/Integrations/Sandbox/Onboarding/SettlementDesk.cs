using Microsoft.Extensions.Options;
using ShopHub.Domain.Shared;
using ShopHub.Web.Integrations.Sandbox.Clock;
using ShopHub.Web.Integrations.Sandbox.Faults;
using ShopHub.Web.Integrations.Sandbox.Pay;
using ShopHub.Web.Integrations.Sandbox.Sharing;
using ShopHub.Web.Integrations.Sandbox.Wire;
using ShopHub.Web.Integrations.Sandbox.World;

namespace ShopHub.Web.Integrations.Sandbox.Onboarding;

/// <summary>Tells and changes where a sub-merchant's money goes.</summary>
public sealed class SettlementDesk(SandboxWorld world, Scheduler clock, FaultTable faults, IOptions<SandboxOptions> options)
{
    private const string Fault = "银行账户与开户名称不一致";

    private const int MostADay = 5;

    public PayAnswer Show(PayCall call)
    {
        var account = Shop(call).Account ?? throw PayFault.Missing("RESOURCE_NOT_EXISTS", "结算账户不存在");
        return PayAnswer.Ok(new
        {
            account_type = account.Type,
            account_bank = account.Bank,
            bank_name = account.Bank,
            account_number = Masked(account.Number),
            verify_result = account.VerifiedFrom > clock.Now ? "VERIFYING" : account.Fault is null ? "VERIFY_SUCCESS" : "VERIFY_FAIL",
            verify_fail_reason = account.VerifiedFrom > clock.Now ? null : account.Fault,
        });
    }

    public PayAnswer Modify(PayCall call)
    {
        var given = call.Read<ModifySettlementRequest>();
        ShareRules.Type("/body/account_type", given.AccountType, "ACCOUNT_TYPE_BUSINESS", "ACCOUNT_TYPE_PRIVATE");
        var bank = ShareRules.Text("/body/account_bank", given.AccountBank, 128);
        var number = call.Open("/body/account_number", given.AccountNumber);
        if (number.Length is < 8 or > 32 || !number.All(char.IsAsciiDigit)) throw PayFault.Parameter("/body/account_number", null, "银行账号应为数字");
        var name = given.AccountName is { } sealedName ? call.Open("/body/account_name", sealedName) : null;
        var shop = Shop(call);
        lock (world.LockOf(shop.SubMchId))
        {
            var changes = world.Onboardings.Changes.Values.Where(c => c.SubMchId == shop.SubMchId).ToList();
            if (changes.Count(c => ShopCalendar.DayOf(c.Account.Since) == ShopCalendar.DayOf(clock.Now)) >= MostADay)
                throw new PayFault(429, "FREQUENCY_LIMITED", "每天最多修改 5 次结算账户");
            var account = new SettlementAccount(
                given.AccountType!, bank, name ?? shop.Account?.Name ?? shop.ShortName, number, $"{world.Numbers.ApplymentId()}", clock.Now);
            var plan = faults.Strike(FaultStage.Settlement, "SETTLEMENT", shop.SubMchId)?.Kind ?? "AUDIT_SUCCESS";
            var change = new SimSettlementChange(shop.SubMchId, account, "AUDITING", plan, clock.Now + Pause);
            world.Onboardings.Keep(change);
            Plan(change);
            return PayAnswer.Ok(new { application_no = account.ApplicationNo });
        }
    }

    public PayAnswer Application(PayCall call)
    {
        if (world.Onboardings.Changes.GetValueOrDefault(call.Part("application")) is not { } change || change.SubMchId != Shop(call).SubMchId)
            throw PayFault.Missing("RESOURCE_NOT_EXISTS", "申请单不存在");
        return PayAnswer.Ok(new
        {
            account_name = change.Account.Name,
            account_type = change.Account.Type,
            account_bank = change.Account.Bank,
            account_number = Masked(change.Account.Number),
            verify_result = change.State,
            verify_fail_reason = change.State is "AUDIT_FAIL" ? Fault : null,
            verify_finish_time = change.State is "AUDITING" ? null : OrderAnswers.Instant(change.DueAt),
        });
    }

    /// <summary>After a restart: what was being looked at goes on.</summary>
    public void Resume()
    {
        foreach (var change in world.Onboardings.Changes.Values.Where(c => c.State is "AUDITING")) Plan(change);
    }

    private TimeSpan Pause => TimeSpan.FromSeconds(options.Value.ApplymentSeconds);

    private void Plan(SimSettlementChange change) => clock.At(change.DueAt, () =>
    {
        lock (world.LockOf(change.SubMchId)) Decide(change);
        return Task.CompletedTask;
    });

    private void Decide(SimSettlementChange change)
    {
        var isTaken = change.Plan is not "AUDIT_FAIL";
        world.Onboardings.Keep(change with { State = isTaken ? "AUDIT_SUCCESS" : "AUDIT_FAIL" });
        if (!isTaken || world.SubMerchants.GetValueOrDefault(change.SubMchId) is not { } shop) return;
        world.Keep(shop with { Account = change.Account with { VerifiedFrom = clock.Now + Pause, Fault = change.Plan is "VERIFY_FAIL" ? Fault : null } });
    }

    private SubMerchant Shop(PayCall call) =>
        world.SubMerchants.GetValueOrDefault(call.Part("number")) ?? throw new PayFault(403, "NO_AUTH", "二级商户与平台没有绑定关系");

    private static string Masked(string number) => new string('*', number.Length - 4) + number[^4..];
}
