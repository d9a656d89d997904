using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Data.Ledger;
using ShopHub.Data.Outbox;
using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Payments;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Payments;

/// <summary>A member of the finance asks that a refund the channel cannot pay back goes to the buyer's WeChat balance (REF-11, REF-12).</summary>
[UseCase]
public sealed class AskTransfer(ShopDb db, SealedReceivers receivers, TimeProvider clock)
{
    /// <param name="name">The buyer's real name; null or empty where the channel does not compare it.</param>
    /// <returns>The transfer's number.</returns>
    /// <exception cref="Refusal"><c>refund.not-by-hand</c>, <c>refund.transfer-open</c>, <c>transfer.*</c></exception>
    public async Task<string> Run(PlatformStaff by, string outRefundNo, string? name)
    {
        by.Needs(PlatformPermission.Finance);
        var refund = await db.Refunds.Where(r => r.OutRefundNo == outRefundNo).Found();
        var buyer = await db.Payments.Where(p => p.Id == refund.PaymentId).Select(p => p.CustomerId).SingleAsync();
        var before = await db.BuyerTransfers.CountAsync(t => t.RefundId == refund.Id);
        var given = name?.Trim() is { Length: >= 2 and <= 30 } right ? receivers.Seal(right) : null;
        var asked = BuyerTransfer.Ask(refund, buyer, before + 1, given, by, clock.GetUtcNow());
        db.BuyerTransfers.Add(asked);
        return asked.Number;
    }
}

/// <summary>Another member of the finance agrees: the money is set aside and the channel is told.</summary>
[UseCase]
public sealed class ApproveTransfer(ShopDb db, Books books, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>transfer.same-person</c>, <c>status.changed</c></exception>
    public async Task Run(PlatformStaff by, string number)
    {
        by.Needs(PlatformPermission.Finance);
        var now = clock.GetUtcNow();
        var transfer = await db.BuyerTransfers.Where(t => t.Number == number).Found();
        await books.Book(transfer.Approve(by, now));
        db.Outbox.Add(OutboxMessage.Say(OutboxMessage.SendTransfer, number, now));
    }
}

/// <summary>The second person says no, or who asked takes it back; the refund waits for a person again.</summary>
[UseCase]
public sealed class DeclineTransfer(ShopDb db, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>status.changed</c></exception>
    public async Task Run(PlatformStaff by, string number)
    {
        by.Needs(PlatformPermission.Finance);
        var transfer = await db.BuyerTransfers.Where(t => t.Number == number).Found();
        transfer.Decline(by, await db.Refunds.Where(r => r.Id == transfer.RefundId).Found(), clock.GetUtcNow());
    }
}

/// <summary>The finance takes a transfer back that the buyer has not confirmed.</summary>
[UseCase]
public sealed class TakeTransferBack(ShopDb db, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>transfer.not-waiting</c></exception>
    public async Task Run(PlatformStaff by, string number)
    {
        by.Needs(PlatformPermission.Finance);
        var now = clock.GetUtcNow();
        (await db.BuyerTransfers.Where(t => t.Number == number).Found()).TakeBack(by, now);
        db.Outbox.Add(OutboxMessage.Say(OutboxMessage.CancelTransfer, number, now));
    }
}
