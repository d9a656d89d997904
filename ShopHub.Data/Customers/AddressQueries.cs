using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Customers;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Customers;

[Queries]
public sealed class AddressQueries(ShopDb db)
{
    /// <summary>The default one first.</summary>
    public Task<List<Address>> All(Buyer me) =>
        db.Addresses.Of(me).OrderByDescending(a => a.IsDefault).ThenByDescending(a => a.Id).ToListAsync();

    /// <exception cref="Refusal"><c>common.not-found</c></exception>
    public Task<Address> One(Buyer me, Id<Address> id) => db.Addresses.Of(me).Where(a => a.Id == id).Found();
}
