using Microsoft.EntityFrameworkCore;
using ShopHub.Data.AfterSales;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.AfterSales;
using ShopHub.Domain.Disputes;
using ShopHub.Domain.Notices;

namespace ShopHub.Data.Disputes;

/// <summary>How a case comes to the platform: the order's clock and money stand still for it until it is over.</summary>
public sealed class DisputeDoor(ShopDb db, FrozenMoney frozen, ExchangeStock pieces, DisputeAgents agents)
{
    /// <summary>The buyer asks (AS-08, AS-11).</summary>
    public async Task Open(Buyer by, AfterSale asked, string words, string[] pictures, DateTimeOffset now)
    {
        var (opened, word) = Dispute.Open(by, asked, words, pictures, now);
        db.DisputeWords.Add(word);
        await Begin(opened, asked, by, now, null);
        db.Tell(opened, "买家申请平台介入", $"请在{DisputePolicy.AnswerHours}小时内答复或提出和解，逾期由平台审理", now);
    }

    /// <summary>The platform itself does; a case that it had before goes on (DSP-01).</summary>
    public async Task OpenItself(Clockwork by, AfterSale asked, string why, DateTimeOffset now)
    {
        var opened = await db.Disputes.FirstOrDefaultAsync(d => d.AfterSaleId == asked.Id);
        if (opened is null)
        {
            opened = Dispute.OpenItself(by, asked, why, now);
            await Begin(opened, asked, by, now, why);
        }
        else
        {
            await GoOn(opened, asked, by, now, why);
        }

        if (opened.Status is not DisputeStatus.Appealed) await agents.Give(opened);
        db.Tell(opened, "平台已介入售后", $"{why}，平台将在{DisputePolicy.DecideWorkdays}个工作日内处理", now);
        db.TellBuyer(opened, "平台已介入售后", $"{why}，平台将在{DisputePolicy.DecideWorkdays}个工作日内处理", now);
    }

    /// <summary>Where an appeal is being looked at, its ruling decides about this too.</summary>
    private async Task GoOn(Dispute before, AfterSale asked, Clockwork by, DateTimeOffset now, string why)
    {
        var order = await db.Orders.Where(o => o.Id == asked.OrderId).Found();
        if (!before.IsOpen) order.PauseForAfterSale(now);
        asked.GoToPlatform(by, now, why);
        await frozen.Hold(asked, now);
        if (before.Status is not DisputeStatus.Appealed) before.TakeUpAgain(by, why, now);
    }

    private async Task Begin(Dispute opened, AfterSale asked, Actor by, DateTimeOffset now, string? why)
    {
        var order = await db.Orders.Where(o => o.Id == asked.OrderId).Found();
        // A return that was closed has let the order go; the case takes it up again.
        if (!asked.HoldsReceipt) order.PauseForAfterSale(now);
        asked.GoToPlatform(by, now, why);
        order.PauseForAfterSale(now);
        await pieces.Free(asked);
        await frozen.Hold(asked, now);
        db.Disputes.Add(opened);
    }
}

internal static class DisputeNotices
{
    public static void Tell(this ShopDb db, Dispute of, string title, string words, DateTimeOffset now) =>
        db.Notices.Add(Notice.To(of.MerchantId.Value, title, words, $"/console/disputes?dispute={of.Number}", now));

    public static void TellBuyer(this ShopDb db, Dispute of, string title, string words, DateTimeOffset now) =>
        db.Notices.Add(Notice.To(of.CustomerId.Value, title, words, $"/returns/{of.CaseNumber}", now));
}
