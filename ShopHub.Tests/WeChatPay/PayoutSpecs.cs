using ShopHub.Domain.Payments;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Withdrawals;
using ShopHub.Tests.Sandbox;
using ShopHub.Web.Integrations.Sandbox.World;
using ShopHub.Web.Integrations.WeChatPay;
using static ShopHub.Domain.Withdrawals.ChannelPayoutState;

namespace ShopHub.Tests.WeChatPay;

/// <summary>A shop's money on its way from the channel to its bank, over the wire.</summary>
public sealed class PayoutSpecs
{
    private const string Shop = "1900000109";

    [Fact]
    public async Task What_is_asked_today_is_at_the_bank_on_the_next_working_day()
    {
        await using var house = await Funded();

        var taken = await Channel(house).Submit(new("W1", Shop, new(6_000), "提现W1"));

        Assert.True(taken.IsDone);
        Assert.Equal(Created, await State(house, "W1"));
        Assert.Equal((4_000, 6_000), (house.World.Money[Purse.Available(Shop)], house.World.Money[Purse.PendingOut(Shop)]));
        await Later(house, days: 12);
        Assert.Equal(Success, await State(house, "W1"));
        Assert.Equal(6_000, house.World.Money[MoneyBook.Bank] + 10_000);
        Assert.Equal(0, house.World.Money.Balances().Values.Sum());
    }

    [Fact]
    public async Task The_same_number_is_one_payout_and_with_another_amount_it_is_refused()
    {
        await using var house = await Funded();
        var first = await Channel(house).Submit(new("W1", Shop, new(6_000), "提现W1"));

        var second = await Channel(house).Submit(new("W1", Shop, new(6_000), "提现W1"));
        var other = await Channel(house).Submit(new("W1", Shop, new(6_001), "提现W1"));

        Assert.Equal(first.Value, second.Value);
        Assert.Equal((ChannelVerdict.Refused, "INVALID_REQUEST"), (other.Verdict, other.Code));
        Assert.Equal(4_000, house.World.Money[Purse.Available(Shop)]);
    }

    [Fact]
    public async Task More_than_there_is_waits_and_a_stranger_is_refused()
    {
        await using var house = await Funded();

        Assert.Equal((ChannelVerdict.Busy, "NOT_ENOUGH"), await Says(house, new("W1", Shop, new(10_001), "提现")));
        Assert.Equal((ChannelVerdict.Refused, "NO_AUTH"), await Says(house, new("W2", "1900000999", new(1), "提现")));
        Assert.Equal((ChannelVerdict.Refused, "PARAM_ERROR"), await Says(house, new("W 3", Shop, new(1), "提现")));
        var unknown = await Channel(house).Query("W1", Shop);
        Assert.Equal((ChannelVerdict.Refused, IPayoutChannel.Unknown), (unknown.Verdict, unknown.Code));
    }

    [Theory]
    [InlineData("withdraw-fail", Failed)]
    [InlineData("withdraw-refund", Returned)]
    public async Task What_the_bank_does_not_keep_is_available_again(string preset, ChannelPayoutState outcome)
    {
        await using var house = await Funded();
        house.Use(preset);
        await Channel(house).Submit(new("W1", Shop, new(6_000), "提现W1"));

        await Later(house, days: 12);
        await Later(house, days: 12);

        var said = (await Channel(house).Query("W1", Shop)).Value!;
        Assert.Equal(outcome, said.State);
        Assert.False(string.IsNullOrEmpty(said.Reason));
        Assert.Equal(10_000, house.World.Money[Purse.Available(Shop)]);
    }

    [Fact]
    public async Task Every_change_is_told_by_itself_also_the_return()
    {
        await using var house = await Funded();
        house.Use("withdraw-refund");
        await Channel(house).Submit(new("W1", Shop, new(6_000), "提现W1"));

        await Later(house, days: 12);
        await Later(house, days: 12);

        var told = house.Heard.OfType<PayoutNotice>().Select(n => (n.Payout.Number, n.Payout.SubMchId, n.Payout.State, n.Payout.Amount.Fen)).ToHashSet();
        Assert.Equal([("W1", Shop, Success, 6_000L), ("W1", Shop, Returned, 6_000L)], told);
        Assert.Equal(1, told.Count(t => t.State is Returned));
    }

