using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Payments;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Payments;

/// <summary>Messages of the payment channel that fit nothing of ours.</summary>
[Queries]
public sealed class IncidentQueries(ShopDb db)
{
    private const int Most = 100;

    public Task<List<IncidentRow>> Those(PlatformStaff me, bool resolved)
    {
        me.Needs(PlatformPermission.Finance);
        return (from i in db.PaymentIncidents
                where resolved ? i.ResolvedAt != null : i.ResolvedAt == null
                orderby i.At descending
                select new IncidentRow
                {
                    Id = i.Id, Kind = i.Kind, OutTradeNo = i.OutTradeNo, Detail = i.Detail, At = i.At, ResolvedAt = i.ResolvedAt,
                    ResolvedBy = i.ResolvedBy, Resolution = i.Resolution,
                }).Take(Most).ToListAsync();
    }
}

public sealed record IncidentRow
{
    public required Id<PaymentIncident> Id { get; init; }

    public required string Kind { get; init; }

    public required string OutTradeNo { get; init; }

    public required string Detail { get; init; }

    public required DateTimeOffset At { get; init; }

    public DateTimeOffset? ResolvedAt { get; init; }

    public string? ResolvedBy { get; init; }

    public string? Resolution { get; init; }
}
