using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Data.Rights;
using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Notices;
using ShopHub.Domain.Protection;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Protection;

/// <summary>A shop says which figure of its last sheet is wrong (CRT-09).</summary>
[UseCase]
public sealed class AskSheetReview(ShopDb db, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>sheet.review-over</c>, <c>sheet.review-words</c>, <c>status.changed</c></exception>
    public async Task Run(ShopStaff by, string words)
    {
        by.Needs(ShopPermission.All);
        (await db.ScoreSheets.Of(by).OrderByDescending(s => s.At).Found()).Ask(words, clock.GetUtcNow());
    }
}

/// <summary>A member of the platform calculates one sheet anew, from the facts known now; the badge follows.</summary>
[UseCase]
public sealed class RedoSheet(ShopDb db, FactsOfShops facts, StandingOfShops standings, TimeProvider clock)
{
    /// <returns>Whether its figures are different.</returns>
    /// <exception cref="Refusal"><c>common.not-found</c>, <c>sheet.own-shop</c>, <c>status.changed</c>: there is a later evaluation</exception>
    public async Task<bool> Run(PlatformStaff by, string code)
    {
        by.Needs(PlatformPermission.Review);
        var now = clock.GetUtcNow();
        var sheet = await db.LastSheet(by, code);
        if (sheet.At != ProtectionCalendar.Latest(now)) throw ProtectionRefusals.Changed();
        var (criteria, day) = (await db.CriteriaOf(sheet.CriteriaNumber), ShopCalendar.DayOf(sheet.At));
        var figures = (await facts.Window([sheet.MerchantId], day, ShopCalendar.StartOf(day)))[sheet.MerchantId];
        var standing = (await standings.At([sheet.MerchantId], sheet.At, criteria))[sheet.MerchantId];
        var (before, wasPassed) = (sheet.Change, sheet.IsPassed);
        var isOther = sheet.Redo(figures, standing, criteria.Judge(figures.Rates(), standing), by, now);
        if (sheet.IsPassed == wasPassed) return isOther;
        // What was lost at once since then comes back at the next evaluation only (CRT-13).
        if (await db.Certifications.AnyAsync(c => c.MerchantId == sheet.MerchantId && c.State == CertificationState.Revoked && c.EndedAt >= sheet.EvaluatedAt)) return isOther;
        await db.Follow([sheet], by, now);
        if (sheet.Change is BadgeChange.None) sheet.LedTo(before);
        db.TellSheet(sheet, now);
        return isOther;
    }
}

/// <summary>The platform answers a shop's request; whether the sheet was calculated anew stands in it.</summary>
[UseCase]
public sealed class AnswerSheetReview(ShopDb db, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>sheet.answer</c>, <c>status.changed</c>, <c>sheet.own-shop</c></exception>
    public async Task Run(PlatformStaff by, string code, string answer)
    {
        by.Needs(PlatformPermission.Review);
        var sheet = await db.AskedSheet(by, code);
        sheet.Reply(sheet.RedoneAt is not null, answer);
        db.Notices.Add(Notice.To(sheet.MerchantId.Value, "评估复核已答复", sheet.Answer, SheetEnds.Page, clock.GetUtcNow()));
    }
}

internal static class SheetDoor
{
    /// <exception cref="Refusal"><c>common.not-found</c>, <c>sheet.own-shop</c></exception>
    public static async Task<ScoreSheet> LastSheet(this ShopDb db, PlatformStaff by, string code)
    {
        var shop = await db.Merchants.Where(m => m.Code == code).Select(m => m.Id).FirstOrDefaultAsync();
        var sheet = await db.ScoreSheets.Where(s => s.MerchantId == shop).OrderByDescending(s => s.At).Found();
        return await db.WorksIn(by, shop) ? throw ProtectionRefusals.OwnShop() : sheet;
    }

    /// <summary>The one a review was asked for; a later evaluation does not hide it.</summary>
    /// <exception cref="Refusal"><c>common.not-found</c>, <c>sheet.own-shop</c></exception>
    public static async Task<ScoreSheet> AskedSheet(this ShopDb db, PlatformStaff by, string code)
    {
        var shop = await db.Merchants.Where(m => m.Code == code).Select(m => m.Id).FirstOrDefaultAsync();
        var sheet = await db.ScoreSheets.Where(s => s.MerchantId == shop && s.Review == SheetReviewStatus.Asked).OrderBy(s => s.At).Found();
        return await db.WorksIn(by, shop) ? throw ProtectionRefusals.OwnShop() : sheet;
    }
}
