using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;

namespace ShopHub.Data.Fulfilment;

[Queries]
public sealed class PickUpOffers(ShopDb db)
{
    /// <summary>Where goods of these shops may be collected; anyone may know.</summary>
    public Task<List<PickUpPlace>> Of(IReadOnlyCollection<Id<Merchant>> shops) =>
        db.PickUpPlaces.Where(p => shops.Contains(p.MerchantId) && p.IsOpen).OrderBy(p => p.Id).ToListAsync();
}
