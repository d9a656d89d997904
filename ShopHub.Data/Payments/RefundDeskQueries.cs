using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Payments;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Payments;

/// <summary>Those that wait for a person, those the channel is at, and those that people of the finance have brought to an end.</summary>
public enum RefundTray { Waiting, UnderWay, Handled }

/// <summary>Refunds the channel has not brought to an end by itself.</summary>
[Queries]
public sealed class RefundDeskQueries(ShopDb db, TimeProvider clock)
{
    public const int Most = 200;

    /// <summary>How far back the handled ones are listed. Source: own choice.</summary>
    public const int HandledDays = 90;

    public async Task<List<RefundRow>> Those(PlatformStaff me, RefundTray tray)
    {
        me.Needs(PlatformPermission.Finance);
        var rows = await Rows(me, tray switch
        {
            RefundTray.Waiting => Waiting(db).OrderBy(r => r.ByHandUntil == null).ThenBy(r => r.ByHandUntil).ThenBy(r => r.CreatedAt).Take(Most),
            RefundTray.UnderWay => db.Refunds.Where(r => r.NextAt != null).OrderBy(r => r.CreatedAt).Take(Most),
            RefundTray.Handled => Handled().OrderByDescending(r => r.SucceededAt).Take(Most),
        }).ToListAsync();
        return tray is RefundTray.Handled ? [.. rows.OrderByDescending(r => r.SucceededAt)] : [.. rows.OrderBy(r => r.ByHandUntil is null).ThenBy(r => r.ByHandUntil).ThenBy(r => r.CreatedAt)];
    }

    private IQueryable<Refund> Handled()
    {
        var from = clock.GetUtcNow().AddDays(-HandledDays);
        return db.Refunds.Where(r => r.SucceededAt >= from && (r.PaidNote != null || r.Cards > 0));
    }

    private IQueryable<RefundRow> Rows(PlatformStaff me, IQueryable<Refund> those) =>
        from refund in those
        join payment in db.Payments on refund.PaymentId equals payment.Id
        join order in db.Orders on refund.OrderId equals order.Id into orders
        from order in orders.DefaultIfEmpty()
        select new RefundRow
        {
            OutRefundNo = refund.OutRefundNo, OutTradeNo = payment.OutTradeNo, OrderNumber = (object?)order == null ? null : order.Number, Amount = refund.Amount,
            Status = refund.Status, Reason = refund.Reason, Round = refund.Round, Tries = refund.Tries, CreatedAt = refund.CreatedAt, NextAt = refund.NextAt,
            ByHandUntil = refund.ByHandUntil, LastAnswer = refund.LastAnswer, IsHome = refund.HomeAt != null, SucceededAt = refund.SucceededAt,
            CardIsNamed = refund.SealedCard != null, CardIsAsked = refund.CardAskedBy != null, CardIsMine = refund.CardAskedBy == me.MemberId, Cards = refund.Cards,
            PaidNote = refund.PaidNote, History = refund.History,
            IsOfShop = payment.SubMchId != null || db.SubOrders.Any(s => s.Number == refund.SubOrderNumber && s.SubMchId != null),
            Transfer = db.BuyerTransfers.Where(t => t.Number == refund.TransferNumber).Select(t => new RefundTransfer
            {
                Number = t.Number, Status = t.Status, IsMine = t.AskedBy == me.MemberId, ConfirmUntil = t.ConfirmUntil, TakenBackAt = t.TakenBackAt,
                LastAnswer = t.LastAnswer, History = t.History,
            }).FirstOrDefault(),
            Before = db.BuyerTransfers.Where(t => t.RefundId == refund.Id && t.BackFor != null).OrderByDescending(t => t.Round)
                .Select(t => $"{t.Number}：{t.BackFor}").FirstOrDefault(),
        };

    /// <summary>Left to a person, or closed by the channel and not sent again.</summary>
    internal static IQueryable<Refund> Waiting(ShopDb db) => db.Refunds.Where(r =>
        r.ByHandUntil != null || r.SealedCard != null || r.Status == RefundStatus.Closed && !db.Refunds.Any(next => next.Replaces == r.Id));
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

    /// <summary>It is to go to a bank card: another has to agree, or the channel to answer.</summary>
    public bool CardIsNamed { get; init; }

    /// <summary>Another has to agree to the card still.</summary>
    public bool CardIsAsked { get; init; }

    /// <summary>Who looks has asked for it himself: another one agrees.</summary>
    public bool CardIsMine { get; init; }

    /// <summary>Counts them: which one is meant.</summary>
    public int Cards { get; init; }

    public DateTimeOffset? SucceededAt { get; init; }

    /// <summary>How it was paid past the channel, and by whom.</summary>
    public string? PaidNote { get; init; }

    /// <summary>What people of the finance have done about it.</summary>
    public required History History { get; init; }

    /// <summary>The channel paid it to the platform's own bank.</summary>
    public bool IsHome { get; init; }

    /// <summary>It is taken from a shop's account: the merchant's own card would be the shop's.</summary>
    public bool IsOfShop { get; init; }

    /// <summary>The transfer that is to pay it; null when none is open.</summary>
    public RefundTransfer? Transfer { get; init; }

    /// <summary>The last transfer that did not reach the buyer, and why; null when there was none.</summary>
    public string? Before { get; init; }

    public bool NeedsName => Amount >= ITransferChannel.NameFrom;
}

/// <summary>The transfer of a refund, for the finance.</summary>
public sealed record RefundTransfer
{
    public required string Number { get; init; }

    public required TransferStatus Status { get; init; }

    /// <summary>Who looks has asked for it himself: another one agrees.</summary>
    public required bool IsMine { get; init; }

    /// <summary>Who asked, who agreed, and what the channel said.</summary>
    public required History History { get; init; }

    public DateTimeOffset? ConfirmUntil { get; init; }

    public DateTimeOffset? TakenBackAt { get; init; }

    public string? LastAnswer { get; init; }
}
