using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Closing;
using ShopHub.Data.Database;
using ShopHub.Data.Merchants;
using ShopHub.Data.Rights;
using ShopHub.Domain.Access;
using ShopHub.Domain.Closing;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Violations;

namespace ShopHub.Data.Violations;

/// <summary>Takes, ends and undoes what a shop's points bring; each step does what it says (VIO-03).</summary>
public sealed class ShopMeasures(ShopDb db, Suspensions suspensions, RightsAtTheShelf shelf, ForcedClosings closings)
{
    /// <summary>A violation has taken effect: every step its points reach begins.</summary>
    /// <returns>The steps, in their order.</returns>
    internal async Task<List<MeasureStep>> Follow(Violation violation, DateTimeOffset now)
    {
        var shop = await db.Merchants.Where(m => m.Id == violation.MerchantId).Found();
        // Two violations decided at once must see each other's points: the one that is later is told to look again.
        db.Entry(shop).State = EntityState.Modified;
        var before = ViolationPoints.At((await Of(shop.Id)).Where(v => v.Id != violation.Id), now);
        var reached = ViolationPolicy.Reached(before, before + violation.Points).ToList();
        foreach (var step in reached)
        {
            db.Measures.Add(Measure.Take(violation, step, now));
            if (step is MeasureStep.GoodsOff) await shelf.TakeOffForViolation(shop.Id);
        }

        if (reached is [.., >= MeasureStep.Suspension and var last]) await suspensions.Begin(shop, SuspensionCause.Violation, Why(violation, last), now);
        // The shop never reads who decided.
        if (reached is [.., MeasureStep.Closed]) await closings.Begin(shop, ClosingCause.Violation, $"违规积分达到{(int)MeasureStep.Closed}分（{violation.RuleName}）", Clockwork.Itself, now);

        if (violation.Class is ViolationClass.Serious || before + violation.Points >= (int)MeasureStep.GoodsOff) shop.BadgeUntil = null;
        return reached;
    }

    /// <summary>An appeal was won: what its points have led to is undone at once.</summary>
    /// <returns>How many measures went.</returns>
    internal async Task<int> Undo(Violation won, DateTimeOffset now)
    {
        var (violations, measures) = (await Of(won.MerchantId), await Measures(won.MerchantId));
        var gone = measures.Where(m => m.Status is not MeasureStatus.Undone && m.IsUnfounded(violations)).ToList();
        foreach (var measure in gone) measure.Undo(now);
        await Release(won.MerchantId, measures, now);
        if (gone.Exists(m => m.Step is MeasureStep.Closed))
            await closings.Undo(await db.Merchants.Where(m => m.Id == won.MerchantId).Found(), ClosingCause.Violation, "申诉成立，平台关店已撤销", Clockwork.Itself, now);
        return gone.Count;
    }

    /// <summary>Its time is over.</summary>
    internal async Task End(Measure measure, DateTimeOffset now)
    {
        measure.End(now);
        await Release(measure.MerchantId, await Measures(measure.MerchantId), now);
    }

    /// <summary>What nothing running asks for any more: goods come back, the shop takes orders again.</summary>
    private async Task Release(Id<Merchant> id, List<Measure> measures, DateTimeOffset now)
    {
        var shop = await db.Merchants.Where(m => m.Id == id).Found();
        if (!measures.Exists(m => m.IsRunning && m.Step >= MeasureStep.Suspension)) await suspensions.Lift(shop, SuspensionCause.Violation, now);
        if (!measures.Exists(m => m.IsRunning && m.Step is MeasureStep.GoodsOff)) await shelf.BringBackAfterViolation(shop);
    }

    private async Task<List<Violation>> Of(Id<Merchant> shop)
    {
        await db.Violations.Where(v => v.MerchantId == shop).LoadAsync();
        return [.. db.Violations.Local.Where(v => v.MerchantId == shop)];
    }

    private async Task<List<Measure>> Measures(Id<Merchant> shop)
    {
        await db.Measures.Where(m => m.MerchantId == shop).LoadAsync();
        return [.. db.Measures.Local.Where(m => m.MerchantId == shop)];
    }

    private static string Why(Violation violation, MeasureStep step) => step is MeasureStep.Closed
        ? $"违规积分达到{(int)step}分（{violation.RuleName}），由平台关闭店铺"
        : $"违规积分达到{(int)step}分（{violation.RuleName}），暂停营业{ViolationPolicy.Days(step)}天";
}

internal static class MeasuresNow
{
    /// <summary>A measure of this step runs in the shop.</summary>
    public static Task<bool> HasMeasure(this ShopDb db, Id<Merchant> shop, MeasureStep step) =>
        db.Measures.AnyAsync(m => m.MerchantId == shop && m.Status == MeasureStatus.Running && m.Step == step);
}
