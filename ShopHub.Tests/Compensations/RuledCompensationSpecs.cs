using Microsoft.EntityFrameworkCore;
using ShopHub.Data;
using ShopHub.Data.Compensations;
using ShopHub.Data.Disputes;
using ShopHub.Domain.Access;
using ShopHub.Domain.Compensations;
using ShopHub.Domain.Disputes;
using ShopHub.Domain.Ledger;
using ShopHub.Domain.Payments;
using ShopHub.Domain.Shared;
using ShopHub.Tests.Cast;
using ShopHub.Tests.Disputes;

namespace ShopHub.Tests.Compensations;

/// <summary>A ruling pays what it awards on top of the refund (CMP-04 … CMP-06, DSP-07): tea for ¥128.00.</summary>
public sealed class RuledCompensationSpecs
{
    [Theory]
    [InlineData(CompensationBasis.FakeGoods, 20_000, 70_000)]
    [InlineData(CompensationBasis.FakeGoods, 0, 50_000)]
    [InlineData(CompensationBasis.UnsafeFood, 0, 128_000)]
    [InlineData(CompensationBasis.WrongDescription, 0, 1_280)]
    public async Task What_is_awarded_is_taken_from_the_shop_and_sent_to_the_buyer(CompensationBasis basis, long appraisal, long fen)
    {
        await using var quarrel = await Quarrel.BeforeTheJudge();
        var town = quarrel.Town;

        Town.Done(await quarrel.Rules(quarrel.Asked, liable: Liable.Merchant, onTop: basis, appraisal: new(appraisal)));

        var (owed, ruling) = (await town.TheCompensation(), (await quarrel.Dispute()).First!);
        Assert.Equal((new Money(fen), basis, quarrel.Order.Lines[0].Id), (owed.Amount, owed.Basis, owed.LineId));
        Assert.Equal((new Money(fen), quarrel.Asked), (ruling.Compensation, await quarrel.Refunded()));
        await town.ChannelRefundsAll();
        await town.Hears(ChannelTransferState.Paid);
        Assert.Equal(CompensationStatus.Paid, (await town.TheCompensation()).Status);
        await town.EverythingAgrees();
    }

    [Fact]
    public async Task A_deposit_that_is_too_small_leaves_a_debt_that_the_next_settlement_pays_first()
    {
        await using var quarrel = await Quarrel.BeforeTheJudge();
        var town = quarrel.Town;
        await town.Has(new(2_000), new(10_000));
        await town.ReceivedOrder(town.Wang, (town.People.Tea, 3));

        Town.Done(await quarrel.Rules(quarrel.Asked, liable: Liable.Merchant, onTop: CompensationBasis.FakeGoods));

        var owed = await town.TheCompensation();
        Assert.Equal((new Money(2_000), new Money(10_000), new Money(38_000)), (owed.FromAvailable, owed.FromDeposit, owed.Advanced));
        var shop = town.TeaHouse.MerchantId.Value;
        Assert.Equal((Money.Zero, Money.Zero, new Money(38_000)), (await town.Balance(Account.MerchantAvailable, shop), await town.Balance(Account.MerchantDeposit, shop), await town.Balance(Account.MerchantReceivable, shop)));
        await town.EverythingAgrees();
        await town.Hears(ChannelTransferState.Paid);
        town.Clock.Wind(TimeSpan.FromDays(8));
        await town.SettlesDue();
        Assert.True(await town.Balance(Account.MerchantReceivable, shop) < new Money(38_000));
        await town.EverythingAgrees();
    }

    [Fact]
    public async Task From_two_thousand_yuan_on_the_buyer_says_his_name_first()
    {
        await using var quarrel = await Quarrel.BeforeTheJudge();
        var town = quarrel.Town;
        Town.Done(await quarrel.Rules(quarrel.Asked, liable: Liable.Merchant, onTop: CompensationBasis.FakeGoods, appraisal: new(200_000)));
        var owed = await town.TheCompensation();

        Assert.Equal((CompensationStatus.Owed, 0), (owed.Status, await town.Look(db => db.BuyerTransfers.CountAsync())));
        Assert.Equal("transfer.name", (await Claims(quarrel, owed.Number, " ")).Refusal?.Code);
        Town.Done(await Claims(quarrel, owed.Number, "林晓"));
        var transfer = (await town.LastTransfer()).Number;
        var due = await town.AsClockwork.Ask((Data.Payments.DueTransferQueries ask, Clockwork me) => ask.One(me, transfer));

        Assert.Equal(("林晓", new Money(250_000)), (due!.Order.Name, due.Order.Amount));
        await town.Hears(ChannelTransferState.Paid);
        Assert.Null((await town.LastTransfer()).SealedName);
        await town.EverythingAgrees();
    }

