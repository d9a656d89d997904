using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Ledger;

/// <summary>
/// What one cause moved on one account on one closed Shanghai day (日汇总): the stored trial balance and a shop's statement are its sums.
/// Written once, when the day is closed (J12).
/// </summary>
public sealed class DayTotal
{
    private DayTotal() { }

    /// <summary>The shop, or empty for the whole platform.</summary>
    public required Guid OwnerId { get; init; }

    public required DateOnly Day { get; init; }

    public required Cause Cause { get; init; }

    public required Account Account { get; init; }

    public Money Debit { get; init; }

    public Money Credit { get; init; }

    /// <summary>How many were summed.</summary>
    public required int Postings { get; init; }

    public static DayTotal Of(Guid owner, DateOnly day, DayTotalKey key, Money debit, Money credit, int postings) => new()
    {
        OwnerId = owner, Day = day, Cause = key.Cause, Account = key.Account, Debit = debit, Credit = credit, Postings = postings,
    };
}

public sealed record DayTotalKey(Cause Cause, Account Account);
