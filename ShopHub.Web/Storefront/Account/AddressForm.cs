using ShopHub.Domain.Customers;

namespace ShopHub.Web.Storefront.Account;

/// <summary>The address form as posted; the rules are <see cref="DeliveryAddress.Checked"/>'s.</summary>
public sealed class AddressForm
{
    public string Receiver { get; set; } = "";

    public string Phone { get; set; } = "";

    public string Province { get; set; } = "";

    public string City { get; set; } = "";

    public string District { get; set; } = "";

    public string Street { get; set; } = "";

    public bool IsDefault { get; set; }

    /// <summary>"region": only the lists of cities and districts are wanted (no script).</summary>
    public string? Step { get; set; }

    public DeliveryAddress Address => new()
    {
        Receiver = Receiver, Phone = Phone.Trim(), Province = Province, City = City, District = District, Street = Street,
    };

    public static AddressForm Of(Address kept) => new()
    {
        Receiver = kept.To.Receiver, Phone = kept.To.Phone, Province = kept.To.Province, City = kept.To.City,
        District = kept.To.District, Street = kept.To.Street, IsDefault = kept.IsDefault,
    };
}
