using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Ledger;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Database.Bulk;

/// <summary>How large, and from which seed.</summary>
public sealed record TownSize(int Shops, int Products, int Orders, int Seed)
{
    /// <summary>Every order is completed and due for settlement, none is settled.</summary>
    public bool AllDue { get; init; }

    public int Customers => Math.Clamp(Orders / 20, 50, 200_000);
}

/// <summary>What was written, and how long the orders took.</summary>
public sealed record TownBuilt(TownSize Size, int Skus, TimeSpan Catalogue, TimeSpan Trade)
{
    public double OrdersPerSecond => Size.Orders / Math.Max(0.001, Trade.TotalSeconds);
}

/// <summary>
/// A large town for benches: orders with lines, payments, entries, balances and settlements in plausible states, such
/// that books and stock agree. The same seed makes the same town.
/// </summary>
public static class LargeTown
{
    public static async Task<TownBuilt> Build(ShopDb db, TownSize size, string passwordHash, DateTimeOffset now)
    {
        var codes = await db.Categories.Select(c => c.Code).ToListAsync();
        db.Categories.AddRange(CategoryTable.Default.Where(c => !codes.Contains(c.Code)));
        await db.SaveChangesAsync();
        var before = await db.Orders.CountAsync();
        await db.Database.OpenConnectionAsync();
        using var rows = BulkWriter.Open(db);
        var ids = new RowIds(now);

        var watch = Stopwatch.StartNew();
        var catalogue = new LargeCatalogue(rows, ids, size, before, now);
        catalogue.OpenShops(passwordHash);
        catalogue.InviteCustomers();
        var catalogueTook = watch.Elapsed;
        watch.Restart();
        var trade = new LargeTrade(rows, ids, catalogue, size, before, now);
        trade.Live();
        var liveTook = watch.Elapsed;
        catalogue.Shelve();
        catalogueTook += watch.Elapsed - liveTook;
        watch.Restart();
        rows.Commit();
        var tradeTook = liveTook + watch.Elapsed;
        await Balance(db, trade.Totals);
        return new(size, catalogue.Goods.Sum(g => g.Skus.Length), catalogueTook, tradeTook);
    }

    /// <summary>The accounts that many orders share may have a balance already.</summary>
    private static async Task Balance(ShopDb db, IReadOnlyDictionary<(Account Account, Guid Owner), long> totals)
    {
        foreach (var ((account, owner), fen) in totals)
        {
            var rows = db.Balances.Where(b => b.Account == account && b.OwnerId == owner);
            if (await rows.ExecuteUpdateAsync(set => set.SetProperty(b => b.Balance.Fen, b => b.Balance.Fen + fen)) == 0)
                db.Balances.Add(AccountBalance.Open(account, owner, new(fen)));
        }

        await db.SaveChangesAsync();
    }
}
