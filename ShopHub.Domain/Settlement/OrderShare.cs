using ShopHub.Domain.Ledger;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;
using static ShopHub.Domain.Settlement.ShareStatus;

namespace ShopHub.Domain.Settlement;

/// <summary>
/// Being divided, divided but not yet freed for the shop, finished; lacking: finished, but the platform did not get its part whole.
/// </summary>
public enum ShareStatus { Dividing = 0, Divided = 1, Finished = 2, Lacking = 3 }

public static class ShareLifecycle
{
    public static readonly Lifecycle<ShareStatus> Table = new(start: Dividing)
    {
        [Dividing] = [Divided],
        [Divided] = [Finished, Lacking],
    };
}

/// <summary>
/// What the channel did with the frozen money of a settled order (分账单): the platform's part to the platform, the rest freed
/// for the shop. Its part is fixed when it begins, so that every try says the same.
/// </summary>
public sealed class OrderShare
{
    private OrderShare() { }

    public required Id<Order> OrderId { get; init; }

    public required Id<Merchant> MerchantId { get; init; }

    public required string OrderNumber { get; init; }

    /// <summary>The shop's account the order was paid to.</summary>
    public required string SubMchId { get; init; }

    public required string TransactionId { get; init; }

    /// <summary>Service fee and commissions less what the platform added to the price; below zero the platform adds the difference (补差).</summary>
    public Money Part { get; private init; }

    /// <summary>What of it the channel allows to share at all.</summary>
    public Money Allowed { get; private init; }

    /// <summary>What the platform got, or below zero what it added.</summary>
    public Money Given { get; private set; }

    public ShareStatus Status { get; private set; } = ShareLifecycle.Table.Start;

    /// <summary>The channel's number.</summary>
    public string? ChannelNumber { get; private set; }

    /// <summary>What the channel said last, for the operator.</summary>
    public string? LastAnswer { get; private set; }

    public required DateTimeOffset PaidAt { get; init; }

    public required DateTimeOffset BegunAt { get; init; }

    public DateTimeOffset? FinishedAt { get; private set; }

    /// <summary>Belongs to the platform and stayed with the shop.</summary>
    public Money Owed => Status is Dividing ? Money.Zero : Part - Given;

    /// <summary>Our number of the sharing; of its end.</summary>
    public string Number => $"S{OrderNumber}";

    public string FinishNumber => $"F{OrderNumber}";

    public static OrderShare Begin(Order order, OrderSettlement settlement, string subMchId, DateTimeOffset now)
    {
        var frozen = order.Payable - order.RefundedCash - settlement.PaymentFee;
        var part = PartOf(order, settlement.Fees);
        return new()
        {
            OrderId = order.Id, MerchantId = order.MerchantId, OrderNumber = order.Number, SubMchId = subMchId, TransactionId = order.TransactionId ?? "",
            Part = part, Allowed = Money.Min(part, SharePolicy.Cap(frozen)), PaidAt = settlement.PaidAt, BegunAt = now,
        };
    }

    /// <summary>The payment fee is not in it: the channel takes it from the shop's account by itself.</summary>
    public static Money PartOf(Order order, Fees fees) => fees.Service + fees.Commissions - (order.PlatformDiscount - order.RefundedSubsidy);

    public void Divide(Money given, string? channelNumber, string? answer)
    {
        ShareLifecycle.Table.Require(Status, Divided);
        (Status, Given, ChannelNumber) = (Divided, given, channelNumber);
        Hear(answer);
    }

    public void Finish(DateTimeOffset now)
    {
        var end = Owed > Money.Zero ? Lacking : Finished;
        ShareLifecycle.Table.Require(Status, end);
        (Status, FinishedAt) = (end, now);
    }

    /// <summary>After a refund gave something back of it.</summary>
    public void GiveBack(Money amount) => Given -= amount;

    public void Hear(string? answer) => LastAnswer = answer is { Length: > 250 } ? answer[..250] : answer;
}
