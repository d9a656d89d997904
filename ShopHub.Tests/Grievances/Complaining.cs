using Microsoft.EntityFrameworkCore;
using ShopHub.Data;
using ShopHub.Data.Grievances;
using ShopHub.Domain.Access;
using ShopHub.Domain.Grievances;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Trade;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Grievances;

/// <summary>Lin complains about the Tea House, which has not shipped; two people of the platform may judge.</summary>
internal sealed class Complaining : IAsyncDisposable
{
    public static readonly GrievanceSaying Said = new("三天了还没有发货", ["/u/0123456789abcdef0123456789abcdef-960.webp"]);

    private Complaining(Town town, Order order, PlatformStaff other) => (Town, Order, Other) = (town, order, other);

    public Town Town { get; }

    public Order Order { get; }

    /// <summary>The second judge.</summary>
    public PlatformStaff Other { get; }

    public string Number { get; private set; } = "";

    public static async Task<Complaining> Open(bool files = true)
    {
        var town = await Town.Open();
        var second = PlatformMember.Hire(Guid.CreateVersion7(), "裴正", PlatformPermission.Judge);
        await town.Put(second);
        var told = new Complaining(town, await town.ReceivedOrder(town.Lin, (town.People.Tea, 1)), new(second.Id, second.Name, second.Permissions));
        if (files) told.Number = Town.Done(await told.Files());
        return told;
    }

    /// <summary>In the platform's hands.</summary>
    public static async Task<Complaining> BeforeTheJudge()
    {
        var told = await Open();
        Town.Done(await told.Shop((ReplyToGrievance use, ShopStaff me) => use.Run(me, told.Number, false, Said)));
        Town.Done(await told.Buyer((TakeGrievanceToPlatform use, Buyer me) => use.Run(me, told.Number)));
        return told;
    }

    /// <summary>Ruled against the shop.</summary>
    public static async Task<Complaining> Lost()
    {
        var told = await BeforeTheJudge();
        Town.Done(await told.Upholds(1_000));
        return told;
    }

    public Task<Outcome<string>> Files(GrievanceKind kind = GrievanceKind.Manners) =>
        Town.As(Town.Lin).Do((FileGrievance use, Buyer me) => use.Run(me, Order.Number, kind, Said));

    public Task<Outcome> Upholds(long fen, bool withReturn = false) =>
        Town.As(Town.Judge).Do((UpholdGrievance use, PlatformStaff me) => use.Run(me, Number, new(fen), withReturn, "请向买家道歉并补发赠品"));

    public Task<Outcome> Proves() => Shop((ProveHandling use, ShopStaff me) => use.Run(me, Number, Said));

    public Task<Outcome> Appeals() => Shop((AppealGrievance use, ShopStaff me) => use.Run(me, Number, Said));

    public Task<Outcome> Decides(PlatformStaff judge, bool isWon) =>
        Town.As(judge).Do((DecideGrievanceAppeal use, PlatformStaff me) => use.Run(me, Number, isWon, "聊天记录证明买家先骂人"));

    public Task<Outcome> Shop<TUse>(Func<TUse, ShopStaff, Task> act)
        where TUse : notnull => Town.As(Town.TeaHouse).Do(act);

    public Task<Outcome> Buyer<TUse>(Func<TUse, Buyer, Task> act)
        where TUse : notnull => Town.As(Town.Lin).Do(act);

    /// <summary>The time passes, a second more, and the clock looks.</summary>
    public async Task Winds(TimeSpan by)
    {
        Town.Clock.Wind(by + TimeSpan.FromSeconds(1));
        await Sweeps();
    }

    public async Task Sweeps() => Town.Done(await Town.AsClockwork.Do((ActOnOverdueGrievances use, Clockwork me) => use.Run(me, 100)));

    public Task<Grievance> Slip() => Town.Look(db => db.Grievances.SingleAsync(g => g.Number == Number));

    public ValueTask DisposeAsync() => Town.DisposeAsync();
}
