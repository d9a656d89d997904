using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Payments;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Payments;

/// <summary>Refunds the channel has not brought to an end: those that wait for a person, and those under way.</summary>
[Queries]
public sealed class RefundDeskQueries(ShopDb db)
{
    public const int Most = 200;

    public Task<List<RefundRow>> Those(PlatformStaff me, bool underWay)
    {
        me.Needs(PlatformPermission.Finance);
        var those = underWay ? db.Refunds.Where(r => r.NextAt != null) : Waiting(db);
        return (from refund in those
                join payment in db.Payments on refund.PaymentId equals payment.Id
                join order in db.Orders on refund.OrderId equals order.Id into orders
                from order in orders.DefaultIfEmpty()
                orderby refund.ByHandUntil, refund.CreatedAt
                select new RefundRow
                {
                    OutRefundNo = refund.OutRefundNo, OutTradeNo = payment.OutTradeNo, OrderNumber = (object?)order == null ? null : order.Number, Amount = refund.Amount,
                    Status = refund.Status, Reason = refund.Reason, Round = refund.Round, Tries = refund.Tries, CreatedAt = refund.CreatedAt, NextAt = refund.NextAt,
                    ByHandUntil = refund.ByHandUntil, LastAnswer = refund.LastAnswer,
                }).Take(Most).ToListAsync();
    }

    /// <summary>Left to a person, or closed by the channel and not sent again.</summary>
    internal static IQueryable<Refund> Waiting(ShopDb db) => db.Refunds.Where(r =>
        r.ByHandUntil != null || r.Status == RefundStatus.Closed && !db.Refunds.Any(next => next.Replaces == r.Id));
}

public sealed record RefundRow
{
    public required string OutRefundNo { get; init; }

    public required string OutTradeNo { get; init; }

    /// <summary>Null for late money, which never reached an order.</summary>
    public string? OrderNumber { get; init; }

    public required Money Amount { get; init; }

    public required RefundStatus Status { get; init; }

    public required RefundReason Reason { get; init; }

    public required int Round { get; init; }

    public required int Tries { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? NextAt { get; init; }

    public DateTimeOffset? ByHandUntil { get; init; }

    public string? LastAnswer { get; init; }
}
