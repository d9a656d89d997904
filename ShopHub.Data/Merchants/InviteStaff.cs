using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Access;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Merchants;

/// <summary>Somebody is invited to work in the shop, by a link that is good once and for some days.</summary>
[UseCase]
public sealed class InviteStaff(ShopDb db, TimeProvider clock, AuditNote told)
{
    /// <returns>The code of the link: shown once, kept nowhere.</returns>
    /// <exception cref="Refusal"><c>invitation.days</c>, <c>invitation.note</c>, <c>invitation.too-many</c>, <c>staff.no-rights</c>,
    /// <c>staff.ends</c>, <c>staff.not-for-a-time</c>, <c>staff.beyond-own</c>, <c>staff.money</c>, <c>staff.no-seat</c></exception>
    public async Task<string> Run(ShopStaff by, StaffTerms terms, string note, int days)
    {
        var (boss, now) = (await db.Boss(by), clock.GetUtcNow());
        var (invitation, code) = StaffInvitation.Make(boss, await db.Today(by, terms), note, days, now);
        var seats = SubjectRights.Of(await db.Subject(by.MerchantId)).Seats;
        if (await db.StaffSeats.CountAsync(s => s.MerchantId == by.MerchantId) >= seats) throw MerchantRefusals.NoSeat(seats);
        var most = seats * StaffInvitation.MostPerSeat;
        if (await db.StaffInvitations.Of(by).CountAsync(i => i.Status == InvitationStatus.Open && i.Until > now) >= most) throw InvitationRefusals.TooMany(most);
        db.StaffInvitations.Add(invitation);
        told.Says("邀请", invitation.Note, PermissionWords.Of(invitation.Permissions));
        return code;
    }
}

/// <summary>A link that was sent to the wrong person, or is not needed any more.</summary>
[UseCase]
public sealed class WithdrawInvitation(ShopDb db, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>status.changed</c>: it was used meanwhile; <c>staff.beyond-own</c></exception>
    public async Task Run(ShopStaff by, Id<StaffInvitation> id)
    {
        var boss = await db.Boss(by);
        var invitation = await db.StaffInvitations.Of(by).Where(i => i.Id == id).Found();
        invitation.Withdraw(boss, clock.GetUtcNow());
    }
}
