using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ShopHub.Data.AfterSales;
using ShopHub.Data.Payments;
using ShopHub.Domain.Access;
using ShopHub.Domain.AfterSales;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Payments;
using ShopHub.Domain.Trade;
using ShopHub.Tests.Cast;
using ShopHub.Web.Integrations.Sandbox.Clock;
using ShopHub.Web.Integrations.Sandbox.Faults;
using ShopHub.Web.Integrations.Sandbox.World;
using ShopHub.Web.Jobs;

namespace ShopHub.Tests.AfterSales;

/// <summary>The whole program and the channel: a refund that cannot go back reaches the buyer's balance or card once, whatever happens to a call.</summary>
public sealed class PushedTransferSpecs(OpenHouse open) : IClassFixture<OpenHouse>
{
    private House House => open.House;

    private SandboxWorld World => House.Services.GetRequiredService<SandboxWorld>();

    [Theory]
    [InlineData(null)]
    [InlineData("transfer-unknown")]
    [InlineData("transfer-slow")]
    public async Task The_buyer_confirms_and_is_paid_once(string? preset)
    {
        var (refund, _) = await Stuck();
        if (preset is not null) House.Services.GetRequiredService<FaultTable>().Add(FaultPresets.Find(preset, null)!);
        var number = await Sends(refund);

        await Until(number, TransferStatus.ToConfirm);
        using var phone = House.Visitor();
        var said = JsonNode.Parse(await (await phone.PostAsJsonAsync($"/_sim/transfers/{number}/confirm", new { })).Content.ReadAsStringAsync());
        Assert.Null(said!["problem"]?.GetValue<string>());
        await Until(number, TransferStatus.Paid);

        Assert.Single(World.TransferBills.All.Values, b => b.Fen == refund.Amount.Fen && b.OutBillNo == number);
        await Agrees(refund, RefundStatus.PaidByHand);
    }

    [Fact]
    public async Task Not_confirmed_for_a_day_it_comes_back_and_is_sent_anew_under_another_number()
    {
        var (refund, _) = await Stuck();
        House.Services.GetRequiredService<FaultTable>().Add(FaultPresets.Find("transfer-no-confirm", null)!);
        var first = await Sends(refund);
        await Until(first, TransferStatus.ToConfirm);

        await House.Wind(TimeSpan.FromHours(25));
        await Until(first, TransferStatus.Cancelled);
        var second = await Sends(refund);
        await Until(second, TransferStatus.ToConfirm);

        Assert.NotEqual(first, second);
        Assert.Equal("CANCELLED", World.TransferBills.All[first].State);
        var audit = await House.Audit();
        Assert.True(audit.Agrees, audit.Sentence);
    }

    [Fact]
    public async Task To_the_buyers_bank_card_the_channel_ends_it_by_itself()
    {
        var (refund, finance) = await Stuck();

        var card = new RefundCard(true, "CMB_DEBIT", "6222020000000000000", "林晓");
        var named = await House.As(finance).Do((RefundToCard use, PlatformStaff me) => use.Run(me, refund.OutRefundNo, card));
        Assert.True(named.IsDone, named.Refusal?.Message);
        for (var turn = 0; turn < 40 && await StatusOf(refund) is not RefundStatus.Success; turn++) await Turn();

        Assert.Equal("USER_BANK_CARD", World.Refunds[refund.OutRefundNo].CardType);
        Assert.Null(await House.Look(db => db.Refunds.Where(r => r.Id == refund.Id).Select(r => r.SealedCard).SingleAsync()));
        await Agrees(refund, RefundStatus.Success);
    }

    private async Task Agrees(Refund refund, RefundStatus end)
    {
        Assert.Equal(end, await StatusOf(refund));
        Assert.Equal(AfterSaleStatus.Refunded, await House.Look(db => db.AfterSales.Where(a => a.RefundId == refund.Id).Select(a => a.Status).SingleAsync()));
        var audit = await House.Audit();
        Assert.True(audit.Agrees, audit.Sentence);
    }

