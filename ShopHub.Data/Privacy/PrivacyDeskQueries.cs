using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Privacy;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Privacy;

public sealed record PrivacyRow
{
    public required string Number { get; init; }

    public required string Nickname { get; init; }

    public required PrivacyRequestKind Kind { get; init; }

    public required PrivacyRequestStatus Status { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    public required DateTimeOffset DueAt { get; init; }

    public required bool IsEscalated { get; init; }

    /// <summary>Null when nobody has it.</summary>
    public string? Handler { get; init; }

    public required bool IsMine { get; init; }
}

/// <summary>A request with what its asker has here, as counts: nobody needs to see more to answer it (PIP-10).</summary>
public sealed record PrivacyCase(PrivacyRequest Request, string Nickname, DateTimeOffset JoinedAt, int Orders, int Reviews, bool IsMine);

/// <summary>What the platform sees of shoppers' requests about their data.</summary>
[Queries]
public sealed class PrivacyDeskQueries(ShopDb db)
{
    public const int PageSize = 50;

    private static readonly PrivacyRequestStatus[] s_open = [PrivacyRequestStatus.Received, PrivacyRequestStatus.InWork];

    /// <summary>Open ones by their deadline; the others, the newest first.</summary>
    public Task<List<PrivacyRow>> Queue(PlatformStaff me, bool open, int page)
    {
        me.Needs(PlatformPermission.Judge);
        var wanted = db.PrivacyRequests.Where(r => s_open.Contains(r.Status) == open);
        var sorted = open ? wanted.OrderBy(r => r.DueAt).ThenBy(r => r.Number) : wanted.OrderByDescending(r => r.EndedAt).ThenBy(r => r.Number);
        return (from request in sorted.Skip((Math.Clamp(page, 1, 1_000) - 1) * PageSize).Take(PageSize + 1)
                join customer in db.Customers on request.CustomerId equals customer.Id
                join member in db.PlatformMembers on request.HandlerId equals member.Id into members
                from member in members.DefaultIfEmpty()
                select new PrivacyRow
                {
                    Number = request.Number, Nickname = customer.Nickname, Kind = request.Kind, Status = request.Status, ReceivedAt = request.ReceivedAt,
                    DueAt = request.DueAt, IsEscalated = request.IsEscalated, Handler = (object?)member == null ? null : member.Name, IsMine = request.HandlerId == me.MemberId,
                }).ToListAsync();
    }

    public async Task<(int Open, int Ended)> Counts(PlatformStaff me)
    {
        me.Needs(PlatformPermission.Judge);
        var open = await Waiting(db).CountAsync();
        return (open, await db.PrivacyRequests.CountAsync() - open);
    }

    /// <exception cref="Refusal"><c>common.not-found</c></exception>
    public async Task<PrivacyCase> One(PlatformStaff me, string number)
    {
        me.Needs(PlatformPermission.Judge);
        var request = await db.PrivacyRequests.Where(r => r.Number == number).Found();
        var customer = await db.Customers.Where(c => c.Id == request.CustomerId).Found();
        return new(
            request, customer.Nickname, customer.JoinedAt, await db.Orders.CountAsync(o => o.CustomerId == customer.Id),
            await db.Reviews.CountAsync(r => r.CustomerId == customer.Id), request.Status is PrivacyRequestStatus.InWork && request.HandlerId == me.MemberId);
    }

    internal static IQueryable<PrivacyRequest> Waiting(ShopDb db) => db.PrivacyRequests.Where(r => s_open.Contains(r.Status));
}
