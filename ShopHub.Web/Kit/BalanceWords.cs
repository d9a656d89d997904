using ShopHub.Domain.Reconciliation;
using ShopHub.Domain.Settlement;

namespace ShopHub.Web.Kit;

/// <summary>What an account's expected balance is made of, as an accountant says it.</summary>
public static class BalanceWords
{
    public static string Text(BalanceReason reason) => reason switch
    {
        BalanceReason.Available => "可提现余额",
        BalanceReason.Frozen => "售后冻结款",
        BalanceReason.InTransit => "提现待提交渠道",
        BalanceReason.Escrow => "待结算货款（已扣手续费）",
        BalanceReason.Undivided => "已结算待分账",
        BalanceReason.ShareOpen => "未分走或待回退的平台部分",
        BalanceReason.RefundsUnsent => "已记账待渠道受理的退款",
        BalanceReason.Compensated => "平台代付的买家赔付",
        BalanceReason.Premiums => "运费险保费",
        BalanceReason.AtPlatform => "由平台账户代收",
        BalanceReason.Clearing => "渠道清算余额",
        BalanceReason.Fees => "渠道已扣手续费",
        BalanceReason.AtTheBank => "提现银行处理中",
        BalanceReason.PaidByHand => "人工退款后留在渠道",
        BalanceReason.Transfers => "转账备付与锁定",
        BalanceReason.OnShopAccounts => "存放在二级商户账户",
    };

    /// <summary>Where an order's money in escrow stands.</summary>
    public static string Text(SettlementStatus status) => status switch
    {
        SettlementStatus.Pending => "未完成",
        SettlementStatus.Scheduled => "等待结算",
        SettlementStatus.Blocked => "暂缓结算",
        SettlementStatus.Settled => "已结算",
        SettlementStatus.Voided => "已退款",
    };
}
