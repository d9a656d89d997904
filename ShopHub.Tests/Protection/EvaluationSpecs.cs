using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Protection;
using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Protection;
using ShopHub.Domain.Shared;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Protection;

/// <summary>Shops are evaluated every second Wednesday, once each, whatever happens to the run (CRT-01, CRT-14, J15).</summary>
public sealed class EvaluationSpecs : IAsyncLifetime
{
    private static readonly DateTimeOffset s_at = ProtectionCalendar.At(new(2026, 3, 18));

    private Town _town = null!;

    private Id<Merchant> Tea => _town.TeaHouse.MerchantId;

    private Id<Merchant> Books => _town.BookRoom.MerchantId;

    public async Task InitializeAsync()
    {
        _town = await Town.Open();
        await _town.ShowsSmallCriteria();
        await _town.SellsWell();
        _town.Clock.Wind(s_at - _town.Clock.GetUtcNow());
    }

    public async Task DisposeAsync() => await _town.DisposeAsync();

    [Fact]
    public async Task A_shop_that_reaches_everything_holds_the_badge_until_the_next_evaluation_and_is_told()
    {
        await _town.Evaluates();

        var (tea, books) = (await Sheet(Tea), await Sheet(Books));
        Assert.Equal((true, BadgeChange.Gained, ""), (tea.IsPassed, tea.Change, tea.Failed));
        Assert.Equal((false, BadgeChange.None, "Orders,Ratings,Description,Logistics,Service"), (books.IsPassed, books.Change, books.Failed));
        Assert.Equal(s_at.AddDays(14), (await Held(Tea))!.ValidUntil);
        Assert.Equal((s_at.AddDays(16), null), (await _town.BadgeUntil(Tea), await _town.BadgeUntil(Books)));
        Assert.Null(await Held(Books));
        Assert.Equal(["已获得交易保障“保”标识"], await Titles(Tea));
        Assert.Contains("付款订单、有效评分、描述相符", (await _town.Look(db => db.Notices.Where(n => n.RecipientId == Books.Value && n.Title == "交易保障评估结果").SingleAsync())).Words);
        var run = await _town.Look(db => db.Evaluations.SingleAsync());
        Assert.Equal((1, 1, 0, 1, 2), (run.Passed, run.Gained, run.Lost, run.CriteriaNumber, run.Shops));
    }

    [Fact]
    public async Task Killed_half_way_repeated_and_run_by_two_at_once_every_shop_has_one_sheet_and_the_same()
    {
        Town.Done(await _town.AsClockwork.Do((BeginEvaluation use, Clockwork me) => use.Run(me, s_at)));
        Assert.Equal(1, Town.Done(await _town.AsClockwork.Do((EvaluateShops use, Clockwork me) => use.Run(me, s_at, [Tea]))));
        var first = await Bytes();

        await Task.WhenAll(Task.Run(_town.Evaluates), Task.Run(_town.Evaluates));
        await _town.Evaluates();
        Assert.Equal(0, Town.Done(await _town.AsClockwork.Do((EvaluateShops use, Clockwork me) => use.Run(me, s_at, [Books, Tea]))));

        Assert.Equal(2, await _town.Look(db => db.ScoreSheets.CountAsync()));
        Assert.Equal(first, await Bytes());
        Assert.Equal(["已获得交易保障“保”标识"], await Titles(Tea));
    }

    [Fact]
    public async Task A_run_that_was_missed_looks_at_the_planned_window()
    {
        await _town.ReceivedOrder(_town.Wang, (_town.People.Cup, 1));
        _town.Clock.Wind(TimeSpan.FromHours(30));

        await _town.Evaluates();

        Assert.Equal((s_at, 2), ((await Sheet(Tea)).At, (await Sheet(Tea)).Figures.Orders));
        Assert.Equal(s_at.AddDays(14), (await Held(Tea))!.ValidUntil);
    }

    [Fact]
    public async Task Without_an_evaluation_the_badge_stays_48_hours_and_lapses()
    {
        await _town.Evaluates();
        _town.Clock.Wind(TimeSpan.FromDays(16) - TimeSpan.FromTicks(1));
        Assert.Equal(0, await _town.Guards());
        Assert.True(await _town.BadgeUntil(Tea) > _town.Clock.GetUtcNow());

        _town.Clock.Wind(TimeSpan.FromTicks(1));

        Assert.False(await _town.BadgeUntil(Tea) > _town.Clock.GetUtcNow());
        Assert.Equal(1, await _town.Guards());
        Assert.Equal(0, await _town.Guards());
        Assert.Equal(CertificationState.Lapsed, (await Held(Tea))!.State);
    }

