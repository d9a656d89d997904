using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Merchants;

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
