using ShopHub.Domain.Ledger;

namespace ShopHub.Web.Kit;

/// <summary>Accounts and causes as bookkeepers say them.</summary>
public static class LedgerWords
{
    public static string Text(this Account account) => account switch
    {
        Account.ChannelClearing => "渠道清算",
        Account.MerchantReceivable => "应收商家",
        Account.PlatformSubsidy => "平台补贴",
        Account.EscrowPending => "待结算货款",
        Account.MerchantAvailable => "可提现余额",
        Account.MerchantFrozen => "冻结款",
        Account.MerchantDeposit => "保证金",
        Account.CommissionPayable => "应付佣金",
        Account.ChannelFeePayable => "应付支付手续费",
        Account.ServiceFeeIncome => "技术服务费收入",
        Account.CertFeeIncome => "认证费收入",
        Account.InsurancePrepaid => "运费险预充值",
        Account.InsurerPayable => "应付保司",
        Account.WithdrawInTransit => "提现在途",
        Account.PlatformFunding => "平台自有资金投入",
        Account.StoredValue => "储值余额",
        Account.TransferInTransit => "转账在途",
    };

    public static string Text(this Cause cause) => cause switch
    {
        Cause.OrderPaid => "买家付款，进入担保",
        Cause.RefundInEscrow => "结算前退款",
        Cause.Settlement => "订单结算",
        Cause.RefundAfterSettlement => "结算后退款",
        Cause.LateMoneyReceived => "收到迟到款",
        Cause.LateMoneyRefunded => "退回迟到款",
        Cause.Correction => "更正",
        Cause.Frozen => "售后冻结",
        Cause.Freed => "解除冻结",
        Cause.Repaid => "扣回平台垫付",
        Cause.DepositPaidIn => "缴纳保证金",
        Cause.DepositPaidBack => "退还保证金",
        Cause.DepositDeducted => "扣除保证金",
        Cause.DeductionPaidBack => "退回扣款",
        Cause.DueFeeBorne => "平台承担的支付手续费",
        Cause.WithdrawalAsked => "申请提现",
        Cause.WithdrawalPaid => "提现到账",
        Cause.WithdrawalFailed => "提现失败退回",
        Cause.WithdrawalReturned => "提现退票",
        Cause.Compensation => "赔付买家",
        Cause.ComplaintGivenBack => "投诉申诉成立，退回赔付",
        Cause.PremiumToppedUp => "运费险充值",
        Cause.Insured => "运费险投保",
        Cause.PremiumsSetAside => "余额充值运费险",
        Cause.PremiumsReturned => "运费险保费退回",
        Cause.PremiumGivenBack => "运费险未承保退费",
        Cause.CertificationPaid => "认证费",
        Cause.RefundPaidByHand => "线下代付退款",
        Cause.TransferSent => "退款转账发出",
        Cause.TransferPaid => "退款转账到账",
        Cause.TransferBack => "退款转账退回",
    };

    public static string Text(this StatementKind kind) => kind switch
    {
        StatementKind.OrderIncome => "订单收入",
        StatementKind.PaymentFee => "支付手续费",
        StatementKind.Refund => "结算后退款",
        StatementKind.Withdrawal => "提现",
        StatementKind.WithdrawalReturned => "提现退回",
        StatementKind.Commission => "推广佣金",
        StatementKind.ServiceFee => "技术服务费",
        StatementKind.FreightInsurance => "运费险",
        StatementKind.Compensation => "赔付买家",
        StatementKind.Deposit => "保证金",
        StatementKind.Correction => "更正",
        StatementKind.Other => "其他",
    };
}
