using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace ShopHub.Data.Database;

public enum Engine { Sqlite, SqlServer }

/// <summary>Section <c>Database</c> of the configuration.</summary>
public sealed class DatabaseOptions
{
    public Engine Engine { get; set; } = Engine.Sqlite;

    /// <summary>SQL Server's connection string; for SQLite a file in the data folder is used when it is empty.</summary>
    public string ConnectionString { get; set; } = "";

    /// <summary>Statements in one round trip; null is the provider's default.</summary>
    public int? MaxBatchSize { get; set; }
}

public static class Engines
{
    /// <summary>Seconds SQLite waits for another process's write.</summary>
    private const int BusySeconds = 30;

    public static IServiceCollection AddShopDb(this IServiceCollection services, DatabaseOptions options, string sqliteFile)
    {
        services.AddSingleton(options);
        services.AddSingleton<IWriteGate>(options.Engine == Engine.Sqlite ? new FairWriteGate() : new OpenWriteGate());
        if (options.Engine == Engine.Sqlite)
        {
            services.AddPooledDbContextFactory<SqliteShopDb>(o => UseSqlite(o, options, sqliteFile));
            services.AddScoped<ShopDb>(p => OpenSqliteConnection.Ready(p.GetRequiredService<IDbContextFactory<SqliteShopDb>>().CreateDbContext()));
        }
        else
        {
            services.AddPooledDbContextFactory<SqlServerShopDb>(o => UseSqlServer(o, options));
            services.AddScoped<ShopDb>(p => p.GetRequiredService<IDbContextFactory<SqlServerShopDb>>().CreateDbContext());
        }

        return services;
    }

    public static DbContextOptionsBuilder UseSqlite(DbContextOptionsBuilder builder, DatabaseOptions options, string file)
    {
        var connection = options.ConnectionString.Length > 0
            ? options.ConnectionString
            : new SqliteConnectionStringBuilder { DataSource = file, DefaultTimeout = BusySeconds }.ToString();
        return builder
            .UseSqlite(connection, sqlite => SetBatch(options.MaxBatchSize, n => sqlite.MaxBatchSize(n)))
            .ReplaceService<IRelationalConnection, OpenSqliteConnection>()
            .ConfigureWarnings(NotComparedAtStart)
            .AddInterceptors(SqliteTuning.Instance, VersionStamp.Instance, KeptStatements.Instance);
    }

    public static DbContextOptionsBuilder UseSqlServer(DbContextOptionsBuilder builder, DatabaseOptions options) =>
        builder.UseSqlServer(options.ConnectionString, server =>
        {
            server.EnableRetryOnFailure();
            SetBatch(options.MaxBatchSize, n => server.MaxBatchSize(n));
        }).ConfigureWarnings(NotComparedAtStart);

    // A spec compares model and migrations; at every start it would cost a third of a second.
    private static void NotComparedAtStart(WarningsConfigurationBuilder warnings) => warnings.Ignore(RelationalEventId.PendingModelChangesWarning);

    private static void SetBatch(int? size, Action<int> set)
    {
        if (size is { } n) set(n);
    }
}

/// <summary>Readers never wait for the writer (WAL), and a commit waits for the disk only at checkpoints.</summary>
internal sealed class SqliteTuning : DbConnectionInterceptor
{
    public static readonly SqliteTuning Instance = new();

    private static readonly ConditionalWeakTable<object, object> s_tuned = [];

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Tune((SqliteConnection)connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Tune((SqliteConnection)connection);
        return Task.CompletedTask;
    }

    internal static void Tune(SqliteConnection connection)
    {
        // Asking whether the file exists opens it for reading, and then it cannot be set to anything.
        if (connection.ConnectionString.Contains("Mode=ReadOnly", StringComparison.OrdinalIgnoreCase)) return;
        // The handle outlives the connection object in the pool, and the settings live as long as the handle.
        if (connection.Handle is not { } handle || !s_tuned.TryAdd(handle, handle)) return;
        using var command = connection.CreateCommand();
        command.CommandText = $"""
            PRAGMA foreign_keys=ON; PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA cache_size=-16000;
            PRAGMA mmap_size=268435456; PRAGMA wal_autocheckpoint={WriteAheadLog.MostPages};
            """;
        command.ExecuteNonQuery();
    }
}

/// <summary>SQLite has no row version of its own: every save raises ours.</summary>
internal sealed class VersionStamp : SaveChangesInterceptor
{
    public static readonly VersionStamp Instance = new();

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Raise(eventData.Context);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Raise(eventData.Context);
        return new(result);
    }

    private static void Raise(DbContext? db)
    {
        foreach (var entry in db!.ChangeTracker.Entries().Where(e => e.State is EntityState.Modified))
        {
            if (entry.Metadata.FindProperty(Conventions.Version) is { } version && entry.Property(version).CurrentValue is long now)
                entry.Property(version).CurrentValue = now + 1;
        }
    }
}

/// <summary>For <c>dotnet ef</c> only.</summary>
internal sealed class SqliteDesign : IDesignTimeDbContextFactory<SqliteShopDb>
{
    public SqliteShopDb CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<SqliteShopDb>();
        Engines.UseSqlite(options, new(), "design.db");
        return new(options.Options);
    }
}

/// <summary>For <c>dotnet ef</c> only.</summary>
internal sealed class SqlServerDesign : IDesignTimeDbContextFactory<SqlServerShopDb>
{
    public SqlServerShopDb CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<SqlServerShopDb>();
        Engines.UseSqlServer(options, new() { ConnectionString = "Server=design;Database=design" });
        return new(options.Options);
    }
}
