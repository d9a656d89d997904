using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Ledger;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Settlement;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Settlement;

/// <summary>A shop's money: where it stands, and every figure down to the orders behind it.</summary>
[Queries]
public sealed class MoneyQueries(ShopDb db, TimeProvider clock)
{
    public const int PageSize = 20;

    private const int ChartDays = 14;

    public async Task<MoneyFigures> Figures(ShopStaff me)
    {
        me.Needs(ShopPermission.Money);
        var shop = me.MerchantId.Value;
        var balances = await db.Balances.Where(b => b.OwnerId == shop).ToDictionaryAsync(b => b.Account, b => b.Balance);
        return new(
            await InEscrow(me, [SettlementStatus.Pending]),
            await InEscrow(me, [SettlementStatus.Scheduled, SettlementStatus.Blocked]),
            balances.GetValueOrDefault(Account.MerchantAvailable),
            balances.GetValueOrDefault(Account.MerchantFrozen),
            balances.GetValueOrDefault(Account.MerchantDeposit),
            balances.GetValueOrDefault(Account.MerchantReceivable));
    }

    /// <summary>The orders behind held or settling money, those that are released next first; or settled ones, newest first.</summary>
    public async Task<SettlementPage> Orders(ShopStaff me, MoneyPart part, int page)
    {
        me.Needs(ShopPermission.Money);
        var wanted = part switch
        {
            MoneyPart.Held => db.Settlements.Of(me).Where(s => s.Status == SettlementStatus.Pending).OrderBy(s => s.PaidAt),
            MoneyPart.Settling => db.Settlements.Of(me)
                .Where(s => s.Status == SettlementStatus.Scheduled || s.Status == SettlementStatus.Blocked).OrderBy(s => s.DueAt),
            MoneyPart.Settled => db.Settlements.Of(me).Where(s => s.Status == SettlementStatus.Settled).OrderByDescending(s => s.SettledAt),
        };
        var total = await wanted.CountAsync();
        var last = Math.Max(1, (total + PageSize - 1) / PageSize);
        var number = Math.Clamp(page, 1, last);
        var rows = await (from s in wanted
                          join o in db.Orders.Of(me) on s.OrderId equals o.Id
                          select new SettlementDeskRow
                          {
                              OrderNumber = s.OrderNumber, Status = s.Status, PaidAt = s.PaidAt, DueAt = s.DueAt, SettledAt = s.SettledAt,
                              Net = s.MerchantNet, BlockedBy = s.BlockedBy, OrderStatus = o.Status,
                              HeldFen = o.Payable.Fen + o.PlatformDiscount.Fen - o.RefundedCash.Fen - o.RefundedSubsidy.Fen,
                          }).Skip((number - 1) * PageSize).Take(PageSize).ToListAsync();
        var now = clock.GetUtcNow();
        var holds = await db.RiskHolds.Of(me).Where(h => h.FreedAt == null && (h.Until == null || h.Until > now)).ToListAsync();
        return new(holds.Count == 0 ? rows : rows.ConvertAll(r => r with { HeldFor = HeldFor(r, holds) }), number, last, total);
    }

    private static string? HeldFor(SettlementDeskRow row, List<RiskHold> holds) =>
        row.SettledAt is null ? holds.Find(h => h.OrderNumber is null || h.OrderNumber == row.OrderNumber)?.Reason : null;

    /// <summary>What reached the shop on each of the last days.</summary>
    public async Task<List<DayMoney>> Arrived(ShopStaff me)
    {
        me.Needs(ShopPermission.Money);
        var today = ShopCalendar.DayOf(clock.GetUtcNow());
        List<DayMoney> days = [];
        for (var back = ChartDays - 1; back >= 0; back--)
        {
            var day = today.AddDays(-back);
            var (from, to) = (ShopCalendar.StartOf(day), ShopCalendar.EndOf(day));
            days.Add(new(day, new(await db.Settlements.Of(me)
                .Where(s => s.Status == SettlementStatus.Settled && s.SettledAt >= from && s.SettledAt < to).SumAsync(s => s.MerchantNet.Fen))));
        }

        return days;
    }

    /// <summary>Why the shop receives what it receives for an order; an estimate on present amounts until it is settled.</summary>
    public async Task<OrderMoney> Of(ShopStaff me, string number)
    {
        me.Needs(ShopPermission.Money);
        var settlement = await db.Settlements.Of(me).Where(s => s.OrderNumber == number).Found();
        var order = await db.Orders.Of(me).Include(o => o.Lines).Where(o => o.Id == settlement.OrderId).Found();
        return OrderMoney.Of(order, settlement);
    }

    private async Task<Money> InEscrow(ShopStaff me, SettlementStatus[] states) =>
        new(await (from s in db.Settlements.Of(me)
                   where states.Contains(s.Status)
                   join o in db.Orders.Of(me) on s.OrderId equals o.Id
                   select o.Payable.Fen + o.PlatformDiscount.Fen - o.RefundedCash.Fen - o.RefundedSubsidy.Fen).SumAsync());
}
