using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Customers;

/// <summary>Where a parcel goes: copied into the order when it is placed.</summary>
public sealed record DeliveryAddress
{
    public required string Receiver { get; init; }

    public required string Phone { get; init; }

    public required string Province { get; init; }

    public required string City { get; init; }

    public required string District { get; init; }

    public required string Street { get; init; }

    public string OneLine => $"{Province}{(City == Province ? "" : City)}{District} {Street}";

    /// <summary>138****1234 (PIP-03)</summary>
    public string MaskedPhone => Phone.Length == 11 ? $"{Phone[..3]}****{Phone[7..]}" : "****";

    /// <summary>For those who send the parcel: all but the whole phone number (PIP-03).</summary>
    public DeliveryAddress Masked => this with { Phone = MaskedPhone };

    /// <summary>For those who have no business with the person (PIP-10).</summary>
    public DeliveryAddress Veiled => this with { Receiver = VeiledName(Receiver), Phone = MaskedPhone, Street = "（详细地址已隐藏）" };

    /// <summary>Of somebody who has left: nobody any more, but still a place in the country's statistics (PIP-05).</summary>
    public static DeliveryAddress Nobody(DeliveryAddress was) => was with { Receiver = Customer.Gone, Phone = "", District = "", Street = "（已删除）" };

    /// <summary>林** (PIP-03)</summary>
    public static string VeiledName(string name) => name.Length == 0 || name == Customer.Gone ? name : $"{System.Globalization.StringInfo.GetNextTextElement(name)}**";

    /// <exception cref="Refusal"><c>address.receiver</c>, <c>address.phone</c>, <c>address.region</c>, <c>address.street</c></exception>
    public DeliveryAddress Checked()
    {
        if (Receiver.Trim().Length is < 1 or > 30) throw new Refusal("address.receiver", "请填写收货人姓名（30字以内）") { Field = nameof(Receiver) };
        CheckedPhone(Phone);
        if (Province.Length == 0 || City.Length == 0 || District.Length == 0)
            throw new Refusal("address.region", "请选择省、市、区") { Field = nameof(Province) };
        if (Street.Trim().Length is < 2 or > 120) throw new Refusal("address.street", "请填写详细地址（2至120字）") { Field = nameof(Street) };
        return this with { Receiver = Receiver.Trim(), Street = Street.Trim() };
    }

    /// <exception cref="Refusal"><c>address.phone</c></exception>
    public static string CheckedPhone(string phone) => phone.Length == 11 && phone[0] == '1' && phone[1] is >= '3' and <= '9' && phone.All(char.IsAsciiDigit)
        ? phone : throw new Refusal("address.phone", "请填写11位手机号") { Field = nameof(Phone) };
}

/// <summary>An entry of a shopper's address book (收货地址).</summary>
public sealed class Address
{
    /// <summary>Entries a shopper may keep.</summary>
    public const int MostPerCustomer = 20;

    private Address() { }

    public Id<Address> Id { get; private init; } = Id<Address>.New();

    public required Id<Customer> CustomerId { get; init; }

    public required DeliveryAddress To { get; set; }

    public bool IsDefault { get; set; }

    public static Address Of(Id<Customer> customer, DeliveryAddress to, bool isDefault) =>
        new() { CustomerId = customer, To = to.Checked(), IsDefault = isDefault };
}
