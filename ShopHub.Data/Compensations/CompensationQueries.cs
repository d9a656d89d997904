using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Compensations;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Payments;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;

namespace ShopHub.Data.Compensations;

/// <summary>A compensation as everybody may see it; where the money came from is not for the buyer.</summary>
public sealed record CompensationRow
{
    public required string Number { get; init; }

    public required string OrderNumber { get; init; }

    public required string ShopName { get; init; }

    public required CompensationBasis Basis { get; init; }

    /// <summary>Null when it is about the whole order.</summary>
    public Id<OrderLine>? LineId { get; init; }

    public required string Why { get; init; }

    public required Money Amount { get; init; }

    public required CompensationStatus Status { get; init; }

    public required DateTimeOffset OwedAt { get; init; }

    public DateTimeOffset? PaidAt { get; init; }

    /// <summary>Why the last transfer did not reach the buyer; null when none failed.</summary>
    public string? BackFor { get; init; }

    /// <summary>The last transfer; null while there was none.</summary>
    public string? Transfer { get; init; }

    /// <summary>Until when the buyer can confirm it; null while he cannot.</summary>
    public DateTimeOffset? ConfirmUntil { get; init; }

    public Money FromAvailable { get; init; }

    public Money FromDeposit { get; init; }

    public Money Advanced { get; init; }

    public bool NeedsName => Amount >= ITransferChannel.NameFrom;
}

public sealed record CompensationPage(List<CompensationRow> Rows, int Number, int Last, int Total);

[Queries]
public sealed class CompensationQueries(ShopDb db)
{
    public const int PageSize = 20;

    private const int Newest = 10;

    /// <exception cref="Refusal"><c>common.not-found</c></exception>
    public Task<CompensationRow> One(Buyer me, string number) => Rows(db.Compensations.Of(me).Where(c => c.Number == number)).Found();

    public Task<List<CompensationRow>> OfOrder(Buyer me, Id<Order> order) => Rows(db.Compensations.Of(me).Where(c => c.OrderId == order).OrderBy(c => c.OwedAt)).ToListAsync();

    /// <summary>Of one order, for the shop that has to answer for it.</summary>
    public Task<List<CompensationRow>> OwedOf(ShopStaff me, Id<Order> order)
    {
        me.Needs(ShopPermission.Orders);
        return Rows(db.Compensations.Of(me).Where(c => c.OrderId == order).OrderBy(c => c.OwedAt)).ToListAsync();
    }

    /// <summary>The shop's last ones.</summary>
    public Task<List<CompensationRow>> Latest(ShopStaff me)
    {
        me.Needs(ShopPermission.Money);
        return Rows(db.Compensations.Of(me).OrderByDescending(c => c.OwedAt).Take(Newest)).ToListAsync();
    }

    /// <param name="open">Only those that have not reached their buyer.</param>
    public async Task<CompensationPage> Page(PlatformStaff me, bool open, int page)
    {
        me.Needs(PlatformPermission.Finance);
        var wanted = db.Compensations.Where(c => !open || c.Status != CompensationStatus.Paid);
        var total = await wanted.CountAsync();
        var last = Math.Max(1, (total + PageSize - 1) / PageSize);
        var number = Math.Clamp(page, 1, last);
        return new(await Rows(wanted.OrderByDescending(c => c.OwedAt).ThenBy(c => c.Id).Skip((number - 1) * PageSize).Take(PageSize)).ToListAsync(), number, last, total);
    }

    private IQueryable<CompensationRow> Rows(IQueryable<Compensation> those) => those.Select(c => new CompensationRow
    {
        Number = c.Number, Basis = c.Basis, LineId = c.LineId, Why = c.Why, Amount = c.Amount, Status = c.Status, OwedAt = c.OwedAt, PaidAt = c.PaidAt, BackFor = c.BackFor,
        Transfer = c.TransferNumber, FromAvailable = c.FromAvailable, FromDeposit = c.FromDeposit, Advanced = c.Advanced,
        OrderNumber = db.Orders.Where(o => o.Id == c.OrderId).Select(o => o.Number).First(),
        ShopName = db.Merchants.Where(m => m.Id == c.MerchantId).Select(m => m.ShopName).First(),
        ConfirmUntil = db.BuyerTransfers.Where(t => t.Number == c.TransferNumber && t.Status == TransferStatus.ToConfirm).Select(t => t.ConfirmUntil).FirstOrDefault(),
    });
}
