using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ShopHub.Data.Access;
using ShopHub.Domain.Catalog;

namespace ShopHub.Data.Database.Demo;

/// <summary>
/// The seeded town: four shops, their staff and goods, twelve shoppers and two months of orders in every state, made by
/// the real acts under a clock of its own. All or nothing: it is one transaction.
/// </summary>
public static class DemoTown
{
    /// <summary>Of everybody who signs in by name.</summary>
    public const string Password = "ShopHub!2026";

    /// <summary>Days of history.</summary>
    internal const int Days = 60;

    /// <summary>Builds the town into an empty database; false when there is something in it already.</summary>
    /// <param name="people">Who the shoppers are to WeChat; those who are not named get an id of their own.</param>
    public static async Task<bool> Build(IServiceProvider services, DateTimeOffset now, IReadOnlyList<WeChatPerson> people)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ShopDb>();
        if (await db.Merchants.AnyAsync()) return false;
        var turn = scope.ServiceProvider.GetRequiredService<WriteTurn>();
        await db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            db.ChangeTracker.Clear();
            await using (turn)
            {
                await turn.Begin();
                await BuildAll(new DemoDoor(scope.ServiceProvider, db, turn), now, people);
                await turn.Save();
            }
        });
        return true;
    }

    private static async Task BuildAll(DemoDoor door, DateTimeOffset now, IReadOnlyList<WeChatPerson> people)
    {
        var passwordHash = new PasswordHasher<UserAccount>().HashPassword(new(), Password);
        var opened = now.AddDays(-Days - 30);
        await AddMissingCategories(door.Db);
        var town = new TownPeople(door.Db, passwordHash);
        town.HirePlatform();
        var shops = DemoShops.All.Select(s => town.OpenShop(s, opened)).ToList();
        var shoppers = DemoShoppers.All.Select(s => town.Join(s, people, opened)).ToList();
        await door.Save();
        foreach (var shop in DemoShops.All) await new ShopPurses(door, opened).Fill(shop);
        await new DemoOrders(door, shops, shoppers, now).Live();
        await new DemoDesigns(door, now).Draw(shops);
        await new DemoProtection(door, now).Evaluate();
    }

    private static async Task AddMissingCategories(ShopDb db)
    {
        var there = await db.Categories.Select(c => c.Code).ToListAsync();
        db.Categories.AddRange(CategoryTable.Default.Where(c => !there.Contains(c.Code)));
    }
}
