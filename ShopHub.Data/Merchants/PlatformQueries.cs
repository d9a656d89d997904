using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Applications;
using ShopHub.Data.Closing;
using ShopHub.Data.Database;
using ShopHub.Data.Deposits;
using ShopHub.Data.Grievances;
using ShopHub.Data.Guarantees;
using ShopHub.Data.Outbox;
using ShopHub.Data.Payments;
using ShopHub.Data.Protection;
using ShopHub.Data.Rights;
using ShopHub.Data.Supervision;
using ShopHub.Data.Trade;
using ShopHub.Data.Violations;
using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Ratings;
using ShopHub.Domain.Reconciliation;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Supervision;

namespace ShopHub.Data.Merchants;

/// <summary>What the platform sees of its shops.</summary>
[Queries]
public sealed class PlatformQueries(ShopDb db, TimeProvider clock)
{
    private const int Days = 14;

    /// <summary>Any member may see this.</summary>
    public async Task<PlatformFrameRow> Frame(PlatformStaff me) => new()
    {
        Name = me.Name,
        Permissions = me.Permissions,
        OpenIncidents = me.Permissions.HasFlag(PlatformPermission.Finance)
            ? await db.PaymentIncidents.CountAsync(i => i.ResolvedAt == null) : 0,
        StoppedMessages = me.Permissions.HasFlag(OutboxQueries.MayLook) ? await OutboxQueries.In(db.Outbox, OutboxState.Stopped).CountAsync() : 0,
        WaitingRefunds = me.Permissions.HasFlag(PlatformPermission.Finance) ? await RefundDeskQueries.Waiting(db).CountAsync() : 0,
        LateComplaints = me.Permissions.HasFlag(Complaints.ComplaintQueries.MayLook) ? await LateComplaints() : 0,
        OpenReports = me.Permissions.HasFlag(PlatformPermission.Review)
            ? await db.ReviewReports.CountAsync(r => r.Status == ReportStatus.Waiting) + await db.SaidReports.CountAsync(r => r.Status == ReportStatus.Waiting) : 0,
        WaitingApplications = me.Permissions.HasFlag(PlatformPermission.Review) ? await ReviewQueries.Waiting(db).CountAsync() : 0,
        LateApplications = me.Permissions.HasFlag(PlatformPermission.Review) ? await ReviewQueries.Waiting(db).CountAsync(a => a.IsEscalated) : 0,
        WaitingPapers = me.Permissions.HasFlag(PlatformPermission.Review) ? await PaperDeskQueries.Waiting(db).CountAsync() : 0,
        LatePapers = me.Permissions.HasFlag(PlatformPermission.Review) ? await PaperDeskQueries.Waiting(db).CountAsync(c => c.IsEscalated) : 0,
        WaitingRenamings = me.Permissions.HasFlag(PlatformPermission.Review) ? await RenamingDeskQueries.Waiting(db).CountAsync() : 0,
        WaitingIdentities = me.Permissions.HasFlag(PlatformPermission.Review) ? await IdentityDeskQueries.Waiting(db).CountAsync() : 0,
        WaitingReports = me.Permissions.HasFlag(AuthorityPolicy.Needs) ? await AuthorityQueries.Waiting(db) : 0,
        WaitingClosings = await ClosingDeskQueries.WaitingFor(db, me.Permissions),
        WaitingDeposits = await DepositDeskQueries.WaitingFor(db, me.Permissions),
        OpenPrivacy = me.Permissions.HasFlag(PlatformPermission.Judge) ? await Privacy.PrivacyDeskQueries.Waiting(db).CountAsync() : 0,
        WaitingSheets = me.Permissions.HasFlag(PlatformPermission.Review) ? await ProtectionDeskQueries.Waiting(db) : 0,
        WaitingViolations = (me.Permissions & ViolationDoor.Supervisors) != 0 ? await ViolationDeskQueries.Waiting(db) : 0,
        WaitingDisputes = me.Permissions.HasFlag(PlatformPermission.Judge) ? await Disputes.DisputeDeskQueries.Waiting(db, me) : 0,
        WaitingGuarantees = me.Permissions.HasFlag(PlatformPermission.Judge) ? await db.Guarantees.ForPlatform().CountAsync() : 0,
        WaitingGrievances = me.Permissions.HasFlag(PlatformPermission.Judge) ? await db.Grievances.ForPlatform().CountAsync() : 0,
        WaitingReceipts = me.Permissions.HasFlag(PlatformPermission.Judge) ? await LookedIntoQueries.Waiting(db).CountAsync() : 0,
        OpenDifferences = me.Permissions.HasFlag(PlatformPermission.Finance)
            ? await db.BillDifferences.CountAsync(d => d.State != DifferenceState.Closed) : 0,
        WorksInShop = await db.Staff.AnyAsync(s => s.RemovedAt == null
            && s.AccountId == db.PlatformMembers.Where(m => m.Id == me.MemberId).Select(m => m.AccountId).Single()),
    };

