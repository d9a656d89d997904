using ShopHub.Domain.Payments;
using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Complaints;

/// <summary>What the channel's payers complain about at the channel itself (消费者投诉 2.0).</summary>
public interface IComplaintFeed
{
    /// <summary>Complaints of these days, both included, at most 30 days.</summary>
    Task<ChannelAnswer<IReadOnlyList<ListedComplaint>>> List(DateOnly from, DateOnly to, CancellationToken stop = default);

    /// <summary>One complaint with what both sides have said.</summary>
    Task<ChannelAnswer<FeedComplaint>> One(string number, CancellationToken stop = default);

    Task<ChannelAnswer<bool>> Reply(string number, string mchId, string words, IReadOnlyList<string> pictures, CancellationToken stop = default);

    Task<ChannelAnswer<bool>> Complete(string number, string mchId, CancellationToken stop = default);

    /// <param name="days">Within how many days the refund is started, when it is agreed to.</param>
    /// <param name="why">Why not, when it is refused.</param>
    Task<ChannelAnswer<bool>> DecideRefund(string number, bool agrees, int days, string why, CancellationToken stop = default);

    /// <summary>Keeps a picture at the channel that an answer names.</summary>
    /// <returns>Its name there.</returns>
    Task<ChannelAnswer<string>> Upload(string fileName, byte[] picture, CancellationToken stop = default);

    /// <summary>A picture of the complaint, by its address at the channel.</summary>
    Task<ChannelAnswer<byte[]>> Picture(Uri address, CancellationToken stop = default);

    /// <summary>Sees to it that the channel tells of new complaints by itself.</summary>
    Task<ChannelAnswer<bool>> Register(CancellationToken stop = default);
}

/// <summary>A complaint in a list: enough to see whether anything has changed.</summary>
public sealed record ListedComplaint(string Number, ComplaintState State, bool PayerWaits);

/// <summary>A complaint as the channel tells it.</summary>
/// <param name="SealedPhone">The payer's phone, readable with our private key only; null when he gave none.</param>
public sealed record FeedComplaint(
    string Number, string MchId, ComplaintState State, DateTimeOffset At, string Words, string? SealedPhone, FeedOrder? Order)
{
    public WishKind Wish { get; init; } = WishKind.Other;

    public Money RefundWish { get; init; }

    /// <summary>The payer has answered and nobody has answered him.</summary>
    public bool PayerWaits { get; init; }

    public bool IsFullyRefunded { get; init; }

    /// <summary>How often he has complained about it.</summary>
    public int Times { get; init; } = 1;

    public bool IsUrgent { get; init; }

    /// <summary>The channel's own service looks into it.</summary>
    public bool IsAtChannel { get; init; }

    public IReadOnlyList<string> Pictures { get; init; } = [];

    public IReadOnlyList<FeedWord> Said { get; init; } = [];
}

public sealed record FeedOrder(string OutTradeNo, string? TransactionId, Money Amount);

/// <summary>A line of the talk between payer, merchant and channel.</summary>
public sealed record FeedWord(string Id, string Who, string Act, DateTimeOffset At, string Words, IReadOnlyList<string> Pictures)
{
    /// <summary>The payer says it to the shop, not to the channel's service.</summary>
    public bool IsToShop { get; init; } = Who == FeedWords.Payer;
}
