using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Options;
using ShopHub.Web.Integrations.Sandbox.Clock;
using ShopHub.Web.Integrations.Sandbox.Faults;
using ShopHub.Web.Integrations.Sandbox.Wire;
using ShopHub.Web.Integrations.Sandbox.World;
using ShopHub.Web.Integrations.WeChatPay;

namespace ShopHub.Web.Integrations.Sandbox.Onboarding;

/// <summary>Takes shops' applications, checks them in time, and waits where a person has to do something.</summary>
public sealed class ApplymentDesk(SandboxWorld world, Scheduler scheduler, FaultTable faults, IOptions<SandboxOptions> options)
{
    private static readonly TimeSpan ToVerify = TimeSpan.FromDays(10), ToSign = TimeSpan.FromDays(30);

    public PayAnswer Create(PayCall call)
    {
        var given = call.Read<ApplymentRequest>();
        var opened = ApplymentRules.Check(given, call, world);
        lock (world.LockOf(given.OutRequestNo!))
        {
            var applyment = Known(given) ?? Make(given);
            Fill(applyment, given, opened);
            world.Onboardings.Keep(applyment);
            return PayAnswer.Ok(new { applyment_id = applyment.ApplymentId, out_request_no = applyment.OutRequestNo });
        }
    }

    public PayAnswer ByNumber(PayCall call) => Show(call, world.Onboardings.Applyments.GetValueOrDefault(call.Part("number")));

    public PayAnswer ById(PayCall call) => Show(call, world.Onboardings.Applyments.Values.FirstOrDefault(
        a => a.ApplymentId.ToString(CultureInfo.InvariantCulture) == call.Part("number")));

    /// <summary>After a restart: what was being checked goes on.</summary>
    public void Resume()
    {
        foreach (var applyment in world.Onboardings.Applyments.Values) Plan(applyment);
    }

    /// <summary>The next state, as a person at the dashboard or the signing page brings it about.</summary>
    /// <returns>False when there is nothing left to do.</returns>
    public bool Step(SimApplyment applyment)
    {
        lock (world.LockOf(applyment.OutRequestNo))
        {
            if (Next(applyment) is not { } next) return false;
            applyment.State = next;
            applyment.NextAt = next is "CHECKING" or "AUDITING" ? scheduler.Now + Pause : null;
            if (next is "ACCOUNT_NEED_VERIFY") applyment.VerifyUntil = scheduler.Now + ToVerify;
            if (next is "NEED_SIGN") (applyment.SubMchId, applyment.SignUntil) = (applyment.SubMchId ?? world.Numbers.MchId(), scheduler.Now + ToSign);
            if (next is "FINISH") Open(applyment);
            world.Onboardings.Keep(applyment);
            Plan(applyment);
            return true;
        }
    }

    /// <summary>Somebody made the small transfer from the account.</summary>
    /// <returns>False when it is not the amount that was asked for.</returns>
    public bool Verify(SimApplyment applyment, long fen) =>
        applyment.State is "ACCOUNT_NEED_VERIFY" && fen == ApplymentAnswers.ProofOf(applyment) && Step(applyment);

    /// <summary>A person did not do what only he can do: the shop may hand in again.</summary>
    /// <param name="from">The state in which he did not.</param>
    public bool TurnDown(SimApplyment applyment, string from, string why)
    {
        lock (world.LockOf(applyment.OutRequestNo))
        {
            if (applyment.State != from) return false;
            (applyment.State, applyment.Reasons) = ("REJECTED", new() { ["applyment_state"] = why });
            world.Onboardings.Keep(applyment);
            return true;
        }
    }

    public void Freeze(SimApplyment applyment)
    {
        lock (world.LockOf(applyment.OutRequestNo))
        {
            (applyment.Before, applyment.State, applyment.NextAt) = (applyment.State, "FROZEN", null);
            world.Onboardings.Keep(applyment);
        }
    }

    private TimeSpan Pause => TimeSpan.FromSeconds(options.Value.ApplymentSeconds);