    private Task<int> LateComplaints()
    {
        var now = clock.GetUtcNow();
        return db.ChannelComplaints.CountAsync(c => c.DueAt < now);
    }

    /// <summary>Paid orders by the day they were placed, over all shops; today is the last row.</summary>
    public async Task<List<PlatformDay>> Sales(PlatformStaff me)
    {
        me.Needs(PlatformPermission.Finance);
        var today = ShopCalendar.DayOf(clock.GetUtcNow());
        var shops = await db.Merchants.Select(m => m.Id).ToListAsync();
        List<PlatformDay> days = [];
        for (var back = Days - 1; back >= 0; back--)
        {
            var day = today.AddDays(-back);
            var (from, to) = (ShopCalendar.StartOf(day), ShopCalendar.EndOf(day));
            // By shop, because the index over days starts with the shop.
            var sold = await db.Orders.Where(o => shops.Contains(o.MerchantId) && o.PlacedAt >= from && o.PlacedAt < to && o.PaidAt != null)
                .GroupBy(_ => 1).Select(g => new { Count = g.Count(), Fen = g.Sum(o => o.Payable.Fen) }).FirstOrDefaultAsync();
            days.Add(new(day, new(sold?.Fen ?? 0), sold?.Count ?? 0));
        }

        return days;
    }

    public Task<List<MerchantRow>> Merchants(PlatformStaff me) =>
        (from m in db.Merchants
         orderby m.ContractAt descending
         select new MerchantRow
         {
             Id = m.Id, Code = m.Code, ShopName = m.ShopName, Subject = m.Subject, SubjectName = m.SubjectName, Status = m.Status, City = m.City, PaymentFee = m.PaymentFee,
             ContractAt = m.ContractAt, BadgeUntil = m.BadgeUntil, Products = db.Products.Count(p => p.MerchantId == m.Id),
             Staff = db.Staff.Count(s => s.MerchantId == m.Id && s.RemovedAt == null),
         }).ToListAsync();
}

public sealed record PlatformFrameRow
{
    public required string Name { get; init; }

    public required PlatformPermission Permissions { get; init; }

    public required int OpenIncidents { get; init; }

    public required int StoppedMessages { get; init; }

    /// <summary>That a person has to pay or send again.</summary>
    public required int WaitingRefunds { get; init; }

    public required int OpenReports { get; init; }

    /// <summary>That a shop should have answered by now.</summary>
    public required int LateComplaints { get; init; }

    /// <summary>To open a shop, waiting for a decision.</summary>
    public required int WaitingApplications { get; init; }

    /// <summary>Of these, past their deadline (ONB-14).</summary>
    public required int LateApplications { get; init; }

    /// <summary>Papers of shops, waiting for a decision.</summary>
    public required int WaitingPapers { get; init; }

    /// <summary>Of these, past their deadline (ONB-14).</summary>
    public required int LatePapers { get; init; }

    public required int WaitingRenamings { get; init; }

    /// <summary>Shops whose proof of identity waits for a decision.</summary>
    public required int WaitingIdentities { get; init; }

    /// <summary>Reports to the authority that nobody has handed in (LAW-05).</summary>
    public required int WaitingReports { get; init; }

    /// <summary>To close a shop: a review or a deposit that waits for this member.</summary>
    public required int WaitingClosings { get; init; }

    /// <summary>Deposits to pay back, appeals against deductions.</summary>
    public required int WaitingDeposits { get; init; }

    /// <summary>Shoppers who wait for an answer about their data.</summary>
    public required int OpenPrivacy { get; init; }

    /// <summary>Disputes that wait for this member, or for somebody to take them.</summary>
    public required int WaitingDisputes { get; init; }

    /// <summary>Guarantee slips that wait for a decision.</summary>
    public required int WaitingGuarantees { get; init; }

    /// <summary>Complaint slips that wait for a decision.</summary>
    public required int WaitingGrievances { get; init; }

    /// <summary>Orders whose parcel nobody signed for.</summary>
    public required int WaitingReceipts { get; init; }

    /// <summary>Violations that wait for a second person, appeals for a decision.</summary>
    public required int WaitingViolations { get; init; }

    /// <summary>Score sheets a review was asked for.</summary>
    public required int WaitingSheets { get; init; }

    public required int OpenDifferences { get; init; }

    public required bool WorksInShop { get; init; }
}

public sealed record PlatformDay(DateOnly Day, Money Sales, int Orders);

public sealed record MerchantRow
{
    public required Id<Merchant> Id { get; init; }

    public required string Code { get; init; }

    public required string ShopName { get; init; }

    public required Subject Subject { get; init; }

    public required string SubjectName { get; init; }

    public required ShopStatus Status { get; init; }

    /// <summary>What the channel keeps of payments to its account.</summary>
    public required Rate PaymentFee { get; init; }

    public required string City { get; init; }

    public required DateTimeOffset ContractAt { get; init; }

    public DateTimeOffset? BadgeUntil { get; init; }

    public required int Products { get; init; }

    public required int Staff { get; init; }
}
