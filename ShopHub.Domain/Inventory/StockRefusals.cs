using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Inventory;

public static class StockRefusals
{
    /// <summary>10,000,000 pieces (PRD-02).</summary>
    public const int Most = 10_000_000;

    public static Refusal SoldOut(string title) => new("stock.sold-out", $"“{title}”库存不足，请减少数量或选择其他规格");

    public static Refusal BelowHeld() => new("stock.below-held", "库存不能少于待付款订单已占用的数量");

    public static Refusal OutOfRange() => new("stock.out-of-range", "库存需在0至1000万之间");
}
