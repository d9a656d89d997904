using ShopHub.Data.Database;
using ShopHub.Domain.Notices;
using ShopHub.Domain.Withdrawals;

namespace ShopHub.Data.Withdrawals;

/// <summary>What a shop is told of its withdrawal.</summary>
internal static class WithdrawalNotices
{
    public static void Tell(this ShopDb db, Withdrawal withdrawal, DateTimeOffset now)
    {
        var (title, words) = withdrawal.Status switch
        {
            WithdrawalStatus.Success => ("提现已到账", $"{withdrawal.Amount} 已打款至{withdrawal.AccountWords}"),
            WithdrawalStatus.Refund => ("提现被银行退回", $"{withdrawal.Amount} 已退回可提现余额：{withdrawal.BackFor}。请核对提现账户后再申请"),
            WithdrawalStatus.Fail => ("提现未成功", $"{withdrawal.Amount} 已退回可提现余额：{withdrawal.BackFor}"),
            _ => ("提现已关闭", $"{withdrawal.Amount} 已退回可提现余额：{withdrawal.BackFor}"),
        };
        db.Notices.Add(Notice.To(withdrawal.MerchantId.Value, title, words, $"/console/money/withdrawals?withdrawal={withdrawal.Number}", now));
    }
}
