using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Insurance;
using ShopHub.Data.Trade;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Insurance;
using ShopHub.Domain.Ledger;
using ShopHub.Domain.Shared;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Insurance;

/// <summary>Premium money: paid in, used, short, back again (INS-01, INS-02, INS-04).</summary>
public sealed class PremiumSpecs
{
    [Theory]
    [InlineData(0, 0, 30)]
    [InlineData(4, 100, 30)]
    [InlineData(5, 100, 50)]
    [InlineData(9, 100, 50)]
    [InlineData(1, 10, 90)]
    [InlineData(19_999, 100_000, 90)]
    [InlineData(1, 5, 150)]
    [InlineData(34, 100, 150)]
    [InlineData(35, 100, 250)]
    [InlineData(9, 9, 250)]
    public void The_premium_stands_in_the_table_by_the_share_of_returns(int returned, int shipped, long fen) =>
        Assert.Equal(fen, FreightInsurance.Premium(new(returned, shipped)).Fen);

    [Theory]
    [InlineData(0, "insurance.amount")]
    [InlineData(-1, "insurance.amount")]
    [InlineData(1_000_001, "insurance.most")]
    [InlineData(1_000_000, null)]
    [InlineData(500_001, "insurance.balance")]
    public async Task One_top_up_is_at_most_ten_thousand_yuan_of_the_shops_own_money(long fen, string? refused)
    {
        await using var insured = await Insured.Open(refused is "insurance.balance" ? 500_000 : 1_000_000);

        Assert.Equal(refused, (await insured.TopsUp(fen)).Refusal?.Code);
        Assert.Equal(refused is null ? fen : 0, await insured.Balance(Account.InsurancePrepaid));
        await insured.Town.EverythingAgrees();
    }

    [Fact]
    public async Task The_same_form_pays_once_also_when_it_is_pressed_eight_times_at_once()
    {
        await using var insured = await Insured.Open();

        var paid = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => insured.TopsUp(20_000, "form")));

        Assert.Single(paid.Select(Town.Done).Distinct());
        Assert.Equal((20_000, 1_980_000), (await insured.Balance(Account.InsurancePrepaid), await insured.Balance(Account.MerchantAvailable)));
        await insured.Town.EverythingAgrees();
    }

    [Fact]
    public async Task What_is_not_used_within_sixty_days_goes_back_once()
    {
        await using var insured = await Insured.With(20_000);
        await insured.Town.ShippedOrder(insured.Town.Lin, (insured.Town.People.Tea, 1));
        insured.Town.Clock.Wind(TimeSpan.FromDays(60) - TimeSpan.FromTicks(1));
        await insured.Job();
        Assert.Equal(19_970, await insured.Balance(Account.InsurancePrepaid));
        insured.Town.Clock.Wind(TimeSpan.FromTicks(1));

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => insured.Job()));

        Assert.Equal((0, 1_999_970), (await insured.Balance(Account.InsurancePrepaid), await insured.Balance(Account.MerchantAvailable)));
        Assert.Equal(1, await insured.Town.Look(db => db.JournalEntries.CountAsync(e => e.Cause == Cause.PremiumsReturned)));
        Assert.Contains("运费险保费已退回", await insured.Told(insured.Town.TeaHouse.MerchantId.Value));
        await insured.Town.EverythingAgrees();
    }

    [Fact]
    public async Task The_promise_is_on_the_page_while_it_is_on_for_the_category_and_the_money_is_there()
    {
        await using var insured = await Insured.Open();
        Assert.False(await IsPromised(insured, insured.Town.People.Tea));
        Town.Done(await insured.Turns(true, "FOOD"));
        Assert.False(await IsPromised(insured, insured.Town.People.Tea));

        Town.Done(await insured.TopsUp(30));

        Assert.True(await IsPromised(insured, insured.Town.People.Tea));
        Assert.False(await IsPromised(insured, insured.Town.People.Cup));
        Town.Done(await insured.Turns(false, "FOOD"));
        Assert.False(await IsPromised(insured, insured.Town.People.Tea));
    }

    [Fact]
    public async Task When_the_money_is_short_nothing_is_promised_or_insured_and_the_shop_is_told_once()
    {
        await using var insured = await Insured.With(30);
        var first = await insured.Town.PaidOrder(insured.Town.Lin, (insured.Town.People.Tea, 1));
        var second = await insured.Town.PaidOrder(insured.Town.Wang, (insured.Town.People.Tea, 1));
        await insured.Town.Ships(first);
        Assert.False(await IsPromised(insured, insured.Town.People.Tea));

        await insured.Town.Ships(second);
        await insured.Job();
        await insured.Job();

        Assert.Equal(first.Id, (await insured.Policy()).OrderId);
        Assert.Equal(["运费险保费不足"], await insured.Told(insured.Town.TeaHouse.MerchantId.Value));
        var third = await insured.Town.PaidOrder(insured.Town.Lin, (insured.Town.People.Tea, 1));
        Assert.False(third.Lines[0].Promises.HasFlag(Promises.FreightInsurance));
        Town.Done(await insured.TopsUp(30));
        Assert.True(await IsPromised(insured, insured.Town.People.Tea));
        await insured.Town.Ships(third);
        await insured.Job();
        Assert.Equal(["运费险保费不足", "运费险保费不足"], await insured.Told(insured.Town.TeaHouse.MerchantId.Value));
        await insured.Town.EverythingAgrees();
    }

    [Fact]
    public async Task A_premium_may_be_of_two_top_ups_the_oldest_first()
    {
        await using var insured = await Insured.With(20);
        insured.Town.Clock.Wind(TimeSpan.FromMinutes(1));
        Town.Done(await insured.TopsUp(20));

        await insured.Town.ShippedOrder(insured.Town.Lin, (insured.Town.People.Tea, 1));

        Assert.Equal([0L, 10L], await insured.Town.Look(db => db.PremiumTopUps.OrderBy(t => t.PaidAt).Select(t => t.Left.Fen).ToListAsync()));
        Assert.Equal((10, 30), (await insured.Balance(Account.InsurancePrepaid), await insured.Balance(Account.InsurerPayable)));
        await insured.Town.EverythingAgrees();
    }

    [Fact]
    public async Task On_for_nothing_or_for_what_is_no_category_is_refused_and_a_stranger_sees_his_own()
    {
        await using var insured = await Insured.With(500);

        Assert.Equal("insurance.leaf", (await insured.Turns(true, "NOWHERE")).Refusal?.Code);
        Assert.Equal("insurance.leaves", (await insured.Town.As(insured.Town.TeaHouse).Do((TurnInsurance use, ShopStaff me) => use.Run(me, true, Array.Empty<string>()))).Refusal?.Code);
        var (mine, strange) = (await Desk(insured, insured.Town.TeaHouse), await Desk(insured, insured.Town.BookRoom));
        Assert.Equal((new Money(500), true, 1), (mine.Left, mine.IsOn, mine.TopUps.Count));
        Assert.Equal((Money.Zero, false, 0), (strange.Left, strange.IsOn, strange.TopUps.Count));
    }

    private static Task<InsuranceDesk> Desk(Insured insured, ShopStaff of) => insured.Town.As(of).Ask((InsuranceQueries ask, ShopStaff me) => ask.Mine(me));

    private static async Task<bool> IsPromised(Insured insured, Sku sku) =>
        (await insured.Town.As(insured.Town.Lin).Ask((CheckoutQueries ask, Buyer me) => ask.Preview(me, new() { Sku = sku.Id }))).Lines.Single().IsInsured;
}
