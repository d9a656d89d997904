using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Links;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Links;

/// <summary>A link at the shop's own desk.</summary>
/// <param name="Target">The product's title, or null for the shop.</param>
/// <param name="Orders">Paid, of those placed in the period.</param>
/// <param name="Paid">What these were paid, less what went back.</param>
public sealed record LinkRow(
    Id<ShortLink> Id, string Code, LinkScene Scene, string Name, string? Target, string? PictureUrl, bool IsPutAway, DateTimeOffset CreatedAt, int Visits, int Visitors, int Orders, Money Paid);

/// <summary>A shop's links and what came through them.</summary>
[Queries]
public sealed class LinkDeskQueries(ShopDb db, VisitCounter counter, TimeProvider clock)
{
    /// <param name="days">Today and the days before it.</param>
    /// <param name="away">Those that were put away instead.</param>
    public async Task<List<LinkRow>> Mine(ShopStaff me, int days, bool away)
    {
        me.Needs(ShopPermission.Products);
        var today = ShopCalendar.DayOf(clock.GetUtcNow());
        var first = today.AddDays(1 - days);
        var since = ShopCalendar.StartOf(first);
        var links = await (
            from link in db.ShortLinks.Of(me)
            where link.IsPutAway == away
            join one in db.Products on link.ProductId equals one.Id into products
            from product in products.DefaultIfEmpty()
            orderby link.CreatedAt descending
            select new { Link = link, Title = product == null ? null : product.Title, Cover = product == null ? null : product.CoverUrl }).Take(LinkPolicy.MostOfAShop * 2).ToListAsync();
        var visits = (await db.LinkDays.Where(d => d.Day >= first && db.ShortLinks.Of(me).Any(l => l.Id == d.LinkId))
            .GroupBy(d => d.LinkId).Select(g => new { g.Key, Visits = g.Sum(d => d.Visits), Visitors = g.Sum(d => d.Visitors) }).ToListAsync()).ToDictionary(v => v.Key);
        var orders = (await db.Orders.Of(me).Where(o => o.ShortLinkId != null && o.PaidAt != null && o.PlacedAt >= since)
            .GroupBy(o => o.ShortLinkId!.Value).Select(g => new { g.Key, Count = g.Count(), Fen = g.Sum(o => o.Payable.Fen - o.RefundedCash.Fen) }).ToListAsync()).ToDictionary(v => v.Key);
        return links.ConvertAll(l =>
        {
            var (seen, bought, fresh) = (visits.GetValueOrDefault(l.Link.Id), orders.GetValueOrDefault(l.Link.Id), counter.NotWritten(l.Link.Id, today));
            return new LinkRow(
                l.Link.Id, l.Link.Code, l.Link.Scene, l.Link.Name, l.Title, l.Cover, l.Link.IsPutAway, l.Link.CreatedAt,
                (seen?.Visits ?? 0) + fresh.Visits, (seen?.Visitors ?? 0) + fresh.Visitors, bought?.Count ?? 0, new(bought?.Fen ?? 0));
        });
    }

    /// <summary>Visits by day, the oldest first, days without any too.</summary>
    public async Task<List<(DateOnly Day, int Visits)>> Days(ShopStaff me, Id<ShortLink> id, int days)
    {
        me.Needs(ShopPermission.Products);
        await db.ShortLinks.Of(me).Where(l => l.Id == id).Found();
        var first = ShopCalendar.DayOf(clock.GetUtcNow()).AddDays(1 - days);
        var counted = await db.LinkDays.Where(d => d.LinkId == id && d.Day >= first).ToDictionaryAsync(d => d.Day, d => d.Visits);
        return [.. Enumerable.Range(0, days).Select(i => first.AddDays(i)).Select(day => (day, counted.GetValueOrDefault(day) + counter.NotWritten(id, day).Visits))];
    }
}
