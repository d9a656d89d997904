using ShopHub.Domain.Insurance;

namespace ShopHub.Web.Integrations.Insurance;

/// <summary>
/// Plays the insurer in development and demo: takes every parcel in and pays every return. It answers by the number alone, so
/// the same question has the same answer after a restart too.
/// </summary>
public sealed class SimulatedInsurer : IFreightInsurer
{
    public Task<InsurerAnswer> Insure(ParcelToInsure parcel, CancellationToken stop = default) => Task.FromResult(new InsurerAnswer($"SIM-{parcel.Number}"));

    public Task<InsurerAnswer> Pay(ReturnToPay returned, CancellationToken stop = default) => Task.FromResult(new InsurerAnswer($"SIM-{returned.Number}-1"));
}

public static class InsuranceServices
{
    /// <summary>In production shops cannot switch it on until a real insurer is connected.</summary>
    public static IServiceCollection AddInsurer(this IServiceCollection services, IHostEnvironment environment) =>
        environment.IsProduction() ? services : services.AddSingleton<IFreightInsurer, SimulatedInsurer>();
}
