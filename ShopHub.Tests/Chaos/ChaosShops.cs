using Microsoft.EntityFrameworkCore;
using ShopHub.Data.AfterSales;
using ShopHub.Data.Payments;
using ShopHub.Data.Trade;
using ShopHub.Domain.Access;
using ShopHub.Domain.AfterSales;
using ShopHub.Domain.Payments;
using ShopHub.Domain.Trade;

namespace ShopHub.Tests.Chaos;

/// <summary>What the shops' owners do of a day: ship, answer, forget.</summary>
internal static class ChaosShops
{
    private static int s_waybills;

    public static async Task Work(ChaosTown town, ShopStaff owner, Random dice)
    {
        await Ship(town, owner, dice);
        await Answer(town, owner, dice);
    }

    /// <summary>The platform's finance pays what the channel could not.</summary>
    public static async Task PayByHand(ChaosTown town)
    {
        foreach (var row in await town.House.As(town.Finance).Ask((RefundDeskQueries ask, PlatformStaff me) => ask.Those(me, RefundTray.Waiting)))
        {
            if (row.Status is RefundStatus.Closed) await town.House.As(town.Finance).Do((RefundAgain use, PlatformStaff me) => use.Run(me, row.OutRefundNo));
            else await town.House.As(town.Finance).Do((PayRefundByHand use, PlatformStaff me) => use.Run(me, row.OutRefundNo, "银行转账，回单已归档"));
        }
    }

    private static async Task Ship(ChaosTown town, ShopStaff owner, Random dice)
    {
        var waiting = await town.House.Look(db => db.Orders.Where(o => o.MerchantId == owner.MerchantId && o.Status == OrderStatus.ToShip).OrderBy(o => o.PaidAt).Select(o => o.Id).ToListAsync());
        foreach (var order in waiting.Where(_ => dice.Next(4) > 0))
            await town.House.As(owner).Do((ShipOrder use, ShopStaff me) => use.Run(me, order, "SF", $"SF{Interlocked.Increment(ref s_waybills) + 700_000_000_000L}", null));
    }

    private static async Task Answer(ChaosTown town, ShopStaff owner, Random dice)
    {
        var open = await town.House.Look(db => db.AfterSales.Where(a => a.MerchantId == owner.MerchantId
            && (a.Status == AfterSaleStatus.MerchantProcessing || a.Status == AfterSaleStatus.MerchantReceiving)).OrderBy(a => a.Number).Select(a => new { a.Id, a.Status }).ToListAsync());
        foreach (var asked in open)
        {
            var mood = dice.Next(5);
            if (mood == 0) continue;
            if (asked.Status is AfterSaleStatus.MerchantReceiving) await town.House.As(owner).Do((ConfirmReturnedGoods use, ShopStaff me) => use.Run(me, asked.Id));
            else if (mood == 1) await town.House.As(owner).Do((RejectAfterSale use, ShopStaff me) => use.Run(me, asked.Id, new(RejectionCode.AsDescribed, "商品没有质量问题，不符合退款条件", "/u/0123456789abcdef0123456789abcdef-960.webp")));
            else await town.House.As(owner).Do((AgreeAfterSale use, ShopStaff me) => use.Run(me, asked.Id));
        }
    }
}