    [Fact]
    public async Task Who_fails_the_next_one_has_lost_it()
    {
        await _town.Evaluates();
        _town.Clock.Wind(TimeSpan.FromDays(28));

        await _town.Evaluates();

        Assert.Equal((CertificationState.Lapsed, BadgeChange.Lost, null), ((await Held(Tea))!.State, (await Sheet(Tea)).Change, await _town.BadgeUntil(Tea)));
        Assert.Equal("已获得交易保障“保”标识 交易保障“保”标识已失效", string.Join(' ', await Titles(Tea)));
    }

    [Fact]
    public async Task A_holder_is_paid_a_day_after_receipt()
    {
        await _town.Evaluates();
        var order = await _town.ReceivedOrder(_town.Wang, (_town.People.Cup, 1));

        Assert.Equal(order.CompletedAt!.Value.AddDays(1), await _town.Look(db => db.Settlements.Where(s => s.OrderId == order.Id).Select(s => s.DueAt).SingleAsync()));
    }

    private Task<ScoreSheet> Sheet(Id<Merchant> shop) => _town.Look(db => db.ScoreSheets.Where(s => s.MerchantId == shop).OrderByDescending(s => s.At).FirstAsync());

    private Task<Certification?> Held(Id<Merchant> shop) => _town.Look(db => db.Certifications.FirstOrDefaultAsync(c => c.MerchantId == shop));

    private Task<List<string>> Titles(Id<Merchant> shop) =>
        _town.Look(db => db.Notices.Where(n => n.RecipientId == shop.Value && n.Title.Contains("“保”")).OrderBy(n => n.At).Select(n => n.Title).ToListAsync());

    /// <summary>The tea house's sheet as it lies in the database.</summary>
    private Task<string> Bytes() => _town.Look(db => db.Database.SqlQueryRaw<string>(
        "SELECT Figures || Standing || Lines || Score || Failed || IsPassed || Change || CriteriaNumber AS Value FROM ScoreSheets ORDER BY Score DESC LIMIT 1").SingleAsync());
}

internal static class EvaluatedTown
{
    /// <summary>Two orders and two ratings are enough from the tenth of March on.</summary>
    public static async Task ShowsSmallCriteria(this Town town) => Town.Done(await town.As(town.Judge).Do((ShowCriteria use, PlatformStaff me) =>
        use.Run(me, ProtectionCriteria.Default with { MinOpenDays = 0, MinOrders = 2, MinRatings = 2 }, "新平台先低后高", new(2026, 3, 10))));

    /// <summary>The tea house sells twice, and is praised twice.</summary>
    public static async Task SellsWell(this Town town)
    {
        await town.Look(db => db.Products.ExecuteUpdateAsync(set => set.SetProperty(p => p.Promises, Domain.Catalog.Promises.NoReasonReturn)));
        foreach (var buyer in new[] { town.Lin, town.Wang })
        {
            var order = await town.ReceivedOrder(buyer, (town.People.Cup, 1));
            Town.Done(await town.As(buyer).Do((Data.Ratings.WriteReview use, Buyer me) => use.Run(me, order.Number, order.Lines[0].Id, new(5, 5, 5, 5, ""))));
        }
    }

    /// <summary>As the job does it.</summary>
    public static async Task Evaluates(this Town town)
    {
        if (await town.AsClockwork.Ask((DueEvaluationQueries ask, Clockwork me) => ask.Due(me)) is not { } at) return;
        Town.Done(await town.AsClockwork.Do((BeginEvaluation use, Clockwork me) => use.Run(me, at)));
        var left = await town.AsClockwork.Ask((DueEvaluationQueries ask, Clockwork me) => ask.Left(me, at));
        Town.Done(await town.AsClockwork.Do((EvaluateShops use, Clockwork me) => use.Run(me, at, left)));
        Town.Done(await town.AsClockwork.Do((FinishEvaluation use, Clockwork me) => use.Run(me, at)));
    }

    public static async Task<int> Guards(this Town town) => Town.Done(await town.AsClockwork.Do((GuardCertifications use, Clockwork me) => use.Run(me, 100)));

    public static Task<DateTimeOffset?> BadgeUntil(this Town town, Id<Merchant> shop) => town.Look(db => db.Merchants.Where(m => m.Id == shop).Select(m => m.BadgeUntil).SingleAsync());
}
