using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Ledger;
using ShopHub.Domain.Notices;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Settlement;

/// <summary>Tells each shop once a day what has been settled to it.</summary>
[UseCase]
public sealed class TellSettlement(ShopDb db, TimeProvider clock)
{
    /// <returns>How many shops were told.</returns>
    public async Task<int> Run(Clockwork by)
    {
        var now = clock.GetUtcNow();
        var today = ShopCalendar.DayOf(now);
        var link = $"/console/money/statements?period={today:yyyy-MM-dd}";
        var paid = await (
            from entry in db.JournalEntries
            where entry.Day == today && entry.Cause == Cause.Settlement
            from posting in entry.Postings
            where posting.Account == Account.MerchantAvailable
            group posting by posting.OwnerId into shop
            where !db.Notices.Any(n => n.RecipientId == shop.Key && n.Link == link)
            select new { Shop = shop.Key, Orders = shop.Count(), Fen = -shop.Sum(p => p.Debit.Fen) }).ToListAsync();
        db.Notices.AddRange(paid.Select(p => Notice.To(p.Shop, "货款已结算到账", $"{p.Orders}笔订单结算，{new Money(p.Fen)}已计入可提现余额", link, now)));
        return paid.Count;
    }
}
