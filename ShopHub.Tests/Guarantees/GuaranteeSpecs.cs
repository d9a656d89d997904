using Microsoft.EntityFrameworkCore;
using ShopHub.Data;
using ShopHub.Data.Guarantees;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Compensations;
using ShopHub.Domain.Disputes;
using ShopHub.Domain.Guarantees;
using ShopHub.Domain.Ledger;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Payments;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;
using ShopHub.Tests.Cast;
using ShopHub.Tests.Compensations;

namespace ShopHub.Tests.Guarantees;

/// <summary>A promise of the goods is claimed, answered or decided, and paid (GUA-01, GUA-02): tea for ¥128.00.</summary>
public sealed class GuaranteeSpecs
{
    private static readonly GuaranteeSaying s_said = new("照片里能看到", ["/u/0123456789abcdef0123456789abcdef-960.webp"]);

    private static readonly GuaranteeRequest s_fake = new(GuaranteeKind.FakePaysThree, 1, 0, new(10_000));

    private static readonly GuaranteeRequest s_damage = new(GuaranteeKind.DamageCover, 1, 30, new(600));

    private static readonly PlatformStaff s_second = new(Id<PlatformMember>.New(), "裴正", PlatformPermission.Judge);

    [Fact]
    public async Task A_shop_that_agrees_pays_the_damaged_share_at_once_and_the_slip_is_paid_when_the_buyer_has_it()
    {
        await using var town = await Promising();
        var (order, number) = await Filed(town, s_damage);
        Assert.Equal(1, (await town.Again(order)).OpenAfterSales);

        Town.Done(await Accepts(town, number));

        var owed = await town.TheCompensation();
        Assert.Equal((new Money(4_440), CompensationBasis.Damage, GuaranteeStatus.Paying, 0), (owed.Amount, owed.Basis, (await Slip(town)).Status, (await town.Again(order)).OpenAfterSales));
        await town.Hears(ChannelTransferState.Paid);
        Assert.Equal(GuaranteeStatus.Paid, (await Slip(town)).Status);
        await town.EverythingAgrees();
    }

    [Fact]
    public async Task Silence_brings_it_before_the_platform_which_decides_on_the_buyers_proof()
    {
        await using var town = await Promising();
        var (order, number) = await Filed(town, s_fake);
        town.Clock.Wind(TimeSpan.FromHours(48));
        Assert.Equal(0, await Sweeps(town));
        town.Clock.Wind(TimeSpan.FromTicks(1));
        Assert.Equal((1, 0), (await Sweeps(town), await Sweeps(town)));

        Assert.Equal("common.changed-by-others", (await Accepts(town, number)).Refusal?.Code);
        Town.Done(await town.As(town.Judge).Do((GrantGuarantee use, PlatformStaff me) => use.Run(me, number, 0, Money.Zero, "没有来源证明")));

        Assert.Equal((new Money(50_000), GuaranteeStatus.Paying, 0), ((await town.TheCompensation()).Amount, (await Slip(town)).Status, (await town.Again(order)).OpenAfterSales));
        await town.EverythingAgrees();
    }

    [Fact]
    public async Task A_refused_claim_is_proved_by_both_and_dismissed_without_a_fen()
    {
        await using var town = await Promising();
        var (order, number) = await Filed(town, s_fake);
        Assert.Equal("guarantee.pictures", (await Refuses(town, number, s_said with { Pictures = [] })).Refusal?.Code);
        Town.Done(await Refuses(town, number, s_said));
        Town.Done(await town.As(town.Judge).Do((AskGuaranteeProof use, PlatformStaff me) => use.Run(me, number, Sides.Both, "请提供来源证明")));
        Town.Done(await town.As(town.TeaHouse).Do((ProveAsShop use, ShopStaff me) => use.Run(me, number, s_said)));
        Assert.Equal("guarantee.said", (await town.As(town.TeaHouse).Do((ProveAsShop use, ShopStaff me) => use.Run(me, number, s_said))).Refusal?.Code);
        Town.Done(await town.As(town.Lin).Do((ProveAsBuyer use, Buyer me) => use.Run(me, number, s_said)));

        Town.Done(await town.As(town.Judge).Do((DismissGuarantee use, PlatformStaff me) => use.Run(me, number, "来源证明齐全")));

        Assert.Equal((GuaranteeStatus.NothingToPay, 0, 0), ((await Slip(town)).Status, await town.Look(db => db.Compensations.CountAsync()), (await town.Again(order)).OpenAfterSales));
    }

    [Fact]
    public async Task Above_five_thousand_yuan_a_second_person_confirms()
    {
        await using var town = await Promising();
        var (_, number) = await Filed(town, s_fake with { Costs = new(500_000) });
        Town.Done(await Refuses(town, number, s_said));
        Town.Done(await town.As(town.Judge).Do((GrantGuarantee use, PlatformStaff me) => use.Run(me, number, 0, new(500_000), "鉴定为假货")));

        Assert.Equal((GuaranteeStatus.PayBlocked, 0), ((await Slip(town)).Status, await town.Look(db => db.Compensations.CountAsync())));
        Assert.Equal("guarantee.same-person", (await Confirms(town, town.Judge, number)).Refusal?.Code);
        Town.Done(await Confirms(town, s_second, number));

        Assert.Equal((new Money(550_000), CompensationStatus.Owed), ((await town.TheCompensation()).Amount, (await town.TheCompensation()).Status));
        await town.EverythingAgrees();
    }

