using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Closing;

/// <summary>Somebody has taken a shop's data home (备份): who and when; never removed (DRG-06).</summary>
public sealed class ShopArchive
{
    /// <summary>After so many minutes a download that was never finished is given up. Source: own choice.</summary>
    public const int MostMinutes = 30;

    private ShopArchive() { }

    public Id<ShopArchive> Id { get; private init; } = Id<ShopArchive>.New();

    public required Id<Merchant> MerchantId { get; init; }

    /// <summary>The shop, and unique, while it runs: one at a time.</summary>
    public Id<Merchant>? RunsFor { get; private set; }

    public required Id<StaffMember> StaffId { get; init; }

    public required string Name { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When the last byte had gone out; null when it was broken off.</summary>
    public DateTimeOffset? FinishedAt { get; private set; }

    /// <summary>Of the whole file.</summary>
    public long Bytes { get; private set; }

    public static ShopArchive Start(ShopStaff by, DateTimeOffset now) =>
        new() { MerchantId = by.MerchantId, RunsFor = by.MerchantId, StaffId = by.StaffId, Name = by.Name, StartedAt = now };

    /// <summary>Whoever downloaded it has gone, or the program was stopped meanwhile.</summary>
    public bool IsDead(DateTimeOffset now) => StartedAt.AddMinutes(MostMinutes) < now;

    public void BreakOff() => RunsFor = null;

    public void Finish(long bytes, DateTimeOffset now) => (RunsFor, Bytes, FinishedAt) = (null, bytes, now);
}
