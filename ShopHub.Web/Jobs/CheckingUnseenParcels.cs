using ShopHub.Data;
using ShopHub.Data.Compensations;
using ShopHub.Data.Fulfilment;
using ShopHub.Domain.Access;
using ShopHub.Domain.Fulfilment;

namespace ShopHub.Web.Jobs;

/// <summary>J05: the carrier is asked once more before a shop is blamed; where none answers nobody is.</summary>
public sealed class CheckingUnseenParcels(FrontDoor door, IParcelTracker carriers) : IWork
{
    public async Task<Tally> Run(Occasion occasion, CancellationToken stop)
    {
        var tally = new Tally(0);
        if (!carriers.IsConnected) return tally;
        var shop = door.As(Clockwork.Itself);
        foreach (var parcel in await shop.Ask((ParcelQueries ask, Clockwork me) => ask.Unseen(me, 1_000)))
        {
            var traces = await carriers.Traces(parcel.CarrierCode, parcel.Waybill, parcel.SentAt, stop);
            var outcome = traces.Count > 0 ? await shop.Do((RecordTraces use, Clockwork me) => use.Run(me, parcel.CarrierCode, parcel.Waybill, traces))
                : await shop.Do((FlagFalseShipping use, Clockwork me) => use.Run(me, parcel.Id));
            tally += outcome.IsDone ? new(1) : new(0, 1, outcome.Refusal!.Code);
        }

        return tally;
    }
}
