using System.Globalization;
using ShopHub.Domain.Shared;
using ShopHub.Web.Integrations.Sandbox.World;

namespace ShopHub.Web.Integrations.Sandbox.Payouts;

// Every documented member, so that an undocumented one is refused. Null: not sent.
public sealed record ShopPayoutRequest(
    string? SubMchid, string? OutRequestNo, long? Amount, string? Remark, string? BankMemo, string? AccountType, string? NotifyUrl);

public sealed record PlatformPayoutRequest(
    string? OutRequestNo, long? Amount, string? Remark, string? BankMemo, string? AccountType, string? NotifyUrl);

/// <summary>A pay-out as a query shows it.</summary>
public static class PayoutAnswer
{
    public static object Of(SimWithdrawal withdrawal) => new
    {
        sub_mchid = withdrawal.SubMchId, out_request_no = withdrawal.OutRequestNo, withdraw_id = withdrawal.WithdrawId, status = withdrawal.Status,
        amount = withdrawal.Fen, create_time = Instant(withdrawal.CreatedAt), update_time = Instant(withdrawal.UpdatedAt), reason = withdrawal.Reason,
    };

    /// <param name="state">As it was when the callback was made; null: as it is.</param>
    public static object InCallback(SimWithdrawal withdrawal, string? state, Merchant merchant) => new
    {
        sp_mchid = merchant.MchId, sub_mchid = withdrawal.SubMchId, status = state ?? withdrawal.Status, withdraw_id = withdrawal.WithdrawId,
        out_request_no = withdrawal.OutRequestNo, amount = withdrawal.Fen, create_time = Instant(withdrawal.CreatedAt),
        update_time = Instant(withdrawal.UpdatedAt), reason = withdrawal.Reason, account_type = "BASIC",
    };

    private static string Instant(DateTimeOffset at) => ShopCalendar.Local(at).ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);
}
