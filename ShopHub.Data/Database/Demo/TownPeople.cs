using System.Security.Cryptography;
using System.Text;
using ShopHub.Data.Access;
using ShopHub.Domain.Access;
using ShopHub.Domain.Applications;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Customers;
using ShopHub.Domain.Inventory;
using ShopHub.Domain.Marketing;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Privacy;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Database.Demo;

/// <summary>Puts shops, staff, goods and shoppers into the town.</summary>
internal sealed class TownPeople(ShopDb db, string passwordHash)
{
    public void HirePlatform()
    {
        foreach (var (userName, name, permissions) in DemoShops.Platform)
            db.PlatformMembers.Add(PlatformMember.Hire(StaffAccount(userName), name, permissions));
        db.Coupons.Add(Coupon.Offer(null, "新人见面礼 满99减10", Money.Yuan(99), Money.Yuan(10), 5_000, Forever));
        db.Coupons.Add(Coupon.Offer(null, "平台补贴 满299减30", Money.Yuan(299), Money.Yuan(30), 2_000, Forever));
    }

    public OpenedShop OpenShop(DemoShop plan, DateTimeOffset opened)
    {
        var shop = Merchant.Open(plan.Code, plan.Name, plan.Subject, plan.SubjectName, opened);
        shop.SubMchId = plan.SubMchId;
        shop.City = plan.City;
        shop.Intro = plan.Intro;
        shop.LogoUrl = $"/demo/{plan.Logo}.webp";
        shop.ServicePhone = plan.ServicePhone;
        shop.ReturnAddress = plan.ReturnAddress;
        db.Merchants.Add(shop);
        db.TakenNames.Add(TakenName.BorneFromTheStart(shop));
        new DemoRights(db, opened).Give(plan, shop);
        db.Coupons.Add(Coupon.Offer(shop.Id, $"{plan.Name} 满100减8", Money.Yuan(100), Money.Yuan(8), 1_000, Forever));
        db.Coupons.Add(Coupon.Offer(shop.Id, $"{plan.Name} 满200减20", Money.Yuan(200), Money.Yuan(20), 1_000, Forever));
        var staff = plan.Staff.Select((s, i) => Hire(shop, s, i)).ToList();
        var skus = plan.Goods.SelectMany((goods, i) => Shelve(shop, goods, opened.AddDays(i))).ToList();
        return new(shop.Id, shop.ReturnAddress, shop.Subject is Subject.Person, staff[0], skus);
    }

    public Buyer Join(DemoShopper plan, IReadOnlyList<WeChatPerson> people, DateTimeOffset at)
    {
        var known = people.FirstOrDefault(p => p.Key == plan.Key);
        var openId = known?.OpenId ?? "o" + Short($"shopper {plan.Key}");
        var account = Account(openId);
        db.Users.Add(account);
        var customer = Customer.Join(account.Id, openId, plan.Nickname, at);
        customer.UnionId = known?.UnionId;
        db.Customers.Add(customer);
        db.Consents.AddRange(Enum.GetValues<PrivacyTextKind>().Select(kind => Consent.Say(customer.Id, (ConsentKind)kind, 1, true, null, ("登录时", at))!));
        for (var i = 0; i < plan.Addresses.Count; i++) db.Addresses.Add(Address.Of(customer.Id, plan.Addresses[i], isDefault: i == 0));
        return new(customer.Id, customer.Nickname);
    }

    private static DateTimeOffset Forever { get; } = new(2099, 12, 31, 16, 0, 0, TimeSpan.Zero);

    private ShopStaff Hire(Merchant shop, DemoStaff plan, int before)
    {
        var member = StaffMember.Hire(shop.Id, StaffAccount(plan.UserName), plan.Name, plan.Permissions, plan.IsOwner);
        db.Staff.Add(member);
        db.StaffSeats.Add(StaffSeat.Take(member, shop.Subject, [.. Enumerable.Range(1, before)]));
        return new(shop.Id, member.Id, member.Name, member.Permissions);
    }

    private List<Sku> Shelve(Merchant shop, Goods goods, DateTimeOffset at)
    {
        var product = goods.Draft(shop, at);
        var skus = goods.Skus(product);
        product.List(skus, at);
        db.Products.Add(product);
        db.ProductDetails.Add(ProductDetail.Of(product.Id, goods.Html()));
        db.ProductPictures.AddRange(goods.Pictures(product));
        db.Skus.AddRange(skus);
        foreach (var (sku, i) in skus.Select((s, i) => (s, i)))
        {
            var pieces = PiecesOf(goods, i);
            db.Stock.Add(StockItem.Of(sku, pieces));
            db.StockChanges.Add(StockChange.Of(sku.Id, pieces, "开店入库", "系统", at));
        }

        // What there is only one of is left for who comes to look.
        return [.. skus.Where((_, i) => PiecesOf(goods, i) > 1)];
    }

    // A second-hand thing is one of its kind; here and there a combination is sold out, as in life.
    private static int PiecesOf(Goods goods, int position) =>
        goods.Grade is not null ? 1 : position % 7 == 5 ? 0 : 80 + (goods.Title.Length * 37 + position * 53) % 420;

    private Guid StaffAccount(string userName)
    {
        var account = Account(userName);
        account.PasswordHash = passwordHash;
        account.LockoutEnabled = true;
        db.Users.Add(account);
        return account.Id;
    }

    private static UserAccount Account(string userName) => new()
    {
        Id = Id<UserAccount>.New().Value, UserName = userName, NormalizedUserName = userName.ToUpperInvariant(),
        SecurityStamp = RandomNumberGenerator.GetHexString(32),
    };

    private static string Short(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..27];
}

/// <summary>A shop once it is open: what the story needs of it.</summary>
/// <param name="Skus">Those in stock.</param>
internal sealed record OpenedShop(Id<Merchant> Id, string? ReturnAddress, bool IsOfPerson, ShopStaff Owner, IReadOnlyList<Sku> Skus);
