using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;
using ShopHub.Data;
using ShopHub.Data.Catalog;
using ShopHub.Data.Database;
using ShopHub.Web.Endpoints;

namespace ShopHub.Web.Hosting;

/// <summary>The database and the rooms' acts and questions.</summary>
public static class Rooms
{
    public const string SqliteFile = "shophub.db";

    public static void AddRooms(this WebApplicationBuilder builder)
    {
        var options = builder.Configuration.GetSection("Database").Get<DatabaseOptions>() ?? new();
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddShopDb(options, Path.Combine(builder.Configuration[DataFolder.Setting]!, SqliteFile));
        builder.Services.AddShop();
        builder.Services.AddSingleton<ShelfCache>().AddSingleton<SearchIndex>();
        builder.Services.AddScoped<OpenCashier>();
    }

    /// <summary>Brings the schema to today.</summary>
    public static async Task Migrate(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ShopDb>().Database.MigrateAsync();
    }
}
