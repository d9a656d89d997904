namespace ShopHub.Domain.Ledger;

/// <summary>The accounts of rules.md 8.1.</summary>
public enum Account
{
    /// <summary>渠道清算: money at the payment institution.</summary>
    ChannelClearing = 1,

    /// <summary>应收商家: the shop owes the platform.</summary>
    MerchantReceivable = 2,

    /// <summary>平台补贴: platform coupons spent.</summary>
    PlatformSubsidy = 3,

    /// <summary>待结算货款, per order.</summary>
    EscrowPending = 11,

    /// <summary>可提现余额, per shop.</summary>
    MerchantAvailable = 12,

    /// <summary>冻结款, per shop.</summary>
    MerchantFrozen = 13,

    /// <summary>保证金, per shop.</summary>
    MerchantDeposit = 14,

    /// <summary>应付佣金, per promoter.</summary>
    CommissionPayable = 15,

    /// <summary>应付支付手续费.</summary>
    ChannelFeePayable = 16,

    /// <summary>技术服务费收入.</summary>
    ServiceFeeIncome = 17,

    /// <summary>认证费收入.</summary>
    CertFeeIncome = 18,

    /// <summary>运费险预充值, per shop.</summary>
    InsurancePrepaid = 19,

    /// <summary>应付保司.</summary>
    InsurerPayable = 20,

    /// <summary>提现在途, per shop.</summary>
    WithdrawInTransit = 21,

    /// <summary>平台自有资金投入.</summary>
    PlatformFunding = 22,

    /// <summary>储值余额, per shop: what its card holders have paid in and not spent.</summary>
    StoredValue = 23,

    /// <summary>转账在途, per refund or compensation: set aside for a transfer the buyer has not confirmed.</summary>
    TransferInTransit = 24,
}

public static class AccountSides
{
    /// <summary>A debit raises it: the left side of the balance invariant (MON-04).</summary>
    public static bool IsDebit(this Account account) =>
        account is Account.ChannelClearing or Account.MerchantReceivable or Account.PlatformSubsidy;

    /// <summary>Kept per shop.</summary>
    public static bool IsOfShop(this Account account) =>
        account is Account.MerchantReceivable or Account.MerchantAvailable or Account.MerchantFrozen or Account.MerchantDeposit
            or Account.InsurancePrepaid or Account.WithdrawInTransit or Account.StoredValue;

    /// <summary>May never fall below zero.</summary>
    public static bool HasFloor(this Account account) =>
        account is Account.EscrowPending or Account.MerchantAvailable or Account.MerchantFrozen or Account.MerchantDeposit
            or Account.MerchantReceivable or Account.WithdrawInTransit or Account.InsurancePrepaid or Account.StoredValue or Account.TransferInTransit;
}
