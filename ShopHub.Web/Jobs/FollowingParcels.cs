using ShopHub.Data;
using ShopHub.Data.Fulfilment;
using ShopHub.Domain.Access;
using ShopHub.Domain.Fulfilment;

namespace ShopHub.Web.Jobs;

/// <summary>Asks the carriers about parcels on their way; runs before the receipts, so that a signed parcel counts at once.</summary>
public sealed class FollowingParcels(FrontDoor door, IParcelTracker carriers) : IWork
{
    public async Task<Tally> Run(Occasion occasion, CancellationToken stop)
    {
        var shop = door.As(Clockwork.Itself);
        var tally = new Tally(0);
        foreach (var parcel in await shop.Ask((ParcelQueries ask, Clockwork me) => ask.OnTheWay(me, 1_000)))
        {
            if (parcel.Known is { } known && await carriers.Traces(parcel.CarrierCode, parcel.Waybill, parcel.SentAt, stop) is var traces && traces.Count > known)
                await shop.Do((RecordTraces use, Clockwork me) => use.Run(me, parcel.CarrierCode, parcel.Waybill, traces));
            if (await carriers.SignedAt(parcel.CarrierCode, parcel.Waybill, parcel.SentAt, stop) is not { } signedAt) continue;
            var outcome = await shop.Do((RecordSignedParcel use, Clockwork me) => use.Run(me, parcel, signedAt));
            tally += outcome.IsDone ? new(1) : new(0, 1, outcome.Refusal!.Code);
        }

        return tally;
    }
}
