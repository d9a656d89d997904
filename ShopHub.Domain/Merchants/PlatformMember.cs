using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Merchants;

/// <summary>A person who works for the platform (平台人员).</summary>
public sealed class PlatformMember
{
    private const int LongestName = 20;

    private PlatformMember() { }

    public Id<PlatformMember> Id { get; private init; } = Id<PlatformMember>.New();

    public required Guid AccountId { get; init; }

    public required string Name { get; init; }

    public required PlatformPermission Permissions { get; set; }

    /// <summary>Null while the person works here.</summary>
    public DateTimeOffset? RemovedAt { get; private set; }

    public static PlatformMember Hire(Guid accountId, string name, PlatformPermission permissions) =>
        new() { AccountId = accountId, Name = name, Permissions = permissions };

    /// <summary>The first one, with every right.</summary>
    /// <exception cref="Refusal"><c>staff.name</c></exception>
    public static PlatformMember Found(Guid accountId, string name)
    {
        if (name.Trim().Length is < 1 or > LongestName) throw MerchantRefusals.StaffName(LongestName);
        return Hire(accountId, name.Trim(), PlatformPermission.All);
    }

    /// <summary>Takes on a colleague, who gets no more rights than this member has.</summary>
    /// <exception cref="Refusal"><c>staff.name</c>, <c>staff.no-rights</c>, <c>platform-staff.beyond-own</c></exception>
    public PlatformMember Hires(Guid accountId, string name, PlatformPermission permissions)
    {
        if (name.Trim().Length is < 1 or > LongestName) throw MerchantRefusals.StaffName(LongestName);
        return Hire(accountId, name.Trim(), Given(permissions));
    }

    /// <exception cref="Refusal"><c>platform-staff.own-rights</c>, <c>staff.no-rights</c>, <c>platform-staff.beyond-own</c></exception>
    public void Allow(PlatformPermission permissions, PlatformMember by)
    {
        MustBeUnder(by);
        Permissions = by.Given(permissions);
    }

    /// <summary>Leaves the platform; nobody removes himself, so that somebody who may hire always stays.</summary>
    /// <exception cref="Refusal"><c>platform-staff.own-rights</c>, <c>platform-staff.beyond-own</c></exception>
    public void Remove(DateTimeOffset now, PlatformMember by)
    {
        MustBeUnder(by);
        RemovedAt ??= now;
    }

    /// <summary>Works here again, with the sign-in name and the rights of before.</summary>
    /// <exception cref="Refusal"><c>platform-staff.own-rights</c>, <c>platform-staff.beyond-own</c></exception>
    public void Return(PlatformMember by)
    {
        MustBeUnder(by);
        RemovedAt = null;
    }

    /// <summary>Nobody rules over himself, or over somebody with rights he lacks.</summary>
    /// <exception cref="Refusal"><c>platform-staff.own-rights</c>, <c>platform-staff.beyond-own</c></exception>
    public void MustBeUnder(PlatformMember by)
    {
        if (by.Id == Id) throw MerchantRefusals.OwnPlatformRights();
        if (!by.Permissions.HasFlag(Permissions)) throw MerchantRefusals.BeyondOwnAtPlatform();
    }

    private PlatformPermission Given(PlatformPermission permissions)
    {
        if ((permissions & PlatformPermission.All) == PlatformPermission.None) throw MerchantRefusals.NoRights();
        return Permissions.HasFlag(permissions) ? permissions : throw MerchantRefusals.BeyondOwnAtPlatform();
    }
}
