using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Merchants;

/// <summary>Who is invited to work in a shop.</summary>
[Queries]
public sealed class InvitationQueries(ShopDb db, TimeProvider clock)
{
    public const int PageSize = 20;

    /// <summary>Links that still open the door, the newest first, and one more than a page where there are more.</summary>
    public Task<List<InvitationRow>> Open(ShopStaff me, int page)
    {
        me.Needs(ShopPermission.Staff);
        var now = clock.GetUtcNow();
        return (from invitation in db.StaffInvitations.Of(me)
                where invitation.Status == InvitationStatus.Open && invitation.Until > now
                join role in db.ShopRoles on invitation.RoleId equals role.Id into roles
                from role in roles.DefaultIfEmpty()
                orderby invitation.MadeAt descending, invitation.Id
                select new InvitationRow
                {
                    Id = invitation.Id, Note = invitation.Note, Permissions = (object?)role == null ? invitation.Permissions : role.Permissions, IsDeveloper = invitation.IsDeveloper, EndsAt = invitation.EndsAt,
                    RoleName = (object?)role == null ? null : role.Name,
                    InvitedBy = db.Staff.Where(s => s.Id == invitation.InvitedBy).Select(s => s.Name).First(), MadeAt = invitation.MadeAt, Until = invitation.Until,
                }).Skip((Math.Clamp(page, 1, 100) - 1) * PageSize).Take(PageSize + 1).ToListAsync();
    }

    /// <summary>What the holder of a link sees before he decides.</summary>
    /// <param name="account">Who is signed in; null when nobody is.</param>
    /// <exception cref="Refusal"><c>invitation.*</c>, <c>staff.no-seat</c></exception>
    public async Task<InvitationCard> Shown(string code, Guid? account)
    {
        var hash = StaffInvitation.Hash(code);
        var invitation = await db.StaffInvitations.FirstOrDefaultAsync(i => i.CodeHash == hash) ?? throw InvitationRefusals.Unknown();
        // Who has just come in by it wants to go on, not to hear that it is used.
        if (account is not null && await db.Staff.AnyAsync(s => s.MerchantId == invitation.MerchantId && s.AccountId == account && s.RemovedAt == null)) throw InvitationRefusals.WorksHere();
        var inviter = await db.Staff.FirstOrDefaultAsync(s => s.Id == invitation.InvitedBy);
        var role = invitation.RoleId is { } id ? await db.ShopRoles.FirstOrDefaultAsync(r => r.Id == id) : null;
        if (invitation.ClosedBy(inviter, role, clock.GetUtcNow()) is { } closed) throw closed;
        var shop = await db.Merchants.Where(m => m.Id == invitation.MerchantId).Select(m => new { m.ShopName, m.LogoUrl, m.Subject }).SingleAsync();
        var seats = SubjectRights.Of(shop.Subject).Seats;
        if (await db.StaffSeats.CountAsync(s => s.MerchantId == invitation.MerchantId) >= seats) throw MerchantRefusals.NoSeat(seats);
        return new()
        {
            ShopName = shop.ShopName, LogoUrl = shop.LogoUrl, InvitedBy = inviter!.Name, Permissions = invitation.Rights(role), RoleName = role?.Name, IsDeveloper = invitation.IsDeveloper,
            EndsAt = invitation.EndsAt, Until = invitation.Until,
            // As his other shop, or this one once, calls him.
            KnownAs = account is null ? "" : await db.Staff.Where(s => s.AccountId == account).Select(s => s.Name).FirstOrDefaultAsync() ?? "",
        };
    }
}

public sealed record InvitationRow
{
    public required Id<StaffInvitation> Id { get; init; }

    public required string Note { get; init; }

    public required ShopPermission Permissions { get; init; }

    public string? RoleName { get; init; }

    public required bool IsDeveloper { get; init; }

    public DateTimeOffset? EndsAt { get; init; }

    public required string InvitedBy { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    public required DateTimeOffset Until { get; init; }
}

public sealed record InvitationCard
{
    public required string ShopName { get; init; }

    public string? LogoUrl { get; init; }

    public required string InvitedBy { get; init; }

    public required ShopPermission Permissions { get; init; }

    public string? RoleName { get; init; }

    public required bool IsDeveloper { get; init; }

    public DateTimeOffset? EndsAt { get; init; }

    public required DateTimeOffset Until { get; init; }

    public required string KnownAs { get; init; }
}
