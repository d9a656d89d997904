using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Outbox;

/// <summary>A message that is to be said now.</summary>
public sealed record DueMessage(Id<OutboxMessage> Id, string Kind, string Key);

/// <summary>What came of saying it. A null fault: it was heard.</summary>
/// <param name="Finally">Trying again would not help.</param>
public sealed record SaidMessage(Id<OutboxMessage> Id, string? Fault, bool Finally);

/// <summary>Takes a batch of due messages for one sender: two senders at once never hold the same one.</summary>
[UseCase]
public sealed class TakeMessages(ShopDb db, TimeProvider clock)
{
    public async Task<List<DueMessage>> Run(Clockwork by, int most)
    {
        var (now, batch) = (clock.GetUtcNow(), Guid.CreateVersion7());
        var due = await db.Outbox.Where(m => m.DueAt <= now).OrderBy(m => m.DueAt).Take(most).Select(m => m.Id).ToListAsync();
        if (due.Count == 0) return [];
        await db.Outbox.Where(m => due.Contains(m.Id) && m.DueAt <= now).ExecuteUpdateAsync(set => set
            .SetProperty(m => m.DueAt, now + OutboxMessage.Lease).SetProperty(m => m.TakenBy, batch).SetProperty(m => m.Tries, m => m.Tries + 1));
        return await db.Outbox.Where(m => due.Contains(m.Id) && m.TakenBy == batch).Select(m => new DueMessage(m.Id, m.Kind, m.Key)).ToListAsync();
    }
}

/// <summary>Messages were said, or could not be: then they are tried again, later each time.</summary>
[UseCase]
public sealed class RecordSending(ShopDb db, TimeProvider clock)
{
    public async Task Run(Clockwork by, IReadOnlyCollection<SaidMessage> said)
    {
        var now = clock.GetUtcNow();
        var results = said.ToDictionary(s => s.Id);
        var ids = results.Keys.ToArray();
        foreach (var message in await db.Outbox.Where(m => ids.Contains(m.Id)).ToListAsync())
        {
            if (results[message.Id] is { Fault: { } fault } failed) message.MarkFailed(fault, failed.Finally, now);
            else message.MarkSent(now);
        }
    }
}

/// <summary>A person has looked at a message and has it said again, or at once.</summary>
[UseCase]
public sealed class ReplayMessage(ShopDb db, TimeProvider clock)
{
    public async Task Run(PlatformStaff by, Id<OutboxMessage> id)
    {
        by.Needs(OutboxQueries.MayLook);
        (await db.Outbox.Where(m => m.Id == id).Found()).Replay(by, clock.GetUtcNow());
    }
}
