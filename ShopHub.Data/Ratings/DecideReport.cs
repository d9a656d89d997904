using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Notices;
using ShopHub.Domain.Ratings;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Ratings;

/// <summary>The platform masks a reported review or keeps it; every report about it is answered by the one decision (REV-07).</summary>
[UseCase]
public sealed class DecideReport(ShopDb db, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>report.decision</c></exception>
    public async Task Run(PlatformStaff by, Id<ReviewReport> id, bool masks, string why)
    {
        by.Needs(PlatformPermission.Review);
        var now = clock.GetUtcNow();
        var asked = await db.ReviewReports.Where(r => r.Id == id).Found();
        var review = await db.Reviews.Where(r => r.Id == asked.ReviewId).Found();
        asked.Decide(by, masks, why, now);
        var others = await db.ReviewReports.Where(r => r.ReviewId == review.Id && r.Id != id && r.Status != asked.Status).ToListAsync();
        foreach (var other in others) other.Decide(by, masks, why, now);
        review.Show(!masks, now);
        if (masks) db.Notices.Add(Notice.To(review.CustomerId.Value, "您的评价已被屏蔽", why.Trim(), $"/p/{review.ProductId}/reviews", now));
        foreach (var shop in others.Append(asked).Where(r => r.ReporterId == review.MerchantId.Value))
            db.Notices.Add(Notice.To(shop.ReporterId, masks ? "举报成立，评价已屏蔽" : "举报未成立，评价保留", why.Trim(), "/console/reviews", now));
    }
}
