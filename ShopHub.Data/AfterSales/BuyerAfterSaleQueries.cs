using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Data.Payments;
using ShopHub.Domain.Access;
using ShopHub.Domain.AfterSales;
using ShopHub.Domain.Payments;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;

namespace ShopHub.Data.AfterSales;

public sealed record BuyerAfterSaleCard
{
    public required string Number { get; init; }

    public required string ShopName { get; init; }

    public required string Title { get; init; }

    public string OptionsText { get; init; } = "";

    public string? PictureUrl { get; init; }

    public AfterSaleKind Kind { get; init; }

    public AfterSaleStatus Status { get; init; }

    /// <summary>Goods for goods: no money goes back.</summary>
    public bool IsExchange { get; init; }

    public int Pieces { get; init; }

    public Money Cash { get; init; }

    public Money Freight { get; init; }

    public DateTimeOffset OpenedAt { get; init; }
}

/// <summary>A case with the line and the order it is about.</summary>
public sealed record BuyerAfterSaleRow(AfterSale Case, OrderLine Line, string OrderNumber, string ShopName, string ShopPhone)
{
    /// <summary>The channel could not pay the refund: until when a person of the platform does.</summary>
    public DateTimeOffset? RefundByHandUntil { get; init; }

    public required string ShopCode { get; init; }

    /// <summary>The transfer that pays it to the buyer's WeChat balance; null when none does.</summary>
    public BuyerTransferRow? Transfer { get; init; }
}

[Queries]
public sealed class BuyerAfterSaleQueries(ShopDb db)
{
    public const int PageSize = 10;

    public Task<List<BuyerAfterSaleCard>> Page(Buyer me, int page) =>
        (from wanted in db.AfterSales.Of(me)
         join line in db.OrderLines on wanted.LineId equals line.Id
         join shop in db.Merchants on wanted.MerchantId equals shop.Id
         orderby wanted.OpenedAt descending
         select new BuyerAfterSaleCard
         {
             Number = wanted.Number, ShopName = shop.ShopName, Title = line.Title, OptionsText = line.OptionsText, PictureUrl = line.PictureUrl,
             Kind = wanted.Kind, Status = wanted.Status, IsExchange = wanted.Kind == AfterSaleKind.Exchange && !wanted.TurnedToRefund, Pieces = wanted.Pieces, Cash = wanted.Cash, Freight = wanted.Freight, OpenedAt = wanted.OpenedAt,
         }).Skip((Math.Clamp(page, 1, 500) - 1) * PageSize).Take(PageSize + 1).ToListAsync();

    /// <exception cref="Refusal"><c>common.not-found</c></exception>
    public async Task<BuyerAfterSaleRow> One(Buyer me, string number)
    {
        var wanted = await db.AfterSales.Of(me).Where(a => a.Number == number).Found();
        var line = await db.OrderLines.Where(l => l.Id == wanted.LineId).Found();
        var order = await db.Orders.Of(me).Where(o => o.Id == wanted.OrderId).Select(o => o.Number).FirstAsync();
        var shop = await db.Merchants.Where(m => m.Id == wanted.MerchantId).Select(m => new { m.ShopName, m.ServicePhone, m.Code }).FirstAsync();
        var refund = await db.Refunds.Where(r => r.Id == wanted.RefundId).Select(r => new { r.ByHandUntil, r.TransferNumber }).FirstOrDefaultAsync();
        var transfer = refund?.TransferNumber is { } paying
            ? await BuyerTransferQueries.Rows(db, db.BuyerTransfers.Of(me).Where(t => t.Number == paying && t.Status != TransferStatus.Asked)).FirstOrDefaultAsync() : null;
        return new(wanted, line, order, shop.ShopName, shop.ServicePhone) { ShopCode = shop.Code, RefundByHandUntil = refund?.ByHandUntil, Transfer = transfer };
    }
}
