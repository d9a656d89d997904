using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ShopHub.Data.Onboarding;
using ShopHub.Data.Withdrawals;
using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Onboarding;
using ShopHub.Domain.Withdrawals;
using ShopHub.Tests.Cast;
using ShopHub.Web.Integrations.Sandbox.Faults;
using ShopHub.Web.Integrations.Sandbox.Onboarding;
using ShopHub.Web.Integrations.Sandbox.World;

namespace ShopHub.Tests.Onboarding;

/// <summary>A shop's owner opens an account for the shop; nothing secret is left readable.</summary>
public sealed class OpeningStorySpecs
{
    [Fact]
    public async Task A_company_proves_its_account_signs_and_can_be_paid_out_to_it()
    {
        await using var house = await House.Open();
        var owner = await house.OwnerWithoutAccount("yunjian");
        await house.HandsIn(owner);

        var proof = (await house.Hears(owner, OpeningStatus.AccountToVerify)).Proof!;
        var number = (await house.Opening(owner)).Number;
        Assert.Contains("金额与支付机构要求的不一致", await house.Presses($"/_sim/bank/proof/{number}", ("yuan", Yuan(proof.Fen + 1))));
        Assert.Contains("账户已验证", await house.Presses($"/_sim/bank/proof/{number}", ("yuan", Yuan(proof.Fen))));
        var toSign = await house.Hears(owner, OpeningStatus.ToSign);
        using (var phone = house.Visitor()) Assert.Contains("模拟收款服务协议", await phone.GetStringAsync(toSign.SignUrl));
        Assert.Contains("签约成功", await house.Presses(toSign.SignUrl!, ("act", "yes")));
        var open = await house.Hears(owner, OpeningStatus.Open);

        Assert.Equal(open.SubMchId, await house.Look(db => db.Merchants.Where(m => m.Id == owner.MerchantId).Select(m => m.SubMchId).SingleAsync()));
        Assert.Equal([null, null, null], new object?[] { open.Proof, open.LegalUrl, open.SignUrl });
        Assert.DoesNotContain(Papers.IdNumber, open.SealedForm, StringComparison.Ordinal);
        Assert.NotEqual(Papers.IdNumber, open.Shown.IdNumber);
        var desk = await house.As(owner).Ask((WithdrawalDeskQueries ask, ShopStaff me) => ask.Desk(me));
        Assert.Equal(("4567", BankAccountStatus.Proved), (desk.Accounts[0].Tail, desk.Accounts[0].Status));
        Assert.Null(desk.Change);
        var again = await house.As(owner).Do((HandInOpening use, ShopStaff me) => use.Run(me, Papers.Of(Subject.Enterprise, "x")));
        Assert.Equal("opening.open", again.Refusal?.Code);
        Assert.Equal(
            ["收款开户：请管理员签约", "收款开户：请验证结算账户", "收款账户已开通"],
            (await house.Look(db => db.Notices.Where(n => n.RecipientId == owner.MerchantId.Value && n.Link == "/console/opening").Select(n => n.Title).ToListAsync())).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_legal_person_may_confirm_instead_of_a_transfer()
    {
        await using var house = await House.Open();
        var owner = await house.OwnerWithoutAccount("yunjian");
        await house.HandsIn(owner);

        var url = (await house.Hears(owner, OpeningStatus.AccountToVerify)).LegalUrl!;
        Assert.Contains("已确认", await house.Presses(url, ("act", "yes")));

        await house.Hears(owner, OpeningStatus.ToSign);
    }

    [Theory]
    [InlineData("no", "管理员拒绝签约")]
    [InlineData("late", "超过30天未签约，申请单已失效")]
    public async Task Who_does_not_sign_hands_in_again_under_the_same_number(string act, string reason)
    {
        await using var house = await House.Open();
        var owner = await house.OwnerWithoutAccount("asui");
        await house.HandsIn(owner);

        await house.Presses((await house.Hears(owner, OpeningStatus.ToSign)).SignUrl!, ("act", act));
        var rejected = await house.Hears(owner, OpeningStatus.Rejected);
        await house.HandsIn(owner);

        Assert.Equal(reason, Assert.Single(rejected.Faults).Reason);
        var second = await house.Hears(owner, OpeningStatus.ToSign);
        Assert.Equal((rejected.Number, 2), (second.Number, second.Round));
    }

    [Fact]
    public async Task What_nobody_signs_for_thirty_days_lapses_by_itself()
    {
        await using var house = await House.Open();
        var owner = await house.OwnerWithoutAccount("asui");
        await house.HandsIn(owner);
        var toSign = await house.Hears(owner, OpeningStatus.ToSign);
        Assert.Equal(toSign.ChangedAt.AddDays(OpeningPolicy.SignDays), toSign.Until);

        await house.Wind(TimeSpan.FromDays(31));

        Assert.Equal("超过30天未签约，申请单已失效", (await house.Hears(owner, OpeningStatus.Rejected)).Faults[0].Reason);
    }

    [Fact]
    public async Task What_is_wrong_is_told_by_field_and_a_frozen_one_goes_on_when_it_is_free_again()
    {
        await using var house = await House.Open();
        var owner = await house.OwnerWithoutAccount("asui");
        house.Services.GetRequiredService<FaultTable>().Add(FaultPresets.Find("apply-reject", null)!);
        await house.HandsIn(owner);
        Assert.Equal(
            [nameof(OpeningForm.AccountNumber), nameof(OpeningForm.ShortName)], (await house.Hears(owner, OpeningStatus.Rejected)).Faults.Select(f => f.Field).Order());
        await house.HandsIn(owner);
        var toSign = await house.Hears(owner, OpeningStatus.ToSign);

        var (desk, there) = (house.Services.GetRequiredService<ApplymentDesk>(), house.Services.GetRequiredService<SandboxWorld>().Onboardings.Applyments[toSign.Number]);
        desk.Freeze(there);
        await house.Hears(owner, OpeningStatus.Frozen);
        desk.Step(there);

        await house.Hears(owner, OpeningStatus.ToSign);
    }

    private static string Yuan(long fen) => (fen / 100m).ToString(CultureInfo.InvariantCulture);
}
