using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Customers;

/// <summary>A shopper, known by WeChat (买家).</summary>
public sealed class Customer
{
    private Customer() { }

    public Id<Customer> Id { get; private init; } = Id<Customer>.New();

    /// <summary>The sign-in account.</summary>
    public required Guid AccountId { get; init; }

    /// <summary>WeChat's id of this person for our official account.</summary>
    public required string OpenId { get; init; }

    public string? UnionId { get; set; }

    public required string Nickname { get; set; }

    public string? AvatarUrl { get; set; }

    public required DateTimeOffset JoinedAt { get; init; }

    public static Customer Join(Guid accountId, string openId, string nickname, DateTimeOffset now) =>
        new() { AccountId = accountId, OpenId = openId, Nickname = nickname, JoinedAt = now };
}
