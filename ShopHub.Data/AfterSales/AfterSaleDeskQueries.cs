using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.AfterSales;
using ShopHub.Domain.Merchants;

namespace ShopHub.Data.AfterSales;

/// <summary>What a shop asks about refunds and returns.</summary>
[Queries]
public sealed class AfterSaleDeskQueries(ShopDb db)
{
    public const int PageSize = 20;

    /// <summary>One state, those with the nearest deadline first; without a state all, newest first.</summary>
    public async Task<CaseDeskPage> Page(ShopStaff me, AfterSaleStatus? status, int page)
    {
        me.Needs(ShopPermission.AfterSales);
        var wanted = db.AfterSales.Of(me);
        if (status is { } only) wanted = wanted.Where(a => a.Status == only);
        var total = await wanted.CountAsync();
        var last = Math.Max(1, (total + PageSize - 1) / PageSize);
        var number = Math.Clamp(page, 1, last);
        var sorted = status is null
            ? wanted.OrderByDescending(a => a.OpenedAt).ThenBy(a => a.Id)
            : wanted.OrderBy(a => a.DueAt).ThenBy(a => a.Id);
        var rows = await (from a in sorted.Skip((number - 1) * PageSize).Take(PageSize)
                          join line in db.OrderLines on a.LineId equals line.Id
                          select new CaseDeskRow
                          {
                              Number = a.Number, Kind = a.Kind, Reason = a.Reason, Status = a.Status, Pieces = a.Pieces, Cash = a.Cash,
                              OpenedAt = a.OpenedAt, DueAt = a.DueAt, Title = line.Title, OptionsText = line.OptionsText, PictureUrl = line.PictureUrl,
                          }).ToListAsync();
        var ordered = status is null ? rows.OrderByDescending(r => r.OpenedAt) : rows.OrderBy(r => r.DueAt ?? DateTimeOffset.MaxValue);
        return new([.. ordered], number, last, total);
    }

    public Task<Dictionary<AfterSaleStatus, int>> Waiting(ShopStaff me)
    {
        me.Needs(ShopPermission.AfterSales);
        AfterSaleStatus[] open = [.. Enum.GetValues<AfterSaleStatus>().Where(s => !AfterSaleLifecycle.Table.IsFinal(s))];
        return db.AfterSales.Of(me).Where(a => open.Contains(a.Status))
            .GroupBy(a => a.Status).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
    }

    public async Task<CaseSheet> Sheet(ShopStaff me, string number)
    {
        me.Needs(ShopPermission.AfterSales);
        return await (from a in db.AfterSales.Of(me)
                      where a.Number == number
                      join line in db.OrderLines on a.LineId equals line.Id
                      join order in db.Orders.Of(me) on a.OrderId equals order.Id
                      select new CaseSheet
                      {
                          Id = a.Id, Number = a.Number, Kind = a.Kind, Reason = a.Reason, Status = a.Status, Pieces = a.Pieces, Cash = a.Cash,
                          Freight = a.Freight, Offer = a.Offer, Offers = a.Offers, Words = a.Words, Pictures = a.Pictures, Proof = a.Proof, RejectedFor = a.RejectedFor, RejectedWith = a.RejectedWith, NoReason = line.NoReason,
                          OpenedAt = a.OpenedAt, DueAt = a.DueAt, ReturnCarrier = a.ReturnCarrier, ReturnWaybill = a.ReturnWaybill, ReturnTo = a.ReturnTo, History = a.History,
                          OrderNumber = order.Number, OrderStatus = order.Status, Title = line.Title, OptionsText = line.OptionsText,
                          PictureUrl = line.PictureUrl, Quantity = line.Quantity,
                          TurnedToRefund = a.TurnedToRefund,
                          Wanted = a.WantedSkuId == null ? null : new(
                              a.WantedText, a.HeldPieces, db.Stock.Where(s => s.SkuId == a.WantedSkuId).Select(s => s.OnHand - s.Held).FirstOrDefault(), a.ReshipCarrier, a.ReshipWaybill),
                          ShopReturnAddress = db.Merchants.Where(m => m.Id == a.MerchantId).Select(m => m.ReturnAddress).Single(),
                      }).Found();
    }
}
