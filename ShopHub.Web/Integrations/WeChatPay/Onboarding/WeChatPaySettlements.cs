using ShopHub.Domain.Payments;
using ShopHub.Domain.Withdrawals;
using ShopHub.Web.Integrations.WeChatPay.Wire;

namespace ShopHub.Web.Integrations.WeChatPay.Onboarding;

/// <summary>The bank accounts of sub-merchants (结算账户).</summary>
public sealed class WeChatPaySettlements(WeChatPayClient client, FieldCipher cipher) : ISettlementAccounts
{
    private const string SubMerchants = "/v3/apply4sub/sub_merchants";

    public async Task<ChannelAnswer<SettlementAccount>> Now(string subMchId, CancellationToken stop = default) =>
        (await client.Get($"{SubMerchants}/{subMchId}/settlement", stop)).Read<SettlementAnswer, SettlementAccount>(a => a.ToChannel());

    public async Task<ChannelAnswer<string>> Change(string subMchId, NewSettlementAccount account, CancellationToken stop = default)
    {
        if (await cipher.Seal(stop) is not { } seal) return new(ChannelVerdict.Busy, null, "NO_PLATFORM_KEY", "暂时取不到微信支付的公钥");
        var message = new SettlementMessage(
            account.IsCorporate ? "ACCOUNT_TYPE_BUSINESS" : "ACCOUNT_TYPE_PRIVATE", account.Bank, account.BankName, seal.Close(account.Number), seal.Close(account.Holder));
        return (await client.Post($"{SubMerchants}/{subMchId}/modify-settlement", message, stop, seal)).Read<ChangeAnswer, string>(a => a.ApplicationNo);
    }

    public async Task<ChannelAnswer<ChannelAccountChange>> Changed(string subMchId, string applicationNo, CancellationToken stop = default) =>
        (await client.Get($"{SubMerchants}/{subMchId}/application/{Uri.EscapeDataString(applicationNo)}", stop))
            .Read<ChangeStateAnswer, ChannelAccountChange>(a => a.ToChannel());
}

// Members are named after the wire; what is secret goes sealed.
public sealed record SettlementMessage(string AccountType, string AccountBank, string? BankName, string AccountNumber, string AccountName);

public sealed record ChangeAnswer(string? ApplicationNo);

public sealed record SettlementAnswer(string? AccountBank, string? AccountNumber, string? VerifyResult, string? VerifyFailReason)
{
    public SettlementAccount ToChannel() => new(AccountBank ?? "", AccountNumber ?? "", Verdict, VerifyFailReason);

    private AccountVerdict Verdict => VerifyResult switch
    {
        "VERIFY_SUCCESS" => AccountVerdict.Verified,
        "VERIFY_FAIL" => AccountVerdict.Failed,
        _ => AccountVerdict.Verifying,
    };
}

/// <summary>A change as a query answers it; a state nobody knows is still being looked at.</summary>
public sealed record ChangeStateAnswer(string? VerifyResult, string? VerifyFailReason)
{
    public ChannelAccountChange ToChannel() => VerifyResult switch
    {
        "AUDIT_SUCCESS" => new(AccountAudit.Success),
        "AUDIT_FAIL" => new(AccountAudit.Failed, VerifyFailReason),
        _ => new(AccountAudit.Auditing),
    };
}
