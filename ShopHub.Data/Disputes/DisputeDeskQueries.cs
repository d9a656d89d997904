using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Data.Rights;
using ShopHub.Domain.Access;
using ShopHub.Domain.AfterSales;
using ShopHub.Domain.Disputes;
using ShopHub.Domain.Fulfilment;
using ShopHub.Domain.Ledger;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Settlement;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;

namespace ShopHub.Data.Disputes;

/// <summary>A part of the platform's queue: mine, those nobody has, those that wait for the sides, all.</summary>
public enum DisputePart { Mine, Free, Sides, All }

/// <summary>Where a refund of this order would come from (DEP-05).</summary>
/// <param name="Escrow">What is still held of the order; zero after settlement.</param>
public sealed record ReachableMoney(SettlementStatus Settlement, Money Escrow, Money Available, Money Frozen, Money Deposit, Money Owed);

/// <summary>An earlier case of the buyer or of the shop.</summary>
public sealed record EarlierCase(string Number, DateTimeOffset OpenedAt, AfterSaleReason Reason, AfterSaleStatus Status, Money Cash, bool WasDisputed);

/// <summary>All that one needs to decide, on one page.</summary>
public sealed record CaseFile
{
    public required DisputeView View { get; init; }

    public required AfterSale Case { get; init; }

    public required Order Order { get; init; }

    public required OrderLine Line { get; init; }

    public required Merchant Shop { get; init; }

    public required string Buyer { get; init; }

    public required IReadOnlyList<Shipment> Parcels { get; init; }

    public required ReachableMoney Money { get; init; }

    /// <summary>The buyer's last cases in any shop, and the shop's last cases with any buyer.</summary>
    public required IReadOnlyList<EarlierCase> OfBuyer { get; init; }

    public required IReadOnlyList<EarlierCase> OfShop { get; init; }

    /// <summary>Null while nobody has it.</summary>
    public string? Agent { get; init; }

    public required bool IsMine { get; init; }

    /// <summary>May be taken: nobody has it, and this member neither ruled first nor works in the shop.</summary>
    public required bool IsForMe { get; init; }
}

/// <summary>What the judges see.</summary>
[Queries]
public sealed class DisputeDeskQueries(ShopDb db)
{
    public const int PageSize = 20;

    private const int Earlier = 6;

    private static readonly DisputeStatus[] s_platforms = [DisputeStatus.Processing, DisputeStatus.Appealed];

    public async Task<DisputePage> Queue(PlatformStaff me, DisputePart part, int page)
    {
        me.Needs(PlatformPermission.Judge);
        var rows = In(part, me);
        return await db.PageOf(part is DisputePart.All ? rows.OrderByDescending(d => d.OpenedAt) : rows.OrderBy(d => d.DueAt), page, PageSize, me.MemberId);
    }

    public async Task<Dictionary<DisputePart, int>> Counts(PlatformStaff me)
    {
        me.Needs(PlatformPermission.Judge);
        Dictionary<DisputePart, int> counts = [];
        foreach (var part in Enum.GetValues<DisputePart>()) counts[part] = await In(part, me).CountAsync();
        return counts;
    }

    /// <exception cref="Refusal"><c>common.not-found</c></exception>
    public async Task<CaseFile> File(PlatformStaff me, string number)
    {
        me.Needs(PlatformPermission.Judge);
        var dispute = await db.Disputes.Where(d => d.Number == number).Found();
        var asked = await db.AfterSales.Where(a => a.Id == dispute.AfterSaleId).Found();
        var order = await db.Orders.Include(o => o.Lines).Where(o => o.Id == dispute.OrderId).Found();
        var isFree = dispute is { IsOpen: true, AgentId: null } && dispute.Status is not DisputeStatus.WaitMerchant;
        return new()
        {
            View = await db.ViewOf(dispute), Case = asked, Order = order, Line = order.Lines.Single(l => l.Id == asked.LineId),
            Shop = await db.Merchants.Where(m => m.Id == dispute.MerchantId).Found(),
            Buyer = await db.Customers.Where(c => c.Id == dispute.CustomerId).Select(c => c.Nickname).SingleAsync(),
            Parcels = await db.Shipments.Where(s => s.OrderId == order.Id).OrderBy(s => s.ShippedAt).ToListAsync(),
            Money = await Reachable(order),
            OfBuyer = await Before(db.AfterSales.Where(a => a.CustomerId == dispute.CustomerId && a.Id != asked.Id)),
            OfShop = await Before(db.AfterSales.Where(a => a.MerchantId == dispute.MerchantId && a.Id != asked.Id)),
            Agent = dispute.AgentId is { } agent ? await db.PlatformMembers.Where(m => m.Id == agent).Select(m => m.Name).FirstOrDefaultAsync() : null,
            IsMine = dispute.AgentId == me.MemberId,
            IsForMe = isFree && dispute.MayBeHandledBy(me.MemberId) && !await db.WorksIn(me, dispute.MerchantId),
        };
    }

    /// <summary>What waits for a decision of this member, or for somebody to take it.</summary>
    internal static Task<int> Waiting(ShopDb db, PlatformStaff me) => db.Disputes.For(me).CountAsync();

    private IQueryable<Dispute> In(DisputePart part, PlatformStaff me) => part switch
    {
        DisputePart.Mine => db.Disputes.Where(d => d.EndedAt == null && d.AgentId == me.MemberId && s_platforms.Contains(d.Status)),
        DisputePart.Free => db.Disputes.Where(d => d.AgentId == null && s_platforms.Contains(d.Status)),
        DisputePart.Sides => db.Disputes.Where(d => d.EndedAt == null && !s_platforms.Contains(d.Status)),
        DisputePart.All => db.Disputes,
    };

    private async Task<ReachableMoney> Reachable(Order order)
    {
        var shop = order.MerchantId.Value;
        var balances = await db.Balances.Where(b => b.OwnerId == shop).ToDictionaryAsync(b => b.Account, b => b.Balance);
        var status = await db.Settlements.Where(s => s.OrderId == order.Id).Select(s => s.Status).SingleAsync();
        var isHeld = status is not (SettlementStatus.Settled or SettlementStatus.Voided);
        return new(
            status, isHeld ? order.HeldInEscrow : Domain.Shared.Money.Zero, balances.GetValueOrDefault(Account.MerchantAvailable), balances.GetValueOrDefault(Account.MerchantFrozen),
            balances.GetValueOrDefault(Account.MerchantDeposit), balances.GetValueOrDefault(Account.MerchantReceivable));
    }

    private Task<List<EarlierCase>> Before(IQueryable<AfterSale> cases) => cases.OrderByDescending(a => a.OpenedAt).Take(Earlier)
        .Select(a => new EarlierCase(a.Number, a.OpenedAt, a.Reason, a.Status, a.Cash, db.Disputes.Any(d => d.AfterSaleId == a.Id))).ToListAsync();
}
