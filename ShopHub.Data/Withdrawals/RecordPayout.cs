using ShopHub.Data.Database;
using ShopHub.Data.Ledger;
using ShopHub.Domain.Access;
using ShopHub.Domain.Ledger;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Withdrawals;

namespace ShopHub.Data.Withdrawals;

/// <summary>What the channel says of a pay-out (WDR-05): paid, given back, or sent back by the bank.</summary>
[UseCase]
public sealed class RecordPayout(ShopDb db, Books books, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>withdrawal.wrong-amount</c>: the channel speaks of another amount; <c>status.changed</c></exception>
    public async Task Run(Clockwork by, ChannelPayout said)
    {
        var now = clock.GetUtcNow();
        var withdrawal = await db.Withdrawals.Where(w => w.Number == said.Number).Found();
        if (said.Amount != withdrawal.Amount) throw new Refusal("withdrawal.wrong-amount", $"提现{said.Number}应为{withdrawal.Amount}，渠道返回{said.Amount}");
        await Book(withdrawal, withdrawal.Hear(by, said, now), now);
        withdrawal.MarkTried(said.State.ToString(), now);
    }

    private async Task Book(Withdrawal withdrawal, IReadOnlyList<JournalEntry> entries, DateTimeOffset now)
    {
        foreach (var entry in entries) await books.Book(entry);
        if (entries.Count > 0) db.Tell(withdrawal, now);
    }
}

/// <summary>A call brought no new state: what was said, and when to ask again. Refused for good and never taken gives the money back.</summary>
[UseCase]
public sealed class RecordPayoutTry(ShopDb db, Books books, TimeProvider clock)
{
    public async Task Run(Clockwork by, string number, string answer, bool neverTaken)
    {
        var now = clock.GetUtcNow();
        var words = answer.Length > 250 ? answer[..250] : answer;
        var withdrawal = await db.Withdrawals.Where(w => w.Number == number).Found();
        var entries = neverTaken ? withdrawal.Turn(by, words, now) : [];
        foreach (var entry in entries) await books.Book(entry);
        if (entries.Count > 0) db.Tell(withdrawal, now);
        withdrawal.MarkTried(words, now);
    }
}