    private string? Next(SimApplyment applyment) => applyment.State switch
    {
        "CHECKING" => applyment.BankAccountType == ApplymentRules.Corporate ? "ACCOUNT_NEED_VERIFY" : "AUDITING",
        "ACCOUNT_NEED_VERIFY" => "AUDITING",
        "AUDITING" => Rejected(applyment) ? "REJECTED" : "NEED_SIGN",
        "NEED_SIGN" => "FINISH",
        "FROZEN" => applyment.Before,
        _ => null,
    };

    private bool Rejected(SimApplyment applyment)
    {
        if (faults.Strike(FaultStage.Applyment, "APPLYMENT", applyment.OutRequestNo) is null) return false;
        applyment.Reasons = new()
        {
            ["account_info/account_number"] = "银行账号与开户名称不一致，请核对后重新提交",
            ["merchant_shortname"] = "商户简称与经营内容不符",
        };
        return true;
    }

    private SimApplyment? Known(ApplymentRequest given)
    {
        if (!world.Onboardings.Applyments.TryGetValue(given.OutRequestNo!, out var known)) return null;
        return known.State == "REJECTED" || known.Content == Content(given) ? known : throw PayFault.Invalid("业务申请编号已存在，且申请单不可修改");
    }

    private SimApplyment Make(ApplymentRequest given) => new()
    {
        OutRequestNo = given.OutRequestNo!, ApplymentId = world.Numbers.ApplymentId(), ShortName = "", Content = "", BankAccountType = "", AccountBank = "",
        AccountName = "", AccountNumber = "",
    };

    private void Fill(SimApplyment applyment, ApplymentRequest given, OpenedApplyment opened)
    {
        if (applyment.Content == Content(given) && applyment.State != "REJECTED") return;
        (applyment.ShortName, applyment.Content) = (given.MerchantShortname!, Content(given));
        (applyment.BankAccountType, applyment.AccountBank) = (given.AccountInfo!.BankAccountType!, given.AccountInfo.AccountBank!);
        (applyment.AccountName, applyment.AccountNumber, applyment.Administrator) = (opened.AccountName, opened.AccountNumber, opened.Administrator);
        applyment.FeePoints = ApplymentRules.FeePoints(given.SettlementInfo);
        (applyment.State, applyment.NextAt, applyment.Reasons) = ("CHECKING", scheduler.Now + Pause, []);
        Plan(applyment);
    }

    private void Open(SimApplyment applyment) => world.Keep(new SubMerchant(applyment.SubMchId!, applyment.ShortName)
    {
        FeePoints = applyment.FeePoints,
        Account = new(
            applyment.BankAccountType == ApplymentRules.Corporate ? "ACCOUNT_TYPE_BUSINESS" : "ACCOUNT_TYPE_PRIVATE", applyment.AccountBank,
            applyment.AccountName, applyment.AccountNumber, "", scheduler.Now),
    });

    private void Plan(SimApplyment applyment)
    {
        if (applyment.NextAt is { } at)
            scheduler.At(at, () =>
            {
                if (applyment.NextAt == at) Step(applyment);
                return Task.CompletedTask;
            });
        if (applyment is { State: "ACCOUNT_NEED_VERIFY", VerifyUntil: { } proved }) Lapse(applyment, proved, "超过10天未完成账户验证，申请单已失效");
        if (applyment is { State: "NEED_SIGN", SignUntil: { } signed }) Lapse(applyment, signed, "超过30天未签约，申请单已失效");
    }

    private void Lapse(SimApplyment applyment, DateTimeOffset until, string why)
    {
        var waiting = applyment.State;
        scheduler.At(until, () =>
        {
            if (until == (waiting is "NEED_SIGN" ? applyment.SignUntil : applyment.VerifyUntil)) TurnDown(applyment, waiting, why);
            return Task.CompletedTask;
        });
    }

    private static PayAnswer Show(PayCall call, SimApplyment? found) => found is { } applyment
        ? PayAnswer.Ok(ApplymentAnswers.Of(applyment, $"{call.Http.Request.Scheme}://{call.Http.Request.Host}"))
        : throw PayFault.Missing("RESOURCE_NOT_EXISTS", "申请单不存在");

    // Sealing the same words twice gives other text; what can be compared is the rest.
    private static string Content(ApplymentRequest given) => JsonSerializer.Serialize(
        given with { IdCardInfo = null, AccountInfo = null, ContactInfo = null }, PayJson.Options);
}
