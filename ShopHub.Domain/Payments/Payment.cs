using ShopHub.Domain.Customers;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using static ShopHub.Domain.Payments.PaymentStatus;

namespace ShopHub.Domain.Payments;

/// <summary>
/// Annex A, Payment. PaidLate: the money came for closed orders only and goes back in full. A closed one is paid when its money
/// came for an order that had moved on to another payment.
/// </summary>
public enum PaymentStatus { Created = 0, Paying = 1, Paid = 2, Failed = 3, Closed = 4, PaidLate = 5 }

/// <summary>What a payment pays for.</summary>
public enum PaymentPurpose { Orders = 0, Deposit = 1 }

public static class PaymentLifecycle
{
    public static readonly Lifecycle<PaymentStatus> Table = new(start: Created)
    {
        [Created] = [Paying, Paid, PaidLate, Closed],
        [Paying] = [Paid, PaidLate, Failed, Closed],
        [Failed] = [Paid, PaidLate, Closed],
        [Closed] = [Paid, PaidLate],
    };
}

/// <summary>One payment at the channel for one or several orders of a checkout (支付单).</summary>
public sealed class Payment
{
    private Payment() { }

    public Id<Payment> Id { get; private init; } = Id<Payment>.New();

    /// <summary>Our number at the channel, 6 to 32 letters and digits; never used for another amount.</summary>
    public required string OutTradeNo { get; init; }

    /// <summary>Who pays; empty where anybody may who scans the shop's code.</summary>
    public required Id<Customer> CustomerId { get; init; }

    public PaymentPurpose Purpose { get; init; }

    /// <summary>The shop that owes it; null when it pays for orders.</summary>
    public Id<Merchant>? DueOf { get; init; }

    /// <summary>The id the checkout form carried: a second post finds the first one's payment.</summary>
    public required string RequestId { get; init; }

    public Money Amount { get; private init; }

    public required string Description { get; init; }

    public PaymentStatus Status { get; private set; } = PaymentLifecycle.Table.Start;

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Last moment to pay, the same as the orders' (PAY-01).</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>It pays for orders of several shops: at the channel each is a <see cref="SubOrder"/> of its own (合单).</summary>
    public bool IsCombined { get; init; }

    /// <summary>The account at the channel the money of one shop reaches; null for the platform's own, and when it is combined.</summary>
    public string? SubMchId { get; init; }

    public string? PrepayId { get; private set; }

    public string? TransactionId { get; private set; }

    public DateTimeOffset? PaidAt { get; private set; }

    /// <summary>When the channel is asked next (PAY-02); null when nothing is open.</summary>
    public DateTimeOffset? AskAt { get; private set; }

    public int Asked { get; private set; }

    public bool IsOpen => Status is Created or Paying or Failed;

    public static Payment Create(Id<Customer> by, string requestId, PaymentTerms terms, DateTimeOffset now) => new()
    {
        OutTradeNo = "P" + Digits.Dated(now, 14), CustomerId = by, RequestId = requestId, Amount = terms.Amount, IsCombined = terms.Shops > 1,
        SubMchId = terms.SubMchId, Description = terms.Description.Length > 40 ? terms.Description[..40] : terms.Description,
        CreatedAt = now, ExpiresAt = terms.ExpiresAt,
    };

    /// <summary>A shop's deposit: to the platform's own account (DEP-03).</summary>
    /// <param name="by">Whoever opens the shop; empty from the console, where anybody may scan.</param>
    public static Payment ForDeposit(Id<Merchant> shop, string shopName, Id<Customer> by, string requestId, Money amount, DateTimeOffset now)
    {
        var description = $"保证金 {shopName}";
        return new()
        {
            OutTradeNo = "P" + Digits.Dated(now, 14), CustomerId = by, RequestId = requestId, Amount = amount, Purpose = PaymentPurpose.Deposit, DueOf = shop,
            Description = description.Length > 40 ? description[..40] : description, CreatedAt = now, ExpiresAt = now + PaymentPolicy.TimeForDues,
        };
    }

    /// <summary>What a shop owes, under another number; this one is closed.</summary>
    public Payment Renew(DateTimeOffset now)
    {
        Close();
        return new()
        {
            OutTradeNo = "P" + Digits.Dated(now, 14), CustomerId = CustomerId, RequestId = Id<Payment>.New().ToString(), Amount = Amount, Purpose = Purpose, DueOf = DueOf,
            Description = Description, CreatedAt = now, ExpiresAt = now + PaymentPolicy.TimeForDues,
        };
    }

    /// <summary>Another payment in place of this one, which is closed: for fewer orders, or under a number the channel does not know.</summary>
    public Payment Replace(Money amount, int shops, string? subMchId, DateTimeOffset now)
    {
        Close();
        return Create(CustomerId, Id<Payment>.New().ToString(), new(amount, Description, shops, subMchId, ExpiresAt), now);
    }

    /// <summary>The shopper has opened the cashier.</summary>
    public void Start(string prepayId, DateTimeOffset now)
    {
        if (Status is Created)
        {
            PaymentLifecycle.Table.Require(Status, Paying);
            Status = Paying;
            AskAt = PaymentPolicy.AskAfter(now, 0);
        }

        PrepayId = prepayId;
    }

    /// <summary>The channel has the money; the caller decides whether it still pays for something.</summary>
    public void MarkPaid(string transactionId, DateTimeOffset paidAt, bool stillWanted)
    {
        var to = stillWanted ? Paid : PaidLate;
        PaymentLifecycle.Table.Require(Status, to);
        Status = to;
        TransactionId = transactionId;
        PaidAt = paidAt;
        AskAt = null;
    }

    public void MarkAsked(DateTimeOffset now)
    {
        Asked++;
        AskAt = IsOpen ? PaymentPolicy.AskAfter(now, Asked) : null;
    }

    public void Close()
    {
        PaymentLifecycle.Table.Require(Status, Closed);
        Status = Closed;
        AskAt = null;
    }
}

/// <summary>What is to be paid, by when, and where the money goes.</summary>
/// <param name="Shops">How many shops it pays.</param>
/// <param name="SubMchId">The one shop's account at the channel; null for the platform's own, and for several shops.</param>
public sealed record PaymentTerms(Money Amount, string Description, int Shops, string? SubMchId, DateTimeOffset ExpiresAt);
