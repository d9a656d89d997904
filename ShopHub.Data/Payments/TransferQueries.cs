using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Payments;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Payments;

/// <summary>A transfer to send or to ask about.</summary>
/// <param name="Order">What the channel is told.</param>
/// <param name="IsNew">The channel has not taken it, as far as we know.</param>
/// <param name="WasTried">It was called before: an answer may have been lost.</param>
/// <param name="CanBeShown">The buyer's page can open the confirmation.</param>
public sealed record DueTransfer(TransferOrder Order, bool IsNew, bool WasTried, bool CanBeShown);

/// <summary>What the jobs have to say to the channel about transfers.</summary>
[Queries]
public sealed class DueTransferQueries(ShopDb db, SealedReceivers receivers, TimeProvider clock)
{
    public async Task<List<DueTransfer>> Due(Clockwork by, int most)
    {
        var now = clock.GetUtcNow();
        return await Rows(db.BuyerTransfers.Where(t => t.NextAt <= now).OrderBy(t => t.NextAt).Take(most));
    }

    /// <summary>Null when nothing is open for it.</summary>
    public async Task<DueTransfer?> One(Clockwork by, string number) =>
        (await Rows(db.BuyerTransfers.Where(t => t.Number == number && t.NextAt != null))).FirstOrDefault();

    private async Task<List<DueTransfer>> Rows(IQueryable<BuyerTransfer> wanted)
    {
        var rows = await (
            from transfer in wanted
            join customer in db.Customers on transfer.CustomerId equals customer.Id
            select new
            {
                Transfer = transfer, customer.OpenId,
                Order = db.Orders.Where(o => o.Id == db.Refunds.Where(r => r.Id == transfer.RefundId).Select(r => r.OrderId).FirstOrDefault()).Select(o => o.Number).FirstOrDefault(),
                OfCompensation = db.Compensations.Where(c => c.TransferNumber == transfer.Number).Select(c => db.Orders.Where(o => o.Id == c.OrderId).Select(o => o.Number).FirstOrDefault()).FirstOrDefault(),
            }).ToListAsync();
        return [.. rows.Select(r => new DueTransfer(
            new(r.Transfer.Number, r.OpenId, r.Transfer.Amount, r.Transfer.SealedName is { } name ? receivers.Name(name) : null,
                $"{((r.Order ?? r.OfCompensation) is { } order ? $"订单{order}" : "")}{(r.Transfer.IsCompensation ? "赔付" : "退款")}"),
            r.Transfer.Status is TransferStatus.Ready, r.Transfer.Tries > 0, r.Transfer.Package is not null))];
    }
}

/// <summary>A transfer as its buyer sees it.</summary>
public sealed record BuyerTransferRow
{
    public required string Number { get; init; }

    public required Money Amount { get; init; }

    public required TransferStatus Status { get; init; }

    /// <summary>Opens the confirmation in WeChat; null when there is nothing to confirm.</summary>
    public string? Package { get; init; }

    public DateTimeOffset? ConfirmUntil { get; init; }

    public DateTimeOffset? TakenBackAt { get; init; }

    public DateTimeOffset? PaidAt { get; init; }

    /// <summary>Of the after-sale it pays; null for money that reached no order, and for a compensation.</summary>
    public string? CaseNumber { get; init; }

    /// <summary>Of the compensation it pays; null when it pays a refund.</summary>
    public string? CompensationNumber { get; init; }

    public bool CanConfirm => Status is TransferStatus.ToConfirm && Package is not null && TakenBackAt is null;
}

[Queries]
public sealed class BuyerTransferQueries(ShopDb db)
{
    /// <exception cref="Refusal"><c>common.not-found</c>: somebody else's, or one nobody has agreed to yet.</exception>
    public Task<BuyerTransferRow> One(Buyer me, string number) =>
        Rows(db, db.BuyerTransfers.Of(me).Where(t => t.Number == number && t.Status != TransferStatus.Asked && t.Status != TransferStatus.Declined)).Found();

    internal static IQueryable<BuyerTransferRow> Rows(ShopDb db, IQueryable<BuyerTransfer> those) => those.Select(t => new BuyerTransferRow
    {
        Number = t.Number, Amount = t.Amount, Status = t.Status, Package = t.Package, ConfirmUntil = t.ConfirmUntil, TakenBackAt = t.TakenBackAt, PaidAt = t.PaidAt,
        CompensationNumber = db.Compensations.Where(c => c.TransferNumber == t.Number).Select(c => c.Number).FirstOrDefault(),
        CaseNumber = db.AfterSales.Where(a => a.RefundId == t.RefundId).Select(a => a.Number).FirstOrDefault(),
    });
}
