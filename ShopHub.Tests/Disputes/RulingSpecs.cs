using Microsoft.EntityFrameworkCore;
using ShopHub.Data.AfterSales;
using ShopHub.Data.Disputes;
using ShopHub.Domain.Access;
using ShopHub.Domain.AfterSales;
using ShopHub.Domain.Disputes;
using ShopHub.Domain.Payments;
using ShopHub.Domain.Shared;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Disputes;

/// <summary>What is ruled or agreed moves the money at once; an appeal turns it once (DSP-04 to DSP-07).</summary>
public sealed class RulingSpecs
{
    [Fact]
    public async Task A_part_is_refunded_out_of_escrow_the_moment_it_is_ruled()
    {
        await using var quarrel = await Quarrel.BeforeTheJudge();

        Town.Done(await quarrel.Rules(new(5_000)));

        var asked = await quarrel.Case();
        Assert.Equal((AfterSaleStatus.Refunding, new Money(5_000)), (asked.Status, asked.Cash + asked.Freight));
        Assert.Equal((new Money(5_000), RefundReason.Dispute), (await quarrel.Refunded(), await quarrel.Town.Look(db => db.Refunds.Select(r => r.Reason).SingleAsync())));
        await quarrel.Town.ChannelRefundsAll();
        Assert.Equal(AfterSaleStatus.Refunded, (await quarrel.Case()).Status);
        await quarrel.Town.EverythingAgrees();
    }

    [Fact]
    public async Task A_return_that_is_ruled_is_sent_back_cannot_be_refused_and_is_paid_when_it_has_come()
    {
        await using var quarrel = await Quarrel.BeforeTheJudge(AfterSaleKind.Return);
        var town = quarrel.Town;

        Town.Done(await quarrel.Rules(new(12_800), withReturn: true));
        Assert.Equal(AfterSaleStatus.BuyerReturning, (await quarrel.Case()).Status);
        Town.Done(await town.As(town.Lin).Do((SendGoodsBack use, Buyer me) => use.Run(me, quarrel.Number, "SF", "SF200000000010")));
        var refused = await quarrel.Rejects();
        var id = (await quarrel.Case()).Id;
        Town.Done(await town.As(town.TeaHouse).Do((ConfirmReturnedGoods use, ShopStaff me) => use.Run(me, id)));

        Assert.Equal("after-sale.ruled", refused.Refusal?.Code);
        Assert.Equal(new Money(12_800), await quarrel.Refunded());
        await quarrel.Sweeps(TimeSpan.FromDays(8));
        Assert.Equal(0, (await town.Again(quarrel.Order)).OpenAfterSales);
        await town.EverythingAgrees();
    }

