using ShopHub.Domain.Customers;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Applications;

/// <summary>One place of a WeChat id's quota, held by an application or the shop it became (ONB-02). Its key is unique: two who press at once get one place.</summary>
public sealed class ShopSlot
{
    private ShopSlot() { }

    public required Id<Customer> CustomerId { get; init; }

    public required QuotaKind Kind { get; init; }

    /// <summary>From 1 to the quota.</summary>
    public required int Number { get; init; }

    public required Id<ShopApplication> ApplicationId { get; init; }

    public static ShopSlot Take(Id<Customer> customer, QuotaKind kind, int number, Id<ShopApplication> by) =>
        new() { CustomerId = customer, Kind = kind, Number = number, ApplicationId = by };
}

/// <summary>One place among the shops of a social credit code (ONB-02b).</summary>
public sealed class SubjectSlot
{
    private SubjectSlot() { }

    public required string SocialCreditCode { get; init; }

    /// <summary>From 1 to what the subject may have.</summary>
    public required int Number { get; init; }

    public required Id<ShopApplication> ApplicationId { get; init; }

    public static SubjectSlot Take(string code, int number, Id<ShopApplication> by) => new() { SocialCreditCode = code, Number = number, ApplicationId = by };
}

/// <summary>A shop name nobody else may have, by its normalised form: reserved by an application, borne by a shop, or locked for ever by a closed one (ONB-12, ONB-13).</summary>
public sealed class TakenName
{
    private TakenName() { }

    /// <summary>The key.</summary>
    public required string Normalised { get; init; }

    /// <summary>As it was written.</summary>
    public required string Name { get; init; }

    /// <summary>Null once a shop bears it.</summary>
    public Id<ShopApplication>? ReservedBy { get; private set; }

    /// <summary>Null while it is only reserved.</summary>
    public Id<Merchant>? BorneBy { get; private set; }

    /// <summary>The shop is closed: nobody ever again.</summary>
    public DateTimeOffset? LockedAt { get; private set; }

    public static TakenName Reserve(string name, Id<ShopApplication> by) => new() { Normalised = ShopNames.Normalised(name), Name = name, ReservedBy = by };

    /// <summary>A shop that was there before anybody applied.</summary>
    public static TakenName BorneFromTheStart(Merchant shop) => Bear(shop.ShopName, shop);

    /// <summary>A shop wants to be called so.</summary>
    public static TakenName Bear(string name, Merchant shop) => new() { Normalised = ShopNames.Normalised(name), Name = name, BorneBy = shop.Id };

    public void Bear(Id<Merchant> shop) => (BorneBy, ReservedBy) = (shop, null);

    public void Lock(DateTimeOffset now) => LockedAt ??= now;
}