    [Theory]
    [InlineData("notify-badsig", NoticeFault.BadSignature)]
    [InlineData("notify-stale", NoticeFault.Stale)]
    [InlineData("notify-tamper", NoticeFault.WrongKey)]
    [InlineData("notify-wrong-key", NoticeFault.WrongKey)]
    public async Task A_callback_that_is_not_the_channels_is_refused_and_comes_again(string preset, NoticeFault fault)
    {
        await using var house = await Funded();
        await Channel(house).Submit(new("W1", Shop, new(6_000), "提现W1"));
        house.Use(preset);

        await Later(house, days: 12);
        house.Clock.Wind(TimeSpan.FromMinutes(1));
        await house.RunDue();

        Assert.Equal(fault, Assert.IsType<RejectedNotice>(house.Heard[0]).Fault);
        Assert.Equal(Success, Assert.IsType<PayoutNotice>(house.Heard[^1]).Payout.State);
    }

    [Fact]
    public async Task An_answer_that_was_lost_is_found_by_asking()
    {
        await using var house = await Funded();
        house.Use("withdraw-unknown");

        var sent = await Channel(house).Submit(new("W1", Shop, new(6_000), "提现W1"));

        Assert.Equal(ChannelVerdict.Unknown, sent.Verdict);
        Assert.Equal(Created, await State(house, "W1"));
        Assert.Single(house.World.Payouts.Withdrawals);
    }

    [Fact]
    public async Task The_platform_takes_its_own_money_out()
    {
        await using var house = await Funded();
        house.World.Book(new BookEntry(default, "earned", "", new() { [Purse.Available(null)] = 500, [MoneyBook.Bank] = -500 }));
        var client = house.Get<WeChatPayClient>();

        var taken = await client.Post("/v3/merchant/fund/withdraw", new { out_request_no = "PW1", amount = 500, account_type = "BASIC" }, default);
        await Later(house, days: 12);
        var asked = await client.Get("/v3/merchant/fund/withdraw/out-request-no/PW1", default);

        Assert.Equal(ChannelVerdict.Done, taken.Verdict);
        Assert.Contains("\"status\":\"SUCCESS\"", System.Text.Encoding.UTF8.GetString(asked.Body), StringComparison.Ordinal);
        Assert.Equal(0, house.World.Money[Purse.Available(null)]);
    }

    [Fact]
    public async Task A_sandbox_that_was_killed_brings_payouts_to_the_bank_afterwards()
    {
        await using var house = await Funded();
        await Channel(house).Submit(new("W1", Shop, new(6_000), "提现W1"));
        using var again = new SandboxWorld(
            house.Get<SandboxKeys>(), house.Get<Microsoft.Extensions.Options.IOptions<Web.Integrations.Sandbox.SandboxOptions>>(), house.Get<Web.Integrations.WireClock>());

        Assert.Equal("CREATE_SUCCESS", Assert.Single(again.Payouts.Withdrawals.Values).Status);
        Assert.Equal(6_000, again.Money[Purse.PendingOut(Shop)]);
    }

    /// <summary>A shop with ¥100.00 at the channel.</summary>
    private static async Task<WireHouse> Funded()
    {
        var house = await WireHouse.Open();
        house.World.Keep(new SubMerchant(Shop, "云上茶舍"));
        house.World.Book(new BookEntry(default, "earned", "", new() { [Purse.Available(Shop)] = 10_000, [MoneyBook.Bank] = -10_000 }));
        return house;
    }

    private static IPayoutChannel Channel(WireHouse house) => house.Get<IPayoutChannel>();

    private static async Task<ChannelPayoutState> State(WireHouse house, string number) => (await Channel(house).Query(number, Shop)).Value!.State;

    private static async Task<(ChannelVerdict, string?)> Says(WireHouse house, PayoutOrder order)
    {
        var said = await Channel(house).Submit(order);
        return (said.Verdict, said.Code);
    }

    private static async Task Later(WireHouse house, int days)
    {
        house.Clock.Wind(TimeSpan.FromDays(days));
        await house.RunDue();
    }
}
