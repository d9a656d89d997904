using System.Runtime.InteropServices;
using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.AfterSales;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Disputes;
using ShopHub.Domain.Grievances;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Protection;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Support;
using ShopHub.Domain.Trade;

namespace ShopHub.Data.Protection;

/// <summary>Counts what shops did, from facts only: the same days give the same figures whenever they are counted (CRT-06, CRT-07, REV-06).</summary>
public sealed class FactsOfShops(ShopDb db)
{
    private static readonly AfterSaleReason[] s_quality = [.. Enum.GetValues<AfterSaleReason>().Where(r => r.IsQuality())];

    /// <summary>Days after which a pause that has ended moves no deadline any more that is looked at.</summary>
    private const int LongAgo = 90;

    /// <summary>Every day on which something was to count.</summary>
    /// <param name="until">The first day that is not looked at.</param>
    /// <param name="asOf">What happened later is not known.</param>
    internal async Task<Dictionary<(Id<Merchant> Shop, DateOnly Day), ShopFigures>> Days(IReadOnlyList<Id<Merchant>> shops, DateOnly from, DateOnly until, DateTimeOffset asOf)
    {
        var book = new Book(shops, ShopCalendar.StartOf(from), ShopCalendar.StartOf(until), asOf);
        await Orders(book);
        await Ratings(book);
        await Cases(book);
        await Quality(book);
        await Sessions(book);
        await Rulings(book);
        return book.Days;
    }

    /// <summary>What an evaluation looks at: thirty days, and half a year of ratings (CRT-02).</summary>
    internal async Task<Dictionary<Id<Merchant>, ShopFigures>> Window(IReadOnlyList<Id<Merchant>> shops, DateOnly until, DateTimeOffset asOf)
    {
        var days = await Days(shops, until.AddDays(-ProtectionCalendar.WindowDays), until, asOf);
        var ratings = new Book(shops, ShopCalendar.StartOf(until.AddDays(-ProtectionCalendar.RatingDays)), ShopCalendar.StartOf(until), asOf);
        await Ratings(ratings);
        var sums = shops.ToDictionary(s => s, _ => default(ShopFigures));
        foreach (var ((shop, _), figures) in days) sums[shop] += figures with { Ratings = 0, Description = 0, Service = 0, Logistics = 0 };
        foreach (var ((shop, _), figures) in ratings.Days) sums[shop] += figures;
        return sums;
    }

    private async Task Orders(Book book)
    {
        // Paid at most a day after it was placed; to be shipped two days later, or much later when it was on presale or carriers stood still.
        var pauses = await db.LogisticsPauses.AsNoTracking().Where(p => p.To > p.From && p.To > book.Start.AddDays(-LongAgo)).ToListAsync();
        var start = book.Start - pauses.Aggregate(TimeSpan.Zero, (sum, p) => sum + (p.To - p.From));
        var (shops, placed, presold, end, asOf) = (book.Shops, start.AddDays(-4), start.AddDays(-2 - Presale.MostDaysAhead - Presale.MostDays), book.End, book.AsOf);
        var risky = (await db.RiskHolds.Where(h => shops.Contains(h.MerchantId) && h.OrderId != null && h.At < asOf && (h.FreedAt == null || h.FreedAt >= asOf))
            .Select(h => h.OrderId!.Value).ToListAsync()).ToHashSet();
        var rows = db.Orders.Where(o => shops.Contains(o.MerchantId) && o.PlacedAt >= presold && o.PlacedAt < end && o.PaidAt != null && o.PaidAt < asOf
            && (o.PlacedAt >= placed || o.Lines.Any(l => l.Presale != null))).Select(o => new
            {
                o.Id, o.MerchantId, o.ShipTo.Province, PaidAt = o.PaidAt!.Value, o.ShippedAt, ClosedAt = o.Lines.Any(l => l.Shipped > 0) ? null : o.ClosedAt,
                IsFast = o.Lines.Any(l => (l.Promises & Promises.ShipIn24Hours) != 0), Presale = o.Lines.Where(l => l.Presale != null).Select(l => l.Presale).FirstOrDefault(),
            });
        await foreach (var order in rows.AsAsyncEnumerable())
        {
            var dropped = order.ClosedAt < asOf ? order.ClosedAt : null;
            if (book.Has(order.PaidAt) && dropped is null && !risky.Contains(order.Id)) book.On(order.MerchantId, order.PaidAt).Orders++;
            var due = OrderPolicy.Default.ShipBy(order.PaidAt, order.IsFast, order.Presale, pauses.Where(p => p.Holds(order.Province)));
            if (!book.Has(due) || due >= asOf || dropped < due) continue;
            book.On(order.MerchantId, due).Due++;
            if (order.ShippedAt <= due) book.On(order.MerchantId, due).OnTime++;
        }
    }

    private async Task Ratings(Book book)
    {
        var first = ShopCalendar.DayOf(book.Start);
        var (shops, month, end, asOf) = (book.Shops, ShopCalendar.StartOf(new(first.Year, first.Month, 1)), book.End, book.AsOf);
        var rows = await db.Reviews.Where(r => shops.Contains(r.MerchantId) && r.WrittenAt >= month && r.WrittenAt < end && r.WrittenAt < asOf)
            .Select(r => new { r.MerchantId, r.CustomerId, r.WrittenAt, r.Id, r.Description, r.Service, r.Logistics }).ToListAsync();
        foreach (var shop in rows.GroupBy(r => r.MerchantId))
        {
            foreach (var rating in Dsr.Counted(shop, r => (r.CustomerId.Value, r.WrittenAt, r.Id.Value)).Where(r => book.Has(r.WrittenAt)))
            {
                ref var day = ref book.On(shop.Key, rating.WrittenAt);
                (day.Ratings, day.Description, day.Service, day.Logistics) =
                    (day.Ratings + 1, day.Description + rating.Description, day.Service + rating.Service, day.Logistics + rating.Logistics);
            }
        }
    }

