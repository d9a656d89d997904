using ShopHub.Domain.Access;
using ShopHub.Domain.Applications;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Rights;

/// <summary>A shop may sell in a category (类目权限, CAT-02).</summary>
public sealed class CategoryRight : PaperRight
{
    private CategoryRight() { }

    public Id<CategoryRight> Id { get; private init; } = Id<CategoryRight>.New();

    public required string CategoryCode { get; init; }

    public static CategoryRight Grant(Id<Merchant> shop, string category, Actor by, string why, DateTimeOffset now)
    {
        var right = new CategoryRight { MerchantId = shop, CategoryCode = category, GrantedAt = now };
        right.Remember("", by, now, why);
        return right;
    }

    /// <summary>What an approved application has asked for, until the last day of its paper or of the licence; papers nobody has dated are good for a while only.</summary>
    public static IEnumerable<CategoryRight> From(ShopApplication application, Id<Merchant> shop, Actor by, DateTimeOffset now) =>
        application.Shown.Categories.Select(category =>
        {
            var right = Grant(shop, category, by, $"入驻申请 {application.Number}", now);
            if (CategoryNeeds.Of(category).ShopPaper is not null) right.LastAsWritten(application, now);
            return right;
        });

    /// <summary>It is older than rights were: nobody has told the last day of its papers, so they are good for a while only, as those of an application.</summary>
    /// <param name="application">The one the shop came from; null when it came from none.</param>
    public void Date(ShopApplication? application, Actor by, DateTimeOffset now)
    {
        LastAWhile(application, now);
        Remember(Status.ToString(), by, now, "证照的有效期尚未登记");
    }

    private void LastAsWritten(ShopApplication application, DateTimeOffset now)
    {
        LastAWhile(application, now);
        if (application.Shown.Permits.FirstOrDefault(p => p.Category == CategoryCode) is not { } permit) return;
        PaperNumber = permit.Number;
        // Without a licence nothing is sold, whatever else is good still.
        DateOnly?[] ends = [LastDays.Read(permit.Until), LastDays.Read(application.Shown.LicenceUntil)];
        LastUntil(ends.Min(), now);
    }

    private void LastAWhile(ShopApplication? application, DateTimeOffset now)
    {
        Pictures = [.. application?.Papers.Where(p => p.ForCategory == CategoryCode).Select(p => new CasePicture(PictureRole.Permit, p.StoredAs)) ?? []];
        LastUntil(ShopCalendar.DayOf(now).AddDays(RightPolicy.UndatedDays), now);
    }
}
