using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Rights;

/// <summary>A reviewer has read something secret of a case (查阅记录, PIP-05); never changed, kept three years (PIP-09).</summary>
public sealed class PaperRead
{
    private PaperRead() { }

    public Id<PaperRead> Id { get; private init; } = Id<PaperRead>.New();

    public required Id<PaperCase> CaseId { get; init; }

    public required Id<PlatformMember> MemberId { get; init; }

    public required string Name { get; init; }

    /// <summary>完整资料, or which picture.</summary>
    public required string What { get; init; }

    public required DateTimeOffset At { get; init; }

    public static PaperRead By(PlatformStaff reader, Id<PaperCase> of, string what, DateTimeOffset now) =>
        new() { CaseId = of, MemberId = reader.MemberId, Name = reader.Name, What = what, At = now };
}
