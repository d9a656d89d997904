using Microsoft.EntityFrameworkCore;
using ShopHub.Domain.Access;
using ShopHub.Domain.AfterSales;
using ShopHub.Domain.Compensations;
using ShopHub.Domain.Disputes;
using ShopHub.Domain.Fulfilment;
using ShopHub.Domain.Grievances;
using ShopHub.Domain.Guarantees;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Cases;

/// <summary>An order and what came of it, as it stands now: of each kind of document the one that is open, else the last.</summary>
internal sealed record CaseFile(Buyer Buyer, Order Order)
{
    public IReadOnlyList<Shipment> Parcels { get; private init; } = [];

    public AfterSale? Asked { get; private init; }

    public Dispute? Dispute { get; private init; }

    public Guarantee? Guarantee { get; private init; }

    public Grievance? Grievance { get; private init; }

    public Compensation? Owed { get; private init; }

    public OrderLine Line => Order.Lines[0];

    public string AskedNumber => Asked?.Number ?? "";

    public string DisputeNumber => Dispute?.Number ?? "";

    public string GuaranteeNumber => Guarantee?.Number ?? "";

    public string GrievanceNumber => Grievance?.Number ?? "";

    public static Task<CaseFile> Read(Town town, Buyer buyer, Id<Order> id) => town.Look(async db =>
    {
        var order = await db.Orders.Include(o => o.Lines).SingleAsync(o => o.Id == id);
        var disputed = await db.Disputes.FirstOrDefaultAsync(d => d.OrderId == id && d.EndedAt == null);
        var only = disputed?.AfterSaleId;
        var asked = await db.AfterSales.Where(a => a.OrderId == id && (only == null || a.Id == only))
            .OrderBy(a => a.EndedAt != null).ThenByDescending(a => a.OpenedAt).FirstOrDefaultAsync();
        return new CaseFile(buyer, order)
        {
            Parcels = await db.Shipments.Where(s => s.OrderId == id).OrderBy(s => s.ShippedAt).ToListAsync(),
            Asked = asked,
            Dispute = disputed ?? (asked is null ? null : await db.Disputes.FirstOrDefaultAsync(d => d.AfterSaleId == asked.Id)),
            Guarantee = await db.Guarantees.Where(g => g.OrderId == id).OrderBy(g => g.DueAt == null).ThenByDescending(g => g.OpenedAt).FirstOrDefaultAsync(),
            Grievance = await db.Grievances.Where(g => g.OrderId == id).OrderBy(g => g.DueAt == null).ThenByDescending(g => g.OpenedAt).FirstOrDefaultAsync(),
            Owed = await db.Compensations.Where(c => c.OrderId == id).OrderBy(c => c.Status).FirstOrDefaultAsync(),
        };
    });
}
