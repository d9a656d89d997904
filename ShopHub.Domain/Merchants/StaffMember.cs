using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Merchants;

/// <summary>A person who works in a shop (店员). The account may work in several shops.</summary>
public sealed class StaffMember
{
    private const int LongestName = 20;

    private StaffMember() { }

    public Id<StaffMember> Id { get; private init; } = Id<StaffMember>.New();

    public required Id<Merchant> MerchantId { get; init; }

    /// <summary>The sign-in account.</summary>
    public required Guid AccountId { get; init; }

    public required string Name { get; set; }

    public required ShopPermission Permissions { get; set; }

    public bool IsOwner { get; init; }

    /// <summary>Null while the person works here.</summary>
    public DateTimeOffset? RemovedAt { get; private set; }

    public static StaffMember Hire(Id<Merchant> by, Guid accountId, string name, ShopPermission permissions, bool isOwner = false) =>
        new() { MerchantId = by, AccountId = accountId, Name = name, Permissions = permissions, IsOwner = isOwner };

    /// <summary>Takes on a colleague, who gets no more rights than this member has.</summary>
    /// <exception cref="Refusal"><c>staff.name</c>, <c>staff.no-rights</c>, <c>staff.beyond-own</c></exception>
    public StaffMember Hires(Guid accountId, string name, ShopPermission permissions)
    {
        if (name.Trim().Length is < 1 or > LongestName) throw MerchantRefusals.StaffName(LongestName);
        return Hire(MerchantId, accountId, name.Trim(), Given(permissions));
    }

    /// <exception cref="Refusal"><c>staff.owner-stays</c>, <c>staff.own-rights</c>, <c>staff.no-rights</c>, <c>staff.beyond-own</c></exception>
    public void Allow(ShopPermission permissions, StaffMember by)
    {
        MustBeUnder(by);
        Permissions = by.Given(permissions);
    }

    /// <summary>Leaves the shop; the account stays, its rights here end.</summary>
    /// <exception cref="Refusal"><c>staff.owner-stays</c>: the owner can only hand over (ONB-06), <c>staff.own-rights</c>, <c>staff.beyond-own</c></exception>
    public void Remove(DateTimeOffset now, StaffMember by)
    {
        MustBeUnder(by);
        RemovedAt ??= now;
    }

    /// <summary>Works here again, with the sign-in name of before.</summary>
    /// <exception cref="Refusal"><c>staff.no-rights</c>, <c>staff.beyond-own</c></exception>
    public void Return(ShopPermission permissions, StaffMember by)
    {
        MustBeUnder(by);
        Permissions = by.Given(permissions);
        RemovedAt = null;
    }

    /// <summary>Nobody rules over the owner, over himself, or over somebody with rights he lacks.</summary>
    /// <exception cref="Refusal"><c>staff.owner-stays</c>, <c>staff.own-rights</c>, <c>staff.beyond-own</c></exception>
    public void MustBeUnder(StaffMember by)
    {
        if (IsOwner) throw MerchantRefusals.OwnerStays();
        if (by.Id == Id) throw MerchantRefusals.OwnRights();
        if (!by.Permissions.HasFlag(Permissions)) throw MerchantRefusals.BeyondOwn();
    }

    private ShopPermission Given(ShopPermission permissions)
    {
        if ((permissions & ShopPermission.All) == ShopPermission.None) throw MerchantRefusals.NoRights();
        return Permissions.HasFlag(permissions) ? permissions : throw MerchantRefusals.BeyondOwn();
    }
}
