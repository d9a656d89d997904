using ShopHub.Domain.Payments;
using ShopHub.Domain.Withdrawals;
using ShopHub.Tests.Sandbox;
using ShopHub.Web.Integrations.Sandbox.World;

namespace ShopHub.Tests.WeChatPay;

/// <summary>Where the channel pays a shop out, over the wire.</summary>
public sealed class SettlementAccountSpecs
{
    private static readonly NewSettlementAccount s_other = new(false, "张敏", "工商银行", null, "6222021001116245702");

    [Fact]
    public async Task Another_account_counts_when_it_was_audited_and_the_bank_has_verified_it()
    {
        await using var house = await WireHouse.Open();
        house.World.Keep(new SubMerchant(WireHouse.Shop, "云上茶舍") { Account = new("ACCOUNT_TYPE_BUSINESS", "招商银行", "云上茶舍", "512900001234567", "", default) });

        var number = (await Accounts(house).Change(WireHouse.Shop, s_other)).Value!;

        Assert.Equal(AccountAudit.Auditing, (await Accounts(house).Changed(WireHouse.Shop, number)).Value!.State);
        Assert.Equal("招商银行", (await Now(house)).Bank);
        await Later(house);
        Assert.Equal(AccountAudit.Success, (await Accounts(house).Changed(WireHouse.Shop, number)).Value!.State);
        Assert.Equal(("工商银行", AccountVerdict.Verifying), ((await Now(house)).Bank, (await Now(house)).Verdict));
        await Later(house);
        Assert.Equal(AccountVerdict.Verified, (await Now(house)).Verdict);
        Assert.Equal(new string('*', 15) + "5702", (await Now(house)).Number);
    }

    [Fact]
    public async Task What_is_not_approved_leaves_the_old_account_and_says_why()
    {
        await using var house = await WireHouse.Open();
        house.World.Keep(new SubMerchant(WireHouse.Shop, "云上茶舍") { Account = new("ACCOUNT_TYPE_BUSINESS", "招商银行", "云上茶舍", "512900001234567", "", default) });
        house.Use("settlement-audit-fail");

        var number = (await Accounts(house).Change(WireHouse.Shop, s_other)).Value!;
        await Later(house);

        var said = (await Accounts(house).Changed(WireHouse.Shop, number)).Value!;
        Assert.Equal(AccountAudit.Failed, said.State);
        Assert.False(string.IsNullOrEmpty(said.Reason));
        Assert.Equal("招商银行", (await Now(house)).Bank);
    }

    [Fact]
    public async Task A_bank_that_does_not_verify_the_account_is_told()
    {
        await using var house = await WireHouse.Open();
        house.Use("settlement-verify-fail");

        await Accounts(house).Change(WireHouse.Shop, s_other);
        await Later(house);
        await Later(house);

        Assert.Equal(AccountVerdict.Failed, (await Now(house)).Verdict);
        Assert.False(string.IsNullOrEmpty((await Now(house)).Fault));
    }

    [Fact]
    public async Task Five_changes_a_day_are_taken_and_a_stranger_is_refused()
    {
        await using var house = await WireHouse.Open(new() { ["WeChatPay:Attempts"] = "1" });

        for (var i = 0; i < 5; i++) Assert.True((await Accounts(house).Change(WireHouse.Shop, s_other)).IsDone);
        var sixth = await Accounts(house).Change(WireHouse.Shop, s_other);
        var stranger = await Accounts(house).Change("1900000999", s_other);

        Assert.Equal((ChannelVerdict.Busy, "FREQUENCY_LIMITED"), (sixth.Verdict, sixth.Code));
        Assert.Equal((ChannelVerdict.Refused, "NO_AUTH"), (stranger.Verdict, stranger.Code));
    }

    private static ISettlementAccounts Accounts(WireHouse house) => house.Get<ISettlementAccounts>();

    private static async Task<Domain.Withdrawals.SettlementAccount> Now(WireHouse house) => (await Accounts(house).Now(WireHouse.Shop)).Value!;

    private static async Task Later(WireHouse house)
    {
        house.Clock.Wind(TimeSpan.FromSeconds(6));
        await house.RunDue();
    }
}
