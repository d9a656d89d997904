using Microsoft.EntityFrameworkCore;
using ShopHub.Data;
using ShopHub.Data.Catalog;
using ShopHub.Data.Catalog.Bulk;
using ShopHub.Data.Pictures;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Catalog;

/// <summary>Many products are changed in one act, with a preview and a way back (批量修改).</summary>
public sealed class BulkSpecs : IAsyncLifetime
{
    private static readonly BulkChange s_dearer = new(BulkKind.Price) { BasisPoints = 1_000, Rounding = PriceRounding.Jiao };

    private Town _town = null!;
    private List<Id<Product>> _goods = [];

    public async Task InitializeAsync()
    {
        _town = await Town.Open();
        await _town.MaySell(_town.TeaHouse);
        await _town.MaySell(_town.BookRoom);
        for (var i = 0; i < 3; i++) _goods.Add(await Writes($"手工陶瓷茶则{i}号", 1_990 + i));
    }

    public Task DisposeAsync() => _town.DisposeAsync().AsTask();

    [Theory]
    [InlineData(1_990, 1_000, 0, PriceRounding.Fen, 2_189)]
    [InlineData(1_990, 1_000, 0, PriceRounding.Jiao, 2_190)]
    [InlineData(1_990, 1_000, 0, PriceRounding.Yuan, 2_200)]
    [InlineData(1_990, -500, 0, PriceRounding.Fen, 1_891)]
    [InlineData(1_990, 0, -200, PriceRounding.Fen, 1_790)]
    [InlineData(1_945, 0, 0 + 5, PriceRounding.Yuan, 2_000)]
    [InlineData(1_944, 0, 5, PriceRounding.Yuan, 1_900)]
    [InlineData(1_000_000_000, 0, 1, PriceRounding.Yuan, 1_000_000_000)]
    public void A_price_goes_up_or_down_and_is_rounded_half_up(long fen, int basisPoints, long plus, PriceRounding rounding, long expected)
    {
        var content = new ProductContent { CategoryCode = "HOME", Title = "茶则", Skus = [new(Id<Sku>.New(), "A", [], new(fen), true), new(Id<Sku>.New(), "B", [], new(1), false)] };

        var after = new BulkChange(BulkKind.Price) { BasisPoints = basisPoints, Plus = new(plus), Rounding = rounding }.Checked().On(content);

        Assert.Equal([expected, 1], after.Skus.Select(s => s.Price.Fen));
    }

    [Fact]
    public async Task The_preview_tells_every_change_and_every_refusal_and_changes_nothing()
    {
        var cheap = await Writes("一分钱茶则", 1);
        var rows = await Previews(new(BulkKind.Price) { Plus = new(-100) }, [.. _goods, cheap, _town.People.Book.ProductId]);

        Assert.Equal([890 + 1_000, 1_891, 1_892], rows.Where(r => r.No is null).Select(r => r.After.Skus[0].Price.Fen).Order());
        Assert.Equal([cheap], rows.Where(r => r.No is not null).Select(r => r.Id));
        Assert.Equal([1_990, 1_991, 1_992], await Prices());
    }

    [Fact]
    public async Task Applied_it_is_one_act_with_versions_and_a_way_back()
    {
        var id = Town.Done(await Applies(s_dearer));

        Assert.Equal([2_190, 2_190, 2_190], await Prices());
        Assert.Equal(new Money(2_190), await _town.Look(db => db.Products.Where(p => p.Id == _goods[0]).Select(p => p.Price).SingleAsync()));
        Assert.Equal(6, await _town.Look(db => db.ProductVersions.CountAsync(v => _goods.Contains(v.ProductId))));

        Assert.Equal(3, Town.Done(await Undoes(id)));
        Assert.Equal([1_990, 1_991, 1_992], await Prices());
        Assert.Equal(3, Town.Done(await Undoes(id)));
        Assert.Equal(9, await _town.Look(db => db.ProductVersions.CountAsync(v => _goods.Contains(v.ProductId))));
        await _town.EverythingAgrees();
    }

    [Fact]
    public async Task What_a_colleague_changed_meanwhile_is_named_and_left_alone()
    {
        var seen = await Seen(s_dearer);
        await Reprices(_goods[0], 5_000);

        var id = Town.Done(await Applies(s_dearer, seen));

        Assert.Equal([5_000, 2_190, 2_190], await Prices());
        Assert.Equal([_goods[0]], (await LeftAlone(id)).Select(r => r.Id));

        await Reprices(_goods[1], 6_000);
        Assert.Equal(1, Town.Done(await Undoes(id)));
        Assert.Equal([5_000, 6_000, 1_992], await Prices());
        Assert.Equal([_goods[0], _goods[1]], (await LeftAlone(id)).Select(r => r.Id));
    }

