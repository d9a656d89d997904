using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;

namespace ShopHub.Data.Trade;

/// <summary>Everything about one order, for the shop that has to ship it.</summary>
[Queries]
public sealed class OrderSheetQueries(ShopDb db)
{
    public async Task<OrderSheet> Of(ShopStaff me, string number)
    {
        me.Needs(ShopPermission.Orders);
        var sheet = await db.Orders.Of(me).Where(o => o.Number == number).Select(o => new OrderSheet
        {
            Id = o.Id, Number = o.Number, Status = o.Status, PlacedAt = o.PlacedAt, DueAt = o.DueAt, Payable = o.Payable,
            PlatformDiscount = o.PlatformDiscount, RefundedCash = o.RefundedCash, PriceSteps = o.PriceSteps, ShipTo = o.ShipTo,
            Source = db.ShortLinks.Where(l => l.Id == o.ShortLinkId).Select(l => new OrderSource(l.Scene, l.Name)).FirstOrDefault(),
            Remark = o.Remark, OpenAfterSales = o.OpenAfterSales, History = o.History, PaidAt = o.PaidAt, PickUp = o.PickUp, ReadyAt = o.ReadyAt, ExtendedByShop = o.ExtendedByShop, LookedIntoSince = o.LookedIntoSince, IsUnsignedLate = o.DelayedUnsigned && db.Shipments.Any(s => s.OrderId == o.Id && s.SignedAt == null),
            Lines = o.Lines.OrderBy(l => l.Number).Select(l => new OrderSheetLine
            {
                Id = l.Id, Title = l.Title, OptionsText = l.OptionsText, SkuCode = l.SkuCode, PictureUrl = l.PictureUrl, UnitPrice = l.UnitPrice,
                Quantity = l.Quantity, Shipped = l.Shipped, Dropped = l.Dropped, Refunded = l.Refunded, Cash = l.Cash,
            }).ToList(),
        }).Found();
        return sheet with
        {
            // Once the parcel has arrived nobody needs to know any more who lives where; who does, says why (PIP-03).
            ShipTo = me.Permissions.HasFlag(ShopPermission.Buyers) && sheet.Status.IsOnItsWay()
                ? sheet.ShipTo.Masked : sheet.ShipTo.Veiled,
            SeesBuyers = me.Permissions.HasFlag(ShopPermission.Buyers),
            Parcels = await db.Shipments.Of(me).Where(s => s.OrderId == sheet.Id).OrderBy(s => s.ShippedAt).Select(s => new ParcelRow
            {
                Id = s.Id, CarrierCode = s.CarrierCode, Waybill = s.Waybill, Pieces = s.Pieces, ShippedAt = s.ShippedAt, SignedAt = s.SignedAt,
                Traces = s.Traces, Former = s.Former, CorrectedFor = s.CorrectedFor, FalseAt = s.FalseAt,
            }).ToListAsync(),
            AfterSales = await db.AfterSales.Of(me).Where(a => a.OrderId == sheet.Id).OrderBy(a => a.OpenedAt).Select(a => new OrderCaseRow
            {
                Number = a.Number, Status = a.Status, Kind = a.Kind, Cash = a.Cash, OpenedAt = a.OpenedAt,
            }).ToListAsync(),
            // What the shop earns on it is nobody's business who only packs parcels.
            Settlement = (me.Permissions & (ShopPermission.Money | ShopPermission.Statistics)) == ShopPermission.None ? null : await db.Settlements.Of(me).Where(s => s.OrderId == sheet.Id).Select(s => new OrderSettlementRow
            {
                Status = s.Status, DueAt = s.DueAt, SettledAt = s.SettledAt, MerchantNet = s.MerchantNet, BlockedBy = s.BlockedBy,
            }).FirstOrDefaultAsync(),
        };
    }

    /// <summary>The orders behind typed numbers, for shipping many at once; a stranger's number is missing.</summary>
    public async Task<Dictionary<string, Id<Order>>> Named(ShopStaff me, IReadOnlyList<string> numbers)
    {
        me.Needs(ShopPermission.Orders);
        return await db.Orders.Of(me).Where(o => numbers.Contains(o.Number)).ToDictionaryAsync(o => o.Number, o => o.Id);
    }
}
