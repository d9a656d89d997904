using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Applications;
using ShopHub.Data.Database;
using ShopHub.Data.Disputes;
using ShopHub.Data.Grievances;
using ShopHub.Data.Guarantees;
using ShopHub.Data.Privacy;
using ShopHub.Data.Rights;
using ShopHub.Data.Supervision;
using ShopHub.Data.Trade;
using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;

namespace ShopHub.Data.Merchants;

/// <summary>A kind of work of the platform that has a deadline.</summary>
public enum DutyKind { Dispute, Guarantee, Complaint, ChannelComplaint, Receipt, Privacy, Application, Paper, Renaming, Identity }

/// <param name="Number">As it is opened by; empty where the list is opened.</param>
/// <param name="About">The shop's name; for a request about personal data the shopper is not named.</param>
public sealed record DutyRow(DutyKind Kind, string Number, string About, DateTimeOffset DueAt);

/// <summary>What waits for a member of the platform, over all rooms he may work in, the nearest deadline first.</summary>
[Queries]
public sealed class DutyQueries(ShopDb db)
{
    /// <summary>Rows of each kind that are looked at, and in all.</summary>
    public const int Most = 10;

    /// <exception cref="Refusal"><c>common.not-allowed</c></exception>
    public async Task<List<DutyRow>> Mine(PlatformStaff me)
    {
        if ((me.Permissions & (PlatformPermission.Judge | PlatformPermission.Review)) == 0) throw CommonRefusals.NotAllowed();
        List<DutyRow> duties = [];
        if (me.Permissions.HasFlag(PlatformPermission.Judge)) duties.AddRange(await ToJudge(me));
        if (me.Permissions.HasFlag(PlatformPermission.Review)) duties.AddRange(await ToReview());
        return [.. duties.OrderBy(d => d.DueAt).Take(Most)];
    }

    private async Task<List<DutyRow>> ToJudge(PlatformStaff me) =>
    [
        .. await Rows(DutyKind.Dispute, db.Disputes.For(me).Select(d => new Due { Number = d.Number, Shop = d.MerchantId, At = d.DueAt })),
        .. await Rows(DutyKind.Guarantee, db.Guarantees.ForPlatform().Select(g => new Due { Number = g.Number, Shop = g.MerchantId, At = g.DueAt })),
        .. await Rows(DutyKind.Complaint, db.Grievances.ForPlatform().Select(g => new Due { Number = g.Number, Shop = g.MerchantId, At = g.DueAt })),
        .. await Rows(DutyKind.ChannelComplaint, db.ChannelComplaints.Where(c => c.MerchantId != null).Select(c => new Due { Number = c.Number, Shop = c.MerchantId!.Value, At = c.DueAt })),
        .. (await LookedInto()).Select(o => new DutyRow(DutyKind.Receipt, o.Number, o.ShopName, OrderPolicy.Default.LookedIntoBy(o.Since))),
        .. await PrivacyDeskQueries.Waiting(db).OrderBy(r => r.DueAt).Take(Most).Select(r => new DutyRow(DutyKind.Privacy, r.Number, "", r.DueAt)).ToListAsync(),
    ];

    private async Task<List<(string Number, string ShopName, DateTimeOffset Since)>> LookedInto() =>
    [
        .. (await (
            from order in LookedIntoQueries.Waiting(db).OrderBy(o => o.LookedIntoSince).Take(Most)
            join shop in db.Merchants on order.MerchantId equals shop.Id
            select new { order.Number, shop.ShopName, order.LookedIntoSince }).ToListAsync()).Select(o => (o.Number, o.ShopName, o.LookedIntoSince!.Value)),
    ];

    private async Task<List<DutyRow>> ToReview() =>
    [
        .. (await ReviewQueries.Waiting(db).Where(a => a.DueAt != null).OrderBy(a => a.DueAt).Take(Most).ToListAsync())
            .Select(a => new DutyRow(DutyKind.Application, a.Number, a.Shown.ShopName, a.DueAt!.Value)),
        .. await Rows(DutyKind.Paper, PaperDeskQueries.Waiting(db).Select(c => new Due { Number = c.Number, Shop = c.MerchantId, At = c.DueAt })),
        .. await Rows(DutyKind.Renaming, RenamingDeskQueries.Waiting(db).Select(r => new Due { Number = "", Shop = r.MerchantId, At = r.DueAt })),
        .. await Rows(DutyKind.Identity, IdentityDeskQueries.Waiting(db).Select(c => new Due { Number = c.Number, Shop = c.MerchantId, At = c.DueAt })),
    ];

    private Task<List<DutyRow>> Rows(DutyKind kind, IQueryable<Due> those) => (
        from due in those
        where due.At != null
        orderby due.At
        join shop in db.Merchants on due.Shop equals shop.Id
        select new DutyRow(kind, due.Number, shop.ShopName, due.At!.Value)).Take(Most).ToListAsync();

    private sealed class Due
    {
        public required string Number { get; init; }

        public required Id<Merchant> Shop { get; init; }

        public DateTimeOffset? At { get; init; }
    }
}
