using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Compensations;
using ShopHub.Domain.Payments;
using ShopHub.Domain.Trade;

namespace ShopHub.Data.Compensations;

/// <summary>
/// J04: orders that still wait to be shipped a day after their deadline (CMP-02); those shipped late are compensated when they leave.
/// While a case of the buyer stops the shipping the clock does not tell against the shop.
/// </summary>
[UseCase(Runs = 2)]
public sealed class PayLateShipping(ShopDb db, LateShipping late, TimeProvider clock)
{
    /// <returns>How many were compensated.</returns>
    public async Task<int> Run(Clockwork by, int batch)
    {
        var now = clock.GetUtcNow();
        var (over, least) = (now.AddHours(-CompensationPolicy.LateHours), ITransferChannel.Least.Fen);
        var due = await db.Orders.Include(o => o.Lines)
            .Where(o => (o.Status == OrderStatus.ToShip || o.Status == OrderStatus.PartShipped) && o.DueAt < over && o.OpenAfterSales == 0
                && o.Lines.Sum(l => l.Cash.Fen - l.RefundedCash.Fen) >= least
                && !db.Compensations.Any(c => c.OrderId == o.Id && c.Cause == CompensationClaim.Late))
            .OrderBy(o => o.DueAt).Take(batch).ToListAsync();
        foreach (var order in due) await late.Pay(order, by, now);
        return due.Count;
    }
}
