using ShopHub.Domain.Fulfilment;

namespace ShopHub.Web.Integrations.Parcels;

/// <summary>Plays every carrier in development and demo: a parcel is signed for two days after it was sent; one whose number ends in 0000 never moves.</summary>
public sealed class SimulatedCarrier(TimeProvider clock) : IParcelTracker
{
    private static readonly (int Hours, string Says)[] s_way =
    [
        (1, "快递员已揽收"), (6, "到达始发转运中心"), (9, "离开始发转运中心，发往目的地"), (30, "到达目的地转运中心"), (42, "到达营业部"), (45, "快递员正在派送，请保持电话畅通"), (48, "已签收"),
    ];

    public bool IsConnected => true;

    public async Task<DateTimeOffset?> SignedAt(string carrierCode, string waybill, DateTimeOffset sentAt, CancellationToken stop = default) =>
        (await Traces(carrierCode, waybill, sentAt, stop)) is { } seen && seen.Count == s_way.Length ? seen[^1].At : null;

    public Task<IReadOnlyList<ParcelTrace>> Traces(string carrierCode, string waybill, DateTimeOffset sentAt, CancellationToken stop = default)
    {
        var now = clock.GetUtcNow();
        return Task.FromResult<IReadOnlyList<ParcelTrace>>(waybill.EndsWith("0000", StringComparison.Ordinal) ? []
            : [.. s_way.Select(step => new ParcelTrace(sentAt.AddHours(step.Hours), step.Says)).Where(trace => trace.At <= now)]);
    }
}

/// <summary>No carrier is connected: nothing is known of any parcel, and orders wait the longer time (RCV-04).</summary>
public sealed class NoCarrier : IParcelTracker
{
    public bool IsConnected => false;

    public Task<DateTimeOffset?> SignedAt(string carrierCode, string waybill, DateTimeOffset sentAt, CancellationToken stop = default) =>
        Task.FromResult<DateTimeOffset?>(null);

    public Task<IReadOnlyList<ParcelTrace>> Traces(string carrierCode, string waybill, DateTimeOffset sentAt, CancellationToken stop = default) =>
        Task.FromResult<IReadOnlyList<ParcelTrace>>([]);
}

public static class ParcelServices
{
    public static IServiceCollection AddParcels(this IServiceCollection services, IHostEnvironment environment) =>
        environment.IsProduction() ? services.AddSingleton<IParcelTracker, NoCarrier>() : services.AddSingleton<IParcelTracker, SimulatedCarrier>();
}
