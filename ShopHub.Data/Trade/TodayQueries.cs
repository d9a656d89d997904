using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Data.Disputes;
using ShopHub.Data.Grievances;
using ShopHub.Data.Guarantees;
using ShopHub.Data.Inventory;
using ShopHub.Domain.Access;
using ShopHub.Domain.AfterSales;
using ShopHub.Domain.Customers;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;

namespace ShopHub.Data.Trade;

/// <summary>What a shop has to do now, in the order of its deadline, and how it did lately.</summary>
[Queries]
public sealed class TodayQueries(ShopDb db, TimeProvider clock)
{
    private const int Most = 8;

    /// <summary>Days of the figures: two weeks, so that each week has the one before it.</summary>
    private const int Days = 14;

    public async Task<List<TodoRow>> Todo(ShopStaff me)
    {
        List<TodoRow> todo = [];
        if (me.Permissions.HasFlag(ShopPermission.Orders)) todo.AddRange((await ToShip(me)).Select(t => Seen(me, t)));
        if (me.Permissions.HasFlag(ShopPermission.AfterSales)) todo.AddRange([.. await ToAnswer(me), .. await ToDispute(me), .. await ToReply(me), .. await ToGuarantee(me)]);
        return [.. todo.OrderBy(t => t.DueAt ?? DateTimeOffset.MaxValue)];
    }

    /// <summary>False in a shop that has just opened.</summary>
    public Task<bool> HasGoods(ShopStaff me) => db.Products.Of(me).AnyAsync();

    public Task<List<LowStockRow>> RunningOut(ShopStaff me) =>
        me.Permissions.HasFlag(ShopPermission.Products) ? LowStock.Of(db, me).Take(Most).ToListAsync() : Task.FromResult<List<LowStockRow>>([]);

    /// <summary>Shoppers who follow the shop.</summary>
    public Task<int> Followers(ShopStaff me)
    {
        me.Needs(ShopPermission.Statistics);
        return db.FavouriteShops.CountAsync(f => f.MerchantId == me.MerchantId);
    }

    /// <summary>Paid orders by the day they were placed; today is the last row.</summary>
    public async Task<List<DayFigures>> Figures(ShopStaff me)
    {
        me.Needs(ShopPermission.Statistics);
        var today = ShopCalendar.DayOf(clock.GetUtcNow());
        List<DayFigures> days = [];
        for (var back = Days; back >= 0; back--) days.Add(await Day(me, today.AddDays(-back)));
        return days;
    }

    private async Task<DayFigures> Day(ShopStaff me, DateOnly day)
    {
        var (from, to) = (ShopCalendar.StartOf(day), ShopCalendar.EndOf(day));
        var sold = await db.Orders.Of(me).Where(o => o.PlacedAt >= from && o.PlacedAt < to && o.PaidAt != null)
            .GroupBy(_ => 1).Select(g => new { Count = g.Count(), Fen = g.Sum(o => o.Payable.Fen) }).FirstOrDefaultAsync();
        var back = await db.AfterSales.Of(me).Where(a => a.Status == AfterSaleStatus.Refunded && a.EndedAt >= from && a.EndedAt < to)
            .SumAsync(a => a.Cash.Fen + a.Freight.Fen);
        return new(day, new(sold?.Fen ?? 0), sold?.Count ?? 0, new(back));
    }

    private static TodoRow Seen(ShopStaff me, TodoRow row) =>
        me.Permissions.HasFlag(ShopPermission.Buyers) ? row : row with { Who = DeliveryAddress.VeiledName(row.Who) };

    private async Task<List<TodoRow>> ToShip(ShopStaff me) =>
        await (from o in db.Orders.Of(me)
               where (o.Status == OrderStatus.ToShip || o.Status == OrderStatus.PartShipped) && o.OpenAfterSales == 0 && o.DueAt != null
               orderby o.DueAt
               select new TodoRow
               {
                   Kind = TodoKind.Ship, Number = o.Number, Who = o.ShipTo.Receiver, DueAt = o.DueAt, Amount = o.Payable,
                   Title = o.Lines.OrderBy(l => l.Number).First().Title, PictureUrl = o.Lines.OrderBy(l => l.Number).First().PictureUrl,
               }).Take(Most).ToListAsync();