    [Fact]
    public async Task Three_transfers_that_do_not_arrive_are_a_failure_and_he_may_still_take_it()
    {
        await using var town = await Promising();
        var (_, number) = await Filed(town, s_damage);
        Town.Done(await Accepts(town, number));
        for (var round = 1; round <= Guarantee.MostTransfers; round++)
        {
            await town.Hears(ChannelTransferState.Failed);
            Assert.Equal(round < Guarantee.MostTransfers ? GuaranteeStatus.Paying : GuaranteeStatus.PayFailed, (await Slip(town)).Status);
            var owed = (await town.TheCompensation()).Number;
            Town.Done(await town.As(town.Lin).Do((Data.Compensations.ClaimCompensation use, Buyer me) => use.Run(me, owed, null)));
        }

        await town.Hears(ChannelTransferState.Paid);

        Assert.Equal((GuaranteeStatus.Paid, Money.Zero), ((await Slip(town)).Status, await town.Balance(Account.TransferInTransit)));
        await town.EverythingAgrees();
    }

    [Fact]
    public async Task What_was_not_promised_or_is_over_cannot_be_claimed_and_nothing_twice()
    {
        await using var plain = await Town.Open();
        var other = await plain.ReceivedOrder(plain.Lin, (plain.People.Tea, 1));
        Assert.Equal("guarantee.not-promised", (await Files(plain, plain.Lin, other, s_fake)).Refusal?.Code);
        await using var town = await Promising();
        var order = await town.ReceivedOrder(town.Lin, (town.People.Tea, 1));

        Assert.Equal("common.not-found", (await Files(town, town.Wang, order, s_fake)).Refusal?.Code);
        Assert.Equal("guarantee.pieces", (await Files(town, town.Lin, order, s_fake with { Pieces = 2 })).Refusal?.Code);
        Assert.Equal("guarantee.percent", (await Files(town, town.Lin, order, s_damage with { Percent = 0 })).Refusal?.Code);
        Assert.Equal("guarantee.costs", (await Files(town, town.Lin, order, s_damage with { Costs = new(20_001) })).Refusal?.Code);
        var clicks = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Files(town, town.Lin, order, s_fake))));
        Assert.Single(clicks, c => c.IsDone);
        Assert.All(clicks.Where(c => !c.IsDone), c => Assert.Equal("guarantee.before", c.Refusal!.Code));
        Assert.Equal(1, (await town.Again(order)).OpenAfterSales);
        town.Clock.Wind(TimeSpan.FromHours(48) + TimeSpan.FromTicks(1));
        Assert.Equal("guarantee.not-promised", (await Files(town, town.Lin, order, s_damage)).Refusal?.Code);
    }

    [Fact]
    public async Task Of_a_withdrawal_an_agreement_and_the_clock_at_once_one_wins_and_nothing_is_paid_twice()
    {
        for (var round = 0; round < 15; round++)
        {
            await using var town = await Promising();
            var (order, number) = await Filed(town, s_fake);
            town.Clock.Wind(TimeSpan.FromHours(49));
            var acts = await Task.WhenAll(Accepts(town, number), Accepts(town, number), Drops(town, number), SweepsOnce(town));

            Assert.True(acts.Take(3).Count(a => a.IsDone) <= 1 || (await Slip(town)).Status is GuaranteeStatus.Cancelled, string.Join(" ", acts.Select(a => a.Refusal?.Code ?? "done")));
            var slip = await Slip(town);
            Assert.Equal(slip.Status is GuaranteeStatus.Paying ? 1 : 0, await town.Look(db => db.Compensations.CountAsync()));
            Assert.Equal(slip.IsOpen ? 1 : 0, (await town.Again(order)).OpenAfterSales);
            if (round == 0) await town.EverythingAgrees();
        }
    }

    private static async Task<Town> Promising()
    {
        var town = await Town.Open();
        await town.Look(db => db.Products.ExecuteUpdateAsync(set => set.SetProperty(p => p.Promises, Promises.FakePaysThree | Promises.DamageCover)));
        return town;
    }

    private static async Task<(Order Order, string Number)> Filed(Town town, GuaranteeRequest what)
    {
        var order = await town.ReceivedOrder(town.Lin, (town.People.Tea, 1));
        return (order, Town.Done(await Files(town, town.Lin, order, what)));
    }

    private static Task<Outcome<string>> Files(Town town, Buyer buyer, Order order, GuaranteeRequest what) =>
        town.As(buyer).Do((FileGuarantee use, Buyer me) => use.Run(me, order.Number, order.Lines[0].Id, what, s_said));

    private static Task<Guarantee> Slip(Town town) => town.Look(db => db.Guarantees.SingleAsync());

    private static Task<Outcome> Accepts(Town town, string number) => town.As(town.TeaHouse).Do((AcceptGuarantee use, ShopStaff me) => use.Run(me, number));

    private static Task<Outcome> Refuses(Town town, string number, GuaranteeSaying said) => town.As(town.TeaHouse).Do((RefuseGuarantee use, ShopStaff me) => use.Run(me, number, said));

    private static Task<Outcome> Drops(Town town, string number) => town.As(town.Lin).Do((WithdrawGuarantee use, Buyer me) => use.Run(me, number));

    private static Task<Outcome> Confirms(Town town, PlatformStaff by, string number) => town.As(by).Do((ConfirmGuarantee use, PlatformStaff me) => use.Run(me, number));

    private static async Task<Outcome> SweepsOnce(Town town) => await town.AsClockwork.Do((ActOnOverdueGuarantees use, Clockwork me) => use.Run(me, 100));

    private static async Task<int> Sweeps(Town town) => Town.Done(await town.AsClockwork.Do((ActOnOverdueGuarantees use, Clockwork me) => use.Run(me, 100)));
}
