using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Payments;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Payments;

/// <summary>The channel has an order for this payment: the shopper may open the cashier, and we start to ask (PAY-02).</summary>
[UseCase]
public sealed class RecordPrepay(ShopDb db, TimeProvider clock)
{
    public async Task Run(Buyer by, Id<Payment> id, string prepayId)
    {
        var payment = await db.Payments.Of(by).Where(p => p.Id == id).Found();
        if (!payment.IsOpen) throw PaymentRefusals.NotPayable();
        payment.Start(prepayId, clock.GetUtcNow());
    }
}
