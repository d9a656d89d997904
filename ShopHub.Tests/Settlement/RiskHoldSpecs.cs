using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Settlement;
using ShopHub.Domain.Access;
using ShopHub.Domain.Settlement;
using ShopHub.Domain.Trade;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Settlement;

/// <summary>The platform looks into something: money waits in escrow and is settled by the first run afterwards (SET-03).</summary>
public sealed class RiskHoldSpecs
{
    [Fact]
    public async Task A_held_order_waits_and_is_settled_by_the_next_run_after_it_was_freed()
    {
        await using var town = await Town.Open();
        var (held, other) = (await town.ReceivedOrder(town.Lin, (town.People.Tea, 1)), await town.ReceivedOrder(town.Lin, (town.People.Cup, 1)));
        await Holds(town, held.Number);

        await Settles(town);

        Assert.Equal((SettlementStatus.Blocked, SettlementStatus.Settled), (await Status(town, held), await Status(town, other)));
        var row = Assert.Single((await town.As(town.TeaHouse).Ask((MoneyQueries ask, ShopStaff me) => ask.Orders(me, MoneyPart.Settling, 1))).Rows);
        Assert.Equal((held.Number, "收货地址异常，核实中"), (row.OrderNumber, row.HeldFor));
        var id = await town.Look(db => db.RiskHolds.Select(h => h.Id).SingleAsync());
        Town.Done(await town.As(town.Judge).Do((FreeSettlement use, PlatformStaff me) => use.Run(me, id)));
        await town.SettlesDue();
        Assert.Equal(SettlementStatus.Settled, await Status(town, held));
        await town.EverythingAgrees();
    }

    [Fact]
    public async Task A_held_shop_waits_until_the_hold_ends_by_itself()
    {
        await using var town = await Town.Open();
        var order = await town.ReceivedOrder(town.Lin, (town.People.Tea, 1));
        var code = await town.Look(db => db.Merchants.Where(m => m.Id == town.TeaHouse.MerchantId).Select(m => m.Code).SingleAsync());
        await Holds(town, code, days: 10);

        await Settles(town);
        Assert.Equal(SettlementStatus.Blocked, await Status(town, order));
        town.Clock.Wind(TimeSpan.FromDays(3));
        await town.SettlesDue();

        Assert.Equal(SettlementStatus.Settled, await Status(town, order));
    }

    [Fact]
    public async Task What_was_settled_cannot_be_held_and_a_reason_is_needed()
    {
        await using var town = await Town.Open();
        var order = await town.ReceivedOrder(town.Lin, (town.People.Tea, 1));

        Assert.Equal("settlement.hold-reason", await Refused(town, order.Number, "疑"));
        Assert.Equal("settlement.hold-until", await Refused(town, order.Number, "收货地址异常", 91));
        await Settles(town);
        Assert.Equal("settlement.settled-before", await Refused(town, order.Number, "收货地址异常"));
    }

    private static async Task Settles(Town town)
    {
        town.Clock.Wind(TimeSpan.FromDays(8));
        await town.SettlesDue();
    }

    private static async Task Holds(Town town, string target, int? days = null) => Assert.Null(await Refused(town, target, "收货地址异常，核实中", days));

    private static async Task<string?> Refused(Town town, string target, string reason, int? days = null)
    {
        DateTimeOffset? until = days is { } some ? town.Clock.GetUtcNow().AddDays(some) : null;
        return (await town.As(town.Judge).Do((HoldSettlement use, PlatformStaff me) => use.Run(me, target, reason, until))).Refusal?.Code;
    }

    private static Task<SettlementStatus> Status(Town town, Order order) =>
        town.Look(db => db.Settlements.Where(s => s.OrderId == order.Id).Select(s => s.Status).SingleAsync());
}
