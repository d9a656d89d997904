using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ShopHub.Data;
using ShopHub.Data.AfterSales;
using ShopHub.Data.Insurance;
using ShopHub.Domain.Access;
using ShopHub.Domain.AfterSales;
using ShopHub.Domain.Insurance;
using ShopHub.Domain.Ledger;
using ShopHub.Domain.Trade;
using ShopHub.Tests.Cast;
using ShopHub.Web.Integrations.Insurance;
using ShopHub.Web.Jobs.Outbox;

namespace ShopHub.Tests.Insurance;

/// <summary>The Tea House has earned something and may insure its parcels.</summary>
internal sealed class Insured : IAsyncDisposable
{
    private int _forms;

    private Insured(Town town) => Town = town;

    public Town Town { get; }

    public static async Task<Insured> Open(long earned = 2_000_000)
    {
        var town = await Town.Open();
        await town.Earned(town.TeaHouse, earned);
        return new(town);
    }

    /// <summary>Switched on for tea and cups, with so much paid in.</summary>
    public static async Task<Insured> With(long premiums)
    {
        var insured = await Open();
        Town.Done(await insured.Turns(true));
        Town.Done(await insured.TopsUp(premiums));
        return insured;
    }

    public async Task<Outcome> Turns(bool on, params string[] leaves)
    {
        string[] all = leaves.Length > 0 ? leaves : await Town.Look(db => db.Products.Where(p => p.MerchantId == Town.TeaHouse.MerchantId).Select(p => p.CategoryCode).Distinct().ToArrayAsync());
        return await Town.As(Town.TeaHouse).Do((TurnInsurance use, ShopStaff me) => use.Run(me, on, all));
    }

    public Task<Outcome<string>> TopsUp(long fen, string? form = null) =>
        Town.As(Town.TeaHouse).Do((TopUpPremiums use, ShopStaff me) => use.Run(me, new(fen), form ?? $"form-{Interlocked.Increment(ref _forms)}"));

    /// <summary>J30, once.</summary>
    public async Task Job()
    {
        Town.Done(await Town.AsClockwork.Do((ClaimReturns use, Clockwork me) => use.Run(me, 100)));
        Town.Done(await Town.AsClockwork.Do((ReturnPremiums use, Clockwork me) => use.Run(me, 100)));
        Town.Done(await Town.AsClockwork.Do((TellShortPremiums use, Clockwork me) => use.Run(me, 100)));
    }

    /// <summary>What waits in the outbox is said to the insurer.</summary>
    public async Task InsurerHears()
    {
        await using var scope = Town.Scope();
        var door = scope.ServiceProvider.GetRequiredService<FrontDoor>();
        IOutboxSender[] senders = [new InsuringParcel(door, [new SimulatedInsurer()]), new ClaimingFreight(door, [new SimulatedInsurer()])];
        foreach (var message in await Town.Look(db => db.Outbox.Where(m => m.SentAt == null).OrderBy(m => m.WrittenAt).ToListAsync()))
            if (senders.FirstOrDefault(s => s.Kind == message.Kind) is { } sender) Assert.Null((await sender.Send(message.Key, CancellationToken.None)).Fault);
    }

    /// <summary>Lin posts a tin back, and the Tea House has it again.</summary>
    public async Task<AfterSale> Returns(Order order, int pieces = 1)
    {
        var asked = await Sends(order, pieces);
        Town.Done(await Town.As(Town.TeaHouse).Do((ConfirmReturnedGoods use, ShopStaff me) => use.Run(me, asked.Id)));
        return asked;
    }

    public async Task<AfterSale> Sends(Order order, int pieces = 1)
    {
        var what = new AfterSaleRequest(AfterSaleKind.Return, AfterSaleReason.Quality, pieces, "罐子漏气", []);
        var number = Town.Done(await Town.As(new Buyer(order.CustomerId, "顾客")).Do((AskAfterSale use, Buyer me) => use.Run(me, order.Number, order.Lines[0].Id, what)));
        var asked = await Town.Look(db => db.AfterSales.SingleAsync(a => a.Number == number));
        Town.Done(await Town.As(Town.TeaHouse).Do((AgreeAfterSale use, ShopStaff me) => use.Run(me, asked.Id)));
        Town.Done(await Town.As(new Buyer(order.CustomerId, "顾客")).Do((SendGoodsBack use, Buyer me) => use.Run(me, number, "SF", $"SF{400_000_000_000 + Interlocked.Increment(ref _forms)}")));
        return asked;
    }

    public Task<List<FreightPolicy>> Policies() => Town.Look(db => db.FreightPolicies.OrderBy(p => p.WrittenAt).ToListAsync());

    public async Task<FreightPolicy> Policy() => Assert.Single(await Policies());

    public Task<long> Balance(Account account) => Town.Look(db => db.Balances.Where(b => b.Account == account && (b.OwnerId == Town.TeaHouse.MerchantId.Value || b.OwnerId == Guid.Empty)).SumAsync(b => b.Balance.Fen));

    public Task<List<string>> Told(Guid whom) => Town.Look(db => db.Notices.Where(n => n.RecipientId == whom && n.Title.Contains("运费险")).OrderBy(n => n.At).Select(n => n.Title).ToListAsync());

    public ValueTask DisposeAsync() => Town.DisposeAsync();
}
