using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Customers;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Customers;

/// <summary>Adds an address to the book, or changes one; the first is the default.</summary>
[UseCase]
public sealed class SaveAddress(ShopDb db)
{
    public async Task<Id<Address>> Run(Buyer by, Id<Address>? id, DeliveryAddress to, bool isDefault)
    {
        var mine = await db.Addresses.Of(by).ToListAsync();
        var address = id is null ? null : mine.FirstOrDefault(a => a.Id == id) ?? throw CommonRefusals.NotFound();
        if (address is null)
        {
            if (mine.Count >= Address.MostPerCustomer) throw new Refusal("address.full", $"最多保存{Address.MostPerCustomer}个地址，请先删除不用的");
            address = Address.Of(by.CustomerId, to, isDefault || mine.Count == 0);
            db.Addresses.Add(address);
        }
        else
        {
            address.To = to.Checked();
            address.IsDefault |= isDefault;
        }

        if (address.IsDefault) foreach (var other in mine.Where(a => a.Id != address.Id)) other.IsDefault = false;
        return address.Id;
    }
}

/// <summary>Takes an address out of the book; orders keep their own copy.</summary>
[UseCase]
public sealed class RemoveAddress(ShopDb db)
{
    public async Task Run(Buyer by, Id<Address> id) => db.Addresses.Remove(await db.Addresses.Of(by).Where(a => a.Id == id).Found());
}
