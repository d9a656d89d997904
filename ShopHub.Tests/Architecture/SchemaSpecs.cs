using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using ShopHub.Data.Database;
using ShopHub.Domain.Shared;

namespace ShopHub.Tests.Architecture;

public sealed class SchemaSpecs
{
    [Fact]
    public void Every_set_has_a_map()
    {
        var mapped = typeof(ShopDb).Assembly.GetTypes().SelectMany(t => t.GetInterfaces())
            .Where(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEntityTypeConfiguration<>))
            .Select(i => i.GetGenericArguments()[0]).ToHashSet();
        var sets = typeof(ShopDb).GetProperties().Where(p => p.DeclaringType == typeof(ShopDb) && p.PropertyType.IsGenericType)
            .Select(p => p.PropertyType.GetGenericArguments()[0]).ToList();

        Assert.True(sets.Count > 20);
        Rule.Holds(sets.Where(s => !mapped.Contains(s)).Select(s => $"{s.Name} has no map"));
    }

    [Fact]
    public void The_migrations_of_sqlite_equal_the_model()
    {
        using var db = Sqlite();

        MigrationsEqualTheModel(db);
    }

    [Fact]
    public void The_migrations_of_sql_server_equal_the_model()
    {
        using var db = SqlServer();

        MigrationsEqualTheModel(db);
    }

    /// <summary>The migrations carry no models of their own (Decision 0018), so what they lead to is looked at in the file.</summary>
    [Fact]
    public async Task A_migrated_file_equals_one_made_from_the_model()
    {
        var folder = Directory.CreateTempSubdirectory("shophub-schema-").FullName;
        await using (var migrated = Sqlite(Path.Combine(folder, "migrated.db")))
        await using (var created = Sqlite(Path.Combine(folder, "created.db")))
        {
            await migrated.Database.MigrateAsync();
            await created.Database.EnsureCreatedAsync();

            var (there, wanted) = (await Schema(migrated), await Schema(created));
            Assert.True(wanted.Count > 500);
            Rule.Holds(wanted.Except(there).Select(missing => $"not migrated: {missing}").Concat(there.Except(wanted).Select(old => $"left over: {old}")));
        }

        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void Money_is_kept_in_whole_fen()
    {
        using var db = SqlServer();
        var money = db.Model.GetEntityTypes().SelectMany(e => e.GetComplexProperties()).Where(p => p.ClrType == typeof(Money)).ToList();

        Assert.True(money.Count > 20);
        Assert.All(money, m =>
        {
            var fen = m.ComplexType.GetProperties().Single();
            Assert.EndsWith("Fen", fen.GetColumnName(), StringComparison.Ordinal);
            Assert.Equal("bigint", fen.GetColumnType());
        });
    }

    [Fact]
    public void No_key_outgrows_sql_servers_index()
    {
        using var db = SqlServer();
        var indexes = db.Model.GetEntityTypes().SelectMany(e => e.GetIndexes().Select(i => (i.Properties, Most: 1_700)).Concat(e.GetKeys().Select(k => (k.Properties, Most: 900)))).ToList();

        Assert.True(indexes.Count > 40);
        Rule.Holds(indexes.Where(i => i.Properties.Sum(Bytes) > i.Most).Select(i =>
            $"{string.Join(", ", i.Properties.Select(p => $"{p.DeclaringType.ShortName()}.{p.Name}"))}: {i.Properties.Sum(Bytes)} bytes, {i.Most} are allowed"));
    }

    /// <summary>What a new migration would do is told, instead of only that one is missing.</summary>
    private static void MigrationsEqualTheModel(ShopDb db)
    {
        var snapshot = db.GetService<IMigrationsAssembly>().ModelSnapshot!.Model;
        var last = db.GetService<IModelRuntimeInitializer>().Initialize(snapshot is IMutableModel built ? built.FinalizeModel() : snapshot);
        var now = db.GetService<IDesignTimeModel>().Model;

        Assert.NotEmpty(db.Database.GetMigrations());
        Rule.Holds(db.GetService<IMigrationsModelDiffer>().GetDifferences(last.GetRelationalModel(), now.GetRelationalModel())
            .Select(missing => $"no migration for {missing.GetType().Name} {(missing as ITableMigrationOperation)?.Table}"));
        Assert.False(db.Database.HasPendingModelChanges());
    }

    /// <summary>One line a column, index and foreign key; in which order columns stand does not matter, nor what new ones default to.</summary>
    private static async Task<HashSet<string>> Schema(ShopDb db) =>
    [
        .. await db.Database.SqlQueryRaw<string>(
            """
            SELECT t.name || '.' || c.name || ' ' || c.type || ' ' || c."notnull" || ' ' || c.pk AS Value FROM sqlite_master t, pragma_table_info(t.name) c WHERE t.type = 'table'
            UNION ALL SELECT 'index ' || tbl_name || ' ' || name || ' ' || sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL
            UNION ALL SELECT 'reference ' || t.name || '.' || f."from" || ' ' || f."table" || ' ' || f.on_delete FROM sqlite_master t, pragma_foreign_key_list(t.name) f WHERE t.type = 'table'
            """).Where(line => !line.Contains("__EFMigrations")).ToListAsync(),
    ];

    private static int Bytes(IProperty property)
    {
        var type = property.GetProviderClrType() ?? property.GetValueConverter()?.ProviderClrType ?? property.ClrType;
        return type == typeof(string) ? 2 * (property.GetMaxLength() ?? 10_000) : 16;
    }

    private static SqliteShopDb Sqlite(string file = "model-only.db")
    {
        var options = new DbContextOptionsBuilder<SqliteShopDb>();
        Engines.UseSqlite(options, new(), file);
        return new(options.Options);
    }

    private static SqlServerShopDb SqlServer()
    {
        var options = new DbContextOptionsBuilder<SqlServerShopDb>();
        Engines.UseSqlServer(options, new() { ConnectionString = "Server=model-only;Database=model-only" });
        return new(options.Options);
    }
}
