using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Data.Deposits;
using ShopHub.Data.Rights;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Notices;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Violations;

namespace ShopHub.Data.Violations;

/// <summary>A member of the platform writes down what a shop did; it takes effect at once, unless it would stop the shop's trade (VIO-01 to VIO-03).</summary>
[UseCase(Runs = 2)]
public sealed class RecordViolation(ShopDb db, ShopMeasures measures, TimeProvider clock)
{
    /// <param name="request">Made by the form: pressed twice it is written down once.</param>
    /// <returns>Its number.</returns>
    /// <exception cref="Refusal"><c>violation.*</c>, <c>pictures.*</c>, <c>common.changed-by-others</c>: another violation took effect in this moment</exception>
    public async Task<string> Run(PlatformStaff by, string shopCode, ViolationForm form, Guid request)
    {
        by.MustSupervise();
        if (await db.Violations.Where(v => v.RequestId == request).Select(v => v.Number).FirstOrDefaultAsync() is { } before) return before;
        var shop = await db.Merchants.FirstOrDefaultAsync(m => m.Code == shopCode.Trim()) ?? throw ViolationRefusals.NoShop();
        if (shop.Status is ShopStatus.Opening or ShopStatus.Closed) throw ViolationRefusals.NotTrading();
        if (await db.WorksIn(by, shop.Id)) throw ViolationRefusals.OwnShop();
        var (now, said) = (clock.GetUtcNow(), form.Checked());
        if (said.Rule == ViolationRule.LostComplaint.Code) throw ViolationRefusals.NoRule();
        if (said.OrderNumber is not "" && !await db.Orders.AnyAsync(o => o.Number == said.OrderNumber && o.MerchantId == shop.Id)) throw ViolationRefusals.NoOrder();
        var recorded = Violation.Record(shop.Id, said, await ProductOf(shop, said), request, by, now);
        db.Violations.Add(recorded);
        var standing = await db.Violations.Where(v => v.MerchantId == shop.Id).ToListAsync();
        if (ViolationPolicy.NeedsSecond(ViolationPoints.At(standing, now), recorded.Points)) return recorded.Number;
        recorded.TakeEffect(by, now);
        db.TellEffect(recorded, await measures.Follow(recorded, now), now);
        return recorded.Number;
    }

    private async Task<Id<Product>?> ProductOf(Merchant shop, ViolationForm said)
    {
        if (said.Product is "") return null;
        if (!Id<Product>.TryParse(said.Product, null, out var id) || !await db.Products.AnyAsync(p => p.Id == id && p.MerchantId == shop.Id)) throw ViolationRefusals.NoProduct();
        return id;
    }
}

/// <summary>The second person agrees: now it takes effect (VIO-03).</summary>
[UseCase]
public sealed class AgreeViolation(ShopDb db, ShopMeasures measures, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>violation.another-person</c>, <c>violation.own-shop</c>, <c>status.changed</c></exception>
    public async Task Run(PlatformStaff by, string number)
    {
        by.MustSupervise();
        var (now, agreed) = (clock.GetUtcNow(), await db.Violations.Where(v => v.Number == number).Found());
        if (await db.WorksIn(by, agreed.MerchantId)) throw ViolationRefusals.OwnShop();
        agreed.Agree(by, now);
        db.TellEffect(agreed, await measures.Follow(agreed, now), now);
    }
}

/// <summary>The second person does not agree: it never had an effect.</summary>
[UseCase]
public sealed class DropViolation(ShopDb db, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>violation.another-person</c>, <c>violation.own-shop</c>, <c>violation.answer</c>, <c>status.changed</c></exception>
    public async Task Run(PlatformStaff by, string number, string why)
    {
        by.MustSupervise();
        var dropped = await db.Violations.Where(v => v.Number == number).Found();
        if (await db.WorksIn(by, dropped.MerchantId)) throw ViolationRefusals.OwnShop();
        dropped.Drop(by, why, clock.GetUtcNow());
    }
}

/// <summary>Somebody who had no part in it decides about the appeal; won, points and measures are gone at once (VIO-05).</summary>
[UseCase]
public sealed class DecideAppeal(ShopDb db, ShopMeasures measures, DeductionsBack deductions, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>violation.another-person</c>, <c>violation.own-shop</c>, <c>violation.answer</c>, <c>status.changed</c></exception>
    public async Task Run(PlatformStaff by, string number, bool isWon, string answer)
    {
        by.MustSupervise();
        var (now, violation) = (clock.GetUtcNow(), await db.Violations.Where(v => v.Number == number).Found());
        if (await db.WorksIn(by, violation.MerchantId)) throw ViolationRefusals.OwnShop();
        violation.Decide(isWon, answer, by, now);
        if (isWon) await deductions.Undo(number, now);
        if (isWon) db.Tell(violation, "申诉成立", $"“{violation.RuleName}”的{violation.Points}分已撤销，相关的{await measures.Undo(violation, now)}项处理一并撤销", now);
        else db.Tell(violation, "申诉未通过", violation.Answer, now);
    }
}

internal static class ViolationDoor
{
    /// <summary>Reviewers and judges watch over the shops.</summary>
    public const PlatformPermission Supervisors = PlatformPermission.Review | PlatformPermission.Judge;

    /// <exception cref="Refusal"><c>common.not-allowed</c></exception>
    public static void MustSupervise(this PlatformStaff by)
    {
        if ((by.Permissions & Supervisors) == 0) throw CommonRefusals.NotAllowed();
    }

    public static void Tell(this ShopDb db, Violation of, string title, string words, DateTimeOffset now) =>
        db.Notices.Add(Notice.To(of.MerchantId.Value, title, words, $"/console/violations?violation={of.Number}", now));

    public static void TellEffect(this ShopDb db, Violation of, IReadOnlyList<MeasureStep> steps, DateTimeOffset now) => db.Tell(
        of, "违规处理通知",
        $"因“{of.RuleName}”扣{of.Points}分{string.Concat(steps.Select(s => $"，{s.Words()}"))}。{ShopCalendar.Local(of.DueAt!.Value):M月d日 HH:mm}前可以申诉", now);
}
