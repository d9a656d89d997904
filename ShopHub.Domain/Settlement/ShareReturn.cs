using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;
using static ShopHub.Domain.Settlement.ShareReturnStatus;

namespace ShopHub.Domain.Settlement;

public enum ShareReturnStatus { Waiting = 0, Returned = 1 }

public static class ShareReturnLifecycle
{
    public static readonly Lifecycle<ShareReturnStatus> Table = new(start: Waiting) { [Waiting] = [Returned] };
}

/// <summary>What flows back between platform and shop before a settled order is refunded (分账回退, REF-02).</summary>
public sealed class ShareReturn
{
    private ShareReturn() { }

    /// <summary>Of the refund that waits for it.</summary>
    public required string OutRefundNo { get; init; }

    public required Id<Order> OrderId { get; init; }

    public required Id<Merchant> MerchantId { get; init; }

    public required string OrderNumber { get; init; }

    /// <summary>The platform gives back of what it got; or, added to the order, takes back of what it added. In the end what really came back.</summary>
    public Money Amount { get; private set; }

    /// <summary>It is what the platform had added (补差) that comes back.</summary>
    public required bool OfSubsidy { get; init; }

    public ShareReturnStatus Status { get; private set; } = ShareReturnLifecycle.Table.Start;

    /// <summary>The channel said "failed" this often; each time another number is used.</summary>
    public int Failures { get; private set; }

    public string? LastAnswer { get; private set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? ReturnedAt { get; private set; }

    /// <summary>Our number of this try. After "failed" the channel wants a new one.</summary>
    public string Number => $"B{OutRefundNo}{(Failures == 0 ? "" : $"-{Failures}")}";

    /// <param name="before">The platform's part before the refund.</param>
    /// <param name="after">Its part after it.</param>
    /// <returns>Null when nothing flows back.</returns>
    public static ShareReturn? Of(OrderShare share, Money before, Money after, string outRefundNo, DateTimeOffset now)
    {
        var ofSubsidy = share.Part < Money.Zero;
        var change = ofSubsidy ? after - before : before - after;
        var amount = Money.Min(change, ofSubsidy ? -before : before);
        if (amount <= Money.Zero) return null;
        return new()
        {
            OutRefundNo = outRefundNo, OrderId = share.OrderId, MerchantId = share.MerchantId, OrderNumber = share.OrderNumber,
            Amount = amount, OfSubsidy = ofSubsidy, CreatedAt = now,
        };
    }

    /// <summary>No more than the platform got, or added.</summary>
    public Money Possible(OrderShare share) => Money.Min(Amount, OfSubsidy ? -share.Given : share.Given);

    public void MarkReturned(OrderShare share, DateTimeOffset now)
    {
        ShareReturnLifecycle.Table.Require(Status, Returned);
        var amount = Possible(share);
        (Status, Amount, ReturnedAt, LastAnswer) = (Returned, amount, now, null);
        share.GiveBack(OfSubsidy ? -amount : amount);
    }

    public void MarkTried(bool failed, string answer)
    {
        if (failed) Failures++;
        LastAnswer = answer.Length > 250 ? answer[..250] : answer;
    }
}
