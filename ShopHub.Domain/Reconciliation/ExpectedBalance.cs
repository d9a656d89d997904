using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Reconciliation;

/// <summary>Why, by our books, money lies on an account at the channel, or does not although the ledger has it there.</summary>
public enum BalanceReason
{
    /// <summary>可提现余额 and 冻结款 of the shop; a case's part of the deposit lies with the platform.</summary>
    Available = 1, Frozen = 2,

    /// <summary>Asked for, and not yet taken by the channel.</summary>
    InTransit = 3,

    /// <summary>待结算货款: orders in escrow, without what the platform adds and less the fee the channel has kept.</summary>
    Escrow = 4,

    /// <summary>Settled here, still frozen there.</summary>
    Undivided = 5,

    /// <summary>The platform's part that the channel did not share, or that has not flowed back yet.</summary>
    ShareOpen = 6,

    /// <summary>Refunds that are booked here and that the channel has not taken.</summary>
    RefundsUnsent = 7,

    /// <summary>Of orders that were paid to the platform's own account.</summary>
    AtPlatform = 8,

    /// <summary>Compensations the shop paid from its balance: transferred from the platform's account, so they still lie on the shop's.</summary>
    Compensated = 9,

    /// <summary>运费险: premiums set aside from its balance and those the insurer is owed; they leave the shop's account with nobody.</summary>
    Premiums = 10,

    /// <summary>渠道清算, the ledger's sum of everything at the channel.</summary>
    Clearing = 11,

    /// <summary>Kept by the channel at payment; our books count those of settled orders only.</summary>
    Fees = 12,

    /// <summary>Withdrawals the channel has taken and the bank has not confirmed.</summary>
    AtTheBank = 13,

    /// <summary>Refunds the channel could not pay and a person did: it keeps them apart.</summary>
    PaidByHand = 14,

    /// <summary>What lies on the shops' own accounts.</summary>
    OnShopAccounts = 15,

    /// <summary>Set aside for transfers to buyers, and locked by the channel until they confirm.</summary>
    Transfers = 16,
}

public sealed record BalancePart(BalanceReason Reason, Money Available, Money Pending);

/// <summary>What, by our books, must lie on one account at the channel, and what it is made of.</summary>
/// <param name="SubMchId">Null: the platform's own account.</param>
/// <param name="Name">Of the shop; null for the platform, and for an account no shop has any more.</param>
public sealed record ExpectedBalance(string? SubMchId, string? Name, IReadOnlyList<BalancePart> Parts)
{
    /// <summary>Can be withdrawn.</summary>
    public Money Available => Parts.Sum(p => p.Available);

    /// <summary>Frozen until the order is divided.</summary>
    public Money Pending => Parts.Sum(p => p.Pending);

    public Money Total => Available + Pending;

    /// <summary>Divisions the channel is still working at: so much may lie with the platform already instead of the shop.</summary>
    public Money UnderWay { get; init; }
}

/// <summary>One account at the channel beside our books.</summary>
/// <param name="Theirs">Null when the channel did not tell.</param>
/// <param name="Fault">Why it did not.</param>
public sealed record AccountCompared(ExpectedBalance Ours, ChannelBalance? Theirs, string? Fault)
{
    /// <summary>What the channel has more than we say; null when it did not tell.</summary>
    public Money? Difference => Theirs is { } theirs ? theirs.Available + theirs.Pending - Ours.Total : null;

    /// <summary>What was paid to the platform today thaws tomorrow: there only the sum is known to our books.</summary>
    public bool Agrees => Theirs is { } theirs
        && (Ours.SubMchId is null ? Difference == Money.Zero : theirs.Available == Ours.Available && theirs.Pending == Ours.Pending);

    /// <summary>It differs by no more than what is just being divided: asked again later it should agree.</summary>
    public bool IsUnderWay => Difference is { } gap && (Ours.SubMchId is null ? gap : -gap) is var moved && moved > Money.Zero && moved <= Ours.UnderWay;
}
