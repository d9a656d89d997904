using ShopHub.Domain.Shared;
using static ShopHub.Domain.Ledger.Account;

namespace ShopHub.Domain.Ledger;

/// <summary>The entries of a shop's own money: deposit, withdrawal, compensation, insurance, certification. Source: DEP, WDR, CMP, INS, FEE-04.</summary>
public static class ShopPostings
{
    public static IEnumerable<Posting> DepositPaidIn(Guid shop, Money amount) => [Clearing(amount), Credit(MerchantDeposit, shop, amount)];

    public static IEnumerable<Posting> DepositPaidBack(Guid shop, Money amount) => [Debit(MerchantDeposit, shop, amount), Clearing(-amount)];

    /// <summary>What the channel keeps of money a shop pays to the platform: the shop's account has all of it.</summary>
    public static IEnumerable<Posting> DueFeeBorne(Money fee) => [new(PlatformSubsidy, Guid.Empty, fee), Credit(ChannelFeePayable, Guid.Empty, fee)];

    /// <summary>For a ruled case, into what the platform pays buyers from (DEP-06).</summary>
    public static IEnumerable<Posting> DepositDeducted(Guid shop, Money amount) =>
        [Debit(MerchantDeposit, shop, amount), Credit(PlatformFunding, Guid.Empty, amount)];

    public static IEnumerable<Posting> DeductionPaidBack(Guid shop, Money amount) =>
        [Debit(PlatformFunding, Guid.Empty, amount), Credit(MerchantDeposit, shop, amount)];

    /// <summary>Asked and confirmed, not yet at the bank (WDR-05).</summary>
    public static IEnumerable<Posting> WithdrawalAsked(Guid shop, Money amount) =>
        [Debit(MerchantAvailable, shop, amount), Credit(WithdrawInTransit, shop, amount)];

    public static IEnumerable<Posting> WithdrawalPaid(Guid shop, Money amount) => [Debit(WithdrawInTransit, shop, amount), Clearing(-amount)];

    /// <summary>The bank refused it: the money never left.</summary>
    public static IEnumerable<Posting> WithdrawalFailed(Guid shop, Money amount) =>
        [Debit(WithdrawInTransit, shop, amount), Credit(MerchantAvailable, shop, amount)];

    /// <summary>The bank sent it back after it had been paid (提现退票).</summary>
    public static IEnumerable<Posting> WithdrawalReturned(Guid shop, Money amount) => [Clearing(amount), Credit(MerchantAvailable, shop, amount)];

    /// <summary>Cash to a buyer on top of a refund: what the shop does not have, the platform advances (CMP-01, DEP-05).</summary>
    public static IEnumerable<Posting> Compensated(Guid shop, Recovery from) =>
    [
        Debit(MerchantAvailable, shop, from.Available), Debit(MerchantDeposit, shop, from.Deposit), Debit(MerchantReceivable, shop, from.Receivable),
        Clearing(-(from.Available + from.Deposit)), Credit(PlatformFunding, Guid.Empty, from.Receivable),
    ];

    /// <summary>The same while the buyer has not got it: set aside for him, the platform's advance paid in.</summary>
    public static IEnumerable<Posting> CompensationOwed(Guid shop, Guid compensation, Recovery from) =>
    [
        Debit(MerchantAvailable, shop, from.Available), Debit(MerchantDeposit, shop, from.Deposit), Debit(MerchantReceivable, shop, from.Receivable),
        Clearing(from.Receivable), Credit(PlatformFunding, Guid.Empty, from.Receivable),
        Credit(TransferInTransit, compensation, from.Available + from.Deposit + from.Receivable),
    ];

    /// <summary>The shop was right after all: the buyer keeps it, the platform bears it (CPL-08).</summary>
    public static IEnumerable<Posting> CompensationGivenBack(Guid shop, Recovery to) =>
    [
        new(PlatformSubsidy, Guid.Empty, to.Available + to.Deposit + to.Receivable),
        Credit(MerchantAvailable, shop, to.Available), Credit(MerchantDeposit, shop, to.Deposit), Credit(MerchantReceivable, shop, to.Receivable),
    ];

    public static IEnumerable<Posting> PremiumsToppedUp(Guid shop, Money amount) => [Clearing(amount), Credit(InsurancePrepaid, shop, amount)];

    public static IEnumerable<Posting> Insured(Guid shop, Money premium) =>
        [Debit(InsurancePrepaid, shop, premium), Credit(InsurerPayable, Guid.Empty, premium)];

    /// <summary>Premium money from the shop's own balance (INS-02).</summary>
    public static IEnumerable<Posting> PremiumsSetAside(Guid shop, Money amount) =>
        [Debit(MerchantAvailable, shop, amount), Credit(InsurancePrepaid, shop, amount)];

    /// <summary>Not used in time (INS-02).</summary>
    public static IEnumerable<Posting> PremiumsReturned(Guid shop, Money left) =>
        [Debit(InsurancePrepaid, shop, left), Credit(MerchantAvailable, shop, left)];

    /// <summary>The insurer did not take the parcel.</summary>
    public static IEnumerable<Posting> PremiumGivenBack(Guid shop, Money premium) =>
        [Debit(InsurerPayable, Guid.Empty, premium), Credit(MerchantAvailable, shop, premium)];

    public static IEnumerable<Posting> CertificationPaid(Money fee) => [Clearing(fee), Credit(CertFeeIncome, Guid.Empty, fee)];

    private static Posting Clearing(Money by) => new(ChannelClearing, Guid.Empty, by);

    private static Posting Debit(Account account, Guid owner, Money amount) => new(account, owner, amount);

    private static Posting Credit(Account account, Guid owner, Money amount) => new(account, owner, -amount);
}
