using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Settlement;

/// <summary>A new shop pays at most 1 % service fee for its first 30 × 24 hours and its first million yuan (FEE-02, RUL-04).</summary>
public sealed record NewShopIncentive
{
    public static readonly NewShopIncentive Default = new();

    public int Days { get; init; } = 30;

    /// <summary>Paid amount of the shop, the order included, up to which the rate holds; an order that passes it pays the normal rate whole.</summary>
    public Money Cap { get; init; } = new(100_000_000);

    public Rate Most { get; init; } = new(100);

    public bool IsNew(DateTimeOffset contract, DateTimeOffset paidAt) => paidAt >= contract && paidAt < contract.AddDays(Days);

    public bool Covers(DateTimeOffset contract, DateTimeOffset paidAt, Money paidBefore, Money order) =>
        IsNew(contract, paidAt) && paidBefore + order <= Cap;
}
