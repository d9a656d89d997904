using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Customers;

/// <summary>A shopper, known by WeChat (买家).</summary>
public sealed class Customer
{
    /// <summary>What stands in place of a name that is no more (PIP-05).</summary>
    public const string Gone = "已注销用户";

    /// <summary>Characters of a nickname.</summary>
    public const int LongestNickname = 32;

    private Customer() { }

    public Id<Customer> Id { get; private init; } = Id<Customer>.New();

    /// <summary>The sign-in account.</summary>
    public required Guid AccountId { get; init; }

    /// <summary>WeChat's id of this person for our official account.</summary>
    public required string OpenId { get; set; }

    public string? UnionId { get; set; }

    public required string Nickname { get; set; }

    public string? AvatarUrl { get; set; }

    public required DateTimeOffset JoinedAt { get; init; }

    /// <summary>When he closed his account; null while he is here.</summary>
    public DateTimeOffset? LeftAt { get; private set; }

    /// <summary>Since when he wants it kept what he looks at; null while he does not, as at first (PIP-01).</summary>
    public DateTimeOffset? HistorySince { get; private set; }

    public static Customer Join(Guid accountId, string openId, string nickname, DateTimeOffset now) =>
        new() { AccountId = accountId, OpenId = openId, Nickname = nickname, JoinedAt = now };

    /// <summary>Whoever he was, this row does not tell any more; his WeChat id is free for a new person (PIP-06).</summary>
    public void Leave(DateTimeOffset now) => (OpenId, UnionId, Nickname, AvatarUrl, LeftAt) = ($"left-{Id}", null, Gone, null, now);

    public void KeepHistory(bool on, DateTimeOffset now) => HistorySince = on ? HistorySince ?? now : null;
}
