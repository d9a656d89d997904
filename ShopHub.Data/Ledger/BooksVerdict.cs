using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;

namespace ShopHub.Data.Ledger;

/// <summary>What the last books check said: while it is unequal, no money leaves (MON-04).</summary>
[Queries]
public sealed class BooksVerdict(ShopDb db)
{
    internal const string Name = "books.unequal";

    /// <summary>Since when they do not agree, and why; null while they do.</summary>
    public Task<string?> Unequal() => db.Settings.Where(s => s.Name == Name).Select(s => s.Value).FirstOrDefaultAsync();
}

/// <summary>J13 has looked at the books.</summary>
[UseCase]
public sealed class RecordBooksCheck(ShopDb db)
{
    /// <param name="unequal">What does not agree; null when everything does.</param>
    public async Task Run(Clockwork by, string? unequal)
    {
        var kept = await db.Settings.FirstOrDefaultAsync(s => s.Name == BooksVerdict.Name);
        if (unequal is null && kept is not null) db.Settings.Remove(kept);
        if (unequal is not null && kept is null) db.Settings.Add(new() { Name = BooksVerdict.Name, Value = unequal.Length > 250 ? unequal[..250] : unequal });
    }
}
