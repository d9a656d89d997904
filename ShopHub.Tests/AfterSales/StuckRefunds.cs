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

/// <summary>Refunds the channel cannot pay back, and what two of the finance do about them in an open house.</summary>
public sealed class StuckRefunds(House house)
{
    private const int MostTurns = 40;

    public SandboxWorld World => house.Services.GetRequiredService<SandboxWorld>();

    /// <summary>The platform has money of its own at the channel: transfers are paid from it.</summary>
    public void TopUp() =>
        World.Book(new BookEntry(house.Now, "topped up", "", new() { [Purse.Available(null)] = 1_000_000, [MoneyBook.Bank] = -1_000_000 }));

    public void Use(string preset) => house.Services.GetRequiredService<FaultTable>().Add(FaultPresets.Find(preset, null)!);

    /// <summary>A refund of an order that waits for shipping, which the channel cannot pay back and leaves to a person.</summary>
    public async Task<Refund> Make()
    {
        var order = await house.Look(db => db.Orders.Include(o => o.Lines)
            .Where(o => o.Status == OrderStatus.ToShip && !db.AfterSales.Any(a => a.OrderId == o.Id)).OrderBy(o => o.PlacedAt).FirstAsync());
        // Other refunds of the town may be under way.
        house.Services.GetRequiredService<FaultTable>().Add(FaultPresets.Find("refund-abnormal", null)! with { Times = null });
        var number = Town.Done(await house.As(new Buyer(order.CustomerId, "买家")).Do((AskAfterSale use, Buyer me) =>
            use.Run(me, order.Number, order.Lines[0].Id, new(AfterSaleKind.Refund, AfterSaleReason.NotWanted, order.Lines[0].Quantity, "", []))));
        var id = await house.Look(db => db.AfterSales.Where(a => a.Number == number).Select(a => a.RefundId).SingleAsync());
        Task<Refund> Now() => house.Look(db => db.Refunds.SingleAsync(r => r.Id == id));
        for (var turn = 0; turn < MostTurns && (await Now()).Status is not RefundStatus.Abnormal; turn++) await Turn();
        house.Services.GetRequiredService<FaultTable>().Clear();
        for (var turn = 0; turn < MostTurns && await Now() is { Status: RefundStatus.Abnormal, ByHandUntil: null } stuck; turn++)
            await house.As(Clockwork.Itself).Do((RecordRefundTry use, Clockwork me) => use.Run(me, stuck.OutRefundNo, "Abnormal", false));
        var left = await Now();
        Assert.True(left.ByHandUntil is not null, $"{left.Status} {left.LastAnswer}");
        return left;
    }

    /// <summary>The channel is asked once more, and cannot pay it still.</summary>
    public async Task StaysStuck(Refund refund)
    {
        house.Services.GetRequiredService<FaultTable>().Add(FaultPresets.Find("refund-abnormal", null)! with { Times = null });
        for (var turn = 0; turn < MostTurns && await house.Look(db => db.Refunds.AnyAsync(r => r.Id == refund.Id && r.NextAt != null)); turn++) await Turn();
        house.Services.GetRequiredService<FaultTable>().Clear();
    }

    public Task<RefundStatus> StatusOf(Refund refund) => house.Look(db => db.Refunds.Where(r => r.Id == refund.Id).Select(r => r.Status).SingleAsync());

    public Task<(PlatformStaff First, PlatformStaff Second)> Finance() => house.Look(async db =>
    {
        var members = await db.PlatformMembers.OrderBy(m => m.Id).Take(2).Select(m => new PlatformStaff(m.Id, m.Name, PlatformPermission.All)).ToListAsync();
        return (members[0], members[1]);
    });

    /// <summary>One asks, another agrees.</summary>
    public async Task<string> Sends(Refund refund)
    {
        var (first, second) = await Finance();
        var number = Town.Done(await house.As(first).Do((AskTransfer use, PlatformStaff me) => use.Run(me, refund.OutRefundNo, null)));
        Town.Done(await house.As(second).Do((ApproveTransfer use, PlatformStaff me) => use.Run(me, number)));
        return number;
    }

    public async Task TakesBack(string number) =>
        Town.Done(await house.As((await Finance()).First).Do((TakeTransferBack use, PlatformStaff me) => use.Run(me, number)));

    /// <summary>The buyer says yes on his phone.</summary>
    public async Task Confirms(string number)
    {
        using var phone = house.Visitor();
        var said = JsonNode.Parse(await (await phone.PostAsJsonAsync($"/_sim/transfers/{number}/confirm", new { })).Content.ReadAsStringAsync());
        Assert.Null(said!["problem"]?.GetValue<string>());
    }

    public async Task GoesToCard(Refund refund)
    {
        var card = new RefundCard(true, "CMB_DEBIT", "6222020000000000000", "林晓");
        var (first, second) = await Finance();
        Town.Done(await house.As(first).Do((AskRefundToCard use, PlatformStaff me) => use.Run(me, refund.OutRefundNo, card)));
        Town.Done(await house.As(second).Do((ApproveRefundToCard use, PlatformStaff me) => use.Run(me, refund.OutRefundNo, refund.Cards + 1)));
        for (var turn = 0; turn < MostTurns && await StatusOf(refund) is not RefundStatus.Success; turn++) await Turn();
    }

    public async Task Until(string number, TransferStatus wanted)
    {
        for (var turn = 0; turn < MostTurns && (await Now()).Status != wanted; turn++) await Turn();
        var transfer = await Now();
        Assert.True(transfer.Status == wanted, $"{transfer.Status} instead of {wanted}: {transfer.LastAnswer} {transfer.BackFor}");

        Task<BuyerTransfer> Now() => house.Look(db => db.BuyerTransfers.SingleAsync(t => t.Number == number));
    }

    private async Task Turn()
    {
        await house.Wind(TimeSpan.FromMinutes(1));
        await house.Services.GetRequiredService<Scheduler>().RunDue();
        await house.Run(Timetable.SendOutbox);
        await house.Run(Timetable.SendRefunds);
        await house.Run(Timetable.AskTransfers);
    }
}
