using Microsoft.EntityFrameworkCore;
using ShopHub.Data;
using ShopHub.Data.Catalog;
using ShopHub.Data.Shelves;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Inventory;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Shelves;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Shelves;

/// <summary>Products shown together: by hand and by rule, in the shop's own order (features.md B5).</summary>
public sealed class GroupSpecs : IAsyncLifetime
{
    private Town _town = null!;

    private Id<Product> Tea => _town.People.Tea.ProductId;

    private Id<Product> Cup => _town.People.Cup.ProductId;

    public async Task InitializeAsync() => _town = await Town.Open();

    public Task DisposeAsync() => _town.DisposeAsync().AsTask();

    [Fact]
    public async Task A_product_is_in_many_groups_and_each_has_an_order_of_its_own()
    {
        var (spring, gifts) = (await Made("春茶"), await Made("送礼"));
        Assert.Equal(2, Town.Done(await Puts(spring, Tea, Cup)));
        Assert.Equal(2, Town.Done(await Puts(gifts, Cup, Tea, Cup)));
        Assert.Equal(0, Town.Done(await Puts(gifts, Cup)));

        Town.Done(await _town.As(_town.TeaHouse).Do((MoveInGroup use, ShopStaff me) => use.Run(me, spring, Cup, 0)));
        Town.Done(await _town.As(_town.TeaHouse).Do((MoveGroup use, ShopStaff me) => use.Run(me, gifts, 0)));

        Assert.Equal([Cup, Tea], await Shown(spring));
        Assert.Equal([Cup, Tea], await Shown(gifts));
        Assert.Equal(["送礼", "春茶"], (await _town.As(_town.Lin).Ask((GroupQueries ask) => ask.Tabs(_town.TeaHouse.MerchantId))).Select(t => t.Name));
        Town.Done(await _town.As(_town.TeaHouse).Do((TakeOutOfGroup use, ShopStaff me) => use.Run(me, gifts, new[] { Cup })));
        Assert.Equal([Tea], await Shown(gifts));
        Assert.Equal([Cup, Tea], await Shown(spring));
    }

    [Fact]
    public async Task A_rule_takes_what_fits_and_lets_go_what_does_not_any_more()
    {
        Assert.Equal(["TEA"], await Taken(new() { CategoryCode = "FOOD" }));
        Assert.Equal(["CUP"], await Taken(new() { MostPrice = 5_990 }));
        Assert.Equal(["TEA"], await Taken(new() { LeastPrice = 5_991 }));
        Assert.Equal(["CUP"], await Taken(new() { TitleWord = "茶杯" }));
        Assert.Equal([], await Taken(new() { TitleWord = "%" }));
        Assert.Equal([], await Taken(new() { Promises = Promises.ShipIn24Hours }));
        Assert.Equal(["CUP", "TEA"], await Taken(new() { InStock = true, Order = GroupOrder.Cheapest }));
        Assert.Equal(["TEA", "CUP"], await Taken(new() { Order = GroupOrder.Dearest }));
        Assert.Equal(["CUP", "TEA"], (await Taken(new() { ListedWithinDays = 7 })).Order());
        var group = await Made("平价", new() { MostPrice = 6_000 });
        Assert.Equal([Cup], await Shown(group));

        Town.Done(await _town.As(_town.TeaHouse).Do((TakeOffProduct use, ShopStaff me) => use.Run(me, Cup)));
        _town.Clock.Wind(TimeSpan.FromDays(8));

        Assert.Equal([], await Shown(group));
        Assert.Equal([], await Taken(new() { ListedWithinDays = 7 }));
        Assert.Equal("group.by-rule", (await Puts(group, Tea)).Refusal?.Code);
    }

    [Theory]
    [InlineData("group.rule", null, null, null)]
    [InlineData("group.price", 500L, 400L, null)]
    [InlineData("group.price", -1L, null, null)]
    [InlineData("group.word", null, null, "这个关键词写得实在是太长了超过了二十个字的限制")]
    public async Task A_rule_that_says_nothing_or_nonsense_is_refused(string code, long? least, long? most, string? word) =>
        Assert.Equal(code, (await Makes("规则", new() { LeastPrice = least, MostPrice = most, TitleWord = word })).Refusal?.Code);

    [Fact]
    public async Task A_group_that_is_gone_leaves_its_products_on_the_shelf()
    {
        var group = await Made("春茶");
        Town.Done(await Puts(group, Tea));

        Town.Done(await _town.As(_town.TeaHouse).Do((DropGroup use, ShopStaff me) => use.Run(me, group)));

        Assert.Equal(0, await _town.Look(db => db.GroupedProducts.CountAsync()));
        Assert.True((await _town.Look(db => db.Products.SingleAsync(p => p.Id == Tea))).IsOn);
        Assert.Null(await _town.As(_town.Lin).Ask((GroupQueries ask) => ask.Shelf(_town.TeaHouse.MerchantId, group, 1)));
    }

