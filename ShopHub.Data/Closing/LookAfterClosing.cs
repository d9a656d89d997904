using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Data.Ledger;
using ShopHub.Domain.Access;
using ShopHub.Domain.Closing;
using ShopHub.Domain.Ledger;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Closing;

/// <summary>J22 for one shop: after the notice the final checks; a new case stops the clock; nothing is ever approved by itself (DRG-04).</summary>
[UseCase]
public sealed class LookAfterClosing(ShopDb db, ShopLooseEnds looseEnds, ClosedShop closed, Books books, TimeProvider clock)
{
    public async Task Run(Clockwork by, Id<ShopClosing> id)
    {
        var (now, closing) = (clock.GetUtcNow(), await db.Closings.Where(c => c.Id == id).Found());
        var (before, ends) = (closing.Status, await looseEnds.Of(closing.MerchantId, now));
        if (closing.Status is ClosingStatus.DepositDue && ends.Missing(now).Count == 0 && await books.Balance(Account.MerchantDeposit, closing.MerchantId.Value) <= Money.Zero)
        {
            // What was left of it went to buyers meanwhile.
            closing.EndWithoutDeposit(ends, by, now);
            await closed.Leave(closing, now);
            return;
        }

        closing.LookAfter(ends, by, now);
        if (closing.Status == before) return;
        if (closing.Status is ClosingStatus.Halted) db.Tell(closing, "关店已暂停", $"有事项需要先处理：{closing.HaltedFor}", now);
        else db.Tell(closing, "关店进入终审", $"平台将在{ShopCalendar.Local(closing.DueAt!.Value.AddTicks(-1)):M月d日}前完成终审", now);
    }
}

/// <summary>Which shops J22 looks after.</summary>
[Queries]
public sealed class DueClosingQueries(ShopDb db, TimeProvider clock)
{
    private static readonly ClosingStatus[] s_watched =
        [ClosingStatus.Halted, ClosingStatus.Waiting, ClosingStatus.InReview, ClosingStatus.DepositDue];

    public Task<List<Id<ShopClosing>>> Due(Clockwork by)
    {
        var now = clock.GetUtcNow();
        return db.Closings.Where(c => s_watched.Contains(c.Status) || (c.Status == ClosingStatus.Noticed && c.NoticeUntil <= now))
            .OrderBy(c => c.NoticeUntil).Select(c => c.Id).ToListAsync();
    }
}
