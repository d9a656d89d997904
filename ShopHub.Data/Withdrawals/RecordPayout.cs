using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Data.Ledger;
using ShopHub.Data.Payments;
using ShopHub.Domain.Access;
using ShopHub.Domain.Ledger;
using ShopHub.Domain.Payments;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Withdrawals;

namespace ShopHub.Data.Withdrawals;

/// <summary>What the channel says of a pay-out (WDR-05): paid, given back, or sent back by the bank.</summary>
[UseCase]
public sealed class RecordPayout(ShopDb db, Books books, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>status.changed</c>: it contradicts what the channel said before</exception>
    /// <returns>Incident: the channel speaks of what we do not know, or of another amount or shop; nothing is booked.</returns>
    public async Task<Heard> Run(Clockwork by, ChannelPayout said)
    {
        var now = clock.GetUtcNow();
        if (await db.Withdrawals.FirstOrDefaultAsync(w => w.Number == said.Number) is not { } withdrawal) return await Report("unknown-withdrawal", said, "没有这个提现单号", now);
        if (said.Amount != withdrawal.Amount) return await Report("wrong-withdrawal-amount", said, $"应为 {withdrawal.Amount}，渠道通知 {said.Amount}", now);
        if (said.SubMchId is { } shop && shop != withdrawal.SubMchId) return await Report("foreign-withdrawal", said, $"店铺账户应为 {withdrawal.SubMchId}，渠道通知 {shop}", now);
        var before = withdrawal.Status;
        await Book(withdrawal, withdrawal.Hear(by, said, now), now);
        withdrawal.MarkTried(said.Reason ?? said.State.Words(), now);
        return withdrawal.Status == before ? Heard.BookedBefore : Heard.Booked;
    }

    private async Task<Heard> Report(string kind, ChannelPayout said, string detail, DateTimeOffset now)
    {
        if (!await db.PaymentIncidents.AnyAsync(i => i.Kind == kind && i.OutTradeNo == said.Number))
            db.PaymentIncidents.Add(PaymentIncident.Of(kind, said.Number, detail, now));
        return Heard.Incident;
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
