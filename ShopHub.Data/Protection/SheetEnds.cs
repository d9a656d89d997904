using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Notices;
using ShopHub.Domain.Protection;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Protection;

/// <summary>What sheets lead to: the badge in the shop's row, from which every page draws it, and a word to the shop.</summary>
internal static class SheetEnds
{
    public const string Page = "/console/protection";

    public static async Task Follow(this ShopDb db, IReadOnlyList<ScoreSheet> sheets, Actor by, DateTimeOffset now)
    {
        var shops = sheets.Select(s => s.MerchantId).ToList();
        var held = await db.Certifications.Where(c => shops.Contains(c.MerchantId)).ToDictionaryAsync(c => c.MerchantId);
        var touched = sheets.Where(s => s.IsPassed || held.ContainsKey(s.MerchantId)).ToList();
        var ids = touched.ConvertAll(s => s.MerchantId);
        var merchants = await db.Merchants.Where(m => ids.Contains(m.Id)).ToDictionaryAsync(m => m.Id);
        foreach (var sheet in touched)
        {
            if (!held.TryGetValue(sheet.MerchantId, out var certification)) db.Certifications.Add(certification = Certification.Begin(sheet.MerchantId));
            sheet.LedTo(certification.Judge(sheet.IsPassed, sheet.At, by, now));
            merchants[sheet.MerchantId].BadgeUntil = certification.ShownUntil;
        }
    }

    /// <summary>The result with its reasons (CRT-09).</summary>
    public static void TellSheet(this ShopDb db, ScoreSheet sheet, DateTimeOffset now)
    {
        var title = sheet.Change switch
        {
            BadgeChange.Gained => "已获得交易保障“保”标识",
            BadgeChange.Kept => "交易保障评估通过，继续持有“保”标识",
            BadgeChange.Lost => "交易保障“保”标识已失效",
            BadgeChange.None => "交易保障评估结果",
        };
        db.Notices.Add(Notice.To(sheet.MerchantId.Value, title, $"得分{sheet.Score / 100m:0.00}，{Reasons(sheet)}；{ProtectionCalendar.ReviewDays}天内可以申请复核数据", Page, now));
    }

    public static string Reasons(ScoreSheet sheet) =>
        sheet.IsPassed ? $"有效期至{ShopCalendar.Local(ProtectionCalendar.ValidUntil(sheet.At)):M月d日 HH:mm}"
        : sheet.FailedLines().Any() ? $"未达标：{string.Join('、', sheet.FailedLines().Select(l => l.What.Text()))}"
        : $"总分未达到{sheet.MinScore / 100m:0.00}";
}
