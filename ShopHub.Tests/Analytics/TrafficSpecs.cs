using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Analytics;
using ShopHub.Domain.Access;
using ShopHub.Domain.Analytics;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Shared;
using ShopHub.Tests.Cast;
using ShopHub.Web.Jobs;

namespace ShopHub.Tests.Analytics;

/// <summary>What shoppers look at is counted at once and written down once (C20).</summary>
public sealed class TrafficSpecs : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("shophub-traffic-").FullName;
    private Town _town = null!;

    private Id<Product> Tea => _town.People.Tea.ProductId;

    public async Task InitializeAsync() => _town = await Town.Open();

    public async Task DisposeAsync()
    {
        await _town.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task A_killed_program_loses_no_mark()
    {
        using (var log = new TrafficLog(_folder, _town.Clock))
        {
            for (var i = 0; i < 1_000; i++) log.Count(Tea, TrafficKind.Clicked, TrafficSource.Search);
            // As the system has it while the program still runs: nothing is closed, nothing waits in memory.
            var file = Assert.Single(Directory.GetFiles(_folder));
            Assert.Equal(24_000, new FileInfo(file).Length);
        }

        using var next = new TrafficLog(_folder, _town.Clock);
        await Fold(next);

        Assert.Equal((0, 1_000, 0), await Counted(TrafficSource.Search));
        Assert.Empty(Directory.GetFiles(_folder));
    }

    [Fact]
    public async Task A_file_that_was_written_down_and_not_yet_forgotten_is_not_counted_again()
    {
        using var log = new TrafficLog(_folder, _town.Clock);
        log.Count([Tea, _town.People.Book.ProductId], TrafficKind.Seen, TrafficSource.Home);
        var file = Assert.Single(log.Ended());
        for (var run = 0; run < 3; run++) Town.Done(await _town.As(Clockwork.Itself).Do((FoldTraffic use, Clockwork me) => use.Run(me, file, log.Read(file)!)));
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Fold(log)));

        Assert.Equal((1, 0, 0), await Counted(TrafficSource.Home));
    }

    [Fact]
    public async Task Many_at_once_are_all_counted_while_files_are_written_down()
    {
        using var log = new TrafficLog(_folder, _town.Clock);
        var looking = Enumerable.Range(0, 8).Select(_ => Task.Run(() =>
        {
            for (var i = 0; i < 2_000; i++) log.Count(Tea, TrafficKind.Clicked, TrafficSource.Shop);
        })).ToList();
        while (!looking.TrueForAll(l => l.IsCompleted)) await Fold(log);
        await Task.WhenAll(looking);
        await Fold(log);

        Assert.Equal((0, 16_000, 0), await Counted(TrafficSource.Shop));
        Assert.Equal(0, log.Lost);
    }

    [Fact]
    public async Task A_torn_end_and_a_product_that_is_not_there_are_nobodys()
    {
        using var log = new TrafficLog(_folder, _town.Clock);
        log.Count(Tea, TrafficKind.Carted, TrafficSource.Other);
        log.Count(Id<Product>.New(), TrafficKind.Clicked, TrafficSource.Other);
        var file = Assert.Single(log.Ended());
        await File.AppendAllTextAsync(Directory.GetFiles(_folder).Single(), "torn");

        Town.Done(await _town.As(Clockwork.Itself).Do((FoldTraffic use, Clockwork me) => use.Run(me, file, log.Read(file)!)));

        Assert.Equal((0, 0, 1), await Counted(TrafficSource.Other));
        Assert.Equal(1, await _town.Look(db => db.TrafficDays.CountAsync()));
    }

    [Fact]
    public async Task The_page_says_where_they_came_from_and_what_to_do_about_a_product_that_is_opened_and_not_bought()
    {
        using var log = new TrafficLog(_folder, _town.Clock);
        for (var i = 0; i < TrafficHints.EnoughClicks; i++) log.Count(Tea, TrafficKind.Clicked, i < 60 ? TrafficSource.Search : TrafficSource.Link);
        log.Count(_town.People.Book.ProductId, TrafficKind.Clicked, TrafficSource.Home);
        await Fold(log);

        var sheet = await _town.As(_town.TeaHouse).Ask((AnalyticsQueries ask, ShopStaff me) => ask.Sales(me, 7));

        var tea = Assert.Single(sheet.Products);
        Assert.Equal((Tea, new Traffic(0, 100, 0), TrafficHint.OpenedNotBought), (tea.Id, tea.Traffic, tea.Hint));
        Assert.Equal([(TrafficSource.Search, new Traffic(0, 60, 0)), (TrafficSource.Link, new Traffic(0, 40, 0))], sheet.Sources);
    }

    [Theory]
    [InlineData(0, 99, 0, TrafficHint.None)]
    [InlineData(0, 100, 0, TrafficHint.OpenedNotBought)]
    [InlineData(0, 100, 1, TrafficHint.None)]
    [InlineData(0, 201, 2, TrafficHint.OpenedNotBought)]
    [InlineData(999, 0, 0, TrafficHint.None)]
    [InlineData(1_000, 9, 0, TrafficHint.SeenNotOpened)]
    [InlineData(1_000, 10, 0, TrafficHint.None)]
    public void A_hint_needs_enough_to_say_something(long seen, long clicked, long pieces, TrafficHint hint) => Assert.Equal(hint, TrafficHints.Of(seen, clicked, pieces));

    private async Task Fold(TrafficLog log) => Assert.Equal(0, (await new FoldingTraffic(_town.Door, log).Run(new(_town.Clock.GetUtcNow(), false), default)).Failed);

    private Task<(int Seen, int Clicked, int Carted)> Counted(TrafficSource from) => _town.Look(async db =>
    {
        var day = await db.TrafficDays.SingleAsync(d => d.ProductId == Tea && d.Source == from);
        return (day.Seen, day.Clicked, day.Carted);
    });
}
