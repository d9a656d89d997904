using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Settlement;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Reconciliation;

/// <summary>An order's money and the account at the channel it was paid to.</summary>
internal sealed class OrderAtAccount
{
    public required Id<Domain.Trade.Order> OrderId { get; init; }

    public required Id<Merchant> MerchantId { get; init; }

    /// <summary>Null: the platform's own.</summary>
    public required string? SubMchId { get; init; }

    public required SettlementStatus Status { get; init; }

    /// <summary>Cash less refunds, in fen.</summary>
    public required long Cash { get; init; }

    /// <summary>What the channel keeps of it, in basis points.</summary>
    public required int FeePoints { get; init; }

    /// <summary>Once it is settled, in fen.</summary>
    public required long PaymentFee { get; init; }

    public required long MerchantNet { get; init; }

    /// <summary>What belongs to the platform now, in fen; below zero it adds.</summary>
    public required long Part { get; init; }
}

/// <summary>Sums of orders by the account they were paid to.</summary>
internal static class OrdersByAccount
{
    private const int HalfUp = 5_000, Whole = 10_000;

    public sealed record Held(string? SubMchId, long Cash, long Fees);

    public sealed record Undivided(string? SubMchId, long MerchantNet, long Frozen, long Added);

    public sealed record Open(string? SubMchId, long Fen);

    /// <summary>Cash in escrow, and the fees kept of it: half up for each order (FEE-03).</summary>
    public static Task<List<Held>> HeldByAccount(this ShopDb db) => (
        from o in db.AtAccounts()
        where o.Status != SettlementStatus.Settled && o.Cash != 0
        group o by o.SubMchId into account
        select new Held(account.Key, account.Sum(o => o.Cash), account.Sum(o => (o.Cash * o.FeePoints + HalfUp) / Whole))).ToListAsync();

    /// <summary>Settled, and the channel has not divided and freed it.</summary>
    public static Task<List<Undivided>> UndividedByAccount(this ShopDb db) => (
        from o in db.AtAccounts()
        where o.Status == SettlementStatus.Settled && o.SubMchId != null
        join s in db.OrderShares on o.OrderId equals s.OrderId into shares
        from s in shares.DefaultIfEmpty()
        let given = (long?)s.Given.Fen ?? 0
        where (object?)s == null || s.Status == ShareStatus.Dividing || s.Status == ShareStatus.Divided
        group new { o, given } by o.SubMchId into account
        select new Undivided(
            account.Key, account.Sum(x => x.o.MerchantNet), account.Sum(x => x.o.Cash - x.o.PaymentFee - (x.given > 0 ? x.given : 0)),
            account.Sum(x => x.given < 0 ? -x.given : 0))).ToListAsync();

    /// <summary>Divided, and the platform has more or less of it than belongs to it now.</summary>
    public static Task<List<Open>> OpenSharesByAccount(this ShopDb db) => (
        from s in db.OrderShares
        where s.Status == ShareStatus.Lacking
            || s.Status == ShareStatus.Finished && db.ShareReturns.Any(r => r.OrderId == s.OrderId && r.Status == ShareReturnStatus.Waiting)
        join o in db.AtAccounts() on s.OrderId equals o.OrderId
        group o.Part - s.Given.Fen by o.SubMchId into account
        select new Open(account.Key, account.Sum())).ToListAsync();

    /// <summary>What shops have of orders that were paid to the platform's own account.</summary>
    public static Task<Dictionary<Id<Merchant>, long>> NetAtPlatform(this ShopDb db) => (
        from o in db.AtAccounts()
        where o.Status == SettlementStatus.Settled && o.SubMchId == null
        group o.MerchantNet by o.MerchantId into shop
        select new { shop.Key, Fen = shop.Sum() }).ToDictionaryAsync(s => s.Key, s => s.Fen);

    private static IQueryable<OrderAtAccount> AtAccounts(this ShopDb db) =>
        from s in db.Settlements
        join o in db.Orders on s.OrderId equals o.Id
        join part in db.SubOrders.Where(p => p.SubMchId != null && p.TransactionId != null) on new { OrderId = o.Id, o.TransactionId } equals new { part.OrderId, part.TransactionId } into parts
        from part in parts.DefaultIfEmpty()
        join plain in db.Payments.Where(p => p.SubMchId != null && p.TransactionId != null) on o.TransactionId equals plain.TransactionId into plains
        from plain in plains.DefaultIfEmpty()
        select new OrderAtAccount
        {
            OrderId = o.Id, MerchantId = o.MerchantId, SubMchId = part.SubMchId ?? plain.SubMchId, Status = s.Status, Cash = o.Payable.Fen - o.RefundedCash.Fen,
            // The column is a number; the cast says so to the database.
            FeePoints = (int)(object)o.PaymentFee,
            PaymentFee = s.PaymentFee.Fen, MerchantNet = s.MerchantNet.Fen,
            Part = s.ServiceFee.Fen + s.Commission.Fen + s.CommissionAbove.Fen - o.PlatformDiscount.Fen + o.RefundedSubsidy.Fen,
        };
}
