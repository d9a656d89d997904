using ShopHub.Domain.Shared;
using static ShopHub.Domain.Complaints.ComplaintState;

namespace ShopHub.Domain.Complaints;

/// <summary>The channel's words: nobody has answered yet, answered, over. A payer may come back.</summary>
public enum ComplaintState { Pending = 0, Processing = 1, Processed = 2 }

public static class ComplaintLifecycle
{
    public static readonly Lifecycle<ComplaintState> Table = new(start: Pending)
    {
        [Pending] = [Processing, Processed],
        [Processing] = [Pending, Processed],
        [Processed] = [Pending, Processing],
    };
}

/// <summary>What the payer wants.</summary>
public enum WishKind { Refund = 1, Service = 2, Other = 3 }

/// <summary>What a shop tells the channel about a complaint.</summary>
public enum AnswerKind { Reply = 1, AgreeToRefund = 2, RefuseRefund = 3, Complete = 4 }
