using ShopHub.Domain.Shared;
using ShopHub.Domain.Withdrawals;

namespace ShopHub.Data.Withdrawals;

/// <summary>All that the shop's withdrawal page stands on.</summary>
public sealed record WithdrawalDesk
{
    public required Money Available { get; init; }

    public required Money InTransit { get; init; }

    /// <summary>What stands in the way; empty when nothing does.</summary>
    public required List<WithdrawalBlock> Blocks { get; init; }

    public required WithdrawalPolicy Policy { get; init; }

    /// <summary>The most that can be asked now.</summary>
    public required Money Most { get; init; }

    public required DateOnly ExpectedOn { get; init; }

    public required string SubjectName { get; init; }

    public required IReadOnlyList<BankAccountKind> Kinds { get; init; }

    public required int MoneyPeople { get; init; }

    /// <summary>The account in use and the one being proved.</summary>
    public required List<AccountRow> Accounts { get; init; }

    /// <summary>The last change of the account at the channel; null when there was none.</summary>
    public SettlementChangeRow? Change { get; init; }

    /// <summary>Whoever looks confirms by the authenticator's code; by his password otherwise.</summary>
    public required bool ByCode { get; init; }

    public required PayoutWay Way { get; init; }
}

public sealed record AccountRow
{
    public required Id<BankAccount> Id { get; init; }

    public required BankAccountKind Kind { get; init; }

    public required string Holder { get; init; }

    public required string Bank { get; init; }

    public required string Tail { get; init; }

    public required BankAccountStatus Status { get; init; }

    public required DateTimeOffset AddedAt { get; init; }

    public required string AddedBy { get; init; }

    public DateTimeOffset? ProofUntil { get; init; }

    public required int TriesLeft { get; init; }

    public DateTimeOffset? UsableFrom { get; init; }
}

public sealed record WithdrawalRow
{
    public required string Number { get; init; }

    public required Money Amount { get; init; }

    public required WithdrawalStatus Status { get; init; }

    public required string AccountWords { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    public required DateOnly ExpectedOn { get; init; }

    public DateTimeOffset? PaidAt { get; init; }

    public string? BackFor { get; init; }

    public DateTimeOffset? ApproveUntil { get; init; }

    public required History History { get; init; }

    public required PayoutWay Way { get; init; }

    /// <summary>Asked by whoever looks.</summary>
    public bool IsMine { get; init; }

    /// <summary>For the platform; empty in the shop's own list.</summary>
    public required string ShopName { get; init; }

    public required int Tries { get; init; }

    /// <summary>What the channel said last; for the platform.</summary>
    public string? LastAnswer { get; init; }

    public string? ListNumber { get; init; }
}
