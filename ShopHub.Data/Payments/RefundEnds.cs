using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Notices;
using ShopHub.Domain.Payments;

namespace ShopHub.Data.Payments;

/// <summary>What follows the end of a refund, however it ended.</summary>
public sealed class RefundEnds(ShopDb db)
{
    /// <summary>The buyer has his money: his case is over and he is told.</summary>
    public async Task Finish(Actor by, Refund refund, string how, DateTimeOffset now)
    {
        foreach (var done in await db.AfterSales.Where(a => a.RefundId == refund.Id).ToListAsync())
        {
            done.MarkRefunded(by, now);
            db.Notices.Add(Notice.To(done.CustomerId.Value, "退款已到账", $"{refund.Amount} {how}", $"/returns/{done.Number}", now));
        }
    }

    /// <summary>The channel closed it without paying: the same money goes out under a new number.</summary>
    public async Task<Refund> PayAgain(Refund closed, DateTimeOffset now)
    {
        var next = closed.Again(now);
        db.Refunds.Add(next);
        foreach (var waiting in await db.AfterSales.Where(a => a.RefundId == closed.Id).ToListAsync()) waiting.RefundId = next.Id;
        return next;
    }
}
