using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Applications;

/// <summary>What an approved shop has done of what it must do before it opens (ONB-19).</summary>
/// <param name="HasUnreadPassword">Nobody has signed in as the owner yet: he may have another first password.</param>
/// <param name="DepositShort">What is still missing of the deposit (DEP-01).</param>
/// <param name="BankProved">The settlement account was proved by the small transfer.</param>
public sealed record OpeningTasks(bool HasUnreadPassword, bool IsSigned, Money DepositShort, bool BankProved)
{
    public bool HasDeposit => DepositShort <= Money.Zero;

    /// <summary>In the order in which they are done.</summary>
    public IReadOnlyList<string> Missing => [.. Open()];

    private IEnumerable<string> Open()
    {
        if (!IsSigned) yield return "签署平台服务协议";
        if (!HasDeposit) yield return $"缴纳保证金 {DepositShort}";
        if (!BankProved) yield return "验证结算银行账户";
    }
}

/// <summary>What the bank's receipt of a deposit says.</summary>
public sealed record DepositReceipt(Money Amount, string Number)
{
    private const int ShortestNumber = 4, LongestNumber = 40;

    /// <summary>One entry for one transfer.</summary>
    public string Key => $"bank {Number.Trim()}";

    /// <exception cref="Refusal"><c>deposit.amount</c>, <c>deposit.receipt</c></exception>
    public DepositReceipt Checked()
    {
        if (Amount <= Money.Zero) throw new Refusal("deposit.amount", "请填写到账金额") { Field = nameof(Amount) };
        if (Number.Trim().Length is < ShortestNumber or > LongestNumber) throw new Refusal("deposit.receipt", "请填写银行回单号") { Field = nameof(Number) };
        return this;
    }
}
