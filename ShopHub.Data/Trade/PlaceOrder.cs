using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Data.Inventory;
using ShopHub.Data.Marketing;
using ShopHub.Domain.Access;
using ShopHub.Domain.Customers;
using ShopHub.Domain.Inventory;
using ShopHub.Domain.Payments;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;

namespace ShopHub.Data.Trade;

/// <summary>
/// Places one order a shop and one payment for all (ORD-02); pieces and coupons are held until it is paid or closed.
/// Drafted while others write; then held only as it was offered.
/// </summary>
[UseCase(ReadsFirst = true)]
public sealed class PlaceOrder(ShopDb db, WriteTurn turn, CheckoutQueries checkout, Shelf shelf, CouponBook coupons)
{
    private static readonly Prepared<Func<ShopDb, Id<Customer>, string, Task<Id<Payment>?>>> s_placed = new(() =>
        EF.CompileAsyncQuery((ShopDb db, Id<Customer> me, string request) =>
            db.Payments.Where(p => p.CustomerId == me && p.RequestId == request).Select(p => (Id<Payment>?)p.Id).FirstOrDefault()));

    public async Task<Id<Payment>> Run(Buyer by, CheckoutForm form)
    {
        CheckoutDraft draft;
        try
        {
            draft = await checkout.Draft(by, form);
        }
        catch (Refusal)
        {
            // The first post took the lines out of the cart.
            if (await PlacedBefore(by, form) is { } before) return before;
            throw;
        }

        await Attribute(form.LinkCode, draft.Orders);
        await turn.Begin();
        if (await PlacedBefore(by, form) is { } meanwhile) return meanwhile;
        if (!await checkout.FreightStands(draft)) throw await Changed(by, form, TradeRefusals.PriceChanged());
        await db.MustBeWithinLimit(by.CustomerId, [.. draft.Preview.Lines.Select(l => new WantedPieces(l.Product.Id, l.Product.Title, l.Product.Limit, l.Quantity))], draft.Payment.CreatedAt);
        await Hold(by, form, draft);
        if (form.Choice.Sku is null) await TakeOutOfCart(by, form, draft);
        db.Payments.Add(draft.Payment);
        db.Orders.AddRange(draft.Orders);
        return draft.Payment.Id;
    }

    private Task<Id<Payment>?> PlacedBefore(Buyer by, CheckoutForm form) => s_placed.On(db)(db, by.CustomerId, form.RequestId);

    private async Task Attribute(string? code, IEnumerable<Order> orders)
    {
        if (code is null || await db.ShortLinks.Where(l => l.Code == code).Select(l => new { l.Id, l.MerchantId }).FirstOrDefaultAsync() is not { } link) return;
        foreach (var order in orders) order.CameBy(link.Id, link.MerchantId);
    }

    private async Task Hold(Buyer by, CheckoutForm form, CheckoutDraft draft)
    {
        // Always in the same order, so that two checkouts never wait for each other crosswise.
        foreach (var line in draft.Preview.Lines.OrderBy(l => l.Sku.Id))
        {
            if (!await shelf.Hold(line.Sku, line.Product, line.Quantity)) throw await Changed(by, form, StockRefusals.SoldOut(line.Product.Title));
        }

        foreach (var coupon in draft.Preview.Coupons) await coupons.Lock(coupon.Id, draft.Payment.CreatedAt);
    }

    private async Task TakeOutOfCart(Buyer by, CheckoutForm form, CheckoutDraft draft)
    {
        var skus = draft.Preview.Lines.Select(l => l.Sku.Id).ToArray();
        var taken = await db.CartItems.Of(by).Where(i => i.IsChosen && skus.Contains(i.SkuId)).ExecuteDeleteAsync();
        if (taken < skus.Length) throw await Changed(by, form, TradeRefusals.NothingChosen());
    }

    /// <summary>Something changed since it was drafted: asking again tells what.</summary>
    private async Task<Refusal> Changed(Buyer by, CheckoutForm form, Refusal otherwise)
    {
        await checkout.Draft(by, form);
        return otherwise;
    }
}