    /// <summary>The shop's first answer within its hours; what the clock answers at its end is late, what the buyer takes back before is nobody's.</summary>
    private async Task Cases(Book book)
    {
        var hours = AfterSalePolicy.Default.AnswerHours;
        var (shops, from, to, asOf) = (book.Shops, book.Start.AddHours(-hours), book.End.AddHours(-hours), book.AsOf);
        var rows = db.AfterSales.Where(a => shops.Contains(a.MerchantId) && a.OpenedAt >= from && a.OpenedAt < to).Select(a => new { a.MerchantId, a.OpenedAt, a.History });
        await foreach (var one in rows.AsAsyncEnumerable())
        {
            var due = AfterSalePolicy.Default.AnswerBy(one.OpenedAt);
            var answer = one.History.FirstOrDefault(c => c.From == nameof(AfterSaleStatus.MerchantProcessing) && c.At < asOf);
            if (due >= asOf || answer is { To: nameof(AfterSaleStatus.Cancelled) } && answer.At <= due) continue;
            book.On(one.MerchantId, due).Cases++;
            // What the clock decides by itself before the deadline, as it does for goods not yet shipped, keeps nobody waiting.
            if (answer is not null && (answer.At < due || answer.At == due && answer.By != Domain.Access.Clockwork.Itself.ShownAs)) book.On(one.MerchantId, due).Decided++;
        }
    }

    /// <summary>A line counts once, however many of its pieces went back.</summary>
    private async Task Quality(Book book)
    {
        var (shops, start, end, asOf) = (book.Shops, book.Start, book.End, book.AsOf);
        var refunded = db.AfterSales.Where(a => a.Status == AfterSaleStatus.Refunded && s_quality.Contains(a.Reason));
        var rows = await refunded.Where(a => shops.Contains(a.MerchantId) && a.EndedAt >= start && a.EndedAt < end && a.EndedAt < asOf
            && !refunded.Any(b => b.LineId == a.LineId && (b.EndedAt < a.EndedAt || b.EndedAt == a.EndedAt && b.Number.CompareTo(a.Number) < 0)))
            .Select(a => new { a.MerchantId, EndedAt = a.EndedAt!.Value }).ToListAsync();
        foreach (var row in rows) book.On(row.MerchantId, row.EndedAt).Quality++;
    }

    private async Task Sessions(Book book)
    {
        var (shops, start, end, asOf) = (book.Shops, book.Start, book.End, book.AsOf);
        var rows = db.ChatSessions.Where(s => shops.Contains(s.MerchantId) && s.FirstBuyerAt >= start && s.FirstBuyerAt < end && s.FirstBuyerAt < asOf)
            .Select(s => new { s.MerchantId, First = s.FirstBuyerAt!.Value, s.FirstHumanAt });
        await foreach (var session in rows.AsAsyncEnumerable())
        {
            var times = new SessionTimes(session.First, session.FirstHumanAt);
            // Who has asked just now is still waited for.
            if (!times.IsCounted || times.Human is null && asOf - times.First <= TimeSpan.FromSeconds(ChatPolicy.AnswerSeconds)) continue;
            book.On(session.MerchantId, session.First).Sessions++;
            if (times.IsInTime is true) book.On(session.MerchantId, session.First).Answered++;
        }
    }

    /// <summary>What nobody can turn any more, and found the shop at fault, alone or with the buyer.</summary>
    private async Task Rulings(Book book)
    {
        var (shops, start, end, asOf) = (book.Shops, book.Start, book.End, book.AsOf);
        var rows = await db.Disputes.Where(d => shops.Contains(d.MerchantId) && d.EndedAt >= start && d.EndedAt < end && d.EndedAt < asOf && d.Status == DisputeStatus.Final)
            .Select(d => new { d.MerchantId, EndedAt = d.EndedAt!.Value, d.First, d.Second }).ToListAsync();
        foreach (var row in rows.Where(r => (r.Second ?? r.First)?.Liable is Liable.Merchant or Liable.Both)) book.On(row.MerchantId, row.EndedAt).Liable++;
        // What the shop agrees to by itself is no ruling.
        var granted = await db.Guarantees.Where(g => shops.Contains(g.MerchantId) && g.EndedAt >= start && g.EndedAt < end && g.EndedAt < asOf && g.Judge != "" && g.Granted.Fen > 0)
            .Select(g => new { g.MerchantId, EndedAt = g.EndedAt!.Value }).ToListAsync();
        foreach (var row in granted) book.On(row.MerchantId, row.EndedAt).Liable++;
        var upheld = await db.Grievances.Where(g => shops.Contains(g.MerchantId) && g.EndedAt >= start && g.EndedAt < end && g.EndedAt < asOf && g.Amount.Fen > 0 && g.Status != GrievanceStatus.AppealWon)
            .Select(g => new { g.MerchantId, EndedAt = g.EndedAt!.Value }).ToListAsync();
        foreach (var row in upheld) book.On(row.MerchantId, row.EndedAt).Liable++;
    }

    private sealed record Book(IReadOnlyList<Id<Merchant>> Shops, DateTimeOffset Start, DateTimeOffset End, DateTimeOffset AsOf)
    {
        public Dictionary<(Id<Merchant> Shop, DateOnly Day), ShopFigures> Days { get; } = [];

        public bool Has(DateTimeOffset at) => at >= Start && at < End;

        public ref ShopFigures On(Id<Merchant> shop, DateTimeOffset at) => ref CollectionsMarshal.GetValueRefOrAddDefault(Days, (shop, ShopCalendar.DayOf(at)), out _);
    }
}
