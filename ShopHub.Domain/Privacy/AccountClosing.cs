using ShopHub.Domain.Access;
using ShopHub.Domain.Customers;
using ShopHub.Domain.Shared;
using static ShopHub.Domain.Privacy.AccountClosingStatus;

namespace ShopHub.Domain.Privacy;

/// <summary>How far a shopper is with closing his account (PIP-06).</summary>
public enum AccountClosingStatus
{
    /// <summary>冷静期</summary>
    Cooling = 0,

    /// <summary>已撤回</summary>
    TakenBack = 1,

    /// <summary>未能注销: something new was unsettled when the time was over.</summary>
    Stopped = 2,

    /// <summary>已注销</summary>
    Closed = 3,
}

public static class AccountClosingLifecycle
{
    public static readonly Lifecycle<AccountClosingStatus> Table = new(start: Cooling)
    {
        [Cooling] = [TakenBack, Stopped, Closed],
    };
}

/// <summary>A shopper on his way to leave (注销账号): asked for, seven days to think better of it, then done by the clock.</summary>
public sealed class AccountClosing
{
    private AccountClosing() { }

    public Id<AccountClosing> Id { get; private init; } = Id<AccountClosing>.New();

    public required Id<Customer> CustomerId { get; init; }

    /// <summary>The shopper, and unique, while it runs: asked twice, it is one.</summary>
    public Id<Customer>? OpenOf { get; private set; }

    public AccountClosingStatus Status { get; private set; } = AccountClosingLifecycle.Table.Start;

    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>When the time to think better of it is over.</summary>
    public required DateTimeOffset DueAt { get; init; }

    /// <summary>What stood in the way at the end; empty otherwise.</summary>
    public string StoppedFor { get; private set; } = "";

    public DateTimeOffset? EndedAt { get; private set; }

    public History History { get; private set; } = History.Empty;

    /// <exception cref="Refusal"><c>account-closing.unsettled</c>, <c>account-closing.confirm</c></exception>
    public static AccountClosing Ask(Buyer by, BuyerLooseEnds ends, bool isSure, DateTimeOffset now)
    {
        if (ends.Missing is { Count: > 0 } missing) throw PrivacyRefusals.Unsettled(missing);
        if (!isSure) throw PrivacyRefusals.NotConfirmed();
        var asked = new AccountClosing
        {
            CustomerId = by.CustomerId, OpenOf = by.CustomerId, AskedAt = now, DueAt = now.AddDays(PrivacyPolicy.CoolingDays),
        };
        asked.History = asked.History.With(new("", nameof(Cooling), by.ShownAs, now));
        return asked;
    }

    /// <summary>He stays.</summary>
    /// <exception cref="Refusal"><c>status.changed</c>: it has ended.</exception>
    public void TakeBack(Buyer by, DateTimeOffset now) => End(TakenBack, by, now);

    /// <summary>The time is over: he leaves, or is told what is unsettled and stays.</summary>
    /// <returns>True when he leaves.</returns>
    public bool Finish(BuyerLooseEnds ends, Clockwork by, DateTimeOffset now)
    {
        if (ends.Missing is { Count: > 0 } missing)
        {
            var words = string.Join('；', missing.Select(c => c.Missing));
            StoppedFor = words.Length > 400 ? words[..400] : words;
            End(Stopped, by, now, StoppedFor);
            return false;
        }

        End(Closed, by, now);
        return true;
    }

    private void End(AccountClosingStatus to, Actor by, DateTimeOffset now, string? why = null)
    {
        AccountClosingLifecycle.Table.Require(Status, to);
        History = History.With(new(Status.ToString(), to.ToString(), by.ShownAs, now, why));
        (Status, OpenOf, EndedAt) = (to, null, now);
    }
}
