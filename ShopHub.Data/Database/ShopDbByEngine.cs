using Microsoft.EntityFrameworkCore;

namespace ShopHub.Data.Database;

/// <summary>The model on SQLite.</summary>
public sealed class SqliteShopDb(DbContextOptions<SqliteShopDb> options) : ShopDb(options)
{
    protected override Engine Engine => Engine.Sqlite;
}

/// <summary>The model on SQL Server.</summary>
public sealed class SqlServerShopDb(DbContextOptions<SqlServerShopDb> options) : ShopDb(options)
{
    protected override Engine Engine => Engine.SqlServer;
}
