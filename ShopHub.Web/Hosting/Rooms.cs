using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection.Extensions;
using ShopHub.Data;
using ShopHub.Data.Analytics;
using ShopHub.Data.Applications;
using ShopHub.Data.Database;
using ShopHub.Data.Privacy;
using ShopHub.Data.Rights;
using ShopHub.Data.Rulebook;
using ShopHub.Data.Search;
using ShopHub.Data.Withdrawals;
using ShopHub.Domain.Access;
using ShopHub.Domain.Payments;
using ShopHub.Domain.Withdrawals;
using ShopHub.Web.Endpoints;
using ShopHub.Web.PlatformConsole.Finance;
using ShopHub.Web.Storefront.Links;

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
        if (options.Engine == Engine.Sqlite) builder.Services.AddHostedService<LogCopying>();
        var policy = builder.Configuration.GetSection("Withdrawals").Get<WithdrawalPolicy>() ?? WithdrawalPolicy.Default;
        builder.Services.AddSingleton(all => new PayoutTerms(
            all.GetRequiredService<ChannelTerms>().Family is ChannelFamily.Ecommerce ? PayoutWay.Channel : PayoutWay.ByHand, policy));
        builder.Services.AddSingleton<IProductIndex>(_ => new LuceneProductIndex(Path.Combine(builder.Configuration[DataFolder.Setting]!, "search")));
        builder.Services.AddSingleton(all => new TrafficLog(Path.Combine(builder.Configuration[DataFolder.Setting]!, TrafficLog.Folder), all.GetRequiredService<TimeProvider>()));
        builder.Services.AddShop();
        builder.Services.AddHostedService<KeepingSearch>().AddHostedService<CountingWords>().AddHostedService<KeepingSeen>().AddHostedService<CountingVisits>();
        builder.Services.AddSingleton<PosterPictures>();
        builder.Services.AddSingleton(builder.Configuration.GetSection("Platform").Get<PlatformLicence>() ?? new());
        builder.Services.AddScoped<OpenCashier>().AddScoped<OpenDueCode>();
        builder.Services.AddSingleton<AskBalances>();
    }

    /// <summary>Brings the schema to today.</summary>
    /// <exception cref="StartFailure">The database cannot be reached, read or changed.</exception>
    public static async Task Migrate(this WebApplication app)
    {
        try
        {
            await using var scope = app.Services.CreateAsyncScope();
            var database = scope.ServiceProvider.GetRequiredService<ShopDb>().Database;
            // Migrating takes a lock and a turn even when there is nothing to do.
            if (!(await database.GetPendingMigrationsAsync()).Any()) return;
            await database.MigrateAsync();
            var clockwork = app.Services.GetRequiredService<FrontDoor>().As(Clockwork.Itself);
            await clockwork.Do((ReserveBorneNames use, Clockwork it) => use.Run(it));
            await clockwork.Do((BringFirstTexts use, Clockwork it) => use.Run(it));
            await clockwork.Do((GiveOldShopsRights use, Clockwork it) => use.Run(it));
            await clockwork.Do((LayFirstRules use, Clockwork it) => use.Run(it));
        }
        catch (Exception failure) when (failure is DbException or RetryLimitExceededException or ArgumentException or NotSupportedException)
        {
            var cause = (failure as RetryLimitExceededException)?.InnerException ?? failure;
            throw new StartFailure($"数据库打不开，请检查 Database:Engine、Database:ConnectionString 和数据目录（{cause.Message.ReplaceLineEndings(" ")}）");
        }
    }
}
