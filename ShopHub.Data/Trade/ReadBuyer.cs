using ShopHub.Data.Access;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Customers;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;

namespace ShopHub.Data.Trade;

/// <summary>A buyer's whole phone number and address, for who must call him; that it was read, and why, is written down (PIP-03).</summary>
[UseCase]
public sealed class ReadBuyer(ShopDb db, AuditNote note)
{
    /// <exception cref="Refusal"><c>common.not-allowed</c>, <c>common.not-found</c>, <c>buyer.why</c>, <c>buyer.hidden</c>: struck out after 90 days</exception>
    public async Task<DeliveryAddress> Run(ShopStaff by, string number, WhyRead why)
    {
        by.Needs(ShopPermission.Orders | ShopPermission.Buyers);
        if (!Enum.IsDefined(why)) throw new Refusal("buyer.why", "请选择查看的原因") { Field = "Why" };
        var order = await db.Orders.Of(by).Where(o => o.Number == number).Select(o => new { o.ShipTo, o.AddressHiddenAt }).Found();
        if (order.AddressHiddenAt is not null) throw new Refusal("buyer.hidden", "订单结束已久，收货信息按规定隐藏");
        note.Says("订单", number, $"手机号和地址，用于{why.Text()}");
        return order.ShipTo;
    }
}
