using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ShopHub.Data.Database;

/// <summary>The schema as a script for a database administrator; running it again changes nothing.</summary>
public static class SchemaScript
{
    public static string Of(Engine engine)
    {
        using ShopDb db = engine == Engine.SqlServer ? new SqlServerDesign().CreateDbContext([]) : new SqliteDesign().CreateDbContext([]);
        // SQLite has no conditions in its scripts: there a migration is written out once.
        var options = engine == Engine.SqlServer ? MigrationsSqlGenerationOptions.Idempotent : MigrationsSqlGenerationOptions.Default;
        return db.GetService<IMigrator>().GenerateScript(options: options);
    }
}
