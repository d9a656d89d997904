namespace ShopHub.Domain.Ledger;

/// <summary>The lines of a shop's statement (对账单), after WeChat's kinds of funds (rules.md 8.1).</summary>
public enum StatementKind
{
    OrderIncome = 1, PaymentFee = 2, Refund = 3, Withdrawal = 4, WithdrawalReturned = 5, Commission = 6, ServiceFee = 7,
    FreightInsurance = 16, Compensation = 20, Deposit = 21, Correction = 22, Other = 99,
}

/// <summary>
/// A statement tells how a shop's own money changed: what an entry takes from or gives to other accounts is what its own ones gain
/// or lose, so every line is a sum of postings.
/// </summary>
public static class Statements
{
    /// <summary>What belongs to the shop, and what it owes.</summary>
    public static readonly Account[] Own = [Account.MerchantAvailable, Account.MerchantFrozen, Account.MerchantDeposit, Account.MerchantReceivable];

    /// <summary>Causes that move the buyer's money in escrow: told when the order settles.</summary>
    public static readonly Cause[] BeforeTheShop =
        [Cause.OrderPaid, Cause.RefundInEscrow, Cause.LateMoneyReceived, Cause.LateMoneyRefunded, Cause.TransferSent, Cause.TransferPaid, Cause.TransferBack];

    /// <summary>The line a posting on a strange account belongs to; null for the shop's own accounts and for money not yet its own.</summary>
    public static StatementKind? KindOf(Cause cause, Account account)
    {
        if (Own.Contains(account) || BeforeTheShop.Contains(cause)) return null;
        return account switch
        {
            Account.ChannelFeePayable => StatementKind.PaymentFee,
            Account.ServiceFeeIncome => StatementKind.ServiceFee,
            Account.CommissionPayable => StatementKind.Commission,
            Account.InsurancePrepaid or Account.InsurerPayable => StatementKind.FreightInsurance,
            _ => KindOf(cause),
        };
    }

    private static StatementKind KindOf(Cause cause) => cause switch
    {
        Cause.Settlement => StatementKind.OrderIncome,
        Cause.RefundAfterSettlement => StatementKind.Refund,
        Cause.WithdrawalAsked or Cause.WithdrawalPaid => StatementKind.Withdrawal,
        Cause.WithdrawalFailed or Cause.WithdrawalReturned => StatementKind.WithdrawalReturned,
        Cause.PremiumToppedUp or Cause.Insured or Cause.PremiumsSetAside or Cause.PremiumsReturned or Cause.PremiumGivenBack => StatementKind.FreightInsurance,
        Cause.Compensation or Cause.ComplaintGivenBack => StatementKind.Compensation,
        Cause.DepositPaidIn or Cause.DepositPaidBack or Cause.DepositDeducted or Cause.DeductionPaidBack => StatementKind.Deposit,
        Cause.Correction => StatementKind.Correction,
        _ => StatementKind.Other,
    };
}
