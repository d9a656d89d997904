using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;

namespace ShopHub.Data.Trade;

/// <summary>Changes the pieces of a cart line, or whether it is chosen for the checkout.</summary>
[UseCase]
public sealed class ChangeCartItem(ShopDb db)
{
    public async Task Run(Buyer by, Id<CartItem> id, int? quantity, bool? chosen)
    {
        var item = await db.CartItems.Of(by).Where(i => i.Id == id).Found();
        if (quantity is { } pieces) item.SetQuantity(pieces);
        item.IsChosen = chosen ?? item.IsChosen;
    }
}

/// <summary>Chooses or leaves out every line of the cart.</summary>
[UseCase]
public sealed class ChooseAllCartItems(ShopDb db)
{
    public Task Run(Buyer by, bool chosen) =>
        db.CartItems.Of(by).ExecuteUpdateAsync(set => set.SetProperty(i => i.IsChosen, chosen));
}

/// <summary>Takes a line out of the cart; taking it out again changes nothing.</summary>
[UseCase]
public sealed class RemoveCartItem(ShopDb db)
{
    public Task Run(Buyer by, Id<CartItem> id) => db.CartItems.Of(by).Where(i => i.Id == id).ExecuteDeleteAsync();
}
