using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Applications;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Applications;
using ShopHub.Domain.Customers;
using ShopHub.Domain.Deposits;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Payments;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Deposits;

/// <summary>A member with money rights wants to pay towards the shop's deposit by WeChat Pay (DEP-03).</summary>
[UseCase]
public sealed class AskDepositPayment(ShopDb db, TimeProvider clock)
{
    /// <returns>The payment to show a code for; the one that is open already for the same sum.</returns>
    /// <exception cref="Refusal"><c>deposit.amount</c>, <c>deposit.by-bank</c>, <c>deposit.shop-state</c></exception>
    public async Task<Id<Payment>> Run(ShopStaff by, Money amount)
    {
        by.Needs(ShopPermission.Money);
        var (now, shop) = (clock.GetUtcNow(), await db.Merchants.Where(m => m.Id == by.MerchantId).Found());
        if (shop.Status is ShopStatus.Opening or ShopStatus.Closing or ShopStatus.Closed) throw DepositRefusals.NotTrading();
        return await db.DepositPayment(shop, default, amount, now);
    }
}

/// <summary>Whoever opens a shop pays its deposit in WeChat (ONB-19, DEP-03).</summary>
[UseCase]
public sealed class PayOpeningDeposit(ShopDb db, OpeningWork work, TimeProvider clock)
{
    /// <returns>The payment its cashier opens.</returns>
    /// <exception cref="Refusal"><c>application.not-approved</c>, <c>application.deposit-there</c>, <c>deposit.by-bank</c></exception>
    public async Task<Id<Payment>> Run(Buyer by, string number)
    {
        var application = await db.Applications.Of(by).Where(a => a.Number == number && a.MerchantId != null).Found();
        if (application.Status is not ApplicationStatus.Approved) throw ApplicationRefusals.NotApproved();
        var tasks = await work.Of(application);
        if (tasks.HasDeposit) throw ApplicationRefusals.DepositThere();
        var shop = await db.Merchants.Where(m => m.Id == application.MerchantId).Found();
        return await db.DepositPayment(shop, by.CustomerId, tasks.DepositShort, clock.GetUtcNow());
    }
}

/// <summary>The channel has an order for it: from now on it is asked (PAY-02).</summary>
[UseCase]
public sealed class RecordDuePrepay(ShopDb db, TimeProvider clock)
{
    public async Task Run(ShopStaff by, Id<Payment> id, string prepayId)
    {
        by.Needs(ShopPermission.Money);
        var payment = await db.Payments.Of(by).Where(p => p.Id == id).Found();
        if (!payment.IsOpen) throw PaymentRefusals.NotPayable();
        payment.Start(prepayId, clock.GetUtcNow());
    }
}

internal static class DepositPayments
{
    /// <summary>So long a code must still be good to be shown again.</summary>
    private static readonly TimeSpan StillGood = TimeSpan.FromMinutes(5);

    public static async Task<Id<Payment>> DepositPayment(this ShopDb db, Merchant shop, Id<Customer> payer, Money amount, DateTimeOffset now)
    {
        if (amount <= Money.Zero) throw DepositRefusals.Amount();
        if (amount > DepositPolicy.MostOnline) throw DepositRefusals.Online();
        var good = now + StillGood;
        var open = await db.Payments.Where(p => p.DueOf == shop.Id && p.CustomerId == payer && p.Amount.Fen == amount.Fen && p.ExpiresAt > good).ToListAsync();
        if (open.Find(p => p.IsOpen) is { } before) return before.Id;
        var payment = Payment.ForDeposit(shop.Id, shop.ShopName, payer, $"{Guid.CreateVersion7():N}", amount, now);
        db.Payments.Add(payment);
        return payment.Id;
    }
}
