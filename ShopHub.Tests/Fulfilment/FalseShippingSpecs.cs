using Microsoft.EntityFrameworkCore;
using ShopHub.Data;
using ShopHub.Data.Compensations;
using ShopHub.Data.Fulfilment;
using ShopHub.Data.Trade;
using ShopHub.Domain.Access;
using ShopHub.Domain.Compensations;
using ShopHub.Domain.Fulfilment;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Fulfilment;

/// <summary>Said to be shipped, and no carrier has seen it for a day (SHP-02, J05, CMP-03); tea for ¥128.00 makes ¥12.80.</summary>
public sealed class FalseShippingSpecs
{
    [Fact]
    public async Task A_parcel_nobody_has_seen_for_a_day_costs_the_shop_ten_percent_once()
    {
        await using var town = await Town.Open();
        var order = await town.PaidOrder(town.Lin, (town.People.Tea, 2));
        Town.Done(await Ships(town, order, "SF100000000001"));
        Town.Done(await Ships(town, order, "SF100000000002"));
        town.Clock.Wind(TimeSpan.FromHours(24) - TimeSpan.FromTicks(1));
        Assert.Empty(await Unseen(town));

        town.Clock.Wind(TimeSpan.FromTicks(1));
        var unseen = await Unseen(town);
        foreach (var parcel in unseen) Assert.True(Town.Done(await Flags(town, parcel.Id)));
        var again = await Task.WhenAll(unseen.Select(p => Flags(town, p.Id)));

        var owed = await town.Look(db => db.Compensations.SingleAsync());
        Assert.Equal((new Money(2_560), CompensationBasis.FalseShipping, order.Id), (owed.Amount, owed.Basis, owed.OrderId));
        Assert.All(again, flagged => Assert.False(Town.Done(flagged)));
        Assert.Empty(await Unseen(town));
        Assert.Equal(2, await town.Look(db => db.Notices.CountAsync(n => n.RecipientId == order.MerchantId.Value && n.Title.Contains("虚假发货"))));
        await town.EverythingAgrees();
    }

    [Fact]
    public async Task A_parcel_the_carrier_has_seen_is_left_alone_and_so_is_a_signed_one()
    {
        await using var town = await Town.Open();
        var order = await town.PaidOrder(town.Lin, (town.People.Tea, 2));
        Town.Done(await Ships(town, order, "SF100000000001"));
        Town.Done(await Ships(town, order, "SF100000000002"));
        var at = town.Clock.GetUtcNow();
        Town.Done(await town.AsClockwork.Do((RecordTraces use, Clockwork me) => use.Run(me, "SF", "SF100000000001", [new(at, "已揽收")])));
        Town.Done(await town.AsClockwork.Do((RecordSignedParcel use, Clockwork me) => use.Run(me, new("SF", "SF100000000002", at), at)));
        town.Clock.Wind(TimeSpan.FromDays(3));

        Assert.Empty(await Unseen(town));
        foreach (var parcel in await town.Look(db => db.Shipments.ToListAsync())) Assert.False(Town.Done(await Flags(town, parcel.Id)));
        Assert.Equal(0, await town.Look(db => db.Compensations.CountAsync()));
    }

    private static Task<List<UnseenParcel>> Unseen(Town town) => town.AsClockwork.Ask((ParcelQueries ask, Clockwork me) => ask.Unseen(me, 100));

    private static Task<Outcome<bool>> Flags(Town town, Id<Shipment> parcel) => town.AsClockwork.Do((FlagFalseShipping use, Clockwork me) => use.Run(me, parcel));

    private static Task<Outcome> Ships(Town town, Order order, string waybill) => town.As(town.TeaHouse).Do((ShipOrder use, ShopStaff me) =>
        use.Run(me, order.Id, "SF", waybill, new Dictionary<Id<OrderLine>, int> { [order.Lines[0].Id] = 1 }));
}
