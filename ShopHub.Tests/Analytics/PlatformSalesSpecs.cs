using ShopHub.Data.Analytics;
using ShopHub.Data.Ledger;
using ShopHub.Data.Search;
using ShopHub.Domain.Access;
using ShopHub.Domain.Analytics;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using ShopHub.Tests.Cast;
using ShopHub.Web.Jobs;

namespace ShopHub.Tests.Analytics;

/// <summary>What all shops sold together, one shop among them, and one product of a shop (C20).</summary>
public sealed class PlatformSalesSpecs : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("shophub-marks-").FullName;
    private Town _town = null!;

    public async Task InitializeAsync() => _town = await Town.Open();

    public async Task DisposeAsync()
    {
        await _town.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private PlatformStaff Operator => _town.Judge with { Permissions = PlatformPermission.Operate };

    [Fact]
    public async Task The_platform_sees_all_shops_the_most_paid_first_and_agrees_with_the_ledger()
    {
        var tea = await _town.PaidOrder(_town.Lin, (_town.People.Tea, 2));
        var book = await _town.PaidOrder(_town.Wang, (_town.People.Book, 1));
        await Counted();

        var all = await Sales(null);

        var (high, low) = tea.Payable > book.Payable ? (tea, book) : (book, tea);
        Assert.Equal([high.Payable, low.Payable], all.Shops.Select(s => new Money(s.Figures.Paid)));
        Assert.Equal((2, 3, tea.Payable + book.Payable), (all.Sheet.Now.Orders, all.Sheet.Now.Pieces, new Money(all.Sheet.Now.Paid)));
        Assert.True(all.Sheet.Agreement.Agrees, $"{all.Sheet.Agreement}");
        Assert.Equal(2, all.Sheet.Products.Count);
        // Who bought is each shop's own knowledge.
        Assert.Null(all.Sheet.Buyers);
    }

    [Fact]
    public async Task One_shop_of_the_platform_reads_as_the_shop_reads_itself()
    {
        await _town.PaidOrder(_town.Lin, (_town.People.Tea, 2));
        await _town.PaidOrder(_town.Wang, (_town.People.Book, 1));
        await Counted();
        var code = await _town.Look(db => Task.FromResult(db.Merchants.Single(m => m.Id == _town.TeaHouse.MerchantId).Code));

        var one = await Sales(code);
        var own = await _town.As(_town.TeaHouse).Ask((AnalyticsQueries ask, ShopStaff me) => ask.Sales(me, 7));

        Assert.Equal((own.Now, own.Agreement, own.Buyers!.Buyers), (one.Sheet.Now, one.Sheet.Agreement, one.Sheet.Buyers!.Buyers));
        Assert.Empty(one.Shops);
        await Assert.ThrowsAsync<Refusal>(() => Sales("nobody"));
        await Assert.ThrowsAsync<Refusal>(() => _town.As(_town.Judge with { Permissions = PlatformPermission.All & ~PlatformPermission.Operate })
            .Ask((PlatformAnalyticsQueries ask, PlatformStaff me) => ask.Sales(me, 7, null)));
    }

    [Fact]
    public async Task Days_that_are_closed_and_days_that_are_open_agree_alike()
    {
        await _town.PaidOrder(_town.Lin, (_town.People.Tea, 2));
        await Counted();
        _town.Clock.Wind(TimeSpan.FromDays(1));
        Town.Done(await _town.AsClockwork.Do((CloseBookDay use, Clockwork me) => use.Run(me)));
        await _town.PaidOrder(_town.Wang, (_town.People.Tea, 1));
        await Counted();

        Assert.Equal(2, (await Sales(null)).Sheet.Now.Orders);
        Assert.True((await Sales(null)).Sheet.Agreement.Agrees, $"{(await Sales(null)).Sheet.Agreement}");
        var own = await _town.As(_town.TeaHouse).Ask((AnalyticsQueries ask, ShopStaff me) => ask.Sales(me, 7));
        Assert.True(own.Agreement.Agrees, $"{own.Agreement}");
        // A period that begins after the last closed day reads postings alone.
        Assert.Equal(own.Agreement.Paid.Booked - new Money(own.Days[^2].Figures.Paid), (await _town.As(_town.TeaHouse).Ask((AnalyticsQueries ask, ShopStaff me) => ask.Sales(me, 1))).Agreement.Paid.Booked);
    }

    [Fact]
    public async Task What_is_searched_for_in_vain_stands_on_the_platforms_page()
    {
        var counter = new WordCounter(_town.Clock);
        counter.Count("竹蜻蜓", isFound: false);
        counter.Count("竹蜻蜓", isFound: false);
        counter.Count("茶", isFound: true);
        var taken = counter.Taken();
        Town.Done(await _town.AsClockwork.Do((CountSearches use, Clockwork me) => use.Run(me, taken)));

        Assert.Equal([("竹蜻蜓", 2)], (await Sales(null)).InVain);
    }

    [Fact]
    public async Task A_product_is_told_day_by_day_and_by_source_to_its_own_shop_only()
    {
        var tea = _town.People.Tea.ProductId;
        using (var log = new TrafficLog(_folder, _town.Clock))
        {
            log.Count(tea, TrafficKind.Clicked, TrafficSource.Search);
            log.Count(tea, TrafficKind.Carted, TrafficSource.Search);
            Assert.Equal(0, (await new FoldingTraffic(_town.Door, log).Run(new(_town.Clock.GetUtcNow(), false), default)).Failed);
        }

        await _town.PaidOrder(_town.Lin, (_town.People.Tea, 2));
        await Counted();

        var sheet = await _town.As(_town.TeaHouse).Ask((AnalyticsQueries ask, ShopStaff me) => ask.Product(me, tea, 7));

        Assert.Equal(7, sheet.Days.Count);
        Assert.Equal((2, new Traffic(0, 1, 1)), (sheet.Days[^1].Figures.Pieces, sheet.Days[^1].Traffic));
        Assert.Equal([(TrafficSource.Search, new Traffic(0, 1, 1))], sheet.Sources);
        await Assert.ThrowsAsync<Refusal>(() => _town.As(_town.BookRoom).Ask((AnalyticsQueries ask, ShopStaff me) => ask.Product(me, tea, 7)));
        await Assert.ThrowsAsync<Refusal>(() => _town.As(_town.TeaHouse).Ask((AnalyticsQueries ask, ShopStaff me) => ask.Product(me, Id<Product>.New(), 7)));
    }

    [Fact]
    public void Buyers_are_worth_what_they_paid_lately_often_and_much()
    {
        var from = new DateTimeOffset(2026, 3, 1, 0, 0, 0, ShopCalendar.Offset);
        PeriodBuyer[] buyers =
        [
            new(from.AddDays(25), 3, 900), new(from.AddDays(20), 1, 500), new(from.AddDays(19), 2, 500), new(from.AddDays(1), 1, 700),
            new(from.AddDays(29), 2, 100), new(from.AddDays(22), 1, 10), new(from.AddDays(2), 4, 100), new(from, 1, 20),
        ];

        var groups = BuyerValues.Of(buyers, from, from.AddDays(30)).Select(b => b.Value).ToList();

        // The mean of the eight is 353.75 fen; the last third begins on the twentieth day.
        Assert.Equal(Enum.GetValues<BuyerValue>(), groups);
    }

    private async Task Counted()
    {
        var today = ShopCalendar.DayOf(_town.Clock.GetUtcNow());
        Town.Done(await _town.AsClockwork.Do((KeepSales use, Clockwork me) => use.Run(me, [_town.TeaHouse.MerchantId, _town.BookRoom.MerchantId], today.AddDays(-1), today.AddDays(1))));
    }

    private Task<PlatformSales> Sales(string? shop) => _town.As(Operator).Ask((PlatformAnalyticsQueries ask, PlatformStaff me) => ask.Sales(me, 7, shop));
}
