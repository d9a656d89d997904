using Microsoft.EntityFrameworkCore;
using ShopHub.Data;
using ShopHub.Data.Guarantees;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Compensations;
using ShopHub.Domain.Disputes;
using ShopHub.Domain.Guarantees;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;
using ShopHub.Tests.Cast;
using ShopHub.Tests.Disputes;

namespace ShopHub.Tests.Guarantees;

/// <summary>The same fake goods are paid for threefold once: a ruling and a slip exclude each other.</summary>
public sealed class PaidOnceSpecs
{
    [Fact]
    public async Task What_a_ruling_has_awarded_is_not_claimed_again_and_what_is_claimed_is_not_awarded()
    {
        await using var ruled = await Quarrel.BeforeTheJudge();
        await PromisesAfterwards(ruled.Town, ruled.Order);
        Town.Done(await ruled.Rules(ruled.Asked, liable: Liable.Merchant, onTop: CompensationBasis.FakeGoods));
        await using var claimed = await Quarrel.BeforeTheJudge();
        await PromisesAfterwards(claimed.Town, claimed.Order);
        Town.Done(await Files(claimed.Town, claimed.Town.Lin, claimed.Order, new(GuaranteeKind.FakePaysThree, 1, 0, Money.Zero)));

        Assert.Equal("guarantee.compensated", (await Files(ruled.Town, ruled.Town.Lin, ruled.Order, new(GuaranteeKind.FakePaysThree, 1, 0, Money.Zero))).Refusal?.Code);
        Assert.Equal("dispute.guaranteed", (await claimed.Rules(claimed.Asked, liable: Liable.Merchant, onTop: CompensationBasis.FakeGoods)).Refusal?.Code);
        Town.Done(await claimed.Rules(claimed.Asked, liable: Liable.Merchant));
        var slip = await claimed.Town.Look(db => db.Guarantees.Select(g => g.Number).SingleAsync());
        Town.Done(await claimed.Town.As(claimed.Town.TeaHouse).Do((AcceptGuarantee use, ShopStaff me) => use.Run(me, slip)));
        Assert.Equal(1, await claimed.Town.Look(db => db.Compensations.CountAsync()));
        await claimed.Town.EverythingAgrees();
    }

    private static Task<int> PromisesAfterwards(Town town, Order order) =>
        town.Look(db => db.OrderLines.Where(l => l.OrderId == order.Id).ExecuteUpdateAsync(set => set.SetProperty(l => l.Promises, Promises.FakePaysThree)));

    private static Task<Outcome<string>> Files(Town town, Buyer buyer, Order order, GuaranteeRequest what) =>
        town.As(buyer).Do((FileGuarantee use, Buyer me) => use.Run(me, order.Number, order.Lines[0].Id, what, new("照片里能看到", [Quarrel.Picture])));
}
