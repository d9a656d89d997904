using Microsoft.EntityFrameworkCore;
using ShopHub.Data.AfterSales;
using ShopHub.Domain.Access;
using ShopHub.Domain.AfterSales;
using ShopHub.Domain.Compensations;
using ShopHub.Domain.Disputes;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Disputes;

/// <summary>A return that no carrier has seen and no shop confirmed: neither side is right by silence (AS-09), and there is one slip per after-sale (DSP-01).</summary>
public sealed class TracelessReturnSpecs
{
    [Fact]
    public async Task A_return_without_a_trace_is_opened_by_the_platform_itself()
    {
        await using var quarrel = await Quarrel.Refused();
        var town = quarrel.Town;
        Town.Done(await town.As(town.Lin).Do((CancelAfterSale use, Buyer me) => use.Run(me, quarrel.Number)));
        await quarrel.Applies(AfterSaleKind.Return);
        var id = (await quarrel.Case()).Id;
        Town.Done(await town.As(town.TeaHouse).Do((AgreeAfterSale use, ShopStaff me) => use.Run(me, id)));
        Town.Done(await town.As(town.Lin).Do((SendGoodsBack use, Buyer me) => use.Run(me, quarrel.Number, "SF", "SF200000000009")));

        await quarrel.Sweeps(TimeSpan.FromDays(10) + TimeSpan.FromSeconds(1));

        var dispute = await quarrel.Dispute();
        Assert.Equal((AfterSaleStatus.InDispute, DisputeStatus.Processing, true), ((await quarrel.Case()).Status, dispute.Status, dispute.IsOfPlatform));
        Assert.NotNull(dispute.AgentId);
        Town.Done(await quarrel.Rules(quarrel.Asked));
        Assert.Equal(quarrel.Asked, await quarrel.Refunded());
        await town.EverythingAgrees();
    }

    [Fact]
    public async Task A_ruled_return_without_a_trace_is_taken_up_again_on_the_same_slip()
    {
        await using var quarrel = await Quarrel.BeforeTheJudge(AfterSaleKind.Return);
        var town = quarrel.Town;
        Town.Done(await quarrel.Rules(quarrel.Asked, withReturn: true, Liable.Merchant, CompensationBasis.WrongDescription));
        Town.Done(await town.As(town.Lin).Do((SendGoodsBack use, Buyer me) => use.Run(me, quarrel.Number, "SF", "SF200000000009")));
        await quarrel.Sweeps(TimeSpan.FromDays(7) + TimeSpan.FromSeconds(1));
        Assert.Equal(DisputeStatus.Final, (await quarrel.Dispute()).Status);

        await quarrel.Sweeps(TimeSpan.FromDays(3));

        var dispute = await quarrel.Dispute();
        Assert.Equal((AfterSaleStatus.InDispute, DisputeStatus.Processing), ((await quarrel.Case()).Status, dispute.Status));
        Assert.Equal((true, true), (dispute.IsOpen, dispute.AgentId is not null));
        Assert.Contains(dispute.History, h => h.Why?.Contains("此前裁定退款 ¥136.00", StringComparison.Ordinal) == true);
        Town.Done(await quarrel.Rules(quarrel.Asked, liable: Liable.Merchant, onTop: CompensationBasis.WrongDescription));
        await quarrel.Sweeps(TimeSpan.FromDays(7) + TimeSpan.FromSeconds(1));
        Assert.Equal((quarrel.Asked, 0), (await quarrel.Refunded(), (await town.Again(quarrel.Order)).OpenAfterSales));
        Assert.Equal(1, await town.Look(db => db.Compensations.CountAsync()));
        await town.EverythingAgrees();
    }

    [Fact]
    public async Task A_return_without_a_trace_waits_for_the_appeal_that_is_being_looked_at()
    {
        await using var quarrel = await Quarrel.BeforeTheJudge(AfterSaleKind.Return);
        var town = quarrel.Town;
        Town.Done(await quarrel.Rules(new(5_000), withReturn: true));
        Town.Done(await town.As(town.Lin).Do((SendGoodsBack use, Buyer me) => use.Run(me, quarrel.Number, "SF", "SF200000000009")));
        town.Clock.Wind(TimeSpan.FromDays(6));
        Town.Done(await quarrel.BuyerAppeals());

        town.Clock.Wind(TimeSpan.FromDays(4) + TimeSpan.FromSeconds(1));
        Town.Done(await town.AsClockwork.Do((ActOnOverdueAfterSales use, Clockwork me) => use.Run(me, 100)));

        Assert.Equal((AfterSaleStatus.InDispute, DisputeStatus.Appealed), ((await quarrel.Case()).Status, (await quarrel.Dispute()).Status));
        Town.Done(await quarrel.Rules(quarrel.Asked));
        Assert.Equal((quarrel.Asked, 0), (await quarrel.Refunded(), (await town.Again(quarrel.Order)).OpenAfterSales));
        await town.EverythingAgrees();
    }
}
