using System.Text;
using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Catalog.Import;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Rights;
using ShopHub.Domain.Shared;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Catalog;

/// <summary>A file of products comes into a shop: judged first, then written, then listed (B2, PRD-01, PRD-02).</summary>
public sealed partial class ImportSpecs : IAsyncLifetime
{
    private const string Header = "Handle,Title,Body (HTML),Type,Published,Option1 Name,Option1 Value,Option2 Name,Option2 Value,"
        + "Variant SKU,Variant Inventory Qty,Variant Price,Image Src,Status\n";

    private const string Teapot = "pot,手工紫砂茶壶,\"<p>一行\n两行</p>\",家居,true,颜色,红,容量,200ml,POT-1,5,128.00,http://pictures.example/1.jpg,active\n"
        + "pot,,,,,,红,,300ml,POT-2,7,148.00,http://pictures.example/2.jpg,\n";

    private const string Cup = "cup,白瓷茶杯一只,,家居,true,,,,,CUP,3,19.00,,active\n";

    private Town _town = null!;

    public async Task InitializeAsync()
    {
        _town = await Town.Open();
        await _town.MaySell(_town.TeaHouse);
        await _town.MaySell(_town.BookRoom);
    }

    public async Task DisposeAsync() => await _town.DisposeAsync();

    [Theory]
    [InlineData("a,茶壶一把,,家居,true,,,,,A,1,十九元,,active", "不是数字")]
    [InlineData("a,茶壶一把,,家居,true,,,,,A,1,=1+1,,active", "不是数字")]
    [InlineData("a,茶壶一把,,家居,true,,,,,A,1,-5.00,,active", "负数")]
    [InlineData("a,茶壶一把,,家居,true,,,,,A,1,1.234,,active", "两位小数")]
    [InlineData("a,茶壶一把,,家居,true,,,,,A,1,99999999,,active", "1000万")]
    [InlineData("a,,,家居,true,,,,,A,1,5,,active", "缺少商品标题")]
    [InlineData("a,壶,,家居,true,,,,,A,1,5,,active", "太短")]
    [InlineData("a,12345,,家居,true,,,,,A,1,5,,active", "数字或符号")]
    [InlineData("a,=HYPERLINK(A1)一把,,家居,true,,,,,A,1,5,,active", "表格公式")]
    [InlineData("a,@茶壶一把,,家居,true,,,,,A,1,5,,active", "表格公式")]
    [InlineData("a,薄荷味电子 烟弹,,家居,true,,,,,A,1,5,,active", "平台禁止销售烟草制品")]
    [InlineData("a,茶壶一把,,家居,true,,,,,A,1e9999,5,,active", "库存")]
    [InlineData("a,茶壶一把,,家居,true,,,,,A,-1,5,,active", "库存")]
    [InlineData("a,茶壶一把,,家居,true,,,,,A,1,5,,active\na,,,,,,,,,A,1,6,,", "与第2行重复")]
    [InlineData("a,茶壶一把,,家居,true,,,,,,,,,active", "没有任何规格")]
    [InlineData("a,茶壶一把,,家居,true,,,,,A,1,5,,maybe", "是否上架")]
    [InlineData(",茶壶一把,,家居,true,,,,,A,1,5,,active", "商品编码")]
    public async Task A_wrong_row_is_named_with_its_reason(string row, string because)
    {
        var import = await _town.Uploads(_town.TeaHouse, Header + row + "\n");
        var reasons = import.Trouble.Length > 0 ? [import.Trouble] : (await _town.Report(_town.TeaHouse, import.Id, ImportView.Refused)).ConvertAll(r => r.Note);

        Assert.Contains(reasons, r => r.Contains(because, StringComparison.Ordinal));
        Assert.Equal(0, import.Waiting);
    }

