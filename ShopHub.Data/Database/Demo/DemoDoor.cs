using Microsoft.Extensions.DependencyInjection;

namespace ShopHub.Data.Database.Demo;

/// <summary>Lets acts run one after the other in one transaction, at whatever time the story has reached.</summary>
internal sealed class DemoDoor(IServiceProvider services, ShopDb db, WriteTurn turn) : IServiceProvider
{
    public ShopDb Db { get; } = db;

    public DemoClock Clock { get; } = new();

    public async Task<T> Do<TUse, T>(Func<TUse, Task<T>> act) where TUse : notnull
    {
        var result = await act(Get<TUse>());
        await Save();
        return result;
    }

    public async Task Do<TUse>(Func<TUse, Task> act) where TUse : notnull
    {
        await act(Get<TUse>());
        await Save();
    }

    public T Get<T>() where T : notnull => (T)GetService(typeof(T));

    public async Task Save()
    {
        await Db.SaveChangesAsync();
        Db.ChangeTracker.Clear();
    }

    /// <summary>What an act asks for: the story's clock, database and turn, other acts on the same three, the house's own for the rest.</summary>
    public object GetService(Type serviceType) =>
        serviceType == typeof(TimeProvider) ? Clock
        : serviceType == typeof(ShopDb) ? Db
        : serviceType == typeof(WriteTurn) ? turn
        : serviceType is { IsInterface: false } && serviceType.Assembly == typeof(DemoDoor).Assembly
            ? ActivatorUtilities.CreateInstance(this, serviceType)
        : services.GetRequiredService(serviceType);
}

/// <summary>The time the story has reached.</summary>
internal sealed class DemoClock : TimeProvider
{
    public DateTimeOffset Now { get; set; }

    public override DateTimeOffset GetUtcNow() => Now;
}
