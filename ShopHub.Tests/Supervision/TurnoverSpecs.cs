using Microsoft.EntityFrameworkCore;
using ShopHub.Data;
using ShopHub.Data.Catalog;
using ShopHub.Data.Supervision;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Supervision;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Supervision;

/// <summary>Personal sellers and the limit above which they must register (LAW-08).</summary>
public sealed class TurnoverSpecs : IAsyncLifetime
{
    private Town _town = null!;

    public async Task InitializeAsync()
    {
        _town = await Town.Open();
        await _town.MaySell(_town.TeaHouse);
        await _town.MaySell(_town.BookRoom);
    }

    public async Task DisposeAsync() => await _town.DisposeAsync();

    [Theory]
    [InlineData(7_999_999, TurnoverLevel.Free)]
    [InlineData(8_000_000, TurnoverLevel.Near)]
    [InlineData(10_000_000, TurnoverLevel.Near)]
    [InlineData(10_000_001, TurnoverLevel.Above)]
    public void Hundred_thousand_yuan_is_still_free_and_one_fen_more_is_not(long fen, TurnoverLevel level) =>
        Assert.Equal(level, TurnoverPolicy.LevelOf(new(fen)));

    [Fact]
    public async Task A_person_is_reminded_once_over_all_shops_and_sixty_days_later_lists_nothing_new()
    {
        await Sells(_town.TeaHouse, _town.People.Cup, yuan: 400, pieces: 150);
        await Sells(_town.BookRoom, _town.People.Book, yuan: 300, pieces: 150);
        await Counts();
        await Counts();

        var (tea, books) = (await Of(_town.TeaHouse), await Of(_town.BookRoom));
        Assert.Equal((new Money(10_500_000), 2), (tea.Total, tea.Shops));
        Assert.Equal((new Money(4_500_000), tea.Total), (books.OfShop, books.Total));
        Assert.Equal(1, await _town.Look(db => db.Notices.CountAsync(n => n.RecipientId == _town.TeaHouse.MerchantId.Value && n.Title == "请办理市场主体登记")));
        var fresh = await DraftOf(_town.TeaHouse);
        _town.Clock.Wind(TimeSpan.FromDays(60) - TimeSpan.FromTicks(1));
        Town.Done(await _town.As(_town.TeaHouse).Do((TakeOffProduct use, ShopStaff me) => use.Run(me, _town.People.Tea.ProductId)));
        _town.Clock.Wind(TimeSpan.FromTicks(1));

        Assert.Equal("turnover.blocked", (await Lists(fresh)).Refusal!.Code);
        Town.Done(await Lists(_town.People.Tea.ProductId));
        Town.Done(await _town.As(_town.Judge).Do((FreeTurnover use, PlatformStaff me) => use.Run(me, tea.Id, "营业执照 92330106MA2B12345X")));
        Town.Done(await Lists(fresh));
    }

    [Fact]
    public async Task Near_the_limit_a_person_is_warned_and_a_new_year_begins_at_zero()
    {
        await Sells(_town.TeaHouse, _town.People.Cup, yuan: 400, pieces: 150);
        await Sells(_town.BookRoom, _town.People.Book, yuan: 300, pieces: 70);
        await Counts();
        Assert.Equal((TurnoverLevel.Near, true), ((await Of(_town.TeaHouse)).Level, (await Of(_town.TeaHouse)).WarnedAt is not null));
        _town.Clock.Wind(TimeSpan.FromDays(365));
        await Counts();

        Assert.Equal(Money.Zero, (await Of(_town.TeaHouse)).Total);
    }

    [Fact]
    public async Task A_new_shop_of_the_same_person_wins_no_time()
    {
        await Sells(_town.TeaHouse, _town.People.Cup, yuan: 700, pieces: 150);
        Town.Done(await _town.AsClockwork.Do((CountTurnover use, Clockwork me) => use.Run(me, new[] { _town.TeaHouse.MerchantId }, Year)));
        _town.Clock.Wind(TimeSpan.FromDays(20));
        await Counts();

        Assert.Equal((await Of(_town.TeaHouse)).BlockedFrom, (await Of(_town.BookRoom)).BlockedFrom);
    }

    [Fact]
    public async Task Companies_are_not_counted() => Assert.Empty(await _town.AsClockwork.Ask((PersonQueries ask, Clockwork me) => ask.Persons(me)));

    private int Year => ShopCalendar.DayOf(_town.Clock.GetUtcNow()).Year;

    /// <summary>As if both shops were one person's.</summary>
    private async Task Counts() => Town.Done(await _town.AsClockwork.Do((CountTurnover use, Clockwork me) => use.Run(me, new[] { _town.TeaHouse.MerchantId, _town.BookRoom.MerchantId }, Year)));

    private async Task Sells(ShopStaff shop, Sku sku, long yuan, int pieces)
    {
        Town.Done(await _town.As(shop).Do((EditSku use, ShopStaff me) => use.Run(me, sku.Id, sku.Price, Money.Yuan(yuan))));
        await _town.PaidOrder(_town.Lin, (sku, pieces));
    }

    private Task<SellerTurnover> Of(ShopStaff shop) => _town.Look(db => db.SellerTurnovers.SingleAsync(t => t.MerchantId == shop.MerchantId && t.Year == Year));

    private Task<Outcome> Lists(Id<Product> id) => _town.As(_town.TeaHouse).Do((ListProduct use, ShopStaff me) => use.Run(me, id));

    private async Task<Id<Product>> DraftOf(ShopStaff shop)
    {
        var product = Product.Draft(shop.MerchantId, "HOME", "NEW", "新到的茶盘", _town.Clock.GetUtcNow());
        await _town.Put(product, Sku.Of(product, "NEW-1", [], new(8_800), 1));
        return product.Id;
    }
}