    [Fact]
    public async Task A_title_longer_than_sixty_characters_is_refused_with_its_length()
    {
        var import = await _town.Uploads(_town.TeaHouse, $"{Header}a,{new string('茶', 61)},,家居,true,,,,,A,1,5,,active\n");

        Assert.Contains("61个字", Assert.Single(await _town.Report(_town.TeaHouse, import.Id)).Note, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dry_run_changes_nothing_and_says_what_is_new()
    {
        await _town.Imports(_town.TeaHouse, Header + Teapot);
        var import = await _town.Uploads(_town.TeaHouse, Header + Teapot.Replace("128.00", "118.00", StringComparison.Ordinal) + Cup);

        Assert.Equal((ImportStatus.Checked, 2, 1, 0), (import.Status, import.Waiting, import.WaitingUpdates, import.Refused));
        Assert.Equal(["pot"], await Codes());
        Assert.Equal(12_800, await _town.Look(db => db.Products.Where(p => p.Code == "pot").Select(p => p.Price.Fen).SingleAsync()));
    }

    [Fact]
    public async Task An_import_lists_whole_products_and_again_changes_instead_of_doubling()
    {
        await _town.Imports(_town.TeaHouse, Header + Teapot);
        await _town.Imports(_town.TeaHouse, Header + Teapot.Replace("128.00", "118.00", StringComparison.Ordinal).Replace(",7,148", ",9,148", StringComparison.Ordinal));

        var pot = await _town.Look(db => db.Products.SingleAsync(p => p.Code == "pot"));
        Assert.Equal((ListingStatus.On, 11_800L, null), (pot.Status, pot.Price.Fen, pot.CoverUrl));
        var skus = await _town.Look(db => db.Skus.Where(s => s.ProductId == pot.Id).OrderBy(s => s.Code).ToListAsync());
        Assert.Equal(["POT-1", "POT-2"], skus.Select(s => s.Code));
        Assert.Equal(9, (await _town.Look(db => db.Stock.SingleAsync(s => s.SkuId == skus[1].Id))).OnHand);
        // Shoppers see something else now: what they saw is kept.
        var versions = await _town.Look(db => db.ProductVersions.Where(v => v.ProductId == pot.Id).OrderBy(v => v.Number).ToListAsync());
        Assert.Equal([("上架", 12_800L), ("导入", 11_800)], versions.Select(v => (v.How, v.Content.Skus[0].Price.Fen)));
        Assert.Equal(_town.TeaHouse.Name, versions[1].By);
        await _town.EverythingAgrees();
    }

    [Fact]
    public async Task An_empty_stock_leaves_the_shelf_as_it_is()
    {
        await _town.Imports(_town.TeaHouse, Header + Cup);
        await _town.Imports(_town.TeaHouse, Header + Cup.Replace("CUP,3,19.00", "CUP,,18.00", StringComparison.Ordinal));

        Assert.Equal(3, await _town.Look(db => (from s in db.Skus where s.Code == "CUP" join stock in db.Stock on s.Id equals stock.SkuId select stock.OnHand).SingleAsync()));
    }

    [Fact]
    public async Task An_import_that_was_killed_goes_on_and_nothing_half_done_is_on_the_shelf()
    {
        var import = await Confirmed(Header + Teapot + Cup);
        await _town.WritesOne(import);
        Assert.Equal(["pot"], await Codes());
        Assert.Equal(ListingStatus.Draft, await _town.Look(db => db.Products.Where(p => p.Code == "pot").Select(p => p.Status).SingleAsync()));

        Assert.Contains(import, await _town.AsClockwork.Ask((ImportQueries ask, Clockwork me) => ask.Unfinished(me)));
        await _town.Writes(import);

        Assert.Equal(["cup", "pot"], await Codes());
        var row = await _town.Import(_town.TeaHouse, import);
        Assert.Equal((ImportStatus.Done, 2, 0, true), (row.Status, row.Created, row.Waiting, row.FinishedAt is not null));
        Assert.Equal(2, await _town.Look(db => db.Products.CountAsync(p => (p.Code == "pot" || p.Code == "cup") && p.Status == ListingStatus.On)));
    }

    [Fact]
    public async Task What_is_cancelled_half_way_is_seen_by_nobody_and_done_by_the_next_run()
    {
        var import = await Confirmed(Header + Teapot + Cup);
        await _town.WritesOne(import);
        Town.Done(await _town.As(_town.TeaHouse).Do((CancelProductImport use, ShopStaff me) => use.Run(me, import)));
        await _town.Writes(await Confirmed(Header + Cup));
        Assert.False(await _town.WritesOne(import));

        Assert.Equal(ListingStatus.Draft, await _town.Look(db => db.Products.Where(p => p.Code == "pot").Select(p => p.Status).SingleAsync()));
        var again = await _town.Imports(_town.TeaHouse, Header + Teapot + Cup);

        Assert.Equal((0, 2), (again.Created, again.Updated));
        Assert.Equal(2, await _town.Look(db => db.Products.CountAsync(p => (p.Code == "pot" || p.Code == "cup") && p.Status == ListingStatus.On)));
        await _town.EverythingAgrees();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_import_changes_nothing_that_has_lost_its_papers_or_its_mark_and_the_dry_run_says_so(bool papers)
    {
        await _town.Imports(_town.TeaHouse, Header + Teapot);
        var late = await Confirmed(Header + Teapot.Replace("128.00", "2.00", StringComparison.Ordinal));
        await _town.Look(db => papers
            ? db.CategoryRights.Where(r => r.MerchantId == _town.TeaHouse.MerchantId && r.CategoryCode == "HOME")
                .ExecuteUpdateAsync(set => set.SetProperty(r => r.Status, RightStatus.Lapsed).SetProperty(r => r.ValidUntil, new DateOnly(2026, 3, 1)))
            : db.Products.Where(p => p.Code == "pot").ExecuteUpdateAsync(set => set.SetProperty(p => p.Brand, "云雾")));
        await _town.Writes(late);

        // Into a category that stands, with another price.
        var import = await _town.Uploads(_town.TeaHouse, Header + Teapot.Replace("家居", papers ? "食品" : "家居", StringComparison.Ordinal).Replace("128.00", "1.00", StringComparison.Ordinal));

        Assert.Equal((0, 2), (import.Waiting, import.Refused));
        Assert.Equal(1, (await _town.Import(_town.TeaHouse, late)).Refused);
        Assert.Equal(("HOME", 12_800L), await _town.Look(db => db.Products.Where(p => p.Code == "pot").Select(p => ValueTuple.Create(p.CategoryCode, p.Price.Fen)).SingleAsync()));
    }

    [Fact]
    public async Task A_real_catalogue_comes_in_and_planted_faults_are_named()
    {
        if (PublicFiles.Catalogue is not { } real || PublicFiles.Data("catalogue-with-errors.csv") is not { } planted) return;

        var whole = await _town.Uploads(_town.TeaHouse, await File.ReadAllBytesAsync(real));
        var faulty = await _town.Uploads(_town.TeaHouse, await File.ReadAllBytesAsync(planted));

        Assert.Equal((SheetKind.Shopify, "UTF-8", 239, 0), (whole.Kind, whole.Encoding, whole.Waiting, whole.Refused));
        var (byRow, _) = await _town.As(_town.TeaHouse).Ask((ImportQueries ask, ShopStaff me) => ask.Faults(me, faulty.Id));
        string[] faults = ["不是数字", "负数", "缺少商品标题", "重复", "库存"];
        Assert.All(faults, fault => Assert.Contains(byRow.Values, why => why.Contains(fault, StringComparison.Ordinal)));
    }

    private async Task<Id<ProductImport>> Confirmed(string text)
    {
        var import = await _town.Uploads(_town.TeaHouse, Encoding.UTF8.GetBytes(text));
        Town.Done(await _town.As(_town.TeaHouse).Do((StartProductImport use, ShopStaff me) => use.Run(me, import.Id)));
        return import.Id;
    }

    private Task<List<string>> Codes() =>
        _town.Look(db => db.Products.Where(p => p.Code == "pot" || p.Code == "cup").OrderBy(p => p.Code).Select(p => p.Code).ToListAsync());
}
