using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Payments;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Payments;

/// <summary>A payment as its shopper sees it.</summary>
public sealed record ToPay
{
    public required Id<Payment> Id { get; init; }

    public required string OutTradeNo { get; init; }

    public required string Description { get; init; }

    public required Money Amount { get; init; }

    public required string OpenId { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public required PaymentStatus Status { get; init; }

    /// <summary>It pays several shops.</summary>
    public required bool IsCombined { get; init; }

    /// <summary>The cashier was opened at least once.</summary>
    public required bool IsStarted { get; init; }

    /// <summary>Numbers of the orders it pays for.</summary>
    public IReadOnlyList<string> Orders { get; set; } = [];

    /// <summary>The application whose deposit it pays; null when it pays for orders.</summary>
    public string? Application { get; init; }

    public bool IsOpen => Status is PaymentStatus.Created or PaymentStatus.Paying or PaymentStatus.Failed;

    public bool IsPaid => Status is PaymentStatus.Paid;
}

[Queries]
public sealed class PaymentQueries(ShopDb db)
{
    /// <exception cref="Refusal"><c>common.not-found</c></exception>
    public async Task<ToPay> ToPay(Buyer by, Id<Payment> id)
    {
        var mine = db.Payments.Of(by).Where(p => p.Id == id);
        var toPay = await (
            from payment in mine
            join customer in db.Customers on payment.CustomerId equals customer.Id
            select new ToPay
            {
                Id = payment.Id, OutTradeNo = payment.OutTradeNo, Description = payment.Description, Amount = payment.Amount,
                OpenId = customer.OpenId, ExpiresAt = payment.ExpiresAt, Status = payment.Status, IsCombined = payment.IsCombined, IsStarted = payment.PrepayId != null,
                Application = db.Applications.Where(a => payment.DueOf != null && a.MerchantId == payment.DueOf).Select(a => a.Number).FirstOrDefault(),
            }).Found();
        toPay.Orders = await db.Orders.Of(by).Where(o => o.PaymentId == id.Value).OrderBy(o => o.Number).Select(o => o.Number).ToListAsync();
        return toPay;
    }
}
