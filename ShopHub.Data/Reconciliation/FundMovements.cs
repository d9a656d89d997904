using ShopHub.Data.Database;
using ShopHub.Domain.Payments;
using ShopHub.Domain.Settlement;
using ShopHub.Domain.Withdrawals;
using Line = ShopHub.Domain.Reconciliation.BillLineKind;

namespace ShopHub.Data.Reconciliation;

/// <summary>Something that, by our books, changed an account at the channel.</summary>
internal sealed class Movement
{
    /// <summary>Where our row is found: the number, or the part of it that the row keeps.</summary>
    public required string Key { get; init; }

    /// <summary>Tries of one return that the channel said "failed" to: its number goes on counting.</summary>
    public int Failures { get; init; }

    /// <summary>The shop's account; null for the platform's own.</summary>
    public required string? SubMchId { get; init; }

    /// <summary>Below zero for what left the account.</summary>
    public required long Fen { get; init; }

    /// <summary>The day on or before which it must stand in a bill; null while it has not happened.</summary>
    public required DateTimeOffset? At { get; init; }

    /// <summary>A bill that does not list it is wrong.</summary>
    public required bool MustBeListed { get; init; }

    /// <summary>Our row says, too, that it happened.</summary>
    public required bool IsDone { get; init; }

    public string Number(Line kind) => kind switch
    {
        Line.Share => $"S{Key}",
        Line.ShareReturn or Line.SubsidyReturn => $"B{Key}{(Failures == 0 ? "" : $"-{Failures}")}",
        _ => Key,
    };

    /// <summary>The key inside a number of the bill.</summary>
    public static string KeyIn(Line kind, string number) => kind switch
    {
        Line.Share when number.Length > 1 => number[1..],
        Line.ShareReturn or Line.SubsidyReturn when number.Length > 1 => number[1..].Split('-')[0],
        _ => number,
    };
}

/// <summary>What our books know of the accounts at the channel, by kind of movement. A share moves two of them.</summary>
internal static class FundMovements
{
    /// <summary>Those that are compared one by one; the fee is compared with what it was kept of.</summary>
    public static readonly Line[] Kinds = [Line.Payment, Line.Refund, Line.RefundBack, Line.Share, Line.ShareReturn, Line.Subsidy, Line.SubsidyReturn, Line.Withdrawal, Line.WithdrawalBack,
        Line.Transfer, Line.TransferBack];

    /// <param name="ofPlatform">On the platform's side of what moves between it and a shop.</param>
    public static IQueryable<Movement>[] Movements(this ShopDb db, Line kind, bool ofPlatform) => kind switch
    {
        Line.Payment => [db.Plain(), db.Parts()],
        Line.Refund => [db.Refunded(back: false)],
        Line.RefundBack => [db.Refunded(back: true)],
        Line.Share => [db.Shared(ofPlatform ? 1 : -1, ofPlatform)],
        Line.ShareReturn => [db.Returned(ofSubsidy: false, ofPlatform ? -1 : 1, ofPlatform)],
        Line.Subsidy => [db.Subsidised(ofPlatform ? -1 : 1, ofPlatform)],
        Line.SubsidyReturn => [db.Returned(ofSubsidy: true, ofPlatform ? 1 : -1, ofPlatform)],
        Line.Withdrawal => [db.Withdrawn(back: false)],
        Line.WithdrawalBack => [db.Withdrawn(back: true)],
        Line.Transfer => [db.Transferred(back: false)],
        Line.TransferBack => [db.Transferred(back: true)],
        _ => [],
    };

    private static IQueryable<Movement> Plain(this ShopDb db) =>
        from p in db.Payments
        where !p.IsCombined
        select new Movement
        {
            Key = p.OutTradeNo, SubMchId = p.SubMchId, Fen = p.Amount.Fen, At = p.PaidAt, MustBeListed = p.TransactionId != null,
            IsDone = p.TransactionId != null && (p.Status == PaymentStatus.Paid || p.Status == PaymentStatus.PaidLate),
        };

