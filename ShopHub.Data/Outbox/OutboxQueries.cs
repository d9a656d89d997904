using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Outbox;

/// <summary>What the operator sees of the messages to the outside.</summary>
[Queries]
public sealed class OutboxQueries(ShopDb db)
{
    public const PlatformPermission MayLook = PlatformPermission.Operate;

    public const int PageSize = 50;

    /// <param name="key">Begins with this; empty for all.</param>
    public async Task<MessagePage> Those(PlatformStaff me, OutboxState state, string key, int page)
    {
        me.Needs(MayLook);
        var those = In(db.Outbox.Where(m => key == "" || m.Key.StartsWith(key)), state);
        var rows = await those.OrderByDescending(m => m.WrittenAt).Skip((page - 1) * PageSize).Take(PageSize + 1).Select(m => new OutboxRow
        {
            Id = m.Id, Kind = m.Kind, Key = m.Key, WrittenAt = m.WrittenAt, DueAt = m.DueAt, Tries = m.Tries, SentAt = m.SentAt, LastFault = m.LastFault, ReplayedBy = m.ReplayedBy,
        }).ToListAsync();
        return new([.. rows.Take(PageSize)], rows.Count > PageSize);
    }

    public Task<int> Stopped(PlatformStaff me)
    {
        me.Needs(MayLook);
        return In(db.Outbox, OutboxState.Stopped).CountAsync();
    }

    internal static IQueryable<OutboxMessage> In(IQueryable<OutboxMessage> messages, OutboxState state) => state switch
    {
        OutboxState.Waiting => messages.Where(m => m.DueAt != null),
        OutboxState.Stopped => messages.Where(m => m.DueAt == null && m.SentAt == null),
        OutboxState.Sent => messages.Where(m => m.SentAt != null),
    };
}

public sealed record MessagePage(List<OutboxRow> Rows, bool HasMore);

public sealed record OutboxRow
{
    public required Id<OutboxMessage> Id { get; init; }

    public required string Kind { get; init; }

    public required string Key { get; init; }

    public required DateTimeOffset WrittenAt { get; init; }

    public DateTimeOffset? DueAt { get; init; }

    public required int Tries { get; init; }

    public DateTimeOffset? SentAt { get; init; }

    public string? LastFault { get; init; }

    public string? ReplayedBy { get; init; }
}
