using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Closing;
using ShopHub.Data.Database;
using ShopHub.Data.Rights;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Closing;
using ShopHub.Domain.Deposits;
using ShopHub.Domain.Ledger;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Deposits;

/// <summary>J18: shops whose deposit is short are told so, once (DEP-04).</summary>
[UseCase(ReadsFirst = true)]
public sealed class CallForDeposits(ShopDb db, WriteTurn turn, TimeProvider clock)
{
    private static readonly ShopStatus[] s_trading = [ShopStatus.Open, ShopStatus.Restricted, ShopStatus.Suspended];

    /// <returns>How many were told.</returns>
    public async Task<int> Run(Clockwork by, int batch)
    {
        var sells = await (
            from product in db.Products
            where DepositsOfShops.Selling.Contains(product.Status)
            join shop in db.Merchants on product.MerchantId equals shop.Id
            where s_trading.Contains(shop.Status) && !db.DepositCalls.Any(c => c.MerchantId == shop.Id && c.OpenFor != null)
            select new { shop.Id, shop.Subject, product.CategoryCode }).Distinct().ToListAsync();
        var held = await db.Balances.Where(b => b.Account == Account.MerchantDeposit).ToDictionaryAsync(b => b.OwnerId, b => b.Balance);
        var lacking = sells.GroupBy(s => s.Id)
            .Select(g => (Shop: g.Key, Stand: new DepositStand(DepositPolicy.Required(g.Select(s => DepositTable.Of(s.CategoryCode, s.Subject))), held.GetValueOrDefault(g.Key.Value))))
            .Where(s => s.Stand.Lacks > Money.Zero).OrderBy(s => s.Shop.Value).Take(batch).ToList();
        await turn.Begin();
        var now = clock.GetUtcNow();
        foreach (var (shop, stand) in lacking)
        {
            var call = DepositCall.Begin(shop, stand.Lacks, now);
            db.DepositCalls.Add(call);
            db.TellDeposit(
                shop, "保证金不足", $"应缴 {stand.Required}，还差 {stand.Lacks}。请在{ShopCalendar.Local(call.DueAt!.Value.AddTicks(-1)):M月d日}前补足，逾期商品将下架；补足前不能提现和上架新商品", now);
        }

        return lacking.Count;
    }
}

/// <summary>J18: what was paid up, or is not needed any more, ends; whose days are over loses its place on the shelf, and 60 days later is closed (DEP-04).</summary>
[UseCase]
public sealed class ActOnDepositCalls(ShopDb db, DepositsOfShops deposits, RightsAtTheShelf shelf, ForcedClosings closings, TimeProvider clock)
{
    private static readonly ShopStatus[] s_leaving = [ShopStatus.Closing, ShopStatus.Closed];

    /// <returns>How many calls changed.</returns>
    public async Task<int> Run(Clockwork by, int batch)
    {
        var (now, changed) = (clock.GetUtcNow(), 0);
        var calls = await db.DepositCalls.Where(c => c.OpenFor != null).OrderBy(c => c.DueAt <= now ? 0 : 1).ThenBy(c => c.LookedAt).Take(batch).ToListAsync();
        foreach (var call in calls)
        {
            var (shop, before) = (await db.Merchants.Where(m => m.Id == call.MerchantId).Found(), call.Status);
            if (s_leaving.Contains(shop.Status)) call.End(now);
            else await deposits.Look(shop, now);
            if (call.DueAt <= now) await (call.Status is DepositCallStatus.Open ? Clear(call, now) : Close(call, shop, by, now));
            if (call.Status != before) changed++;
        }

        return changed;
    }

    private async Task Close(DepositCall call, Merchant shop, Clockwork by, DateTimeOffset now)
    {
        await closings.Begin(shop, ClosingCause.Deposit, $"保证金还差 {call.Lacks}，逾期{DepositPolicy.CloseAfterDays}天没有补足", by, now);
        call.End(now);
    }

    private async Task Clear(DepositCall call, DateTimeOffset now)
    {
        call.TakeGoodsOff(now);
        var gone = await shelf.TakeOffForDeposit(call.MerchantId);
        db.TellDeposit(call.MerchantId, "保证金逾期未补，商品已下架", $"{gone}件商品暂停出售，补足 {call.Lacks} 后自动恢复；{DepositPolicy.CloseAfterDays}天内仍未补足，平台将关闭店铺", now);
    }
}
