using ShopHub.Domain.Payments;
using ShopHub.Domain.Shared;
using ShopHub.Tests.Sandbox;
using ShopHub.Web.Integrations.Sandbox.Transfers;
using ShopHub.Web.Integrations.Sandbox.World;
using ShopHub.Web.Integrations.WeChatPay;
using static ShopHub.Domain.Payments.ChannelTransferState;

namespace ShopHub.Tests.WeChatPay;

/// <summary>Money from the platform's account to a shopper's WeChat balance, over the wire.</summary>
public sealed class TransferSpecs
{
    [Fact]
    public async Task The_shopper_confirms_and_has_it_and_the_shop_is_told()
    {
        await using var house = await Funded();

        var taken = (await Channel(house).Submit(Of(house, "T1", 6_000))).Value!;
        Assert.Equal(ToConfirm, taken.State);
        Assert.Equal((4_000, 6_000), (house.World.Money[Purse.Available(null)], house.World.Money[TransferCourse.Locked]));
        await Confirm(house, "T1");
        await Later(house, TimeSpan.FromSeconds(3));

        var told = Assert.IsType<TransferNotice>(Assert.Single(house.Heard)).Transfer;
        Assert.Equal(("T1", Paid, 6_000L), (told.Number, told.State, told.Amount.Fen));
        Assert.Equal(Paid, (await Channel(house).Query("T1")).Value!.State);
        Assert.Equal(0, house.World.Money[TransferCourse.Locked]);
        Assert.Equal(0, house.World.Money.Balances().Values.Sum());
    }

    [Fact]
    public async Task The_same_number_is_one_transfer_and_with_another_amount_it_is_refused()
    {
        await using var house = await Funded();

        var first = await Channel(house).Submit(Of(house, "T1", 6_000));
        var again = await Channel(house).Submit(Of(house, "T1", 6_000));
        var other = await Channel(house).Submit(Of(house, "T1", 6_001));

        Assert.Equal(first.Value, again.Value);
        Assert.Equal((ChannelVerdict.Refused, "INVALID_REQUEST"), (other.Verdict, other.Code));
        Assert.Equal(6_000, house.World.Money[TransferCourse.Locked]);
    }

    [Theory]
    [InlineData(9, null, "PARAM_ERROR")]
    [InlineData(200_000, null, "PARAM_ERROR")]
    public async Task Too_little_or_two_thousand_yuan_without_a_name_is_refused(long fen, string? name, string code)
    {
        await using var house = await Funded(1_000_000);

        var said = await Channel(house).Submit(Of(house, "T1", fen, name));

        Assert.Equal((ChannelVerdict.Refused, code), (said.Verdict, said.Code));
    }

    [Theory]
    [InlineData("林晓", ToConfirm)]
    [InlineData("王芳", Failed)]
    public async Task The_name_travels_sealed_and_is_compared(string name, ChannelTransferState outcome)
    {
        await using var house = await Funded(1_000_000);

        await Channel(house).Submit(Of(house, "T1", 250_000, name));
        // Sealed anew, other bytes, the same transfer.
        Assert.True((await Channel(house).Submit(Of(house, "T1", 250_000, name))).IsDone);

        Assert.Equal(outcome, (await Channel(house).Query("T1")).Value!.State);
        Assert.Equal(outcome is Failed ? 1_000_000 : 750_000, house.World.Money[Purse.Available(null)]);
    }

    [Fact]
    public async Task Nobody_confirms_for_a_day_and_the_money_is_back()
    {
        await using var house = await Funded();
        house.Use("transfer-no-confirm");
        await Channel(house).Submit(Of(house, "T1", 6_000));

        Assert.Contains("problem", await Confirm(house, "T1"), StringComparison.Ordinal);
        await Later(house, TimeSpan.FromHours(24));

        Assert.Equal(Cancelled, Assert.IsType<TransferNotice>(Assert.Single(house.Heard)).Transfer.State);
        Assert.Equal(10_000, house.World.Money[Purse.Available(null)]);
    }

    [Fact]
    public async Task A_transfer_can_be_taken_back_until_it_is_confirmed()
    {
        await using var house = await Funded();
        await Channel(house).Submit(Of(house, "T1", 6_000));
        await Channel(house).Submit(Of(house, "T2", 1_000));
        await Confirm(house, "T2");
        await Later(house, TimeSpan.FromSeconds(3));

        Assert.True((await Channel(house).Cancel("T1")).IsDone);
        Assert.True((await Channel(house).Cancel("T1")).IsDone);
        Assert.Equal(ChannelVerdict.Refused, (await Channel(house).Cancel("T2")).Verdict);
        await Later(house, TimeSpan.FromSeconds(3));

        Assert.Equal(Cancelled, (await Channel(house).Query("T1")).Value!.State);
        Assert.Equal(9_000, house.World.Money[Purse.Available(null)]);
    }

    [Fact]
    public async Task Without_money_it_waits_under_way_and_goes_on_after_a_top_up()
    {
        await using var house = await Funded();

        var said = await Channel(house).Submit(Of(house, "T1", 10_001));
        Assert.Equal((Accepted, null), (said.Value!.State, said.Value.Package));
        house.World.Book(new BookEntry(default, "earned", "", new() { [Purse.Available(null)] = 1, [MoneyBook.Bank] = -1 }));
        await Later(house, TimeSpan.FromMinutes(5));

        Assert.NotNull((await Channel(house).Submit(Of(house, "T1", 10_001))).Value!.Package);
    }

    [Fact]
    public async Task An_answer_that_was_lost_is_found_by_asking_and_what_never_came_is_not()
    {
        await using var house = await Funded();
        house.Use("transfer-unknown");

        var sent = await Channel(house).Submit(Of(house, "T1", 6_000));

        Assert.Equal(ChannelVerdict.Unknown, sent.Verdict);
        Assert.Equal(ToConfirm, (await Channel(house).Query("T1")).Value!.State);
        Assert.Single(house.World.TransferBills.All);
        Assert.Equal(ITransferChannel.Unknown, (await Channel(house).Query("T9")).Code);
    }

    [Fact]
    public async Task A_sandbox_that_was_killed_still_knows_what_is_to_be_confirmed()
    {
        await using var house = await Funded();
        await Channel(house).Submit(Of(house, "T1", 6_000));
        using var again = new SandboxWorld(
            house.Get<SandboxKeys>(), house.Get<Microsoft.Extensions.Options.IOptions<Web.Integrations.Sandbox.SandboxOptions>>(), house.Get<Web.Integrations.WireClock>());

        Assert.Equal("WAIT_USER_CONFIRM", Assert.Single(again.TransferBills.All.Values).State);
        Assert.Equal(6_000, again.Money[TransferCourse.Locked]);
    }

    private static async Task<WireHouse> Funded(long fen = 10_000)
    {
        var house = await WireHouse.Open();
        house.World.Book(new BookEntry(default, "earned", "", new() { [Purse.Available(null)] = fen, [MoneyBook.Bank] = -fen }));
        return house;
    }

    private static ITransferChannel Channel(WireHouse house) => house.Get<ITransferChannel>();

    private static TransferOrder Of(WireHouse house, string number, long fen, string? name = null) => new(number, house.OpenId, new Money(fen), name, "订单退款");

    private static async Task<string> Confirm(WireHouse house, string number)
    {
        using var browser = house.Browser();
        return await (await browser.PostAsync($"/_sim/transfers/{number}/confirm", null)).Content.ReadAsStringAsync();
    }

    private static async Task Later(WireHouse house, TimeSpan by)
    {
        house.Clock.Wind(by);
        await house.RunDue();
    }
}
