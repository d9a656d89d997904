using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;

namespace ShopHub.Data.Trade;

/// <summary>A line of the cart as the shopper left it on the page.</summary>
public sealed record CartWish(Id<CartItem> Id, int Quantity, bool IsChosen);

/// <summary>Takes over the whole cart page at once: pieces and choices. A line that is gone meanwhile is passed over.</summary>
[UseCase]
public sealed class ArrangeCart(ShopDb db)
{
    public async Task Run(Buyer by, IReadOnlyList<CartWish> wishes)
    {
        var mine = await db.CartItems.Of(by).ToDictionaryAsync(i => i.Id);
        foreach (var wish in wishes)
        {
            if (!mine.TryGetValue(wish.Id, out var item)) continue;
            if (item.Quantity != wish.Quantity) item.SetQuantity(wish.Quantity);
            item.IsChosen = wish.IsChosen;
        }
    }
}
