using Microsoft.EntityFrameworkCore;
using ShopHub.Data.AfterSales;
using ShopHub.Data.Protection;
using ShopHub.Data.Ratings;
using ShopHub.Domain.Access;
using ShopHub.Domain.AfterSales;
using ShopHub.Domain.Protection;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Protection;

/// <summary>What is counted of a shop: from facts only, the same whenever it is counted (CRT-06, CRT-07, REV-06, J17).</summary>
public sealed class FiguresSpecs : IAsyncLifetime
{
    private const long TicksOfDay = TimeSpan.TicksPerDay, Offset = 8 * TimeSpan.TicksPerHour;

    private static readonly AfterSaleRequest s_broken = new(AfterSaleKind.Refund, AfterSaleReason.Quality, 1, "杯口有裂纹", []);

    private Town _town = null!;

    public async Task InitializeAsync() => _town = await Town.Open();

    public async Task DisposeAsync() => await _town.DisposeAsync();

    [Fact]
    public async Task Days_agree_with_plain_statements_over_the_facts()
    {
        await Lives();

        await Keeps();

        var days = await Days();
        Assert.Equal(await Plain("""
            SELECT (o.PaidAt + {0}) / {1} AS Day, COUNT(*) AS Good, 0 AS "All" FROM Orders o WHERE o.MerchantId = {2} AND o.PaidAt IS NOT NULL
            AND NOT (o.ClosedAt IS NOT NULL AND NOT EXISTS (SELECT 1 FROM OrderLines l WHERE l.OrderId = o.Id AND l.Shipped > 0)) GROUP BY 1
            """), Of(days, f => (f.Orders, 0)));
        Assert.Equal(await Plain("""
            SELECT (o.PaidAt + 1728000000000 + {0}) / {1} AS Day, SUM(CASE WHEN o.ShippedAt <= o.PaidAt + 1728000000000 THEN 1 ELSE 0 END) AS Good, COUNT(*) AS "All"
            FROM Orders o WHERE o.MerchantId = {2} AND o.PaidAt IS NOT NULL AND NOT (o.ShippedAt IS NULL AND o.ClosedAt < o.PaidAt + 1728000000000) GROUP BY 1
            """), Of(days, f => (f.OnTime, f.Due)));
        Assert.Equal(await Plain("""
            SELECT Day, SUM(Description) AS Good, COUNT(*) AS "All" FROM (SELECT (WrittenAt + {0}) / {1} AS Day, Description,
            ROW_NUMBER() OVER (PARTITION BY CustomerId, strftime('%Y-%m', (WrittenAt + {0} - 621355968000000000) / 10000000, 'unixepoch') ORDER BY WrittenAt, Id) AS N
            FROM Reviews WHERE MerchantId = {2}) WHERE N <= 3 GROUP BY Day
            """), Of(days, f => (f.Description, f.Ratings)));
        Assert.Equal(await Plain("""
            SELECT (a.EndedAt + {0}) / {1} AS Day, COUNT(DISTINCT a.LineId) AS Good, 0 AS "All" FROM AfterSales a WHERE a.MerchantId = {2} AND a.Status = 7 AND a.Reason IN (4, 7, 8, 9, 10, 11, 12) GROUP BY 1
            """), Of(days, f => (f.Quality, 0)));
        Assert.Equal(1, days.Sum(d => d.Figures.Decided));
        Assert.Equal(2, days.Sum(d => d.Figures.Cases));
    }

    [Fact]
    public async Task Counted_day_by_day_as_facts_come_late_or_once_at_the_end_is_the_same()
    {
        for (var round = 0; round < 3; round++)
        {
            await Lives();
            await Keeps();
        }

        var late = await Days();
        await _town.Look(db => db.ShopDays.ExecuteDeleteAsync());
        await Keeps();

        Assert.Equal(late.Select(d => (d.Day, d.Figures)), (await Days()).Select(d => (d.Day, d.Figures)));
        Assert.Equal(0, await Keeps());
    }

    [Fact]
    public async Task What_happens_after_a_day_does_not_change_what_was_due_on_it()
    {
        var order = await _town.PaidOrder(_town.Lin, (_town.People.Cup, 1));
        _town.Clock.Wind(TimeSpan.FromHours(49));
        await Keeps();
        Assert.Equal((1, 0), (await Days()).Select(d => (d.Figures.Due, d.Figures.OnTime)).Single(d => d.Due == 1));

        await _town.Ships(order);
        await Keeps();

        Assert.Equal((1, 0), (await Days()).Select(d => (d.Figures.Due, d.Figures.OnTime)).Single(d => d.Due == 1));
    }

    /// <summary>Three days: in time and late, refunded unshipped, four ratings of one buyer, a broken cup, an answer and a silence.</summary>
    private async Task Lives()
    {
        var dropped = await _town.PaidOrder(_town.Wang, (_town.People.Cup, 1));
        var late = await _town.PaidOrder(_town.Wang, (_town.People.Cup, 1));
        await Asks(_town.Wang, dropped, s_broken with { Reason = AfterSaleReason.NotWanted });
        await _town.ChannelRefundsAll();
        for (var n = 0; n < 4; n++)
        {
            var order = await _town.ReceivedOrder(_town.Lin, (_town.People.Cup, 2));
            _town.Clock.Wind(TimeSpan.FromMinutes(5));
            Town.Done(await _town.As(_town.Lin).Do((WriteReview use, Buyer me) => use.Run(me, order.Number, order.Lines[0].Id, new(5, 5 - n, 4, 4, ""))));
            if (n == 0) await Asks(_town.Lin, order, s_broken);
        }

        _town.Clock.Wind(TimeSpan.FromHours(60));
        await _town.Ships(late);
        Town.Done(await _town.AsClockwork.Do((ActOnOverdueAfterSales use, Clockwork me) => use.Run(me, 100)));
        await _town.ChannelRefundsAll();
        _town.Clock.Wind(TimeSpan.FromHours(12));
    }

    private async Task<string> Asks(Buyer buyer, Order order, AfterSaleRequest what) =>
        Town.Done(await _town.As(buyer).Do((AskAfterSale use, Buyer me) => use.Run(me, order.Number, order.Lines[0].Id, what)));

    private async Task<int> Keeps()
    {
        var today = ShopCalendar.DayOf(_town.Clock.GetUtcNow());
        return Town.Done(await _town.AsClockwork.Do((KeepFigures use, Clockwork me) => use.Run(me, [_town.TeaHouse.MerchantId], today.AddDays(-35), today.AddDays(1))));
    }

    private Task<List<ShopDay>> Days() => _town.Look(db => db.ShopDays.Where(d => d.MerchantId == _town.TeaHouse.MerchantId).OrderBy(d => d.Day).ToListAsync());

    private static List<(int Day, int Good, int All)> Of(List<ShopDay> days, Func<ShopFigures, (int Good, int All)> what) =>
        [.. days.Select(d => (d.Day.DayNumber, what(d.Figures).Good, what(d.Figures).All)).Where(d => (d.Good, d.All) != (0, 0))];

    private async Task<List<(int, int, int)>> Plain(string sql)
    {
        var shop = _town.TeaHouse.MerchantId.Value.ToByteArray();
        var rows = await _town.Look(db => db.Database.SqlQueryRaw<Counted>(sql, Offset, TicksOfDay, (byte[])[.. shop[10..], .. shop[..10]]).ToListAsync());
        return [.. rows.OrderBy(r => r.Day).Select(r => (r.Day, r.Good, r.All))];
    }

    public sealed record Counted(int Day, int Good, int All);
}
