using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Deposits;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Payments;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Deposits;

/// <summary>All a shop sees of its deposit.</summary>
public sealed record DepositDesk
{
    public required string ShopCode { get; init; }

    public required ShopStatus Status { get; init; }

    public required DepositStand Stand { get; init; }

    /// <summary>It is short, and this is what follows when; null when it is not, or was not called yet.</summary>
    public DepositCall? Call { get; init; }

    /// <summary>The youngest first.</summary>
    public required IReadOnlyList<DepositDeduction> Deductions { get; init; }

    public required IReadOnlyList<DepositReturn> Returns { get; init; }
}

/// <summary>A payment of the shop as the one who shows its code sees it.</summary>
public sealed record DueToPay(Id<Payment> Id, string OutTradeNo, string Description, Money Amount, PaymentStatus Status, DateTimeOffset ExpiresAt)
{
    public bool IsPaid => Status is PaymentStatus.Paid;

    public bool IsOpen => Status is PaymentStatus.Created or PaymentStatus.Paying or PaymentStatus.Failed;
}

[Queries]
public sealed class DepositQueries(ShopDb db, DepositsOfShops deposits)
{
    private const int Most = 50;

    public async Task<DepositDesk> Mine(ShopStaff me)
    {
        me.Needs(ShopPermission.Money);
        var shop = await db.Merchants.AsNoTracking().Where(m => m.Id == me.MerchantId).Found();
        return new()
        {
            ShopCode = shop.Code, Status = shop.Status, Stand = await deposits.Of(shop),
            Call = await db.DepositCalls.AsNoTracking().FirstOrDefaultAsync(c => c.OpenFor == shop.Id.Value),
            Deductions = await db.DepositDeductions.AsNoTracking().Of(me).OrderByDescending(d => d.MadeAt).Take(Most).ToListAsync(),
            Returns = await db.DepositReturns.AsNoTracking().Of(me).OrderByDescending(r => r.AskedAt).Take(Most).ToListAsync(),
        };
    }

    /// <exception cref="Refusal"><c>common.not-found</c></exception>
    public Task<DueToPay> ToPay(ShopStaff me, Id<Payment> id)
    {
        me.Needs(ShopPermission.Money);
        return db.Payments.Of(me).Where(p => p.Id == id)
            .Select(p => new DueToPay(p.Id, p.OutTradeNo, p.Description, p.Amount, p.Status, p.ExpiresAt)).Found();
    }
}
