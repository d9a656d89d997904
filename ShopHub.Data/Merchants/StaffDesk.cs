using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Notices;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Merchants;

/// <summary>What the acts of the staff room have in common.</summary>
internal static class StaffDesk
{
    /// <summary>The member who acts, as the row that gives the rights has it now.</summary>
    public static async Task<StaffMember> Boss(this ShopDb db, ShopStaff by)
    {
        by.Needs(ShopPermission.Staff);
        var boss = await db.Staff.Of(by).FirstOrDefaultAsync(s => s.Id == by.StaffId && s.RemovedAt == null);
        return boss?.Permissions.HasFlag(ShopPermission.Staff) is true ? boss : throw CommonRefusals.NotAllowed();
    }

    /// <summary>
    /// Who comes into one shop, or rules over its people, waits for the others here: nobody is refused while there is a place,
    /// and nobody comes in with rights that are being taken back.
    /// </summary>
    public static Task Queue(this ShopDb db, Id<Merchant> shop) =>
        db.Merchants.Where(m => m.Id == shop).ExecuteUpdateAsync(set => set.SetProperty(m => m.City, m => m.City));

    /// <exception cref="Refusal"><c>staff.no-seat</c></exception>
    public static async Task TakeSeat(this ShopDb db, StaffMember member)
    {
        await db.Queue(member.MerchantId);
        var subject = await db.Subject(member.MerchantId);
        var held = await db.StaffSeats.Where(s => s.MerchantId == member.MerchantId).Select(s => s.Number).ToListAsync();
        db.StaffSeats.Add(StaffSeat.Take(member, subject, held));
    }

    public static async Task LeaveSeat(this ShopDb db, StaffMember member) =>
        db.StaffSeats.RemoveRange(await db.StaffSeats.Where(s => s.MemberId == member.Id).ToListAsync());

    public static Task<Subject> Subject(this ShopDb db, Id<Merchant> shop) => db.Merchants.Where(m => m.Id == shop).Select(m => m.Subject).SingleAsync();

    /// <summary>The rights a member is to have: those of a role of the shop as it is now, or the given ones.</summary>
    /// <exception cref="Refusal"><c>common.not-found</c>: no such role.</exception>
    public static async Task<StaffTerms> Today(this ShopDb db, ShopStaff by, StaffTerms terms) => terms.RoleId is { } id
        ? terms with { Permissions = (await db.ShopRoles.Of(by).Where(r => r.Id == id).Found()).Permissions } : terms;

    public static void TellShop(this ShopDb db, Id<Merchant> shop, string title, string words, string link, DateTimeOffset now) =>
        db.Notices.Add(Notice.To(shop.Value, title, words, link, now));
}