    [Fact]
    public async Task An_appeal_goes_to_another_person_who_turns_it_for_the_buyer()
    {
        await using var quarrel = await Quarrel.BeforeTheJudge();
        var first = (await quarrel.Dispute()).AgentId;
        Town.Done(await quarrel.Rules(Money.Zero));

        Town.Done(await quarrel.BuyerAppeals());
        var appealed = await quarrel.Dispute();
        Assert.NotEqual(first, appealed.AgentId);
        var same = first == quarrel.Other.MemberId ? quarrel.Other : quarrel.Town.Judge;
        var himself = await quarrel.AsPlatform(same, (RuleDispute use, PlatformStaff me, string number) => use.Run(me, number, Liable.Merchant, quarrel.Asked, false, "维持原判"));
        Town.Done(await quarrel.Rules(quarrel.Asked));

        Assert.Equal("dispute.not-yours", himself.Refusal?.Code);
        Assert.Equal((DisputeStatus.Final, AfterSaleStatus.Refunding), ((await quarrel.Dispute()).Status, (await quarrel.Case()).Status));
        Assert.Equal(quarrel.Asked, await quarrel.Refunded());
        Assert.Equal("status.changed", (await quarrel.BuyerAppeals()).Refusal?.Code);
        Assert.Equal(0, (await quarrel.Town.Again(quarrel.Order)).OpenAfterSales);
        await quarrel.Town.EverythingAgrees();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_second_ruling_pays_the_buyer_what_the_first_left_out(bool firstHasArrived)
    {
        await using var quarrel = await Quarrel.BeforeTheJudge();
        Town.Done(await quarrel.Rules(new(5_000)));
        if (firstHasArrived) await quarrel.Town.ChannelRefundsAll();
        Town.Done(await quarrel.BuyerAppeals());

        Town.Done(await quarrel.Rules(quarrel.Asked));

        Assert.Equal(quarrel.Asked, await quarrel.Refunded());
        quarrel.Town.Clock.Wind(TimeSpan.FromMinutes(5));
        await quarrel.Town.ChannelRefundsAll();
        Assert.Equal((AfterSaleStatus.Refunded, Money.Zero), ((await quarrel.Case()).Status, (await quarrel.Town.Again(quarrel.Order)).HeldInEscrow));
        await quarrel.Town.EverythingAgrees();
    }

    [Fact]
    public async Task What_a_buyer_has_been_paid_too_much_stays_with_him_and_is_written_down()
    {
        await using var quarrel = await Quarrel.BeforeTheJudge();
        Town.Done(await quarrel.Rules(new(5_000)));

        Town.Done(await quarrel.AsShop((AppealDispute use, ShopStaff me, string number) => use.Run(me, number, "有质检报告", [])));
        Town.Done(await quarrel.Says("报告不是这一批"));
        Town.Done(await quarrel.Rules(new(1_000)));

        Assert.Equal((new Money(4_000), new Money(5_000)), ((await quarrel.Dispute()).NotRecovered, await quarrel.Refunded()));
        await quarrel.Town.EverythingAgrees();
    }

    [Fact]
    public async Task A_return_that_was_ruled_is_let_go_when_the_second_ruling_is_for_the_merchant()
    {
        await using var quarrel = await Quarrel.BeforeTheJudge(AfterSaleKind.Return);
        Town.Done(await quarrel.Rules(quarrel.Asked, withReturn: true));
        Town.Done(await quarrel.AsShop((AppealDispute use, ShopStaff me, string number) => use.Run(me, number, "有质检报告", [])));

        Town.Done(await quarrel.Rules(Money.Zero));

        var asked = await quarrel.Case();
        Assert.Equal((AfterSaleStatus.MerchantWon, false, Money.Zero), (asked.Status, asked.IsOpen, await quarrel.Refunded()));
        Assert.Equal(0, (await quarrel.Town.Again(quarrel.Order)).OpenAfterSales);
    }

    [Fact]
    public async Task After_settlement_the_shop_pays_from_what_was_frozen_and_the_rest_goes_back_to_it()
    {
        await using var quarrel = await Quarrel.Refused();
        var town = quarrel.Town;
        Town.Done(await town.As(town.Lin).Do((CancelAfterSale use, Buyer me) => use.Run(me, quarrel.Number)));
        town.Clock.Wind(TimeSpan.FromDays(8));
        Assert.Equal(1, await town.SettlesDue());
        await quarrel.Applies(AfterSaleKind.Refund);
        Town.Done(await quarrel.Rejects());
        Town.Done(await quarrel.Asks());
        Town.Done(await quarrel.Answers());

        Town.Done(await quarrel.Rules(new(5_000)));
        await town.EverythingAgrees();
        Town.Done(await quarrel.BuyerAppeals());
        Town.Done(await quarrel.Rules(quarrel.Asked));

        Assert.Equal(quarrel.Asked, await quarrel.Refunded());
        await town.EverythingAgrees();
    }

    [Fact]
    public async Task A_merchant_who_gives_in_pays_at_once_and_an_offer_is_the_buyers_to_take()
    {
        await using var gives = await Quarrel.BeforeTheJudge();
        Town.Done(await gives.AsShop((GiveInToBuyer use, ShopStaff me, string number) => use.Run(me, number, false)));
        await using var offers = await Quarrel.BeforeTheJudge();
        Town.Done(await offers.AsShop((OfferSettlement use, ShopStaff me, string number) => use.Run(me, number, new(6_000), false)));
        var other = await offers.Town.As(offers.Town.Lin).Do((AnswerSettlement use, Buyer me) => use.Run(me, offers.Number, true, 9_000));
        Town.Done(await offers.Town.As(offers.Town.Lin).Do((AnswerSettlement use, Buyer me) => use.Run(me, offers.Number, true, 6_000)));

        Assert.Equal((gives.Asked, new Money(6_000)), (await gives.Refunded(), await offers.Refunded()));
        Assert.Equal("common.changed-by-others", other.Refusal?.Code);
        Assert.Equal((DisputeStatus.Mediated, DisputeStatus.Mediated), ((await gives.Dispute()).Status, (await offers.Dispute()).Status));
        Assert.Equal(0, (await offers.Town.Again(offers.Order)).OpenAfterSales);
        await offers.Town.EverythingAgrees();
    }

    [Theory]
    [InlineData(Liable.Buyer, 5_000, false, "dispute.liable")]
    [InlineData(Liable.Merchant, 0, false, "dispute.liable")]
    [InlineData(Liable.Both, 13_601, false, "dispute.refund")]
    [InlineData(Liable.Nobody, 0, true, "dispute.nothing")]
    public async Task A_ruling_that_does_not_add_up_is_refused(Liable liable, long fen, bool withReturn, string refusal)
    {
        await using var quarrel = await Quarrel.BeforeTheJudge();

        Assert.Equal(refusal, (await quarrel.Rules(new(fen), withReturn, liable)).Refusal?.Code);
        Assert.Equal(DisputeStatus.Processing, (await quarrel.Dispute()).Status);
    }
}
