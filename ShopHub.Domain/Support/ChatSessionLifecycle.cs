using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Support;

/// <summary>Machine ChatSession (rules.md Annex A). Every session begins in the queue; in the same act it may go on from there.</summary>
public enum ChatSessionStatus
{
    Queued = 1,
    Active = 2,

    /// <summary>A message task (留言).</summary>
    Message = 3,
    Ended = 4,
    Rated = 5,
    Abandoned = 6,
}

public static class ChatSessionLifecycle
{
    public static readonly Lifecycle<ChatSessionStatus> Table = new(start: ChatSessionStatus.Queued)
    {
        [ChatSessionStatus.Queued] = [ChatSessionStatus.Active, ChatSessionStatus.Message, ChatSessionStatus.Abandoned],
        [ChatSessionStatus.Active] = [ChatSessionStatus.Queued, ChatSessionStatus.Ended],
        [ChatSessionStatus.Message] = [ChatSessionStatus.Ended],
        [ChatSessionStatus.Ended] = [ChatSessionStatus.Queued, ChatSessionStatus.Rated],
    };
}
