using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Data.Ledger;
using ShopHub.Domain.Access;
using ShopHub.Domain.Ledger;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Payments;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Payments;

/// <summary>A person has the channel tried once more, now.</summary>
[UseCase]
public sealed class TryRefundNow(ShopDb db, TimeProvider clock)
{
    public async Task Run(PlatformStaff by, string outRefundNo)
    {
        by.Needs(PlatformPermission.Finance);
        (await db.Refunds.Where(r => r.OutRefundNo == outRefundNo).Found()).TryNow(clock.GetUtcNow());
    }
}

/// <summary>The channel closed it more often than we try by ourselves: a person has it paid under one more number.</summary>
[UseCase]
public sealed class RefundAgain(ShopDb db, RefundEnds refunds, TimeProvider clock)
{
    /// <returns>The new number.</returns>
    public async Task<string> Run(PlatformStaff by, string outRefundNo)
    {
        by.Needs(PlatformPermission.Finance);
        var closed = await db.Refunds.Where(r => r.OutRefundNo == outRefundNo).Found();
        if (await db.Refunds.AnyAsync(r => r.Replaces == closed.Id)) throw CommonRefusals.Twice();
        return (await refunds.PayAgain(closed, clock.GetUtcNow())).OutRefundNo;
    }
}

/// <summary>The platform's finance has paid the buyer past the channel, and says how (REF-11, REF-12).</summary>
[UseCase]
public sealed class PayRefundByHand(ShopDb db, Books books, RefundEnds refunds, TimeProvider clock)
{
    public async Task Run(PlatformStaff by, string outRefundNo, string note)
    {
        by.Needs(PlatformPermission.Finance);
        var now = clock.GetUtcNow();
        var refund = await db.Refunds.Where(r => r.OutRefundNo == outRefundNo).Found();
        refund.PayByHand(by, note, now);
        if (refund.HomeAt is null) await Book(by, refund, note, now);
        await refunds.Finish(by, refund, "已由平台人工退款", now);
    }

    // What came home to the merchant's bank has left the channel: paying it on from there costs the platform nothing.
    private async Task Book(PlatformStaff by, Refund refund, string note, DateTimeOffset now)
    {
        var entry = JournalEntry.Book(Cause.RefundPaidByHand, refund.OutRefundNo, null, refund.OrderId?.Value ?? refund.PaymentId.Value, OrderPostings.RefundPaidByHand(refund.Amount), now, note.Trim());
        entry.Sign(by);
        await books.Book(entry);
    }
}
