using ShopHub.Data.Compensations;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Compensations;
using ShopHub.Domain.Guarantees;
using ShopHub.Domain.Notices;
using ShopHub.Domain.Trade;

namespace ShopHub.Data.Guarantees;

/// <summary>A slip that is decided: what is granted is taken from the shop and sent, and the order goes on.</summary>
public sealed class GuaranteeEnds(ShopDb db, CompensationBook compensations)
{
    /// <summary>Does nothing while a second person must agree.</summary>
    public async Task Settle(Guarantee slip, Actor by, DateTimeOffset now)
    {
        if (slip.IsOpen) return;
        var order = await db.Orders.Where(o => o.Id == slip.OrderId).Found();
        if (slip.Status is GuaranteeStatus.Paying)
        {
            var basis = GuaranteePolicy.Basis(slip.Kind);
            await compensations.Owe(new(order, basis, slip.Granted, slip.Number, $"保障单 {slip.Number}：{basis.Text()}", slip.LineId), by, now);
        }

        order.ResumeAfterSale(now, OrderPolicy.Default);
    }
}

internal static class GuaranteeNotices
{
    public static void Tell(this ShopDb db, Guarantee of, string title, string words, DateTimeOffset now) =>
        db.Notices.Add(Notice.To(of.MerchantId.Value, title, words, $"/console/guarantees?guarantee={of.Number}", now));

    public static void TellBuyer(this ShopDb db, Guarantee of, string title, string words, DateTimeOffset now) =>
        db.Notices.Add(Notice.To(of.CustomerId.Value, title, words, $"/guarantees/{of.Number}", now));
}
