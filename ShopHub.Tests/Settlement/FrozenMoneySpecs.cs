using Microsoft.EntityFrameworkCore;
using ShopHub.Data.AfterSales;
using ShopHub.Domain.Access;
using ShopHub.Domain.AfterSales;
using ShopHub.Domain.Ledger;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Settlement;

/// <summary>What becomes of a shop's money when somebody complains after it was settled (SET-04, DEP-05).</summary>
public sealed class FrozenMoneySpecs
{
    /// <summary>136.00 paid for tea with freight, less 0.82 and 2.72 of fees.</summary>
    private const long NetOfTea = 13_600 - 82 - 272;

    [Fact]
    public async Task A_late_case_freezes_what_is_asked_and_its_withdrawal_frees_it()
    {
        await using var town = await Town.Open();
        var order = await SettledTea(town);

        var asked = await Asks(town, order);
        // 136.00 are asked, the shop received less: all it has is held.
        Assert.Equal((0L, NetOfTea), (await Available(town), await Frozen(town)));
        await town.EverythingAgrees();

        Town.Done(await town.As(town.Lin).Do((CancelAfterSale use, Buyer me) => use.Run(me, asked)));
        Assert.Equal((NetOfTea, 0L), (await Available(town), await Frozen(town)));
        await town.EverythingAgrees();
    }

    [Fact]
    public async Task A_frozen_amount_pays_the_buyer_and_what_is_over_goes_back_to_the_shop()
    {
        await using var town = await Town.Open();
        await SettledTea(town);
        var second = await SettledTea(town);

        var asked = await Asks(town, second);
        Assert.Equal(13_600, await Frozen(town));
        await Agrees(town, asked);

        Assert.Equal((NetOfTea, 0L), (await Available(town), await Frozen(town)));
        await town.EverythingAgrees();
    }

    [Fact]
    public async Task A_refused_late_case_frees_the_money_when_nobody_goes_to_the_platform()
    {
        await using var town = await Town.Open();
        var asked = await Asks(town, await SettledTea(town));
        var id = await IdOf(town, asked);

        Town.Done(await town.As(town.TeaHouse).Do((RejectAfterSale use, ShopStaff me) => use.Run(me, id, new(RejectionCode.DamagedByBuyer, "茶叶已经泡开", "/u/0123456789abcdef0123456789abcdef-960.webp"))));
        Assert.NotEqual(0, await Frozen(town));
        town.Clock.Wind(TimeSpan.FromDays(7) + TimeSpan.FromSeconds(1));
        Town.Done(await town.AsClockwork.Do((ActOnOverdueAfterSales use, Clockwork me) => use.Run(me, 100)));

        Assert.Equal((NetOfTea, 0L), (await Available(town), await Frozen(town)));
        await town.EverythingAgrees();
    }

    [Fact]
    public async Task A_case_before_settlement_freezes_nothing()
    {
        await using var town = await Town.Open();

        await Asks(town, await town.ReceivedOrder(town.Lin, (town.People.Tea, 1)));

        Assert.Equal(0, await town.Look(db => db.JournalEntries.CountAsync(e => e.Cause == Cause.Frozen)));
    }

    [Fact]
    public async Task What_the_platform_advanced_comes_back_from_the_next_settlement_first()
    {
        await using var town = await Town.Open();
        var first = await SettledTea(town);
        await WithdrawsAll(town);
        await Agrees(town, await Asks(town, first));
        Assert.Equal((0L, NetOfTea), (await Available(town), await Owed(town)));
        await town.EverythingAgrees();

        // A cup settles 59.90 − 0.36 − 1.80: all of it repays; the next tea pays the rest.
        const long netOfCup = 5_990 - 36 - 180;
        await Settles(town, await town.ReceivedOrder(town.Lin, (town.People.Cup, 1)));
        Assert.Equal((0L, NetOfTea - netOfCup), (await Available(town), await Owed(town)));
        await SettledTea(town);

        Assert.Equal((netOfCup, 0L), (await Available(town), await Owed(town)));
        Assert.Equal(2, await town.Look(db => db.JournalEntries.CountAsync(e => e.Cause == Cause.Repaid)));
        await town.EverythingAgrees();
    }

    private static async Task<Order> SettledTea(Town town) => await Settles(town, await town.ReceivedOrder(town.Lin, (town.People.Tea, 1)));

    private static async Task<Order> Settles(Town town, Order order)
    {
        town.Clock.Wind(TimeSpan.FromDays(8));
        await town.SettlesDue();
        return order;
    }

    private static async Task<string> Asks(Town town, Order order) => Town.Done(await town.As(town.Lin).Do((AskAfterSale use, Buyer me) =>
        use.Run(me, order.Number, order.Lines[0].Id, new(AfterSaleKind.Refund, AfterSaleReason.Quality, 1, "", []))));

    private static async Task Agrees(Town town, string asked)
    {
        var id = await IdOf(town, asked);
        Town.Done(await town.As(town.TeaHouse).Do((AgreeAfterSale use, ShopStaff me) => use.Run(me, id)));
    }

    /// <summary>Withdrawals have no act yet; the entry they will book stands in.</summary>
    private static async Task WithdrawsAll(Town town)
    {
        var shop = town.TeaHouse.MerchantId;
        var all = new Money(await Available(town));
        await town.Books(JournalEntry.Book(
            Cause.Correction, "withdrawal", shop, Guid.Empty,
            [new(Account.MerchantAvailable, shop.Value, all), new(Account.ChannelClearing, Guid.Empty, -all)], town.Clock.GetUtcNow()));
    }

    private static Task<Id<AfterSale>> IdOf(Town town, string number) =>
        town.Look(db => db.AfterSales.Where(a => a.Number == number).Select(a => a.Id).SingleAsync());

    private static Task<long> Available(Town town) => Balance(town, Account.MerchantAvailable);

    private static Task<long> Frozen(Town town) => Balance(town, Account.MerchantFrozen);

    private static Task<long> Owed(Town town) => Balance(town, Account.MerchantReceivable);

    private static Task<long> Balance(Town town, Account account) =>
        town.Look(db => db.Balances.Where(b => b.Account == account && b.OwnerId == town.TeaHouse.MerchantId.Value).SumAsync(b => b.Balance.Fen));
}
