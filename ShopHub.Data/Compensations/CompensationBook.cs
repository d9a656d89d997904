using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Data.Ledger;
using ShopHub.Data.Outbox;
using ShopHub.Domain.Access;
using ShopHub.Domain.Compensations;
using ShopHub.Domain.Ledger;
using ShopHub.Domain.Notices;

namespace ShopHub.Data.Compensations;

/// <summary>Takes a compensation from the shop and sends it to the buyer; the same cause of an order once (CMP-01, DEP-05).</summary>
public sealed class CompensationBook(ShopDb db, Books books)
{
    /// <returns>Null when this was compensated before.</returns>
    public async Task<Compensation?> Owe(CompensationClaim claim, Actor by, DateTimeOffset now)
    {
        if (await db.Compensations.AnyAsync(c => c.OrderId == claim.Order.Id && c.Cause == claim.Cause)) return null;
        var shop = claim.Order.MerchantId.Value;
        var from = Recovery.Of(claim.Amount, await books.Balance(Account.MerchantAvailable, shop), await books.Balance(Account.MerchantDeposit, shop));
        var owed = Compensation.Owe(claim, from, by, now);
        db.Compensations.Add(owed);
        await books.Book(owed.Booked());
        if (!owed.NeedsName) Send(owed, null, by, now);
        db.Notices.Add(Notice.To(
            owed.CustomerId.Value, "商家赔付您一笔钱", $"{owed.Why}，赔付 {owed.Amount}。{(owed.NeedsName ? "请填写真实姓名后领取" : "稍后会通知您确认收款")}", $"/compensations/{owed.Number}", now));
        db.Notices.Add(Notice.To(
            owed.MerchantId.Value, "已赔付买家", $"订单 {claim.Order.Number}：{owed.Why}，赔付 {owed.Amount}（{Source(from)}）", $"/console/orders?order={claim.Order.Number}", now));
        return owed;
    }

    public void Send(Compensation owed, string? sealedName, Actor by, DateTimeOffset now)
    {
        var sent = owed.Send(sealedName, by, now);
        db.BuyerTransfers.Add(sent);
        db.Outbox.Add(OutboxMessage.Say(OutboxMessage.SendTransfer, sent.Number, now));
    }

    private static string Source(Recovery from) => string.Join("，", new[]
    {
        from.Available.IsZero ? null : $"可用余额扣 {from.Available}", from.Deposit.IsZero ? null : $"保证金扣 {from.Deposit}",
        from.Receivable.IsZero ? null : $"平台垫付 {from.Receivable}，从之后的结算款收回",
    }.OfType<string>());
}

/// <summary>An order that was not shipped in time is compensated once (CMP-02).</summary>
public sealed class LateShipping(CompensationBook book)
{
    public async Task<bool> Pay(Domain.Trade.Order order, Actor by, DateTimeOffset now) =>
        CompensationClaim.OfLate(order) is { } claim && await book.Owe(claim, by, now) is not null;
}
