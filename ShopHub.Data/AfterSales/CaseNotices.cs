using ShopHub.Data.Database;
using ShopHub.Domain.AfterSales;
using ShopHub.Domain.Notices;

namespace ShopHub.Data.AfterSales;

internal static class CaseNotices
{
    public static void Tell(this ShopDb db, AfterSale of, string title, string words, DateTimeOffset now) =>
        db.Notices.Add(Notice.To(of.MerchantId.Value, title, words, $"/console/returns?case={of.Number}", now));

    public static void TellBuyer(this ShopDb db, AfterSale of, string title, string words, DateTimeOffset now) =>
        db.Notices.Add(Notice.To(of.CustomerId.Value, title, words, $"/returns/{of.Number}", now));
}
