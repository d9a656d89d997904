using ShopHub.Domain.Shared;
using static ShopHub.Domain.Trade.OrderStatus;

namespace ShopHub.Domain.Trade;

/// <summary>Annex A, Order; gifts and groups join with their rooms.</summary>
public static class OrderLifecycle
{
    public static readonly Lifecycle<OrderStatus> Table = new(start: Unpaid)
    {
        [Unpaid] = [ToShip, Closed],
        [ToShip] = [PartShipped, Shipped, Closed],
        [PartShipped] = [PartShipped, Shipped, Closed],
        [Shipped] = [Completed, Closed],
        [Completed] = [Closed],
    };

    /// <summary>Paid, and the buyer has not got it yet.</summary>
    public static bool IsOnItsWay(this OrderStatus status) => status is ToShip or PartShipped or Shipped;
}
