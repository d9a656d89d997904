using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;

namespace ShopHub.Data.Database;

internal static class UniqueViolations
{
    /// <summary>A row with this key stands already.</summary>
    public static bool IsOne(Exception fault) => fault.InnerException switch
    {
        SqliteException { SqliteErrorCode: 19, SqliteExtendedErrorCode: 2067 or 1555 } => true,
        SqlException { Number: 2601 or 2627 } => true,
        _ => false,
    };
}
