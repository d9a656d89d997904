using ShopHub.Data.Database.Demo;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Rights;

namespace ShopHub.Data.Database.Bulk;

internal sealed record LargeSku(Guid Id, string Code, string OptionsText, string OptionValues, long Fen)
{
    public int Taken { get; set; }

    public int Held { get; set; }
}

/// <param name="Shop">Its place among the shops.</param>
internal sealed record LargeGoods(Guid Id, int Shop, Goods Like, string Title, Category Category, long FreightFen, LargeSku[] Skus)
{
    public string Cover => $"/demo/{Like.Picture}.webp";

    public int Sold { get; set; }
}

/// <summary>Shops, customers and goods of a large town.</summary>
internal sealed class LargeCatalogue
{
    private static readonly string[] s_sizes = ["标准", "加大", "礼盒", "组合装"];
    private static readonly string[] s_kinds = ["新品", "人气", "家用", "精选", "升级", "经典", "限量", "基础"];

    private readonly BulkWriter _rows;
    private readonly RowIds _ids;
    private readonly DateTimeOffset _now;
    private readonly string _name;

    public LargeCatalogue(BulkWriter rows, RowIds ids, TownSize size, int before, DateTimeOffset now)
    {
        (_rows, _ids, _now) = (rows, ids, now);
        _name = $"{size.Seed}-{before}";
        var dice = new Random(size.Seed);
        var likes = DemoShops.All.SelectMany(s => s.Goods).ToList();
        var categories = CategoryTable.Default.ToDictionary(c => c.Code);
        Shops = [.. Enumerable.Range(0, size.Shops).Select(_ => ids.Next())];
        SubMchIds = [.. Enumerable.Range(0, size.Shops).Select(i => $"19{size.Seed % 10_000:D4}{before:D8}{i:D5}")];
        Customers = [.. Enumerable.Range(0, size.Customers).Select(_ => ids.Next())];
        Goods = [.. Enumerable.Range(0, size.Products).Select(i => Make(i, likes[dice.Next(likes.Count)], categories, dice))];
    }

    public Guid[] Shops { get; }

    /// <summary>The shops' accounts at the channel.</summary>
    public string[] SubMchIds { get; }

    public Guid[] Customers { get; }

    public LargeGoods[] Goods { get; }

    public void OpenShops(string passwordHash)
    {
        var categories = Goods.Select(g => g.Category.Code).Distinct().ToList();
        for (var i = 0; i < Shops.Length; i++)
        {
            var account = _ids.Next();
            WriteAccount(account, $"shop-{_name}-{i + 1}", passwordHash);
            _rows.Write(
                BulkTable.Merchants, Shops[i], $"shop-{_name}-{i + 1}", $"第{i + 1}号店", (int)Subject.Enterprise, (int)ShopStatus.Open,
                $"示例商贸{i + 1}有限公司", "压力测试用的店铺", null, "杭州", "0571-80000000", "浙江省杭州市西湖区测试路 1 号",
                _now.AddYears(-1), null, SubMchIds[i], null, PaymentFees.Usual.BasisPoints);
            var owner = _ids.Next();
            _rows.Write(BulkTable.Staff, owner, Shops[i], account, $"店主{i + 1}", (int)ShopPermission.All, false, true, null);
            _rows.Write(BulkTable.StaffSeats, Shops[i], 1, owner);
            foreach (var category in categories) _rows.Write(BulkTable.CategoryRights, _ids.Next(), Shops[i], category, (int)RightStatus.Standing, "", "[]", _now.AddYears(-1), "[]");
        }
    }

    public void InviteCustomers()
    {
        for (var i = 0; i < Customers.Length; i++)
        {
            var account = _ids.Next();
            WriteAccount(account, $"guest-{_name}-{i + 1}", null);
            _rows.Write(BulkTable.Customers, Customers[i], account, $"guest-{_name}-{i + 1}", $"顾客{i + 1}", _now.AddYears(-1));
            _rows.Write(BulkTable.Addresses, _ids.Next(), Customers[i], true, "杭州市", "西湖区", "13800000000", "浙江省", $"顾客{i + 1}", "文三路 1 号");
        }
    }

    /// <summary>Last, when it is known what was sold and held.</summary>
    public void Shelve()
    {
        foreach (var goods in Goods) Shelve(goods);
    }

    private void Shelve(LargeGoods goods)
    {
        var shop = Shops[goods.Shop];
        var listed = _now.AddDays(-200);
        _rows.Write(
            BulkTable.Products, goods.Id, shop, goods.Category.Code, $"P{goods.Id:N}", goods.Title, goods.Like.Subtitle,
            (int)ListingStatus.On, goods.Sold, 0, 0, goods.Skus.Length > 1 ? "[\"规格\"]" : "[]", goods.Cover,
            (int)Promises.NoReasonReturn, listed, listed, 1, goods.FreightFen, goods.Skus.Min(s => s.Fen));
        _rows.Write(BulkTable.ProductDetails, goods.Id, goods.Like.Html());
        _rows.Write(BulkTable.ProductPictures, _ids.Next(), goods.Id, 1, goods.Cover, 480, 480, goods.Title);
        for (var i = 0; i < goods.Skus.Length; i++)
        {
            var sku = goods.Skus[i];
            var left = 1_000 + sku.Held;
            _rows.Write(BulkTable.Skus, sku.Id, goods.Id, shop, sku.Code, sku.OptionValues, null, true, i, sku.Fen, 0L);
            _rows.Write(BulkTable.Stock, sku.Id, shop, left, sku.Held);
            _rows.Write(BulkTable.StockChanges, _ids.Next(), sku.Id, left + sku.Taken, "开店入库", "系统", listed);
        }
    }

    private LargeGoods Make(int number, Goods like, Dictionary<string, Category> categories, Random dice)
    {
        var count = dice.Next(4) switch { 0 => 1, 1 => 2, 2 => 3, _ => 4 };
        var fen = (long)(like.Yuan * 100) + dice.Next(40) * 10;
        var skus = Enumerable.Range(0, count).Select(i => new LargeSku(
            _ids.Next(), $"S-{_name}-{number}-{i + 1}", count > 1 ? s_sizes[i] : "", count > 1 ? $"[\"{s_sizes[i]}\"]" : "[]", fen + i * 500));
        var title = $"{s_kinds[dice.Next(s_kinds.Length)]} {like.Title} {number + 1}号";
        return new(_ids.Next(), number % Shops.Length, like, title, categories[like.Category], fen >= 6_000 ? 0 : 600, [.. skus]);
    }

    private void WriteAccount(Guid id, string userName, string? passwordHash) =>
        _rows.Write(BulkTable.Accounts, id, userName, userName.ToUpperInvariant(), false, passwordHash, userName, false, false, true, 0);
}
