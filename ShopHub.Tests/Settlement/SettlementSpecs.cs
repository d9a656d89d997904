using Microsoft.EntityFrameworkCore;
using ShopHub.Data.AfterSales;
using ShopHub.Data.Settlement;
using ShopHub.Domain.Access;
using ShopHub.Domain.AfterSales;
using ShopHub.Domain.Ledger;
using ShopHub.Domain.Settlement;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Settlement;

public sealed class SettlementSpecs
{
    [Fact]
    public async Task Escrow_is_released_seven_days_after_receipt_less_the_fees()
    {
        await using var town = await Town.Open();
        var order = await town.ReceivedOrder(town.Lin, (town.People.Tea, 1));

        town.Clock.Wind(TimeSpan.FromDays(7) - TimeSpan.FromSeconds(1));
        Assert.Equal(0, await town.SettlesDue());
        town.Clock.Wind(TimeSpan.FromSeconds(1));
        Assert.Equal(1, await town.SettlesDue());
        Assert.Equal(0, await town.SettlesDue());

        // 136.00 paid: 0.6 % of it, and 2 % of goods with freight.
        var settled = await town.Look(db => db.Settlements.SingleAsync(s => s.OrderId == order.Id));
        Assert.Equal((82, 272), (settled.PaymentFee.Fen, settled.ServiceFee.Fen));
        Assert.Equal(13_600 - 82 - 272, await Balance(town, Account.MerchantAvailable, town.TeaHouse.MerchantId.Value));
        await town.EverythingAgrees();
    }

    [Fact]
    public async Task A_run_over_many_orders_books_what_single_runs_book_and_books_nothing_twice()
    {
        await using var town = await Town.Open();
        for (var i = 0; i < 30; i++) await town.ReceivedOrder(town.Lin, (town.People.Tea, 1));
        town.Clock.Wind(TimeSpan.FromDays(8));
        async Task<int> Settles(int batch) => Town.Done(await town.AsClockwork.Do((SettleDueOrders use, Clockwork me) => use.Run(me, town.Clock.GetUtcNow(), batch)));
        Task<long> Available() => Balance(town, Account.MerchantAvailable, town.TeaHouse.MerchantId.Value);

        Assert.Equal(5, await Settles(5));
        var each = await Available() / 5;
        Assert.Equal(25, await Settles(100));

        Assert.Equal(30 * each, await Available());
        await town.EverythingAgrees();

        // The same orders come due again by a fault: the books refuse all of it.
        await town.Look(db => db.Settlements.ExecuteUpdateAsync(set => set.SetProperty(s => s.Status, SettlementStatus.Scheduled)));
        Assert.Equal("common.twice", (await town.AsClockwork.Do((SettleDueOrders use, Clockwork me) => use.Run(me, town.Clock.GetUtcNow(), 100))).Refusal!.Code);
        Assert.Equal(30 * each, await Available());
    }

    [Fact]
    public async Task An_open_after_sale_holds_the_money_and_its_end_releases_it()
    {
        await using var town = await Town.Open();
        var order = await town.ReceivedOrder(town.Lin, (town.People.Tea, 1));
        var asked = Town.Done(await town.As(town.Lin).Do((AskAfterSale use, Buyer me) =>
            use.Run(me, order.Number, order.Lines[0].Id, new(AfterSaleKind.Return, AfterSaleReason.Quality, 1, "", []))));

        town.Clock.Wind(TimeSpan.FromDays(8));
        Assert.Equal(0, await town.SettlesDue());
        Assert.Equal(SettlementStatus.Blocked, (await town.Look(db => db.Settlements.SingleAsync())).Status);
        Town.Done(await town.As(town.Lin).Do((CancelAfterSale use, Buyer me) => use.Run(me, asked)));

        Assert.Equal(1, await town.SettlesDue());
        await town.EverythingAgrees();
    }

    [Fact]
    public async Task A_refund_after_settlement_gives_the_fees_back_and_takes_the_rest_from_the_shop()
    {
        await using var town = await Town.Open();
        var order = await town.ReceivedOrder(town.Lin, (town.People.Tea, 1));
        town.Clock.Wind(TimeSpan.FromDays(8));
        await town.SettlesDue();

        var asked = Town.Done(await town.As(town.Lin).Do((AskAfterSale use, Buyer me) =>
            use.Run(me, order.Number, order.Lines[0].Id, new(AfterSaleKind.Refund, AfterSaleReason.Quality, 1, "", []))));
        var id = await town.Look(db => db.AfterSales.Where(a => a.Number == asked).Select(a => a.Id).SingleAsync());
        Town.Done(await town.As(town.TeaHouse).Do((AgreeAfterSale use, ShopStaff me) => use.Run(me, id)));

        foreach (var account in new[] { Account.MerchantAvailable, Account.ChannelClearing, Account.ChannelFeePayable, Account.ServiceFeeIncome })
            Assert.Equal(0, await town.Look(db => db.Balances.Where(b => b.Account == account).SumAsync(b => b.Balance.Fen)));
        await town.EverythingAgrees();
    }

    [Fact]
    public async Task Goods_sent_back_without_reason_leave_the_freight_with_the_shop()
    {
        await using var town = await Town.Open();
        var order = await town.ReceivedOrder(town.Lin, (town.People.Tea, 1));
        var asked = Town.Done(await town.As(town.Lin).Do((AskAfterSale use, Buyer me) =>
            use.Run(me, order.Number, order.Lines[0].Id, new(AfterSaleKind.Return, AfterSaleReason.NotWanted, 1, "", []))));
        var id = await town.Look(db => db.AfterSales.Where(a => a.Number == asked).Select(a => a.Id).SingleAsync());
        Town.Done(await town.As(town.TeaHouse).Do((AgreeAfterSale use, ShopStaff me) => use.Run(me, id)));
        Town.Done(await town.As(town.Lin).Do((SendGoodsBack use, Buyer me) => use.Run(me, asked, "SF", "SF300000000001")));
        Town.Done(await town.As(town.TeaHouse).Do((ConfirmReturnedGoods use, ShopStaff me) => use.Run(me, id)));
        town.Clock.Wind(TimeSpan.FromDays(8));
        await town.SettlesDue();

        // 8.00 of freight: 0.6 % payment fee and 2 % service fee of it.
        Assert.Equal(800 - 5 - 16, await Balance(town, Account.MerchantAvailable, town.TeaHouse.MerchantId.Value));
        await town.EverythingAgrees();
    }

    private static Task<long> Balance(Town town, Account account, Guid owner) =>
        town.Look(db => db.Balances.Where(b => b.Account == account && b.OwnerId == owner).SumAsync(b => b.Balance.Fen));
}
