using ShopHub.Domain.Payments;
using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Settlement;

/// <summary>Divides an order's frozen money at the channel (分账). Every call may be repeated with the same numbers (MON-05).</summary>
public interface IProfitSharing
{
    /// <summary>Gives receivers their part; the same number again tells how far it is.</summary>
    Task<ChannelAnswer<ChannelShare>> Share(ShareOrder order, CancellationToken stop = default);

    Task<ChannelAnswer<ChannelShare>> Query(FrozenOrder of, string number, CancellationToken stop = default);

    /// <summary>Frees the rest for the shop; afterwards nothing can be shared any more.</summary>
    Task<ChannelAnswer<bool>> Finish(FrozenOrder of, string number, string description, CancellationToken stop = default);

    /// <summary>A receiver gives back what it got.</summary>
    Task<ChannelAnswer<ChannelShareReturn>> Return(ShareReturnOrder order, CancellationToken stop = default);

    Task<ChannelAnswer<ChannelShareReturn>> QueryReturn(ShareReturnOrder order, CancellationToken stop = default);

    /// <summary>What is frozen and could still be shared.</summary>
    Task<ChannelAnswer<Money>> Unsplit(FrozenOrder of, CancellationToken stop = default);

    /// <summary>Once more is fine.</summary>
    Task<ChannelAnswer<bool>> AddReceiver(ShareReceiver receiver, CancellationToken stop = default);

    Task<ChannelAnswer<bool>> DeleteReceiver(ShareReceiver receiver, CancellationToken stop = default);
}

/// <summary>What the platform adds to an order paid to a shop's own account (补差), and takes back of it.</summary>
public interface ISubsidies
{
    /// <summary>Once per order.</summary>
    Task<ChannelAnswer<bool>> Add(FrozenOrder to, Money amount, string description, CancellationToken stop = default);

    Task<ChannelAnswer<bool>> TakeBack(FrozenOrder from, string number, Money amount, string description, CancellationToken stop = default);
}

/// <param name="SubMchId">The shop's account it was paid to; null for the platform's own.</param>
public sealed record FrozenOrder(string? SubMchId, string TransactionId);

public sealed record ShareOrder(FrozenOrder Of, string Number, IReadOnlyList<SharePart> Parts);

/// <param name="Person">A person's openid instead of a merchant's number.</param>
public sealed record SharePart(string Account, Money Amount, string Description, bool Person = false);

/// <param name="Name">Of a merchant: its full registered name.</param>
public sealed record ShareReceiver(string Account, string? Name = null, bool Person = false);

public sealed record ShareReturnOrder(string? SubMchId, string ShareNumber, string Number, string From, Money Amount, string Description);

/// <param name="IsOver">Every receiver has his result.</param>
public sealed record ChannelShare(string Number, string ChannelNumber, bool IsOver, IReadOnlyList<SharedPart> Parts)
{
    public Money Given => Parts.Where(p => p.IsGiven).Sum(p => p.Amount);

    /// <summary>Why receivers got nothing, as the channel says it; null when all did.</summary>
    public string? FailReason => Parts.FirstOrDefault(p => p.FailReason is not null)?.FailReason;
}

public sealed record SharedPart(string Account, Money Amount, bool IsGiven, string? FailReason);

public enum ShareReturnState { Processing, Success, Failed }

public sealed record ChannelShareReturn(string Number, string ChannelNumber, ShareReturnState State, Money Amount, string? FailReason);
