using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Payments;

namespace ShopHub.Data.Payments;

/// <summary>A payment by the numbers the channel knows it by, as it was ordered there.</summary>
[Queries]
public sealed class ChannelOrderQueries(ShopDb db)
{
    /// <exception cref="Domain.Shared.Refusal"><c>common.not-found</c></exception>
    public async Task<ChannelOrder> Of(Clockwork by, string outTradeNo)
    {
        var payment = await db.Payments.AsNoTracking().Where(p => p.OutTradeNo == outTradeNo).Found();
        if (!payment.IsCombined) return new(outTradeNo, payment.SubMchId, []);
        return new(outTradeNo, null, await db.SubOrders.Where(s => s.PaymentId == payment.Id).OrderBy(s => s.Number)
            .Select(s => new ChannelPart(s.Number, s.SubMchId, s.Amount, s.Description)).ToListAsync());
    }
}
