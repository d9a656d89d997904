using ShopHub.Domain.Merchants;
using ShopHub.Domain.Onboarding;
using ShopHub.Domain.Payments;
using ShopHub.Domain.Withdrawals;
using ShopHub.Tests.Onboarding;
using ShopHub.Tests.Sandbox;
using ShopHub.Web.Integrations.Sandbox.Onboarding;
using ShopHub.Web.Integrations.WeChatPay;
using ShopHub.Web.Integrations.WeChatPay.Onboarding;

namespace ShopHub.Tests.WeChatPay;

/// <summary>A shop's application for an account of its own, over the wire.</summary>
public sealed class OpeningSpecs
{
    private static readonly byte[] s_picture = [0xff, 0xd8, 0xff, 0xe0, 1, 2, 3];

    private static IAccountOpenings Openings(WireHouse house) => house.Get<IAccountOpenings>();

    [Fact]
    public async Task An_application_is_checked_proved_signed_and_ends_in_an_account()
    {
        await using var house = await WireHouse.Open();
        await HandIn(house, Subject.Enterprise);

        var checking = await State(house);
        await Later(house);
        var toVerify = await State(house);
        Step(house);
        await Later(house);
        var toSign = await State(house);
        Step(house);
        var open = await State(house);

        Assert.Equal(
            [OpeningStatus.Checking, OpeningStatus.AccountToVerify, OpeningStatus.ToSign, OpeningStatus.Open],
            new[] { checking, toVerify, toSign, open }.Select(s => s.Status));
        Assert.InRange(toVerify.Proof!.Fen, 1, 99);
        Assert.NotNull(toVerify.Proof.Until);
        Assert.NotNull(toVerify.LegalUrl);
        Assert.NotNull(toSign.SignUrl);
        Assert.True(house.World.SubMerchants.ContainsKey(open.SubMchId!));
        var account = (await house.Get<ISettlementAccounts>().Now(open.SubMchId!)).Value!;
        Assert.Equal(("招商银行", AccountVerdict.Verified), (account.Bank, account.Verdict));
        Assert.EndsWith("4567", account.Number, StringComparison.Ordinal);
        Assert.StartsWith("*", account.Number, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_rejected_is_told_by_field_and_may_be_handed_in_again()
    {
        await using var house = await WireHouse.Open();
        house.Use("apply-reject");
        await HandIn(house, Subject.Person);
        await Later(house);
        await Later(house);

        var rejected = await State(house);
        await HandIn(house, Subject.Person);

        Assert.Equal(OpeningStatus.Rejected, rejected.Status);
        Assert.Equal(
            [nameof(OpeningForm.AccountNumber), nameof(OpeningForm.ShortName)], rejected.Faults.Select(f => f.Field).Order());
        Assert.Equal(OpeningStatus.Checking, (await State(house)).Status);
    }

    [Fact]
    public async Task A_picture_that_is_not_the_one_that_was_signed_for_is_refused()
    {
        await using var house = await WireHouse.Open();
        var meta = new MediaMessage("licence.jpg", new string('0', 64));

        var outcome = await house.Get<WeChatPayClient>().Upload("/v3/merchant/media/upload", meta, new("licence.jpg", s_picture), CancellationToken.None);

        Assert.Equal((ChannelVerdict.Refused, "PARAM_ERROR"), (outcome.Verdict, outcome.Code));
        Assert.True((await Openings(house).Upload("licence.jpg", s_picture)).IsDone);
    }

    private static async Task HandIn(WireHouse house, Subject subject)
    {
        var picture = (await Openings(house).Upload("paper.jpg", s_picture)).Value!;
        var answer = await Openings(house).Submit(new("2026030100000001", "苏州阿穗手作有限公司", "https://shop.example/s/asui", Papers.Of(subject, picture), PaymentFees.Usual));
        Assert.True(answer.IsDone, answer.Message);
    }

    private static async Task<ChannelOpening> State(WireHouse house) => (await Openings(house).Query("2026030100000001")).Value!;

    private static async Task Later(WireHouse house)
    {
        house.Clock.Wind(TimeSpan.FromSeconds(6));
        await house.RunDue();
    }

    private static void Step(WireHouse house) => Assert.True(house.Get<ApplymentDesk>().Step(house.World.Onboardings.Applyments["2026030100000001"]));
}
