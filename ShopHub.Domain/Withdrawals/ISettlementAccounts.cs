using ShopHub.Domain.Payments;

namespace ShopHub.Domain.Withdrawals;

/// <summary>The accounts to which the channel pays out. Source: wechat-pay-v3.md §14.</summary>
public interface ISettlementAccounts
{
    /// <summary>Where a shop's money goes now.</summary>
    Task<ChannelAnswer<SettlementAccount>> Now(string subMchId, CancellationToken stop = default);

    /// <summary>Another account for a shop's money, at most five times a day.</summary>
    /// <returns>The channel's number of the change.</returns>
    Task<ChannelAnswer<string>> Change(string subMchId, NewSettlementAccount account, CancellationToken stop = default);

    Task<ChannelAnswer<ChannelAccountChange>> Changed(string subMchId, string applicationNo, CancellationToken stop = default);
}

public enum AccountVerdict { Verifying, Verified, Failed }

/// <param name="Number">Masked by the channel.</param>
/// <param name="Fault">Why the bank did not verify it; null otherwise.</param>
public sealed record SettlementAccount(string Bank, string Number, AccountVerdict Verdict, string? Fault);

/// <param name="Bank">As the channel calls it, see <see cref="ChannelBanks"/>.</param>
/// <param name="BankName">With its branch; said where the bank itself has no name there.</param>
public sealed record NewSettlementAccount(bool IsCorporate, string Holder, string Bank, string? BankName, string Number);

public enum AccountAudit { Auditing, Success, Failed }

/// <param name="Reason">Why not; null otherwise.</param>
public sealed record ChannelAccountChange(AccountAudit State, string? Reason = null)
{
    /// <summary>The channel's number of the change, told when it takes it; null otherwise.</summary>
    public string? ApplicationNo { get; init; }
}