    [Fact]
    public async Task Pressed_twice_at_once_it_happens_once()
    {
        var (seen, request) = (await Seen(s_dearer), Guid.CreateVersion7());

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Applies(s_dearer, seen, request)));

        Assert.Single(outcomes.Select(Town.Done).Distinct());
        Assert.Equal([2_190, 2_190, 2_190], await Prices());
        var id = outcomes[0].Value;
        Assert.All(await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Undoes(id))), o => Assert.True(o.IsDone || o.Refusal?.Code == "common.changed-by-others"));
        Assert.Equal([1_990, 1_991, 1_992], await Prices());
    }

    [Fact]
    public async Task After_a_day_it_stands()
    {
        var id = Town.Done(await Applies(s_dearer));
        _town.Clock.Wind(TimeSpan.FromHours(24) + TimeSpan.FromSeconds(1));

        Assert.Equal("bulk.too-late", (await Undoes(id)).Refusal?.Code);
        Assert.Equal("common.not-found", (await _town.As(_town.BookRoom).Do((UndoBulkEdit use, ShopStaff me) => use.Run(me, id))).Refusal?.Code);
    }

    [Fact]
    public async Task Category_freight_and_promises_are_changed_and_come_back()
    {
        foreach (var change in new[]
        {
            new BulkChange(BulkKind.Category) { CategoryCode = "OFFICE" }, new(BulkKind.Freight) { Freight = new(1_200) },
            new(BulkKind.Promises) { Add = Promises.DamageCover, Remove = Promises.NoReasonReturn },
        })
        {
            var before = await Told();
            var id = Town.Done(await Applies(change));
            Assert.NotEqual(before, await Told());
            Assert.Equal(3, Town.Done(await Undoes(id)));
            Assert.Equal(before, await Told());
        }
    }

    [Fact]
    public async Task Goods_leave_the_shelf_and_come_back_only_with_their_right()
    {
        var id = Town.Done(await Applies(new(BulkKind.TakeOff)));
        Assert.All(await Statuses(), s => Assert.Equal(ListingStatus.OffByMerchant, s));
        Assert.Equal(3, Town.Done(await Undoes(id)));
        Assert.All(await Statuses(), s => Assert.Equal(ListingStatus.On, s));

        Town.Done(await Applies(new(BulkKind.TakeOff)));
        await _town.Look(db => db.CategoryRights.Where(r => r.MerchantId == _town.TeaHouse.MerchantId && r.CategoryCode == "HOME").ExecuteDeleteAsync());
        Assert.All(await Previews(new(BulkKind.List), _goods), r => Assert.NotNull(r.No));
    }

    [Fact]
    public async Task What_makes_no_sense_is_refused()
    {
        foreach (var (code, change) in new[] { ("bulk.price", new BulkChange(BulkKind.Price)), ("product.category", new(BulkKind.Category)), ("bulk.promises", new(BulkKind.Promises)), ("product.freight", new(BulkKind.Freight) { Freight = new(-1) }) })
            Assert.Equal(code, (await Applies(change, [new(_goods[0], 1)])).Refusal?.Code);
        Assert.Equal("bulk.count", (await Applies(s_dearer, [])).Refusal?.Code);
        Assert.Equal("common.not-found", (await Applies(s_dearer, [new(_town.People.Book.ProductId, 1)])).Refusal?.Code);
        var clerk = await _town.Colleague(_town.TeaHouse, "发货员", ShopPermission.Orders);
        Assert.Equal("common.not-allowed", (await _town.As(clerk).Do((EditInBulk use, ShopStaff me) => use.Run(me, s_dearer, [new(_goods[0], 1)], Guid.CreateVersion7()))).Refusal?.Code);
    }

    private async Task<Id<Product>> Writes(string title, long fen)
    {
        const string picture = "/u/00000000000000000000000000000001-960.webp";
        var about = new ProductAbout("HOME", title, "", [], new(800), Promises.NoReasonReturn, [picture]);
        var kept = new Dictionary<string, StoredPicture> { [picture] = new(picture, 960, 960) };
        return Town.Done(await _town.As(_town.TeaHouse).Do((WriteProduct use, ShopStaff me) => use.Run(me, about, new([], [new([], new(fen), 5)]), kept, isListed: true, Guid.CreateVersion7())));
    }

    private Task<List<BulkPreviewRow>> Previews(BulkChange change, IReadOnlyCollection<Id<Product>> ids) => _town.As(_town.TeaHouse).Ask((BulkQueries ask, ShopStaff me) => ask.Preview(me, change, ids));

    private async Task<List<SeenGood>> Seen(BulkChange change) => [.. (await Previews(change, _goods)).Where(r => r.No is null).Select(r => new SeenGood(r.Id, r.Revision))];

    private async Task<Outcome<Id<BulkEdit>>> Applies(BulkChange change, List<SeenGood>? seen = null, Guid? request = null)
    {
        var (goods, key) = (seen ?? await Seen(change), request ?? Guid.CreateVersion7());
        return await _town.As(_town.TeaHouse).Do((EditInBulk use, ShopStaff me) => use.Run(me, change, goods, key));
    }

    private Task<Outcome<int>> Undoes(Id<BulkEdit> id) => _town.As(_town.TeaHouse).Do((UndoBulkEdit use, ShopStaff me) => use.Run(me, id));

    private Task<List<LeftAloneRow>> LeftAlone(Id<BulkEdit> id) => _town.As(_town.TeaHouse).Ask((BulkQueries ask, ShopStaff me) => ask.LeftAlone(me, id));

    private async Task Reprices(Id<Product> id, long fen)
    {
        var sku = await _town.Look(db => db.Skus.SingleAsync(s => s.ProductId == id));
        Town.Done(await _town.As(_town.TeaHouse).Do((EditSku use, ShopStaff me) => use.Run(me, sku.Id, sku.Price, new(fen))));
    }

    private async Task<List<long>> Prices() => await _town.Look(db => db.Skus.Where(s => _goods.Contains(s.ProductId)).OrderBy(s => s.ProductId).Select(s => s.Price.Fen).ToListAsync());

    private Task<List<ListingStatus>> Statuses() => _town.Look(db => db.Products.Where(p => _goods.Contains(p.Id)).Select(p => p.Status).ToListAsync());

    private Task<string> Told() => _town.Look(async db => string.Join(';', (await db.Products.Where(p => _goods.Contains(p.Id)).OrderBy(p => p.Id).ToListAsync()).Select(p => $"{p.CategoryCode} {p.Freight} {p.Promises}")));
}
