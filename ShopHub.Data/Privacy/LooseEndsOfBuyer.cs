using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.AfterSales;
using ShopHub.Domain.Applications;
using ShopHub.Domain.Compensations;
using ShopHub.Domain.Complaints;
using ShopHub.Domain.Customers;
using ShopHub.Domain.Marketing;
using ShopHub.Domain.Payments;
using ShopHub.Domain.Privacy;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;

namespace ShopHub.Data.Privacy;

/// <summary>Reads what a shopper has not settled yet.</summary>
public sealed class LooseEndsOfBuyer(ShopDb db)
{
    private static readonly OrderStatus[] s_openOrders = [OrderStatus.Unpaid, OrderStatus.ToShip, OrderStatus.PartShipped, OrderStatus.Shipped];

    private static readonly AfterSaleStatus[] s_openCases = [.. Enum.GetValues<AfterSaleStatus>().Where(s => !AfterSaleLifecycle.Table.IsFinal(s) && s is not (AfterSaleStatus.InDispute or AfterSaleStatus.MerchantWon))];

    private static readonly TransferStatus[] s_openTransfers = [.. Enum.GetValues<TransferStatus>().Where(s => !TransferLifecycle.Table.IsFinal(s))];

    private static readonly ComplaintState[] s_openComplaints = [ComplaintState.Pending, ComplaintState.Processing];

    private static readonly ApplicationStatus[] s_openApplications = [.. Enum.GetValues<ApplicationStatus>().Where(s => !ApplicationLifecycle.Table.IsFinal(s))];

    public async Task<BuyerLooseEnds> Of(Id<Customer> customer, DateTimeOffset now)
    {
        var orders = db.Orders.Where(o => o.CustomerId == customer);
        var returnable = now.AddDays(-OrderPolicy.Default.AfterSaleDays);
        return new()
        {
            OpenOrders = await orders.CountAsync(o => s_openOrders.Contains(o.Status)),
            OpenAfterSales = await db.AfterSales.CountAsync(a => a.CustomerId == customer && s_openCases.Contains(a.Status)),
            OpenDisputes = await db.Disputes.CountAsync(d => d.CustomerId == customer && d.EndedAt == null),
            OpenRefunds = await db.Refunds.CountAsync(r =>
                    (r.NextAt != null || r.ByHandUntil != null) && db.Payments.Any(p => p.Id == r.PaymentId && p.CustomerId == customer))
                + await db.BuyerTransfers.CountAsync(t => t.CustomerId == customer && t.CompensationId == Guid.Empty && s_openTransfers.Contains(t.Status)),
            OpenGuarantees = await db.Guarantees.CountAsync(g => g.CustomerId == customer && g.EndedAt == null),
            OpenGrievances = await db.Grievances.CountAsync(g => g.CustomerId == customer && g.EndedAt == null),
            OpenCompensations = await db.Compensations.CountAsync(c => c.CustomerId == customer && c.Status != CompensationStatus.Paid),
            OpenComplaints = await db.ChannelComplaints.CountAsync(c => s_openComplaints.Contains(c.State) && orders.Any(o => o.Id == c.OrderId)),
            Shops = await db.ShopSlots.CountAsync(s => s.CustomerId == customer)
                + await db.Applications.CountAsync(a => a.CustomerId == customer && s_openApplications.Contains(a.Status) && !db.ShopSlots.Any(s => s.ApplicationId == a.Id)),
            Seats = await Seats(customer, now),
            StillReturnable = await orders.CountAsync(o => o.Status == OrderStatus.Completed && o.CompletedAt > returnable),
            UsableCoupons = await db.ClaimedCoupons.CountAsync(c => c.CustomerId == customer && c.Status == ClaimedCouponStatus.Valid && c.ValidUntil >= now),
        };
    }

    private async Task<int> Seats(Id<Customer> customer, DateTimeOffset now)
    {
        var account = await db.Customers.Where(c => c.Id == customer).Select(c => c.AccountId).SingleAsync();
        return await db.Staff.CountAsync(s => s.AccountId == account && s.RemovedAt == null && (s.EndsAt == null || s.EndsAt > now))
            + await db.PlatformMembers.CountAsync(m => m.AccountId == account && m.RemovedAt == null);
    }
}
