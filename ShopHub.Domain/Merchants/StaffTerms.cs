using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Merchants;

/// <summary>On which terms somebody works in a shop: which rights, by which role of the shop, until when.</summary>
public sealed record StaffTerms(ShopPermission Permissions)
{
    /// <summary>Days the work of a developer, or of anybody hired for a time, may last at most (G3). Source: own choice.</summary>
    public const int MostDays = 90;

    /// <summary>What nobody has who is here for a time only (G3).</summary>
    public const ShopPermission NotForATime = ShopPermission.Money | ShopPermission.Staff;

    /// <summary>Null when the rights are a usual post's or chosen one by one.</summary>
    public Id<ShopRole>? RoleId { get; init; }

    /// <summary>Maintains the shop from outside (开发者): always for a time.</summary>
    public bool IsDeveloper { get; init; }

    /// <summary>The work ends by itself; null means it does not.</summary>
    public DateTimeOffset? EndsAt { get; init; }

    /// <exception cref="Refusal"><c>staff.no-rights</c>, <c>staff.ends</c>, <c>staff.not-for-a-time</c></exception>
    public void Check(DateTimeOffset now)
    {
        if ((Permissions & ShopPermission.All) == ShopPermission.None) throw MerchantRefusals.NoRights();
        if (IsDeveloper && EndsAt is null || EndsAt <= now || EndsAt > now.AddDays(MostDays)) throw MerchantRefusals.Ends();
        if (EndsAt is not null && (Permissions & NotForATime) != ShopPermission.None) throw MerchantRefusals.NotForATime();
    }
}
