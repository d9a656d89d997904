using Microsoft.EntityFrameworkCore;
using ShopHub.Data.AfterSales;
using ShopHub.Domain.Access;
using ShopHub.Domain.AfterSales;
using ShopHub.Domain.Shared;
using ShopHub.Tests.Cast;
using ShopHub.Web.Jobs;

namespace ShopHub.Tests.Jobs;

/// <summary>A row that cannot be moved holds up nobody behind it.</summary>
public sealed class StuckRowSpecs
{
    [Fact]
    public async Task A_deadline_that_breaks_is_told_and_those_behind_it_are_acted_on()
    {
        await using var town = await Town.Open();
        var broken = await Asked(town, town.Lin);
        town.Clock.Wind(TimeSpan.FromMinutes(1));
        Id<AfterSale>[] others = [await Asked(town, town.Wang), await Asked(town, town.Wang), await Asked(town, town.Lin)];
        await town.Look(db => db.AfterSales.Where(a => a.Id == broken).ExecuteUpdateAsync(set => set.SetProperty(a => a.Status, AfterSaleStatus.Refunded)));
        town.Clock.Wind(TimeSpan.FromHours(49));

        var first = await Runs(town);
        var again = await Runs(town);

        Assert.Equal((3, 1, 0, 1), (first.Done, first.Failed, again.Done, again.Failed));
        Assert.Contains("has a deadline in Refunded", first.Fault, StringComparison.Ordinal);
        Assert.Equal(3, await town.Look(db => db.AfterSales.CountAsync(a => others.Contains(a.Id) && a.Status == AfterSaleStatus.Refunding)));
    }

    private static Task<Tally> Runs(Town town) => new ActingOnAfterSales(town.Door).Run(new(town.Clock.GetUtcNow(), false), CancellationToken.None);

    private static async Task<Id<AfterSale>> Asked(Town town, Buyer buyer)
    {
        var order = await town.ShippedOrder(buyer, (town.People.Tea, 1));
        var what = new AfterSaleRequest(AfterSaleKind.Refund, AfterSaleReason.Quality, 1, "", []);
        var number = Town.Done(await town.As(buyer).Do((AskAfterSale use, Buyer me) => use.Run(me, order.Number, order.Lines[0].Id, what)));
        return await town.Look(db => db.AfterSales.Where(a => a.Number == number).Select(a => a.Id).SingleAsync());
    }
}
