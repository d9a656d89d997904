using ShopHub.Domain.Access;
using ShopHub.Domain.Shared;
using static ShopHub.Domain.Trade.OrderStatus;

namespace ShopHub.Domain.Trade;

/// <summary>Goods that are collected (SHP-08): no parcel, no freight; a code says who may have them.</summary>
public sealed partial class Order
{
    public const int PickUpDigits = 8;

    /// <summary>Where it is collected; null when it is sent.</summary>
    public PickUpPoint? PickUp { get; private init; }

    /// <summary>8 digits, unique among the shop's; null when it is sent, or was handed over or closed.</summary>
    public string? PickUpCode { get; private set; }

    /// <summary>When the shop had it ready; from then on it waits for the buyer, not for the shop.</summary>
    public DateTimeOffset? ReadyAt { get; private set; }

    public bool IsToCollect => Status is ToShip && Delivery is DeliveryKind.PickUp;

    /// <summary>The goods lie ready: the shop has done its part, no shipping clock runs any more.</summary>
    /// <exception cref="Refusal"><c>pickup.not</c>, <c>pickup.ready</c>, <c>order.after-sale-open</c></exception>
    public void MakeReady(Actor by, DateTimeOffset now)
    {
        if (!IsToCollect) throw PickUpRefusals.NotPickUp();
        if (ReadyAt is not null) throw PickUpRefusals.ReadyBefore();
        if (OpenAfterSales > 0) throw TradeRefusals.AfterSaleOpen();
        (ReadyAt, DueAt) = (now, null);
        History = History.With(new(nameof(ToShip), nameof(ToShip), by.ShownAs, now, "备货完成，等待自提"));
    }

    /// <summary>Everything that is left goes over the counter; the code is worth nothing from now on.</summary>
    /// <exception cref="Refusal"><c>pickup.not</c>, <c>order.after-sale-open</c></exception>
    public void HandOver(Actor by, DateTimeOffset now, OrderPolicy policy)
    {
        if (!IsToCollect) throw PickUpRefusals.NotPickUp();
        Ship(by, _lines.Where(l => l.ToShip > 0).ToDictionary(l => l.Id, l => l.ToShip), now, policy);
        PickUpCode = null;
    }
}
