using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Customers;
using ShopHub.Domain.Inventory;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Privacy;
using ShopHub.Domain.Rights;
using ShopHub.Domain.Shared;

namespace ShopHub.Tests.Cast;

/// <summary>Who lives in the town and what stands on its shelves, with fixed prices and plenty of stock.</summary>
public sealed class People
{
    private readonly DateTimeOffset _since;
    private readonly List<object> _rows = [];

    public People(DateTimeOffset since)
    {
        _since = since;
        _rows.AddRange(CategoryTable.Default);
        _rows.AddRange(Enum.GetValues<PrivacyTextKind>().Select(kind => PrivacyText.First(kind, since)));
        (Lin, LinsHome) = Moves("林小满", "13800001234");
        (Wang, WangsHome) = Moves("王大海", "13900005678");
        TeaHouse = Opens("teahouse", "云上茶舍", "张敏", "浙江省杭州市西湖区龙井路1号");
        BookRoom = Opens("bookroom", "南山书房", "周远", null);
        var judge = PlatformMember.Hire(Guid.CreateVersion7(), "李审", PlatformPermission.All);
        _rows.Add(judge);
        Judge = new(judge.Id, judge.Name, judge.Permissions);
        Tea = Sells(TeaHouse, "FOOD", "TEA", "明前龙井 100克", 12_800, freight: 800);
        Cup = Sells(TeaHouse, "HOME", "CUP", "青瓷茶杯", 5_990);
        Book = Sells(BookRoom, "BOOKS", "BOOK", "茶经 注释本", 4_500);
    }

    public Buyer Lin { get; }

    public Buyer Wang { get; }

    public Id<Address> LinsHome { get; }

    public Id<Address> WangsHome { get; }

    public ShopStaff TeaHouse { get; }

    public ShopStaff BookRoom { get; }

    public PlatformStaff Judge { get; }

    /// <summary>¥128.00, 2 %, freight ¥8.00.</summary>
    public Sku Tea { get; }

    /// <summary>¥59.90, 3 %, free delivery.</summary>
    public Sku Cup { get; }

    /// <summary>¥45.00, 2 %, free delivery, from the other shop.</summary>
    public Sku Book { get; }

    public object[] Rows => [.. _rows];

    /// <summary>A shopper nobody has met yet, with an address.</summary>
    public static (Buyer Buyer, Address Home, Customer Row) Stranger(string name, DateTimeOffset since)
    {
        var customer = Customer.Join(Guid.CreateVersion7(), $"o-{Guid.CreateVersion7():N}", name, since);
        var home = Address.Of(customer.Id, new()
        {
            Receiver = name, Phone = "13800001234", Province = "浙江省", City = "杭州市", District = "西湖区", Street = "文三路1号",
        }, isDefault: true);
        return (new(customer.Id, name), home, customer);
    }

    private (Buyer, Id<Address>) Moves(string name, string phone)
    {
        var (buyer, home, row) = Stranger(name, _since);
        home.To = home.To with { Phone = phone };
        _rows.AddRange([row, home]);
        return (buyer, home.Id);
    }

    private ShopStaff Opens(string code, string shopName, string owner, string? returnAddress)
    {
        var merchant = Merchant.Open(code, shopName, Subject.Enterprise, $"{shopName}有限公司", _since.AddYears(-1));
        merchant.SubMchId = $"19008820{_rows.Count:D2}";
        merchant.ReturnAddress = returnAddress;
        var member = StaffMember.Hire(merchant.Id, Guid.CreateVersion7(), owner, ShopPermission.All, isOwner: true);
        _rows.AddRange([merchant, member, StaffSeat.Take(member, merchant.Subject, [])]);
        _rows.AddRange(CategoryNeeds.OpenTo(Subject.Enterprise).Select(c => CategoryRight.Grant(merchant.Id, c.Code, Clockwork.Itself, "开店", _since)));
        return new(merchant.Id, member.Id, owner, ShopPermission.All);
    }

    private Sku Sells(ShopStaff seller, string category, string code, string title, long fen, long freight = 0)
    {
        const int pieces = 1_000;
        var product = Product.Draft(seller.MerchantId, category, code, title, _since);
        product.Freight = new(freight);
        var sku = Sku.Of(product, code + "-1", [], new(fen), 1);
        product.List([sku], _since);
        _rows.AddRange([product, sku, StockItem.Of(sku, pieces), StockChange.Of(sku.Id, pieces, "入库", seller.ShownAs, _since)]);
        return sku;
    }
}
