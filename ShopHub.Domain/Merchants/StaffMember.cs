using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Merchants;

/// <summary>A person who works in a shop (店员). The account may work in several shops.</summary>
public sealed class StaffMember
{
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

    /// <exception cref="Refusal"><c>staff.owner-stays</c>: the owner can only hand over (ONB-06).</exception>
    public void Remove(DateTimeOffset now)
    {
        if (IsOwner) throw MerchantRefusals.OwnerStays();
        RemovedAt ??= now;
    }
}

/// <summary>A person who works for the platform (平台人员).</summary>
public sealed class PlatformMember
{
    private PlatformMember() { }

    public Id<PlatformMember> Id { get; private init; } = Id<PlatformMember>.New();

    public required Guid AccountId { get; init; }

    public required string Name { get; set; }

    public required PlatformPermission Permissions { get; set; }

    public DateTimeOffset? RemovedAt { get; set; }

    public static PlatformMember Hire(Guid accountId, string name, PlatformPermission permissions) =>
        new() { AccountId = accountId, Name = name, Permissions = permissions };
}
