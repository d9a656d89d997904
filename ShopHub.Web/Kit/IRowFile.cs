namespace ShopHub.Web.Kit;

/// <summary>A table written row by row as it is sent or kept: nothing of it is ever held whole.</summary>
public interface IRowFile : IAsyncDisposable
{
    /// <summary>Text, and what a sheet can add as numbers: counts, and money in yuan.</summary>
    Task Row(params object?[] cells);
}
