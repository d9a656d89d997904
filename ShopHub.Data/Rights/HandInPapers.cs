using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Applications;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Rights;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Rights;

/// <summary>A category that asks for no papers is open at once (CAT-02).</summary>
[UseCase(Runs = 2)]
public sealed class OpenCategory(ShopDb db, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>right.has-it</c>, <c>right.needs-review</c>, <c>paper.faults</c>: not open to the subject.</exception>
    public async Task Run(ShopStaff by, string category)
    {
        by.Needs(ShopPermission.Products);
        var (shop, form) = (await db.Merchants.Where(m => m.Id == by.MerchantId).Found(), new PaperForm { Category = category });
        var now = clock.GetUtcNow();
        if (form.NeedsPaper || form.IsRisky) throw RightRefusals.NeedsReview(category);
        if (form.Faults(shop, [], ShopCalendar.DayOf(now)).FirstOrDefault() is { } fault) throw RightRefusals.Wrong(fault);
        if (await db.CategoryRights.Of(by).Where(r => r.CategoryCode == category).AnyAsync()) throw RightRefusals.HasIt();
        db.CategoryRights.Add(CategoryRight.Grant(by.MerchantId, category, by, "无需资质，自动开通", now));
    }
}

/// <summary>A shop asks for a further category, or shows the papers that follow those that run out.</summary>
[UseCase(Runs = 2)]
public sealed class HandInPapers(ShopDb db, SealedPapers sealing, TimeProvider clock)
{
    /// <param name="pictures">They lie in the vault already.</param>
    /// <returns>The case's number.</returns>
    /// <exception cref="Refusal"><c>paper.faults</c>, <c>paper.under-way</c>, <c>paper.resting</c></exception>
    public async Task<string> Run(ShopStaff by, PaperForm form, IReadOnlyList<CasePicture> pictures)
    {
        by.Needs(ShopPermission.Products);
        var (now, key) = (clock.GetUtcNow(), PaperCase.KeyOf(by.MerchantId, form.Topic));
        if (await db.PaperCases.Of(by).Where(c => c.OpenKey == key).AnyAsync()) throw RightRefusals.UnderWay();
        var tries = await Tries(by, form.Topic, now);
        var shop = await db.Merchants.Where(m => m.Id == by.MerchantId).Found();
        var handed = PaperCase.HandIn(shop, form, sealing.Seal(form), pictures, by, now, tries);
        db.PaperCases.Add(handed);
        return handed.Number;
    }

    /// <summary>Rejected for good is not asked again the next minute, and taking back wins no further tries (ONB-15b).</summary>
    private async Task<int> Tries(ShopStaff by, string topic, DateTimeOffset now)
    {
        var closed = await db.PaperCases.Of(by).Where(c => c.Status == PaperCaseStatus.Closed).ToListAsync();
        var last = closed.Where(c => c.Shown.Topic == topic && c.CountsUntil > now).MinBy(c => c.TriesForNext ?? -1);
        return last is null ? ApplicationPolicy.Resubmits : last.TriesForNext ?? throw RightRefusals.Resting(last.CountsUntil);
    }
}

/// <summary>What was sent back is put right and handed in again; the rest stays as it was.</summary>
[UseCase]
public sealed class HandInAgain(ShopDb db, SealedPapers sealing, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>paper.locked</c>, <c>paper.none-left</c>, <c>paper.faults</c></exception>
    public async Task Run(ShopStaff by, string number, PaperForm given, IReadOnlyList<CasePicture> pictures)
    {
        by.Needs(ShopPermission.Products);
        var rejected = await db.PaperCases.Of(by).Where(c => c.Number == number).Found();
        var form = sealing.Open(rejected).With(given, rejected.MayChange);
        var (now, shop) = (clock.GetUtcNow(), await db.Merchants.Where(m => m.Id == by.MerchantId).Found());
        db.Drop(rejected.HandInAgain(shop, form, sealing.Seal(form), pictures, by, now), now);
    }
}

/// <summary>The shop does not want it any more.</summary>
[UseCase]
public sealed class TakeBackPapers(ShopDb db, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>status.changed</c>: a reviewer has it.</exception>
    public async Task Run(ShopStaff by, string number)
    {
        by.Needs(ShopPermission.Products);
        var (now, ended) = (clock.GetUtcNow(), await db.PaperCases.Of(by).Where(c => c.Number == number).Found());
        db.Drop(ended.Close(by, "商家撤回", now), now);
    }
}
