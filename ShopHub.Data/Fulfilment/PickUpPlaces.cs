using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ShopHub.Data.Access;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;

namespace ShopHub.Data.Fulfilment;

/// <summary>A shop opens a place where buyers may collect (SHP-08).</summary>
[UseCase]
public sealed class OpenPickUpPlace(ShopDb db, AuditNote note)
{
    /// <exception cref="Refusal"><c>pickup.*</c></exception>
    public async Task<Id<PickUpPlace>> Run(ShopStaff by, PickUpPoint at)
    {
        by.Needs(ShopPermission.Orders);
        var place = PickUpPlace.Open(by, at);
        if (await db.PickUpPlaces.Of(by).CountAsync() >= PickUpPlace.MostPerShop) throw PickUpRefusals.TooMany();
        db.PickUpPlaces.Add(place);
        note.Says("自提点", place.At.Name, "新建");
        return place.Id;
    }
}

/// <summary>A place moves, keeps other hours, or is not offered any more; orders keep what they were told.</summary>
[UseCase]
public sealed class ChangePickUpPlace(ShopDb db, AuditNote note)
{
    /// <exception cref="Refusal"><c>pickup.*</c>, <c>common.not-found</c></exception>
    public async Task Run(ShopStaff by, Id<PickUpPlace> id, PickUpPoint at, bool isOpen)
    {
        by.Needs(ShopPermission.Orders);
        var place = await db.PickUpPlaces.Of(by).Where(p => p.Id == id).Found();
        (place.At, place.IsOpen) = (at.Checked(), isOpen);
        note.Says("自提点", place.At.Name, isOpen ? "修改" : "停用");
    }
}

[Queries]
public sealed class PickUpQueries(ShopDb db)
{
    /// <summary>The shop's places, those buyers may choose first.</summary>
    public async Task<List<PickUpPlace>> Mine(ShopStaff me)
    {
        me.Needs(ShopPermission.Orders);
        return await db.PickUpPlaces.Of(me).OrderByDescending(p => p.IsOpen).ThenBy(p => p.Id).ToListAsync();
    }

    /// <summary>Orders that wait for their buyers, the oldest first.</summary>
    public async Task<List<WaitingPickUp>> Waiting(ShopStaff me, int most)
    {
        me.Needs(ShopPermission.Orders);
        return await db.Orders.Of(me).Where(o => o.Delivery == DeliveryKind.PickUp && o.Status == OrderStatus.ToShip).OrderBy(o => o.PlacedAt).Take(most)
            .Select(o => new WaitingPickUp(o.Number, o.Lines.Sum(l => l.Quantity - l.Dropped), o.PaidAt!.Value, o.ReadyAt, o.DueAt)).ToListAsync();
    }
}

public sealed record WaitingPickUp(string Number, int Pieces, DateTimeOffset PaidAt, DateTimeOffset? ReadyAt, DateTimeOffset? DueAt);

internal sealed class PickUpPlaceMap : IEntityTypeConfiguration<PickUpPlace>
{
    // A shop's own list, and what a checkout offers.
    public void Configure(EntityTypeBuilder<PickUpPlace> map) => map.HasIndex(p => new { p.MerchantId, p.IsOpen });
}
