using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Payments;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Outbox;

/// <summary>A message that is to be said now.</summary>
public sealed record DueMessage(Id<OutboxMessage> Id, string Kind, string Key);

/// <summary>What has not been said yet.</summary>
[Queries]
public sealed class OutboxQueries(ShopDb db, TimeProvider clock)
{
    public async Task<List<DueMessage>> Due(Clockwork by, int most)
    {
        var now = clock.GetUtcNow();
        return await db.Outbox.Where(m => m.DueAt <= now).OrderBy(m => m.DueAt).Take(most).Select(m => new DueMessage(m.Id, m.Kind, m.Key)).ToListAsync();
    }
}

/// <summary>A message was said, or could not be: then it is tried again, later each time.</summary>
[UseCase]
public sealed class RecordSending(ShopDb db, TimeProvider clock)
{
    /// <summary>After these many tries a person has to look.</summary>
    private const int MostTries = 30;

    public async Task Run(Clockwork by, Id<OutboxMessage> id, string? fault)
    {
        var now = clock.GetUtcNow();
        var message = await db.Outbox.Where(m => m.Id == id).Found();
        message.Tries++;
        message.LastFault = fault;
        message.SentAt = fault is null ? now : null;
        message.DueAt = fault is null || message.Tries >= MostTries ? null : now + PaymentPolicy.RetryAfter(message.Tries);
    }
}
