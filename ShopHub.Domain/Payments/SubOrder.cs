using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;

namespace ShopHub.Domain.Payments;

/// <summary>One shop's share of a combined payment, as it is ordered at the channel (合单子单).</summary>
public sealed class SubOrder
{
    private SubOrder() { }

    /// <summary>Our number at the channel: the order's, with a count behind it when the order was ordered there before.</summary>
    public required string Number { get; init; }

    public required Id<Payment> PaymentId { get; init; }

    public required Id<Order> OrderId { get; init; }

    /// <summary>The shop's account at the channel; null when the money reaches the platform's own.</summary>
    public string? SubMchId { get; init; }

    public Money Amount { get; private init; }

    public required string Description { get; init; }

    /// <summary>Null until it is paid.</summary>
    public string? TransactionId { get; private set; }

    /// <param name="before">How often the order was ordered at the channel: a number is never used again.</param>
    public static SubOrder Of(Payment payment, Order order, int before, string? subMchId) => new()
    {
        Number = before == 0 ? order.Number : $"{order.Number}{before:D2}", PaymentId = payment.Id, OrderId = order.Id, SubMchId = subMchId,
        Amount = order.Payable, Description = order.Lines[0].Title,
    };

    public void MarkPaid(string transactionId) => TransactionId = transactionId;
}