    [Fact]
    public async Task A_second_ruling_pays_what_the_first_left_out_and_leaves_what_it_paid_too_much()
    {
        await using var more = await Quarrel.BeforeTheJudge();
        Town.Done(await more.Rules(more.Asked, liable: Liable.Merchant, onTop: CompensationBasis.WrongDescription));
        Town.Done(await more.BuyerAppeals());
        Town.Done(await more.Rules(more.Asked, liable: Liable.Merchant, onTop: CompensationBasis.FakeGoods));
        await using var less = await Quarrel.BeforeTheJudge();
        Town.Done(await less.Rules(less.Asked, liable: Liable.Merchant, onTop: CompensationBasis.FakeGoods));
        Town.Done(await less.AsShop((AppealDispute use, ShopStaff me, string number) => use.Run(me, number, "有授权书", [])));
        Town.Done(await less.Rules(new(3_600)));

        Assert.Equal([1_280L, 48_720L], await more.Town.Look(db => db.Compensations.OrderBy(c => c.OwedAt).ThenBy(c => c.Cause).Select(c => c.Amount.Fen).ToListAsync()));
        Assert.Equal((1, new Money(60_000)), (await less.Town.Look(db => db.Compensations.CountAsync()), (await less.Dispute()).NotRecovered));
        Assert.Equal(new Money(50_000), await less.Town.Balance(Account.TransferInTransit));
        await more.Town.EverythingAgrees();
        await less.Town.EverythingAgrees();
    }

    [Theory]
    [InlineData(Liable.Nobody, CompensationBasis.FakeGoods, 0, "dispute.compensation")]
    [InlineData(Liable.Merchant, CompensationBasis.LateShipping, 0, "dispute.compensation")]
    [InlineData(Liable.Merchant, CompensationBasis.WrongDescription, 100, "dispute.appraisal")]
    [InlineData(Liable.Merchant, CompensationBasis.FakeGoods, -1, "dispute.appraisal")]
    [InlineData(Liable.Merchant, CompensationBasis.FakeGoods, 1_000_001, "dispute.appraisal")]
    public async Task An_award_that_does_not_fit_is_refused_and_nothing_is_paid(Liable liable, CompensationBasis basis, long appraisal, string refusal)
    {
        await using var quarrel = await Quarrel.BeforeTheJudge();

        Assert.Equal(refusal, (await quarrel.Rules(new(5_000), liable: liable, onTop: basis, appraisal: new(appraisal))).Refusal?.Code);
        Assert.Equal((0, Money.Zero, DisputeStatus.Processing), (await quarrel.Town.Look(db => db.Compensations.CountAsync()), await quarrel.Refunded(), (await quarrel.Dispute()).Status));
    }

    [Fact]
    public async Task Pressed_twice_at_once_it_is_awarded_once()
    {
        for (var round = 0; round < 10; round++)
        {
            await using var quarrel = await Quarrel.BeforeTheJudge();
            var pressed = await Task.WhenAll(
                quarrel.Rules(quarrel.Asked, liable: Liable.Merchant, onTop: CompensationBasis.FakeGoods),
                quarrel.Rules(quarrel.Asked, liable: Liable.Merchant, onTop: CompensationBasis.FakeGoods));

            Assert.Single(pressed, p => p.IsDone);
            Assert.Equal(new Money(50_000), (await quarrel.Town.TheCompensation()).Amount);
        }
    }

    private static async Task<Outcome> Claims(Quarrel quarrel, string number, string? name) =>
        await quarrel.Town.As(quarrel.Town.Lin).Do((ClaimCompensation use, Buyer me) => use.Run(me, number, name));
}
