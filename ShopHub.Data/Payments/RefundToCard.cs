using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Data.Outbox;
using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Payments;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Payments;

/// <summary>A member of the finance asks that the channel pays an abnormal refund to a bank card instead (REF-12).</summary>
[UseCase]
public sealed class AskRefundToCard(ShopDb db, SealedReceivers receivers, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>refund.card</c>, <c>refund.shops-card</c>, <c>refund.not-abnormal</c>, <c>refund.card-open</c>, <c>refund.transfer-open</c></exception>
    public async Task Run(PlatformStaff by, string outRefundNo, RefundCard card)
    {
        by.Needs(PlatformPermission.Finance);
        var refund = await db.Refunds.Where(r => r.OutRefundNo == outRefundNo).Found();
        var right = card.Checked();
        if (!right.IsBuyers && await IsOfShop(refund)) throw PaymentRefusals.ShopsCard();
        refund.AskCard(by, right, receivers.Seal(right), clock.GetUtcNow());
    }

    // The merchant at the channel is the shop then, and its bank is not the platform's.
    private async Task<bool> IsOfShop(Refund refund) =>
        await db.SubOrders.AnyAsync(s => s.Number == refund.SubOrderNumber && s.SubMchId != null) || await db.Payments.AnyAsync(p => p.Id == refund.PaymentId && p.SubMchId != null);
}

/// <summary>Another member of the finance agrees: the channel is told the card.</summary>
[UseCase]
public sealed class ApproveRefundToCard(ShopDb db, TimeProvider clock)
{
    /// <param name="card">Which card he has seen: asked for anew, another one is looked at anew.</param>
    /// <exception cref="Refusal"><c>refund.same-person</c>, <c>refund.card-not-asked</c></exception>
    public async Task Run(PlatformStaff by, string outRefundNo, int card)
    {
        by.Needs(PlatformPermission.Finance);
        var now = clock.GetUtcNow();
        var refund = await db.Refunds.Where(r => r.OutRefundNo == outRefundNo).Found();
        refund.ApproveCard(by, card, now);
        db.Outbox.Add(OutboxMessage.Say(OutboxMessage.RefundToCard, $"{outRefundNo}-{refund.Cards}", now));
    }
}

/// <summary>The second person says no, or who asked takes it back; the card is forgotten.</summary>
[UseCase]
public sealed class DeclineRefundToCard(ShopDb db, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>refund.card-not-asked</c></exception>
    public async Task Run(PlatformStaff by, string outRefundNo)
    {
        by.Needs(PlatformPermission.Finance);
        (await db.Refunds.Where(r => r.OutRefundNo == outRefundNo).Found()).DeclineCard(by, clock.GetUtcNow());
    }
}

/// <summary>What the sender has to say of a refund to a card; null when it is over, or nobody has agreed to another card.</summary>
[Queries]
public sealed class RefundCardQueries(ShopDb db, SealedReceivers receivers)
{
    public async Task<CardRefund?> ToSend(Clockwork by, string key)
    {
        var number = key.Split('-')[0];
        var row = await (
            from refund in db.Refunds
            where refund.OutRefundNo == number && refund.SealedCard != null && refund.CardAskedBy == null
            join payment in db.Payments on refund.PaymentId equals payment.Id
            join sub in db.SubOrders on refund.SubOrderNumber equals sub.Number into subs
            from part in subs.DefaultIfEmpty()
            select new { refund.OutRefundNo, refund.ChannelRefundId, SubMchId = part.SubMchId ?? payment.SubMchId, Card = refund.SealedCard }).FirstOrDefaultAsync();
        return row is null ? null : new(row.OutRefundNo, row.ChannelRefundId!, row.SubMchId, receivers.Card(row.Card!));
    }
}

/// <summary>The channel has answered about the card; what it says of the refund itself is recorded like any other word of it.</summary>
[UseCase]
public sealed class RecordRefundCard(ShopDb db, TimeProvider clock)
{
    public async Task Run(Clockwork by, string outRefundNo, string? answer)
    {
        var refund = await db.Refunds.Where(r => r.OutRefundNo == outRefundNo).Found();
        refund.ForgetCard(answer is { Length: > 250 } ? answer[..250] : answer, clock.GetUtcNow());
    }
}
