using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Customers;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Ratings;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Ratings;

internal static class SideOfShop
{
    /// <summary>Somebody who works in the shop, or opened it, though he comes as a shopper.</summary>
    public static async Task<bool> IsOfShop(this ShopDb db, Id<Customer> who, Id<Merchant> shop) =>
        await db.Applications.AnyAsync(a => a.CustomerId == who && a.MerchantId == shop)
        || await db.Staff.AnyAsync(s => s.MerchantId == shop && s.RemovedAt == null && db.Customers.Any(c => c.Id == who && c.AccountId == s.AccountId));

    /// <exception cref="Refusal"><c>common.not-found</c>: also when it is masked</exception>
    public static Task<Review> ShownReview(this ShopDb db, Id<Review> id) => db.Reviews.Where(r => r.Id == id && r.MaskedAt == null).Found();

    public static async Task CountHelpful(this ShopDb db, Id<Review> id, int more)
    {
        if (more == 0) return;
        await db.Reviews.Where(r => r.Id == id).ExecuteUpdateAsync(set => set.SetProperty(r => r.Helpful, r => r.Helpful + more));
    }
}
