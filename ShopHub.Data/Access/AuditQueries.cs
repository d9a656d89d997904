using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Access;

/// <summary>Which lines of the log are wanted; days are Shanghai days, both included.</summary>
/// <param name="Words">A whole number of a row, a whole name of a person, or the beginning of a row's name.</param>
/// <param name="Acts">Only these; null means all.</param>
public sealed record AuditFilter(string? Words = null, DateOnly? From = null, DateOnly? To = null, IReadOnlyList<string>? Acts = null)
{
    public const int PageSize = 50;
}

/// <summary>What staff did and read: an owner's own shop, and for the platform everybody.</summary>
[Queries]
public sealed class AuditQueries(ShopDb db)
{
    private const int MostPages = 1_000;

    /// <summary>The newest first, and one more than a page where there are more.</summary>
    public Task<List<AuditRow>> OfMyShop(ShopStaff me, AuditFilter filter, int page) => Page(Mine(me), filter, page);

    /// <inheritdoc cref="OfMyShop"/>
    public Task<List<AuditRow>> Everywhere(PlatformStaff me, AuditFilter filter, int page) => Page(All(me), filter, page);

    /// <summary>Every line, one after the other, never all of them in memory.</summary>
    public Task EachOfMyShop(ShopStaff me, AuditFilter filter, Action<AuditRow> take) => Each(Mine(me), filter, take);

    /// <inheritdoc cref="EachOfMyShop"/>
    public Task EachEverywhere(PlatformStaff me, AuditFilter filter, Action<AuditRow> take) => Each(All(me), filter, take);

    private IQueryable<AuditLine> Mine(ShopStaff me)
    {
        me.Needs(ShopPermission.All);
        return db.AuditLines.Of(me);
    }

    private IQueryable<AuditLine> All(PlatformStaff me)
    {
        me.Needs(PlatformPermission.Staff);
        return db.AuditLines.AsQueryable();
    }

    private Task<List<AuditRow>> Page(IQueryable<AuditLine> lines, AuditFilter filter, int page) =>
        Rows(Wanted(lines, filter)).Skip((Math.Clamp(page, 1, MostPages) - 1) * AuditFilter.PageSize).Take(AuditFilter.PageSize + 1).ToListAsync();

    private async Task Each(IQueryable<AuditLine> lines, AuditFilter filter, Action<AuditRow> take)
    {
        await foreach (var row in Rows(Wanted(lines, filter)).AsAsyncEnumerable()) take(row);
    }

    private static IQueryable<AuditLine> Wanted(IQueryable<AuditLine> lines, AuditFilter filter)
    {
        if (filter.From is { } from)
        {
            var start = ShopCalendar.StartOf(from);
            lines = lines.Where(l => l.At >= start);
        }

        if (filter.To is { } to)
        {
            var end = ShopCalendar.EndOf(to);
            lines = lines.Where(l => l.At < end);
        }

        if (filter.Acts is { } acts) lines = lines.Where(l => acts.Contains(l.Act));
        if (filter.Words is not { Length: > 0 } words) return lines;
        // A whole number is found by its index, however long the log is.
        return words.All(char.IsAsciiDigit) ? lines.Where(l => l.Row == words) : lines.Where(l => l.Name == words || l.Row.StartsWith(words));
    }

    private IQueryable<AuditRow> Rows(IQueryable<AuditLine> lines) =>
        from line in lines
        orderby line.At descending, line.Id descending
        select new AuditRow
        {
            Id = line.Id, At = line.At, Name = line.Name, Act = line.Act, RowKind = line.RowKind, Row = line.Row, Words = line.Words, Address = line.Address,
            ShopName = db.Merchants.Where(m => m.Id == line.MerchantId).Select(m => m.ShopName).FirstOrDefault(),
        };
}

public sealed record AuditRow
{
    public required Id<AuditLine> Id { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Null for the platform's people.</summary>
    public string? ShopName { get; init; }

    public required string Name { get; init; }

    public required string Act { get; init; }

    public required string RowKind { get; init; }

    public required string Row { get; init; }

    public required string Words { get; init; }

    public required string Address { get; init; }
}
