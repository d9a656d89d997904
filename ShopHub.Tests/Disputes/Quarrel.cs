using Microsoft.EntityFrameworkCore;
using ShopHub.Data;
using ShopHub.Data.AfterSales;
using ShopHub.Data.Disputes;
using ShopHub.Domain.Access;
using ShopHub.Domain.AfterSales;
using ShopHub.Domain.Compensations;
using ShopHub.Domain.Disputes;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Disputes;

/// <summary>Lin and the Tea House do not agree about tea for ¥128.00 and ¥8.00 freight; two people of the platform may judge.</summary>
internal sealed class Quarrel : IAsyncDisposable
{
    public const string Picture = "/u/0123456789abcdef0123456789abcdef-960.webp";

    private Quarrel(Town town, Order order, PlatformStaff other) => (Town, Order, Other) = (town, order, other);

    public Town Town { get; }

    public Order Order { get; }

    /// <summary>The second judge.</summary>
    public PlatformStaff Other { get; }

    /// <summary>Of the after-sale.</summary>
    public string Number { get; private set; } = "";

    public Money Asked { get; } = new(13_600);

    /// <summary>Asked for and refused; the goods have been received.</summary>
    public static async Task<Quarrel> Refused(AfterSaleKind kind = AfterSaleKind.Refund, bool received = true)
    {
        var town = await Town.Open();
        var second = PlatformMember.Hire(Guid.CreateVersion7(), "裴正", PlatformPermission.Judge);
        await town.Put(second);
        var order = received ? await town.ReceivedOrder(town.Lin, (town.People.Tea, 1)) : await town.ShippedOrder(town.Lin, (town.People.Tea, 1));
        var quarrel = new Quarrel(town, order, new(second.Id, second.Name, second.Permissions));
        await quarrel.Applies(kind);
        Town.Done(await quarrel.Rejects());
        return quarrel;
    }

    public async Task Applies(AfterSaleKind kind)
    {
        var what = new AfterSaleRequest(kind, AfterSaleReason.Quality, 1, "茶叶有霉味", [Picture]);
        Number = Town.Done(await Town.As(Town.Lin).Do((AskAfterSale use, Buyer me) => use.Run(me, Order.Number, Order.Lines[0].Id, what)));
    }

    /// <summary>Before the platform, and in its hands: the merchant has answered.</summary>
    public static async Task<Quarrel> BeforeTheJudge(AfterSaleKind kind = AfterSaleKind.Refund, bool received = true)
    {
        var quarrel = await Refused(kind, received);
        Town.Done(await quarrel.Asks());
        Town.Done(await quarrel.Answers());
        return quarrel;
    }

    public async Task<Outcome> Rejects()
    {
        var id = (await Case()).Id;
        return await Town.As(Town.TeaHouse).Do((RejectAfterSale use, ShopStaff me) => use.Run(me, id, new(RejectionCode.AsDescribed, "签收时完好", Picture)));
    }

    public Task<Outcome> Asks() => Town.As(Town.Lin).Do((AskPlatform use, Buyer me) => use.Run(me, Number, "照片里能看到霉点", [Picture]));

    public Task<Outcome> Answers(string words = "发货前检查过") => AsShop((SayInDispute use, ShopStaff me, string number) => use.Run(me, number, words, [Picture]));

    public Task<Outcome> Says(string words = "补充照片") => Town.As(Town.Lin).Do((SayAsBuyer use, Buyer me) => use.Run(me, Number, words, [Picture]));

    public async Task<Outcome> AsShop<TUse>(Func<TUse, ShopStaff, string, Task> act) where TUse : notnull
    {
        var number = (await Dispute()).Number;
        return await Town.As(Town.TeaHouse).Do((TUse use, ShopStaff me) => act(use, me, number));
    }

    public async Task<Outcome> AsPlatform<TUse>(PlatformStaff by, Func<TUse, PlatformStaff, string, Task> act) where TUse : notnull
    {
        var number = (await Dispute()).Number;
        return await Town.As(by).Do((TUse use, PlatformStaff me) => act(use, me, number));
    }

    /// <summary>The one who has the case decides.</summary>
    public async Task<Outcome> Rules(Money refund, bool withReturn = false, Liable? liable = null, CompensationBasis? onTop = null, Money appraisal = default)
    {
        var agent = (await Dispute()).AgentId;
        var by = agent == Other.MemberId ? Other : Town.Judge;
        return await AsPlatform(by, (RuleDispute use, PlatformStaff me, string number) =>
            use.Run(me, number, liable ?? (refund.IsZero ? Liable.Buyer : Liable.Both), refund, withReturn, "根据双方证据", onTop, appraisal));
    }

    public Task<Outcome> BuyerAppeals() => Town.As(Town.Lin).Do((AppealAsBuyer use, Buyer me) => use.Run(me, Number, "还有检测报告", [Picture]));

    public async Task Sweeps(TimeSpan by)
    {
        Town.Clock.Wind(by);
        Town.Done(await Town.AsClockwork.Do((ActOnOverdueDisputes use, Clockwork me) => use.Run(me, 100)));
        Town.Done(await Town.AsClockwork.Do((ActOnOverdueAfterSales use, Clockwork me) => use.Run(me, 100)));
    }

    public Task<Dispute> Dispute() => Town.Look(db => db.Disputes.SingleAsync(d => d.CaseNumber == Number));

    public Task<AfterSale> Case() => Town.Look(db => db.AfterSales.SingleAsync(a => a.Number == Number));

    public async Task<Money> Refunded() => new(await Town.Look(db => db.Refunds.SumAsync(r => r.Amount.Fen)));

    public ValueTask DisposeAsync() => Town.DisposeAsync();
}
