using ShopHub.Domain.Fulfilment;

namespace ShopHub.Web.Integrations.Parcels;

/// <summary>Plays every carrier in development and demo: a parcel is signed for two days after it was sent.</summary>
public sealed class SimulatedCarrier(TimeProvider clock) : IParcelTracker
{
    private static readonly TimeSpan s_onTheWay = TimeSpan.FromDays(2);

    public Task<DateTimeOffset?> SignedAt(string carrierCode, string waybill, DateTimeOffset sentAt, CancellationToken stop = default) =>
        Task.FromResult<DateTimeOffset?>(sentAt + s_onTheWay <= clock.GetUtcNow() ? sentAt + s_onTheWay : null);
}

/// <summary>No carrier is connected: nothing is known of any parcel, and orders wait the longer time (RCV-04).</summary>
public sealed class NoCarrier : IParcelTracker
{
    public Task<DateTimeOffset?> SignedAt(string carrierCode, string waybill, DateTimeOffset sentAt, CancellationToken stop = default) =>
        Task.FromResult<DateTimeOffset?>(null);
}

public static class ParcelServices
{
    public static IServiceCollection AddParcels(this IServiceCollection services, IHostEnvironment environment) =>
        environment.IsProduction() ? services.AddSingleton<IParcelTracker, NoCarrier>() : services.AddSingleton<IParcelTracker, SimulatedCarrier>();
}
