using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Applications;
using ShopHub.Data.Database;
using ShopHub.Data.Ledger;
using ShopHub.Domain.Access;
using ShopHub.Domain.Applications;
using ShopHub.Domain.Deposits;
using ShopHub.Domain.Ledger;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Payments;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Deposits;

/// <summary>Money that has come in for a shop's deposit.</summary>
public sealed class DepositIncome(ShopDb db, Books books, DepositsOfShops deposits)
{
    /// <summary>Paid by WeChat Pay: what the channel keeps of it the platform bears (DEP-03).</summary>
    /// <returns>False when the shop is closed: the money is not wanted any more.</returns>
    internal async Task<bool> Take(Payment payment, DateTimeOffset now)
    {
        var shop = await db.Merchants.Where(m => m.Id == payment.DueOf).Found();
        if (shop.Status is ShopStatus.Closed) return false;
        await Book(shop, payment.OutTradeNo, payment.Amount, "微信支付", now);
        await books.Book(JournalEntry.Book(
            Cause.DueFeeBorne, payment.OutTradeNo, null, Guid.Empty, ShopPostings.DueFeeBorne(PaymentFees.Usual.Of(payment.Amount)), now, $"保证金 {shop.ShopName}"));
        return true;
    }

    /// <param name="key">Of one transfer or payment: it is booked once.</param>
    internal async Task Book(Merchant shop, string key, Money amount, string how, DateTimeOffset now)
    {
        await books.Book(JournalEntry.Book(Cause.DepositPaidIn, key, shop.Id, Guid.Empty, ShopPostings.DepositPaidIn(shop.Id.Value, amount), now, how));
        if (await db.Applications.FirstOrDefaultAsync(a => a.MerchantId == shop.Id && a.Status == ApplicationStatus.Approved) is { } application)
        {
            // The job that closes an application without a deposit, and this, exclude each other.
            db.Entry(application).State = EntityState.Modified;
            db.Tell(application, "保证金已到账", $"收到保证金 {amount}", now);
            return;
        }

        if (!await deposits.Look(shop, now)) db.TellDeposit(shop.Id, "保证金已到账", $"收到 {amount}（{how}）", now);
    }
}

/// <summary>An open shop has transferred towards its deposit; finance writes the bank's receipt down (DEP-03).</summary>
[UseCase]
public sealed class ReceiveDepositTransfer(ShopDb db, DepositIncome income, TimeProvider clock)
{
    /// <param name="shopCode">As in the remark of the transfer.</param>
    /// <exception cref="Refusal"><c>deposit.amount</c>, <c>deposit.receipt</c>, <c>deposit.known</c>, <c>deposit.shop-state</c></exception>
    public async Task Run(PlatformStaff by, string shopCode, DepositReceipt receipt)
    {
        by.Needs(PlatformPermission.Finance);
        var shop = await db.Merchants.Where(m => m.Code == shopCode).Found();
        var said = receipt.Checked();
        if (await db.JournalEntries.AnyAsync(e => e.Cause == Cause.DepositPaidIn && e.Key == said.Key)) throw DepositRefusals.ReceiptKnown();
        if (shop.Status is ShopStatus.Opening or ShopStatus.Closed) throw DepositRefusals.NotTrading();
        await income.Book(shop, said.Key, said.Amount, $"{by.ShownAs} 登记银行转账", clock.GetUtcNow());
    }
}
