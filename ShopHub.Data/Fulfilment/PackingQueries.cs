using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Customers;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;

namespace ShopHub.Data.Fulfilment;

/// <summary>One order as it is packed.</summary>
public sealed record PackingSlip
{
    public required string Number { get; init; }

    public DateTimeOffset? DueAt { get; init; }

    public required DeliveryAddress ShipTo { get; init; }

    public required string Remark { get; init; }

    /// <summary>Null when it is sent.</summary>
    public PickUpPoint? PickUp { get; init; }

    public required List<PackedLine> Lines { get; init; }
}

/// <param name="Pieces">Not shipped yet.</param>
public sealed record PackedLine(string SkuCode, string Title, string OptionsText, int Pieces);

/// <summary>What lies on the packing table: the orders to ship, and what must be fetched from the shelves for them.</summary>
[Queries]
public sealed class PackingQueries(ShopDb db)
{
    /// <summary>Orders on one stack of paper. Source: own choice.</summary>
    public const int Most = 200;

    /// <summary>The most urgent first.</summary>
    public async Task<List<PackingSlip>> ToPack(ShopStaff me)
    {
        me.Needs(ShopPermission.Orders);
        var slips = await db.Orders.Of(me).Where(o => (o.Status == OrderStatus.ToShip || o.Status == OrderStatus.PartShipped) && o.OpenAfterSales == 0 && o.ReadyAt == null)
            .OrderBy(o => o.DueAt).ThenBy(o => o.Number).Take(Most).Select(o => new PackingSlip
            {
                Number = o.Number, DueAt = o.DueAt, ShipTo = o.ShipTo, Remark = o.Remark, PickUp = o.PickUp,
                Lines = o.Lines.Where(l => l.Quantity - l.Shipped - l.Dropped > 0).OrderBy(l => l.Number)
                    .Select(l => new PackedLine(l.SkuCode, l.Title, l.OptionsText, l.Quantity - l.Shipped - l.Dropped)).ToList(),
            }).ToListAsync();
        return slips.ConvertAll(s => s with { ShipTo = me.Permissions.HasFlag(ShopPermission.Buyers) ? s.ShipTo.Masked : s.ShipTo.Veiled });
    }

    /// <summary>The same goods together, as one walks along the shelves.</summary>
    public static List<PackedLine> ToFetch(IEnumerable<PackingSlip> slips) =>
        [.. slips.SelectMany(s => s.Lines).GroupBy(l => (l.SkuCode, l.Title, l.OptionsText)).Select(g => new PackedLine(g.Key.SkuCode, g.Key.Title, g.Key.OptionsText, g.Sum(l => l.Pieces)))
            .OrderBy(l => l.SkuCode, StringComparer.Ordinal).ThenBy(l => l.Title, StringComparer.Ordinal)];
}
