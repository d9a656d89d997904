using ShopHub.Data;
using ShopHub.Data.Compensations;
using ShopHub.Data.Fulfilment;
using ShopHub.Domain.Access;
using ShopHub.Domain.AfterSales;

namespace ShopHub.Tests.Cases;

/// <summary>What becomes of parcels, the buyers' too; some are never heard of again.</summary>
internal static class CarrierActs
{
    public static readonly CaseAct[] All =
    [
        new("sees a parcel", c => c.Parcels.Any(p => p.Traces.Count == 0), async (v, c) =>
            c.Parcels.FirstOrDefault(p => p.Traces.Count == 0) is not { } unseen ? new(null)
                : await v.Clockwork((RecordTraces use, Clockwork me) => use.Run(me, unseen.CarrierCode, unseen.Waybill, [new(v.Town.Clock.GetUtcNow(), "已揽收")]))),
        new("delivers", c => c.Parcels.Any(p => p.SignedAt is null), async (v, c) =>
            c.Parcels.FirstOrDefault(p => p.SignedAt is null) is not { } sent ? new(null) : await Delivers(v, sent.CarrierCode, sent.Waybill, sent.ShippedAt)),
        new("delivers a return", c => c.Asked is { Status: AfterSaleStatus.MerchantReceiving, SignedAt: null }, async (v, c) =>
            c.Asked is not { ReturnCarrier: { } carrier, ReturnWaybill: { } waybill } back ? new(null) : await Delivers(v, carrier, waybill, back.WaybillAt!.Value)),
        new("is found to carry nothing", c => c.Parcels.Any(p => p.Traces.Count == 0 && p.FalseAt is null), async (v, c) =>
            c.Parcels.FirstOrDefault(p => p.Traces.Count == 0) is not { } unseen ? new(null) : await v.Clockwork((FlagFalseShipping use, Clockwork me) => use.Run(me, unseen.Id))),
    ];

    private static Task<Outcome> Delivers(Village v, string carrier, string waybill, DateTimeOffset sentAt) =>
        v.Clockwork((RecordSignedParcel use, Clockwork me) => use.Run(me, new(carrier, waybill, sentAt), v.Town.Clock.GetUtcNow()));
}