    private async Task<List<TodoRow>> ToAnswer(ShopStaff me) =>
        await (from a in db.AfterSales.Of(me)
               where a.Status == AfterSaleStatus.MerchantProcessing || a.Status == AfterSaleStatus.MerchantReceiving || a.Status == AfterSaleStatus.Reshipping
               orderby a.DueAt
               join line in db.OrderLines on a.LineId equals line.Id
               select new TodoRow
               {
                   Kind = a.Status == AfterSaleStatus.MerchantReceiving ? TodoKind.Receive : a.Status == AfterSaleStatus.Reshipping ? TodoKind.Reship : TodoKind.Answer, Number = a.Number,
                   Who = a.Words, DueAt = a.DueAt, Amount = a.Cash, Title = line.Title, PictureUrl = line.PictureUrl,
               }).Take(Most).ToListAsync();

    /// <summary>The platform waits for the shop's answer or evidence.</summary>
    private async Task<List<TodoRow>> ToDispute(ShopStaff me) =>
        await (from d in db.Disputes.Of(me).ForShop()
               orderby d.DueAt
               join asked in db.AfterSales.Of(me) on d.AfterSaleId equals asked.Id
               join line in db.OrderLines on asked.LineId equals line.Id
               select new TodoRow
               {
                   Kind = TodoKind.Dispute, Number = d.Number, Who = asked.Words, DueAt = d.DueAt, Amount = d.Cash, Title = line.Title, PictureUrl = line.PictureUrl,
               }).Take(Most).ToListAsync();

    /// <summary>Buyers who complain wait for an answer, or the platform for what it has asked or ruled.</summary>
    private async Task<List<TodoRow>> ToReply(ShopStaff me) =>
        await (from g in db.Grievances.Of(me).ForShop()
               orderby g.DueAt
               join order in db.Orders.Of(me) on g.OrderId equals order.Id
               select new TodoRow
               {
                   Kind = TodoKind.Complaint, Number = g.Number, Who = order.Number, DueAt = g.DueAt, Amount = order.Payable,
                   Title = order.Lines.OrderBy(l => l.Number).First().Title, PictureUrl = order.Lines.OrderBy(l => l.Number).First().PictureUrl,
               }).Take(Most).ToListAsync();

    /// <summary>Buyers who claim a promise wait for an answer, or the platform for evidence.</summary>
    private async Task<List<TodoRow>> ToGuarantee(ShopStaff me) =>
        await (from g in db.Guarantees.Of(me).ForShop()
               orderby g.DueAt
               join order in db.Orders.Of(me) on g.OrderId equals order.Id
               join line in db.OrderLines on g.LineId equals line.Id
               select new TodoRow
               {
                   Kind = TodoKind.Guarantee, Number = g.Number, Who = order.Number, DueAt = g.DueAt, Amount = line.Cash, Title = line.Title, PictureUrl = line.PictureUrl,
               }).Take(Most).ToListAsync();
}

public enum TodoKind { Ship, Answer, Receive, Dispute, Reship, Complaint, Guarantee }

public sealed record TodoRow
{
    public required TodoKind Kind { get; init; }

    /// <summary>Of the order or of the after-sale.</summary>
    public required string Number { get; init; }

    public required string Title { get; init; }

    public string? PictureUrl { get; init; }

    /// <summary>The receiver, or what the buyer wrote.</summary>
    public required string Who { get; init; }

    public required Money Amount { get; init; }

    public DateTimeOffset? DueAt { get; init; }
}

public sealed record DayFigures(DateOnly Day, Money Sales, int Orders, Money Refunds)
{
    public Money PerOrder => Orders == 0 ? Money.Zero : new(Sales.Fen / Orders);
}