    private Task<RefundStatus> StatusOf(Refund refund) => House.Look(db => db.Refunds.Where(r => r.Id == refund.Id).Select(r => r.Status).SingleAsync());

    /// <summary>A refund of an order that waits for shipping, which the channel cannot pay back.</summary>
    private async Task<(Refund Refund, PlatformStaff Finance)> Stuck()
    {
        World.Book(new BookEntry(default, "topped up", "", new() { [Purse.Available(null)] = 1_000_000, [MoneyBook.Bank] = -1_000_000 }));
        var order = await House.Look(db => db.Orders.Include(o => o.Lines)
            .Where(o => o.Status == OrderStatus.ToShip && !db.AfterSales.Any(a => a.OrderId == o.Id)).OrderBy(o => o.PlacedAt).FirstAsync());
        var buyer = new Buyer(order.CustomerId, "买家");
        // Other refunds of the town may be under way.
        House.Services.GetRequiredService<FaultTable>().Add(FaultPresets.Find("refund-abnormal", null)! with { Times = null });
        var asked = await House.As(buyer).Do((AskAfterSale use, Buyer me) =>
            use.Run(me, order.Number, order.Lines[0].Id, new(AfterSaleKind.Refund, AfterSaleReason.NotWanted, order.Lines[0].Quantity, "", [])));
        Assert.True(asked.IsDone, asked.Refusal?.Message);
        var id = await House.Look(db => db.AfterSales.Where(a => a.Number == asked.Value).Select(a => a.RefundId).SingleAsync());
        Task<Refund> Now() => House.Look(db => db.Refunds.SingleAsync(r => r.Id == id));
        for (var turn = 0; turn < 40 && (await Now()).Status is not RefundStatus.Abnormal; turn++) await Turn();
        var stuck = await Now();
        House.Services.GetRequiredService<FaultTable>().Clear();
        Assert.True(stuck.Status is RefundStatus.Abnormal, $"{stuck.Status} {stuck.LastAnswer}");
        for (var turn = 0; turn < 40 && (await Now()).ByHandUntil is null; turn++)
            await House.As(Clockwork.Itself).Do((RecordRefundTry use, Clockwork me) => use.Run(me, stuck.OutRefundNo, "Abnormal", false));
        return (await Now(), (await Finance()).First);
    }

    private async Task<string> Sends(Refund refund)
    {
        var (first, second) = await Finance();
        var asked = await House.As(first).Do((AskTransfer use, PlatformStaff me) => use.Run(me, refund.OutRefundNo, null));
        Assert.True(asked.IsDone, asked.Refusal?.Message);
        var agreed = await House.As(second).Do((ApproveTransfer use, PlatformStaff me) => use.Run(me, asked.Value!));
        Assert.True(agreed.IsDone, agreed.Refusal?.Message);
        return asked.Value!;
    }

    private Task<(PlatformStaff First, PlatformStaff Second)> Finance() => House.Look(async db =>
    {
        var members = await db.PlatformMembers.OrderBy(m => m.Id).Take(2).Select(m => new PlatformStaff(m.Id, m.Name, PlatformPermission.All)).ToListAsync();
        return (members[0], members[1]);
    });

    private async Task Until(string number, TransferStatus wanted)
    {
        for (var turn = 0; turn < 40 && await Now() != wanted; turn++) await Turn();
        Assert.Equal(wanted, await Now());

        Task<TransferStatus> Now() => House.Look(db => db.BuyerTransfers.Where(t => t.Number == number).Select(t => t.Status).SingleAsync());
    }

    private async Task Turn()
    {
        await House.Wind(TimeSpan.FromMinutes(1));
        await House.Services.GetRequiredService<Scheduler>().RunDue();
        await House.Run(Timetable.SendOutbox);
        await House.Run(Timetable.SendRefunds);
        await House.Run(Timetable.AskTransfers);
    }
}