    private static IQueryable<Movement> Parts(this ShopDb db) =>
        from part in db.SubOrders
        join p in db.Payments on part.PaymentId equals p.Id
        select new Movement
        {
            Key = part.Number, SubMchId = part.SubMchId, Fen = part.Amount.Fen, At = p.PaidAt, MustBeListed = part.TransactionId != null,
            IsDone = part.TransactionId != null && (p.Status == PaymentStatus.Paid || p.Status == PaymentStatus.PaidLate),
        };

    private static IQueryable<Movement> Refunded(this ShopDb db, bool back) =>
        from r in db.Refunds
        join p in db.Payments on r.PaymentId equals p.Id
        select new Movement
        {
            Key = r.OutRefundNo, Fen = back ? r.Amount.Fen : -r.Amount.Fen,
            SubMchId = db.SubOrders.Where(s => s.Number == r.SubOrderNumber).Select(s => s.SubMchId).FirstOrDefault() ?? p.SubMchId,
            At = r.SucceededAt, MustBeListed = !back && r.Status == RefundStatus.Success,
            IsDone = back ? r.Status == RefundStatus.Closed : r.Status != RefundStatus.Created,
        };

    private static IQueryable<Movement> Shared(this ShopDb db, int sign, bool ofPlatform) =>
        from s in db.OrderShares
        where s.Allowed.Fen > 0
        let back = db.ShareReturns.Where(r => r.OrderId == s.OrderId && !r.OfSubsidy && r.Status == ShareReturnStatus.Returned).Sum(r => r.Amount.Fen)
        select new Movement
        {
            Key = s.OrderNumber, SubMchId = ofPlatform ? null : s.SubMchId, Fen = sign * (s.Given.Fen + back),
            At = s.FinishedAt, MustBeListed = s.Given.Fen + back > 0, IsDone = s.Status != ShareStatus.Dividing,
        };

    private static IQueryable<Movement> Subsidised(this ShopDb db, int sign, bool ofPlatform) =>
        from s in db.OrderShares
        where s.Part.Fen < 0
        select new Movement
        {
            Key = s.TransactionId, SubMchId = ofPlatform ? null : s.SubMchId, Fen = sign * -s.Part.Fen, At = s.FinishedAt, MustBeListed = true,
            IsDone = s.Status != ShareStatus.Dividing,
        };

    private static IQueryable<Movement> Returned(this ShopDb db, bool ofSubsidy, int sign, bool ofPlatform) =>
        from r in db.ShareReturns
        where r.OfSubsidy == ofSubsidy
        join s in db.OrderShares on r.OrderId equals s.OrderId
        select new Movement
        {
            Key = r.OutRefundNo, Failures = r.Failures, SubMchId = ofPlatform ? null : s.SubMchId, Fen = sign * r.Amount.Fen,
            At = r.ReturnedAt, MustBeListed = r.Amount.Fen > 0, IsDone = r.Status == ShareReturnStatus.Returned,
        };

    private static IQueryable<Movement> Transferred(this ShopDb db, bool back) =>
        from t in db.BuyerTransfers
        select new Movement
        {
            Key = t.Number, SubMchId = null, Fen = back ? t.Amount.Fen : -t.Amount.Fen, At = t.PaidAt, MustBeListed = !back,
            IsDone = back ? t.BackFor != null : t.Status != TransferStatus.Asked && t.Status != TransferStatus.Ready && t.Status != TransferStatus.Declined,
        };

    private static IQueryable<Movement> Withdrawn(this ShopDb db, bool back) =>
        from w in db.Withdrawals
        where w.Way == PayoutWay.Channel
        select new Movement
        {
            Key = w.Number, SubMchId = w.SubMchId, Fen = back ? w.Amount.Fen : -w.Amount.Fen, At = w.PaidAt, MustBeListed = !back,
            IsDone = back ? w.BackFor != null : w.Status != WithdrawalStatus.Init && w.Status != WithdrawalStatus.Waiting,
        };
}
