using Microsoft.EntityFrameworkCore;
using ShopHub.Data;
using ShopHub.Data.Catalog.Bulk;
using ShopHub.Data.Catalog.Editing;
using ShopHub.Data.Inventory;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Shared;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Catalog;

/// <summary>A second-hand thing says what it is like, and there is one of it (CAT-08, B13).</summary>
public sealed class SecondHandSpecs : IAsyncLifetime
{
    private static readonly Condition s_scratched = new(Grade.Light, "背面一处划痕", [Picture(2)]);
    private static readonly NewVariants s_one = new([], [new([], new(68_000), 1)]);

    private Town _town = null!;

    public async Task InitializeAsync()
    {
        _town = await Town.Open();
        await _town.MaySell(_town.TeaHouse);
    }

    public Task DisposeAsync() => _town.DisposeAsync().AsTask();

    [Theory]
    [InlineData((Grade)0, "无", 0, "product.grade")]
    [InlineData(Grade.Light, " ", 0, "product.faults")]
    [InlineData(Grade.Faulty, "不能开机", 0, "product.fault-pictures")]
    [InlineData(Grade.Faulty, "不能开机", 1, null)]
    [InlineData(Grade.Unused, "无", 0, null)]
    public async Task It_is_not_kept_without_its_grade_and_faults(Grade grade, string faults, int pictures, string? refused) =>
        Assert.Equal(refused, (await _town.Writes(About(new(grade, faults, [.. Enumerable.Range(2, pictures).Select(Picture)])), s_one)).Refusal?.Code);

    [Fact]
    public async Task A_condition_is_asked_for_even_where_a_form_sends_none() =>
        Assert.Equal("product.grade", (await _town.Writes(About(null), s_one)).Refusal?.Code);

    [Fact]
    public async Task There_is_one_of_it()
    {
        var two = new NewVariants([], [new([], new(68_000), 2)]);
        var kinds = new NewVariants(["颜色"], [new(["红"], new(1_990), 1), new(["白"], new(2_990), 1)]);
        Assert.Equal("product.one-of-its-kind", (await _town.Writes(About(s_scratched), two)).Refusal?.Code);
        Assert.Equal("product.one-of-its-kind", (await _town.Writes(About(s_scratched), kinds)).Refusal?.Code);

        var id = Town.Done(await _town.Writes(About(s_scratched), s_one));
        var sku = await _town.OnlySkuOf(id);

        Assert.Equal("product.one-of-its-kind", (await Restocks(sku, 1)).Refusal?.Code);
        Town.Done(await Restocks(sku, -1));
        Assert.Equal("product.one-of-its-kind", (await Restocks(sku, 2)).Refusal?.Code);
        Town.Done(await Restocks(sku, 1));
    }

    [Fact]
    public async Task The_order_keeps_what_the_buyer_was_told()
    {
        var id = Town.Done(await _town.Writes(About(s_scratched), s_one));
        var sku = await _town.OnlySkuOf(id);
        var order = await _town.OrderOf(await _town.Places(_town.Lin, (sku, 1)));

        Town.Done(await _town.Edits(id, c => c with { Condition = new(Grade.LikeNew, "无", []) }));

        Assert.Equal("轻微使用痕迹；瑕疵：背面一处划痕", (await _town.Again(order)).Lines[0].Condition);
        Assert.Equal(new Condition(Grade.LikeNew, "无", []), (await Page(id)).Condition);
        Assert.Null((await _town.PaidOrder(_town.Wang, (_town.People.Tea, 1))).Lines[0].Condition);
    }

    [Fact]
    public async Task Two_shoppers_at_once_and_one_has_it()
    {
        var sku = await _town.OnlySkuOf(Town.Done(await _town.Writes(About(s_scratched), s_one)));
        foreach (var buyer in (Buyer[])[_town.Lin, _town.Wang]) Town.Done(await _town.As(buyer).Do((Data.Trade.AddToCart use, Buyer me) => use.Run(me, sku.Id, 1)));
        var forms = new[] { await _town.CheckoutForm(_town.Lin, new()), await _town.CheckoutForm(_town.Wang, new()) };

        var outcomes = await Task.WhenAll(
            _town.As(_town.Lin).Do((Data.Trade.PlaceOrder use, Buyer me) => use.Run(me, forms[0])),
            _town.As(_town.Wang).Do((Data.Trade.PlaceOrder use, Buyer me) => use.Run(me, forms[1])));

        Assert.Single(outcomes, o => o.IsDone);
        Assert.Equal("stock.sold-out", Assert.Single(outcomes, o => !o.IsDone).Refusal!.Code);
        await _town.EverythingAgrees();
    }

    [Fact]
    public async Task What_lies_on_the_shelf_by_dozens_cannot_become_second_hand()
    {
        var id = Town.Done(await _town.Writes(About(null) with { CategoryCode = "HOME" }, new([], [new([], new(1_990), 12)])));
        var desk = await _town.DeskOf(id);
        var edited = desk.Live with { CategoryCode = "SECOND", Condition = s_scratched };
        Town.Done(await _town.As(_town.TeaHouse).Do((SaveEdit use, ShopStaff me) => use.Run(me, id, desk.Live, edited)));
        desk = await _town.DeskOf(id);

        var outcome = await _town.As(_town.TeaHouse).Do((PublishEdit use, ShopStaff me) => use.Run(me, id, desk.DraftRevision, desk.LiveRevision));

        Assert.Equal("product.one-of-its-kind", outcome.Refusal?.Code);
        Assert.Equal("HOME", await _town.Look(db => db.Products.Where(p => p.Id == id).Select(p => p.CategoryCode).SingleAsync()));
    }

    [Fact]
    public async Task Moved_to_another_category_it_is_second_hand_no_more()
    {
        var id = Town.Done(await _town.Writes(About(s_scratched), s_one));

        Town.Done(await _town.Edits(id, c => c with { CategoryCode = "HOME" }));

        Assert.Null((await Page(id)).Condition);
    }

    [Fact]
    public async Task Nothing_becomes_second_hand_in_bulk()
    {
        var id = Town.Done(await _town.Writes(About(null) with { CategoryCode = "HOME" }, s_one));
        var change = new BulkChange(BulkKind.Category) { CategoryCode = "SECOND" };

        var rows = await _town.As(_town.TeaHouse).Ask((BulkQueries ask, ShopStaff me) => ask.Preview(me, change, [id]));

        Assert.Equal(CatalogRefusals.NoGrade().Message, Assert.Single(rows).No);
    }

    private static string Picture(int n) => $"/u/{n:x32}-960.webp";

    private static ProductAbout About(Condition? condition) =>
        new("SECOND", "二手电吉他 带琴包", "", [DetailBlock.Text("换新琴出旧琴。")], new(0), Promises.None, [Picture(1)]) { Condition = condition };

    private Task<Outcome> Restocks(Sku sku, int pieces) => _town.As(_town.TeaHouse).Do((ChangeStock use, ShopStaff me) => use.Run(me, sku.Id, pieces, "盘点"));

    private Task<Product> Page(Id<Product> id) => _town.Look(db => db.Products.SingleAsync(p => p.Id == id));
}
