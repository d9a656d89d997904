using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Customers;
using ShopHub.Domain.Marketing;
using ShopHub.Domain.Privacy;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;

namespace ShopHub.Data.Privacy;

/// <summary>Strikes a person out of what must stay, and takes away what need not (PIP-05).</summary>
public sealed class Forgotten(ShopDb db)
{
    public async Task Erase(Id<Customer> who, ErasedParts parts, DateTimeOffset now)
    {
        if (parts.HasFlag(ErasedParts.Receivers)) await Receivers(who, now);
        if (parts.HasFlag(ErasedParts.Traces)) await Traces(who);
        if (parts.HasFlag(ErasedParts.ReviewNames)) await ReviewNames(who);
    }

    /// <summary>He is nobody any more: no name, no phone, no address, no way to sign in; what the law keeps shows 已注销用户.</summary>
    public async Task Leave(Customer customer, DateTimeOffset now)
    {
        var who = customer.Id;
        await Erase(who, ErasedParts.All, now);
        await db.Addresses.Where(a => a.CustomerId == who).ExecuteDeleteAsync();
        await db.ClaimedCoupons.Where(c => c.CustomerId == who && c.Status != ClaimedCouponStatus.Used).ExecuteDeleteAsync();
        await db.DeskPasses.Where(p => p.CustomerId == who).ExecuteDeleteAsync();
        // What was said is kept three years (CHT-15); what a shop wrote about him is not.
        await db.Conversations.Where(c => c.CustomerId == who).ExecuteUpdateAsync(set => set.SetProperty(c => c.Note, ""));
        await db.CallRequests.Where(c => c.CustomerId == who && c.OpenOf == null).ExecuteUpdateAsync(set => set.SetProperty(c => c.Phone, "").SetProperty(c => c.Words, ""));
        await db.DataCopies.Where(c => c.CustomerId == who).ExecuteUpdateAsync(set => set.SetProperty(c => c.Address, ""));
        customer.Leave(now);
        var account = await db.Users.SingleAsync(a => a.Id == customer.AccountId);
        (account.UserName, account.NormalizedUserName) = ($"left-{who}", $"LEFT-{who}".ToUpperInvariant());
        // Every browser that is still signed in is not, the next time it is looked at.
        (account.SecurityStamp, account.LockoutEnabled, account.LockoutEnd) = (Id<Customer>.New().ToString(), true, DateTimeOffset.MaxValue);
    }

    private async Task Receivers(Id<Customer> who, DateTimeOffset now)
    {
        var over = await db.Orders.Where(o => o.CustomerId == who && (o.Status == OrderStatus.Completed || o.Status == OrderStatus.Closed) && o.OpenAfterSales == 0).ToListAsync();
        foreach (var order in over) order.ForgetBuyer(now);
    }

    private async Task Traces(Id<Customer> who)
    {
        await db.CartItems.Where(i => i.CustomerId == who).ExecuteDeleteAsync();
        await db.FavouriteProducts.Where(f => f.CustomerId == who).ExecuteDeleteAsync();
        await db.FavouriteShops.Where(f => f.CustomerId == who).ExecuteDeleteAsync();
        await db.SeenProducts.Where(s => s.CustomerId == who).ExecuteDeleteAsync();
        await db.Watches.Where(w => w.CustomerId == who).ExecuteDeleteAsync();
        await db.Notices.Where(n => n.RecipientId == who.Value).ExecuteDeleteAsync();
        await db.Reviews.Where(r => db.HelpfulVotes.Any(v => v.ReviewId == r.Id && v.CustomerId == who)).ExecuteUpdateAsync(set => set.SetProperty(r => r.Helpful, r => r.Helpful - 1));
        await db.HelpfulVotes.Where(v => v.CustomerId == who).ExecuteDeleteAsync();
    }

    private async Task ReviewNames(Id<Customer> who)
    {
        const string nobody = Domain.Ratings.Review.Nobody;
        await db.Reviews.Where(r => r.CustomerId == who).ExecuteUpdateAsync(set => set.SetProperty(r => r.ShownName, nobody));
        await db.Questions.Where(q => q.CustomerId == who).ExecuteUpdateAsync(set => set.SetProperty(q => q.ShownName, nobody));
        await db.QuestionAnswers.Where(a => a.AuthorId == who.Value).ExecuteUpdateAsync(set => set.SetProperty(a => a.ShownName, nobody));
    }
}
