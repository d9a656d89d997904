using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Applications;

/// <summary>A reviewer has read something secret of an application (查阅记录, PIP-05); never changed, kept three years (PIP-09).</summary>
public sealed class CaseRead
{
    private CaseRead() { }

    public Id<CaseRead> Id { get; private init; } = Id<CaseRead>.New();

    public required Id<ShopApplication> ApplicationId { get; init; }

    public required Id<PlatformMember> MemberId { get; init; }

    public required string Name { get; init; }

    /// <summary>完整资料, or the name of the paper.</summary>
    public required string What { get; init; }

    public required DateTimeOffset At { get; init; }

    public static CaseRead By(PlatformStaff reader, Id<ShopApplication> application, string what, DateTimeOffset now) =>
        new() { ApplicationId = application, MemberId = reader.MemberId, Name = reader.Name, What = what, At = now };
}
