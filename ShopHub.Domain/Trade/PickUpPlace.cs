using ShopHub.Domain.Access;
using ShopHub.Domain.Customers;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Trade;

/// <summary>Where a buyer collects, as it was when he ordered.</summary>
public sealed record PickUpPoint
{
    public string Name { get; init; } = "";

    public string Province { get; init; } = "";

    public string City { get; init; } = "";

    /// <summary>District, street and house.</summary>
    public string Street { get; init; } = "";

    public string Phone { get; init; } = "";

    public string Hours { get; init; } = "";

    public string OneLine => $"{Province}{(City == Province ? "" : City)}{Street}";

    /// <exception cref="Refusal"><c>pickup.name</c>, <c>pickup.where</c>, <c>pickup.phone</c>, <c>pickup.hours</c></exception>
    public PickUpPoint Checked()
    {
        var (name, city, street, phone, hours) = (Name.Trim(), City.Trim(), Street.Trim(), Phone.Trim(), Hours.Trim());
        if (name.Length is < 2 or > 30) throw new Refusal("pickup.name", "请填写自提点名称（2至30字）") { Field = nameof(Name) };
        if (!Provinces.All.Contains(Province) || city.Length is < 2 or > 20 || street.Length is < 4 or > 100)
            throw new Refusal("pickup.where", "请选择省份，填写城市和详细地址（4至100字）") { Field = nameof(Street) };
        if (phone.Length is < 7 or > 20 || !phone.All(c => char.IsAsciiDigit(c) || c == '-')) throw new Refusal("pickup.phone", "请填写联系电话") { Field = nameof(Phone) };
        if (hours.Length is < 2 or > 60) throw new Refusal("pickup.hours", "请填写可自提的时间，例如“每天 10:00–20:00”") { Field = nameof(Hours) };
        return this with { Name = name, City = city, Street = street, Phone = phone, Hours = hours };
    }

    /// <summary>Nothing is sent: the order lies at the place, under the buyer's name.</summary>
    public DeliveryAddress For(DeliveryAddress buyer) => buyer with { Province = Province, City = City, District = "", Street = $"{Street}（到店自提：{Name}）" };
}

/// <summary>A place of a shop where buyers may collect (自提点, SHP-08).</summary>
public sealed class PickUpPlace
{
    /// <summary>Places a shop may have. Source: own choice.</summary>
    public const int MostPerShop = 20;

    private PickUpPlace() { }

    public Id<PickUpPlace> Id { get; private init; } = Id<PickUpPlace>.New();

    public required Id<Merchant> MerchantId { get; init; }

    public required PickUpPoint At { get; set; }

    /// <summary>Buyers may choose it; orders that chose it before are collected there all the same.</summary>
    public bool IsOpen { get; set; } = true;

    public static PickUpPlace Open(ShopStaff by, PickUpPoint at) => new() { MerchantId = by.MerchantId, At = at.Checked() };
}

public static class PickUpRefusals
{
    public static Refusal TooMany() => new("pickup.too-many", $"最多{PickUpPlace.MostPerShop}个自提点");

    public static Refusal Closed() => new("pickup.closed", "选择的自提点已停用，请重新选择配送方式");

    public static Refusal OnlyByCode() => new("order.pick-up", "这是到店自提订单，请在“到店自提”里用买家的提货码交付");

    public static Refusal NotPickUp() => new("pickup.not", "这不是待自提的订单");

    public static Refusal ReadyBefore() => new("pickup.ready", "已通知买家可以自提");

    public static Refusal WrongCode(int left) => new("pickup.code", left > 0 ? $"提货码不对，或商品已提走；再错{left}次将暂停核销" : "提货码不对，请15分钟后再试") { Field = "Code" };

    public static Refusal TooManyTries() => new("pickup.tries", "提货码错误次数过多，请15分钟后再试") { Field = "Code" };
}
