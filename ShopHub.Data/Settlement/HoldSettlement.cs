using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Notices;
using ShopHub.Domain.Settlement;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Settlement;

/// <summary>The platform keeps an order's or a shop's money in escrow until it has looked into something (SET-03).</summary>
[UseCase]
public sealed class HoldSettlement(ShopDb db, TimeProvider clock)
{
    /// <param name="target">An order's number or a shop's code.</param>
    /// <param name="until">Null: until somebody ends it.</param>
    /// <exception cref="Refusal"><c>settlement.hold-…</c>, <c>settlement.settled-before</c>, <c>settlement.held-before</c></exception>
    public async Task Run(PlatformStaff by, string target, string reason, DateTimeOffset? until)
    {
        MustBeAllowed(by);
        var (now, wanted) = (clock.GetUtcNow(), target.Trim());
        var order = await db.Orders.FirstOrDefaultAsync(o => o.Number == wanted);
        var shop = order?.MerchantId ?? (await db.Merchants.Where(m => m.Code == wanted).Found()).Id;
        if (order is not null && await db.Settlements.AnyAsync(s => s.OrderId == order.Id && s.Status == SettlementStatus.Settled)) throw HoldRefusals.Settled();
        var same = await db.RiskHolds.Where(h => h.MerchantId == shop && h.FreedAt == null).ToListAsync();
        if (same.Exists(h => h.OrderId == order?.Id && h.IsActive(now))) throw HoldRefusals.Twice();
        db.RiskHolds.Add(RiskHold.Place(shop, order, reason, until, by, now));
        var what = order is null ? "全部待结算货款" : $"订单{order.Number}的货款";
        db.Notices.Add(Notice.To(shop.Value, "平台暂缓结算", $"{what}暂缓结算，原因：{reason.Trim()}", "/console/money?view=settling", now));
    }

    internal static void MustBeAllowed(PlatformStaff by)
    {
        if ((by.Permissions & (PlatformPermission.Operate | PlatformPermission.Finance)) == 0) throw CommonRefusals.NotAllowed();
    }
}

/// <summary>It was looked into: the money is settled by the next run.</summary>
[UseCase]
public sealed class FreeSettlement(ShopDb db, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>settlement.not-held</c></exception>
    public async Task Run(PlatformStaff by, Id<RiskHold> id)
    {
        HoldSettlement.MustBeAllowed(by);
        var (now, hold) = (clock.GetUtcNow(), await db.RiskHolds.Where(h => h.Id == id).Found());
        hold.Free(by, now);
        db.Notices.Add(Notice.To(hold.MerchantId.Value, "恢复结算", "平台已核实完毕，到期货款在下一次结算时到账", "/console/money?view=settling", now));
    }
}

public sealed record RiskHoldRow
{
    public required Id<RiskHold> Id { get; init; }

    public required string ShopName { get; init; }

    /// <summary>Null: everything of the shop.</summary>
    public string? OrderNumber { get; init; }

    public required string Reason { get; init; }

    public required string By { get; init; }

    public required DateTimeOffset At { get; init; }

    public DateTimeOffset? Until { get; init; }
}

/// <summary>What is held back.</summary>
[Queries]
public sealed class RiskHoldQueries(ShopDb db, TimeProvider clock)
{
    /// <summary>Those that hold now, oldest first.</summary>
    public Task<List<RiskHoldRow>> Active(PlatformStaff me)
    {
        HoldSettlement.MustBeAllowed(me);
        var now = clock.GetUtcNow();
        return (
            from hold in db.RiskHolds
            where hold.FreedAt == null && (hold.Until == null || hold.Until > now)
            join shop in db.Merchants on hold.MerchantId equals shop.Id
            orderby hold.At
            select new RiskHoldRow
            {
                Id = hold.Id, ShopName = shop.ShopName, OrderNumber = hold.OrderNumber, Reason = hold.Reason, By = hold.By, At = hold.At, Until = hold.Until,
            }).ToListAsync();
    }
}
