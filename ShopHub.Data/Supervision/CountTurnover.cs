using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Applications;
using ShopHub.Data.Database;
using ShopHub.Data.Rights;
using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Notices;
using ShopHub.Domain.Rights;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Supervision;

namespace ShopHub.Data.Supervision;

/// <summary>J32 for one person: the year's turnover over all his shops; near the limit he is warned, above it told to register (LAW-08).</summary>
[UseCase(Runs = 2)]
public sealed class CountTurnover(ShopDb db, TimeProvider clock)
{
    /// <param name="shops">All shops of the person.</param>
    public async Task Run(Clockwork by, IReadOnlyList<Id<Merchant>> shops, int year)
    {
        var (now, from, to) = (clock.GetUtcNow(), ShopCalendar.StartOf(new(year, 1, 1)), ShopCalendar.StartOf(new(year + 1, 1, 1)));
        var rows = await db.SellerTurnovers.Where(t => shops.Contains(t.MerchantId) && t.Year == year).ToListAsync();
        List<(Id<Merchant> Shop, Money Sold)> sold = [];
        foreach (var shop in shops) sold.Add((shop, await Sold(shop, from, to)));
        var (total, reminded) = (new Money(sold.Sum(s => s.Sold.Fen)), rows.Min(r => r.RemindedAt));
        foreach (var (shop, ofShop) in sold)
        {
            var row = rows.Find(r => r.MerchantId == shop);
            if (row is null) db.SellerTurnovers.Add(row = SellerTurnover.Begin(shop, year));
            Tell(row, row.Count(ofShop, total, shops.Count, reminded, now), now);
        }
    }

    /// <summary>An order is paid at most a day after it was placed.</summary>
    private async Task<Money> Sold(Id<Merchant> shop, DateTimeOffset from, DateTimeOffset to)
    {
        var placed = from.AddDays(-1);
        return new(await db.Orders.Where(o => o.MerchantId == shop && o.PlacedAt >= placed && o.PlacedAt < to && o.PaidAt >= from && o.PaidAt < to)
            .SumAsync(o => o.Payable.Fen + o.PlatformDiscount.Fen - o.RefundedCash.Fen - o.RefundedSubsidy.Fen));
    }

    private void Tell(SellerTurnover row, TurnoverLevel news, DateTimeOffset now)
    {
        if (news is TurnoverLevel.Near)
            Tell(row, "年交易额接近10万元", $"今年交易额已达 {row.Total}（{row.Shops}家店铺合计），超过10万元须依法办理市场主体登记", now);
        if (news is TurnoverLevel.Above)
            Tell(row, "请办理市场主体登记", $"今年交易额 {row.Total} 已超过10万元，请在{ShopCalendar.Local(row.BlockedFrom!.Value):M月d日}前办理登记，逾期不能上架新商品", now);
    }

    private void Tell(SellerTurnover row, string title, string words, DateTimeOffset now) =>
        db.Notices.Add(Notice.To(row.MerchantId.Value, title, words, "/console/turnover", now));
}

/// <summary>Which shops belong to one person: by the number of his identity card, whatever account he applied with.</summary>
[Queries]
public sealed class PersonQueries(ShopDb db, SealedApplications sealing)
{
    public async Task<List<List<Id<Merchant>>>> Persons(Clockwork by)
    {
        var shops = await db.Merchants.Where(m => m.Subject == Subject.Person && m.Status != ShopStatus.Opening).OrderBy(m => m.ContractAt).Select(m => m.Id).ToListAsync();
        var applications = await (
            from application in db.Applications
            join shop in db.Merchants on application.MerchantId equals (Id<Merchant>?)shop.Id
            where shop.Subject == Subject.Person
            select application).ToListAsync();
        var keys = applications.ToDictionary(a => a.MerchantId!.Value, a => sealing.Open(a).IdNumber.Trim().ToUpperInvariant());
        // A shop older than applications stands for itself.
        return [.. shops.GroupBy(shop => keys.GetValueOrDefault(shop) is { Length: > 0 } person ? person : $"{shop}").Select(g => g.ToList())];
    }
}

/// <summary>A member of the platform has seen the registration, or found that none is needed: new goods may be listed again.</summary>
[UseCase]
public sealed class FreeTurnover(ShopDb db, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>turnover.why</c>, <c>status.changed</c>, <c>paper.own-shop</c></exception>
    public async Task Run(PlatformStaff by, Id<SellerTurnover> id, string why)
    {
        by.Needs(PlatformPermission.Review);
        var (now, row) = (clock.GetUtcNow(), await db.SellerTurnovers.Where(t => t.Id == id).Found());
        if (await db.WorksIn(by, row.MerchantId)) throw RightRefusals.OwnShop();
        row.Free(why, now);
        db.Notices.Add(Notice.To(row.MerchantId.Value, "年交易额限制已解除", row.FreedFor, "/console/turnover", now));
    }
}

internal static class TurnoverNow
{
    /// <summary>Goods that were never listed stay off while the person has not registered (LAW-08).</summary>
    /// <exception cref="Refusal"><c>turnover.blocked</c></exception>
    public static async Task MayListNewGoods(this ShopDb db, Id<Merchant> shop, DateTimeOffset now)
    {
        if (await db.SellerTurnovers.AnyAsync(t => t.MerchantId == shop && t.BlockedFrom <= now && t.FreedAt == null)) throw TurnoverRefusals.Blocked();
    }
}