    [Fact]
    public async Task Names_count_as_readers_count_and_are_taken_once()
    {
        const string family = "👨‍👩‍👧‍👦";
        Town.Done(await Makes(string.Concat(Enumerable.Repeat(family, 18)) + "全家"));
        Assert.Equal("group.name", (await Makes(string.Concat(Enumerable.Repeat("长", 21)))).Refusal?.Code);
        Assert.Equal("group.name", (await Makes("  ")).Refusal?.Code);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Makes("春茶")));

        Assert.Single(outcomes, o => o.IsDone);
        Assert.All(outcomes.Where(o => !o.IsDone), o => Assert.Equal("group.name-taken", o.Refusal?.Code));
    }

    [Fact]
    public async Task A_shop_has_two_hundred_groups_and_no_more_however_quickly_they_are_made()
    {
        var all = new List<ProductGroup>();
        for (var i = 0; i < 198; i++) all.Add(ProductGroup.Make(_town.TeaHouse.MerchantId, $"分组{i}", null, all));
        await _town.Put([.. all]);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Makes($"同时{i}")));

        Assert.Equal(2, outcomes.Count(o => o.IsDone));
        Assert.All(outcomes.Where(o => !o.IsDone), o => Assert.Equal("group.too-many", o.Refusal?.Code));
        Town.Done(await _town.As(_town.TeaHouse).Do((DropGroup use, ShopStaff me) => use.Run(me, all[0].Id)));
        Town.Done(await Makes("又有一个位置"));
    }

    [Fact]
    public async Task Another_shops_products_and_groups_are_not_found()
    {
        var group = await Made("春茶");

        Assert.Equal("common.not-found", (await Puts(group, _town.People.Book.ProductId)).Refusal?.Code);
        Assert.Equal("common.not-found", (await _town.As(_town.BookRoom).Do((PutIntoGroup use, ShopStaff me) => use.Run(me, group, new[] { _town.People.Book.ProductId }))).Refusal?.Code);
        Assert.Null(await _town.As(_town.Lin).Ask((GroupQueries ask) => ask.Shelf(_town.BookRoom.MerchantId, group, 1)));
        Assert.Equal("common.not-allowed", (await _town.As(_town.TeaHouse with { Permissions = ShopPermission.Orders }).Do((MakeGroup use, ShopStaff me) => use.Run(me, "x", null))).Refusal?.Code);
    }

    [Fact]
    public async Task Who_opened_it_earlier_does_not_overwrite_a_colleague()
    {
        var group = await Made("春茶");

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(i =>
            _town.As(_town.TeaHouse).Do((ChangeGroup use, ShopStaff me) => use.Run(me, group, $"春茶{i}", null, true, 1))));

        Assert.Single(outcomes, o => o.IsDone);
        Assert.All(outcomes.Where(o => !o.IsDone), o => Assert.Equal("common.changed-by-others", o.Refusal?.Code));
    }

    [Fact]
    public async Task A_rule_looks_through_ten_thousand_products_page_by_page()
    {
        var products = Enumerable.Range(0, 10_000).Select(i =>
        {
            var product = Product.Draft(_town.TeaHouse.MerchantId, "FOOD", $"P{i}", $"散装绿茶 第{i}号", _town.Clock.GetUtcNow());
            var sku = Sku.Of(product, $"P{i}-1", [], new(100 + i), 1);
            product.List([sku], _town.Clock.GetUtcNow());
            return (product, sku);
        }).ToList();
        await _town.Put([.. products.SelectMany(p => new object[] { p.product, p.sku, StockItem.Of(p.sku, 1) })]);
        var group = await Made("散茶", new() { TitleWord = "散装", MostPrice = 5_099, InStock = true, Order = GroupOrder.Cheapest });

        var sheet = await _town.As(_town.TeaHouse).Ask((GroupDeskQueries ask, ShopStaff me) => ask.Sheet(me, group));
        var second = (await _town.As(_town.Lin).Ask((GroupQueries ask) => ask.Shelf(_town.TeaHouse.MerchantId, group, 2)))!.Page;

        Assert.Equal((5_000, GroupDeskQueries.Sample), (sheet.Total, sheet.Goods.Count));
        Assert.Equal(ShelfQueries.PageSize, second.Cards.Count);
        Assert.Equal("散装绿茶 第20号", second.Cards[0].Title);
        Assert.True(second.HasMore);
    }

    private Task<Outcome<Id<ProductGroup>>> Makes(string name, GroupRule? rule = null) => _town.As(_town.TeaHouse).Do((MakeGroup use, ShopStaff me) => use.Run(me, name, rule));

    private async Task<Id<ProductGroup>> Made(string name, GroupRule? rule = null) => Town.Done(await Makes(name, rule));

    private Task<Outcome<int>> Puts(Id<ProductGroup> group, params Id<Product>[] products) =>
        _town.As(_town.TeaHouse).Do((PutIntoGroup use, ShopStaff me) => use.Run(me, group, products));

    private async Task<List<Id<Product>>> Shown(Id<ProductGroup> group)
    {
        await using var scope = _town.Scope();
        ((ShelfCache)scope.ServiceProvider.GetService(typeof(ShelfCache))!).Forget();
        return [.. (await _town.As(_town.Lin).Ask((GroupQueries ask) => ask.Shelf(_town.TeaHouse.MerchantId, group, 1)))!.Page.Cards.Select(c => c.Id)];
    }

    private async Task<List<string>> Taken(GroupRule rule)
    {
        var taken = (await _town.As(_town.TeaHouse).Ask((GroupDeskQueries ask, ShopStaff me) => ask.Try(me, rule))).Goods;
        return [.. taken.Select(g => g.Id == Tea ? "TEA" : "CUP")];
    }
}
