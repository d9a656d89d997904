using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Merchants;

/// <summary>A set of rights to which a shop has given a name (自定义角色); who works under it has exactly these rights.</summary>
public sealed class ShopRole
{
    /// <summary>Source: own choice.</summary>
    public const int MostOfAShop = 30;

    private const int LongestName = 12;

    private ShopRole() { }

    public Id<ShopRole> Id { get; private init; } = Id<ShopRole>.New();

    public required Id<Merchant> MerchantId { get; init; }

    public required string Name { get; set; }

    public required ShopPermission Permissions { get; set; }

    /// <exception cref="Refusal"><c>role.name</c>, <c>role.name-taken</c>, <c>staff.no-rights</c>, <c>staff.beyond-own</c>, <c>staff.money</c></exception>
    public static ShopRole Make(string name, ShopPermission permissions, StaffMember by) =>
        new() { MerchantId = by.MerchantId, Name = Named(name), Permissions = by.Gives(permissions) };

    /// <summary>Everybody who works under it follows.</summary>
    /// <exception cref="Refusal"><c>role.name</c>, <c>role.name-taken</c>, <c>staff.own-rights</c>, <c>staff.no-rights</c>,
    /// <c>staff.beyond-own</c>, <c>staff.money</c>, <c>staff.not-for-a-time</c></exception>
    public void Change(string name, ShopPermission permissions, StaffMember by, IEnumerable<StaffMember> members)
    {
        MustBeUnder(by);
        (Name, Permissions) = (Named(name), by.Gives(permissions));
        foreach (var member in members) member.Follow(this);
    }

    /// <summary>Who worked under it and is gone keeps the rights of the day he left.</summary>
    /// <exception cref="Refusal"><c>role.in-use</c>, <c>staff.own-rights</c>, <c>staff.beyond-own</c></exception>
    public void GiveUp(StaffMember by, IReadOnlyCollection<StaffMember> members)
    {
        MustBeUnder(by);
        if (members.Count(m => m.RemovedAt is null) is > 0 and var working) throw MerchantRefusals.RoleInUse(working);
        foreach (var member in members) member.LeaveRole();
    }

    /// <summary>Nobody rules over the role he works under, or over one with rights he lacks.</summary>
    private void MustBeUnder(StaffMember by)
    {
        if (by.RoleId == Id) throw MerchantRefusals.OwnRights();
        if (!by.Permissions.HasFlag(Permissions)) throw MerchantRefusals.BeyondOwn();
    }

    private static string Named(string name)
    {
        var typed = name.Trim();
        if (typed.Length is < 1 or > LongestName) throw MerchantRefusals.RoleName(LongestName);
        return StaffPolicy.Posts.Any(p => p.Name == typed) ? throw MerchantRefusals.RoleNameTaken() : typed;
    }
}
