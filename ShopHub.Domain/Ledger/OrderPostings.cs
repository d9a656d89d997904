using ShopHub.Domain.Shared;
using static ShopHub.Domain.Ledger.Account;

namespace ShopHub.Domain.Ledger;

/// <summary>The entries an order goes through. Source: SET-01, SET-04, SET-05, REF-01, REF-02, DEP-05 and examples C01–C36.</summary>
public static class OrderPostings
{
    public static IEnumerable<Posting> Paid(Guid order, Money cash, Money subsidy) =>
    [
        Debit(ChannelClearing, cash + subsidy), Debit(PlatformSubsidy, subsidy),
        Credit(EscrowPending, order, cash + subsidy), Credit(PlatformFunding, subsidy),
    ];

    public static IEnumerable<Posting> RefundedInEscrow(Guid order, Money cash, Money subsidy) =>
    [
        Debit(EscrowPending, order, cash + subsidy),
        Credit(ChannelClearing, cash + subsidy), Credit(PlatformSubsidy, subsidy), Debit(PlatformFunding, subsidy),
    ];

    public static IEnumerable<Posting> Settled(OrderOwners of, Fees fees, Money gross) =>
    [
        Debit(EscrowPending, of.Order, gross),
        Credit(ChannelFeePayable, fees.Payment), Credit(ServiceFeeIncome, fees.Service),
        Credit(CommissionPayable, of.Promoter, fees.Commission), Credit(CommissionPayable, of.PromoterAbove, fees.CommissionAbove),
        Credit(MerchantAvailable, of.Shop, gross - fees.Total),
    ];

    /// <summary>The merchant bears what the fees do not give back: available, then deposit, then a receivable the platform advances.</summary>
    public static IEnumerable<Posting> RefundedAfterSettlement(OrderOwners of, Money cash, Money subsidy, Fees back, Recovery from) =>
    [
        Debit(MerchantAvailable, of.Shop, from.Available), Debit(MerchantDeposit, of.Shop, from.Deposit),
        Debit(MerchantReceivable, of.Shop, from.Receivable),
        Debit(ChannelFeePayable, back.Payment), Debit(ServiceFeeIncome, back.Service),
        Debit(CommissionPayable, of.Promoter, back.Commission), Debit(CommissionPayable, of.PromoterAbove, back.CommissionAbove),
        Credit(ChannelClearing, cash + subsidy - from.Receivable), Credit(PlatformSubsidy, subsidy), Debit(PlatformFunding, subsidy - from.Receivable),
    ];

    /// <summary>What a case on a settled order asks for is held: from available, then from the deposit (SET-04).</summary>
    public static IEnumerable<Posting> Frozen(Guid shop, Recovery from) =>
    [
        Debit(MerchantAvailable, shop, from.Available), Debit(MerchantDeposit, shop, from.Deposit),
        Credit(MerchantFrozen, shop, from.Available + from.Deposit),
    ];

    /// <summary>The shop pays its debt out of a settlement, and the platform takes its advance out again (DEP-05).</summary>
    public static IEnumerable<Posting> Repaid(Guid shop, Money amount) =>
    [
        Debit(MerchantAvailable, shop, amount), Credit(MerchantReceivable, shop, amount),
        Debit(PlatformFunding, amount), Credit(ChannelClearing, amount),
    ];

    /// <summary>Money for a closed or already paid order passes through and goes back in full (PAY-04).</summary>
    public static IEnumerable<Posting> LateMoney(Guid payment, Money cash) => [Debit(ChannelClearing, cash), Credit(EscrowPending, payment, cash)];

    public static IEnumerable<Posting> LateMoneyBack(Guid payment, Money cash) => [Debit(EscrowPending, payment, cash), Credit(ChannelClearing, cash)];

    /// <summary>The channel keeps what it could not pay to the buyer; the platform paid it out of its own pocket (REF-12).</summary>
    public static IEnumerable<Posting> RefundPaidByHand(Money cash) => [Debit(ChannelClearing, cash), Credit(PlatformFunding, cash)];

    /// <summary>What the channel could not pay back is still there and is set aside for the buyer.</summary>
    public static IEnumerable<Posting> TransferSent(Guid refund, Money cash) => [Debit(ChannelClearing, cash), Credit(TransferInTransit, refund, cash)];

    /// <summary>The buyer has confirmed: it has left the channel.</summary>
    public static IEnumerable<Posting> TransferPaid(Guid refund, Money cash) => [Debit(TransferInTransit, refund, cash), Credit(ChannelClearing, cash)];

    /// <summary>The transfer ended without paying: the refund is owed as before.</summary>
    public static IEnumerable<Posting> TransferBack(Guid refund, Money cash) => TransferPaid(refund, cash);

    private static Posting Debit(Account account, Money amount) => new(account, Guid.Empty, amount);

    private static Posting Debit(Account account, Guid owner, Money amount) => new(account, owner, amount);

    private static Posting Credit(Account account, Money amount) => new(account, Guid.Empty, -amount);

    private static Posting Credit(Account account, Guid owner, Money amount) => new(account, owner, -amount);
}

/// <summary>Fees of an order, or what of them flows back.</summary>
public sealed record Fees(Money Payment, Money Service, Money Commission, Money CommissionAbove)
{
    public static readonly Fees None = new(Money.Zero, Money.Zero, Money.Zero, Money.Zero);

    public Money Total => Payment + Service + Commissions;

    public Money Commissions => Commission + CommissionAbove;

    public static Fees operator -(Fees a, Fees b) =>
        new(a.Payment - b.Payment, a.Service - b.Service, a.Commission - b.Commission, a.CommissionAbove - b.CommissionAbove);
}

/// <summary>Whose accounts an order moves; a promoter is empty when there is none.</summary>
public sealed record OrderOwners(Guid Order, Guid Shop, Guid Promoter = default, Guid PromoterAbove = default);

/// <summary>Where the merchant's part of a refund comes from (DEP-05).</summary>
public sealed record Recovery(Money Available, Money Deposit, Money Receivable)
{
    public static Recovery Of(Money needed, Money available, Money deposit)
    {
        var first = Money.Min(needed, Money.Max(available, Money.Zero));
        var second = Money.Min(needed - first, Money.Max(deposit, Money.Zero));
        return new(first, second, needed - first - second);
    }
}
