using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Data.Ledger;
using ShopHub.Data.Rights;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Deposits;
using ShopHub.Domain.Ledger;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Notices;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Deposits;

/// <summary>What shops must leave with the platform and have there, and what follows when it is enough again.</summary>
public sealed class DepositsOfShops(ShopDb db, Books books, RightsAtTheShelf shelf)
{
    /// <summary>On sale, or off it for the deposit alone.</summary>
    internal static readonly ListingStatus[] Selling = [ListingStatus.On, ListingStatus.OffForDeposit];

    /// <summary>A shop that closes owes no deposit any more: what is there goes back.</summary>
    public async Task<DepositStand> Of(Merchant shop)
    {
        var held = await books.Balance(Account.MerchantDeposit, shop.Id.Value);
        if (shop.Status is ShopStatus.Closing or ShopStatus.Closed) return new(Money.Zero, held);
        var categories = await db.Products.Where(p => p.MerchantId == shop.Id && Selling.Contains(p.Status)).Select(p => p.CategoryCode).Distinct().ToListAsync();
        return new(DepositPolicy.Required(categories.Select(c => DepositTable.Of(c, shop.Subject))), held);
    }

    /// <summary>Goods of this category may go on sale (DEP-01). Asked for each of ten thousand, so the shelf is not read: what lacks for the rest is called for.</summary>
    /// <exception cref="Refusal"><c>deposit.short</c></exception>
    public async Task MustCover(Id<Merchant> shop, string category)
    {
        var subject = await db.Merchants.Where(m => m.Id == shop).Select(m => m.Subject).SingleAsync();
        var lacks = DepositPolicy.Shortfall(DepositTable.Of(category, subject), await books.Balance(Account.MerchantDeposit, shop.Value));
        var called = await db.DepositCalls.Where(c => c.OpenFor == shop.Value).Select(c => (long?)c.Lacks.Fen).FirstOrDefaultAsync();
        if (Money.Max(lacks, new(called ?? 0)) is var most && most > Money.Zero) throw DepositRefusals.Lacking(most);
    }

    /// <summary>Money has come in: what was off the shelf for want of it comes back, and the shop is told so.</summary>
    /// <returns>Whether a call has ended with it.</returns>
    internal async Task<bool> Look(Merchant shop, DateTimeOffset now)
    {
        if (await db.DepositCalls.FirstOrDefaultAsync(c => c.OpenFor == shop.Id.Value) is not { } call) return false;
        var stand = await Of(shop);
        if (stand.Lacks > Money.Zero)
        {
            call.Look(stand.Lacks, now);
            return false;
        }

        var wereOff = call.Status is DepositCallStatus.GoodsOff;
        call.End(now);
        if (wereOff) await shelf.BringBackAfterDeposit(shop);
        db.TellDeposit(shop.Id, "保证金已补足", wereOff ? "因保证金下架的商品已重新上架，可以继续提现" : "可以继续上架和提现", now);
        return true;
    }
}

internal static class DepositDoor
{
    public const string Page = "/console/money/deposit";

    public static void TellDeposit(this ShopDb db, Id<Merchant> shop, string title, string words, DateTimeOffset now) =>
        db.Notices.Add(Notice.To(shop.Value, title, words, Page, now));
}
