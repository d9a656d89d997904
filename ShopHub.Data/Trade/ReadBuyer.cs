using ShopHub.Data.Access;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Customers;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Trade;

/// <summary>A buyer's whole phone number, for who must call him; that it was read is written down (PIP-03).</summary>
[UseCase]
public sealed class ReadBuyer(ShopDb db, AuditNote note)
{
    /// <exception cref="Refusal"><c>common.not-allowed</c>, <c>common.not-found</c></exception>
    public async Task<DeliveryAddress> Run(ShopStaff by, string number)
    {
        by.Needs(ShopPermission.Orders | ShopPermission.Buyers);
        var order = await db.Orders.Of(by).Where(o => o.Number == number).Select(o => new { o.ShipTo }).Found();
        note.Says("订单", number, "手机号和地址");
        return order.ShipTo;
    }
}
