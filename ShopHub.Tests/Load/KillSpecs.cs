using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Ledger;
using ShopHub.Domain.Payments;
using ShopHub.Tests.Benchmarks;

namespace ShopHub.Tests.Load;

public sealed class KillSpecs
{
    [Fact]
    public async Task A_program_killed_in_the_middle_of_purchases_loses_nothing_and_pays_nothing_twice()
    {
        await using var shop = await KilledShop.Open();
        var promised = new List<string>();
        var offers = await shop.Offers();
        var shoppers = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => Shopper.SignIn(shop.Address, $"kill{i}")));
        var buying = shoppers.Select((shopper, i) => Task.Run(() => BuyUntilTheEnd(shopper, offers, i, promised))).ToList();
        while (Count(promised) < 12 && buying.Any(b => !b.IsCompleted)) await Task.WhenAny(Task.WhenAll(buying), Task.Delay(50));
        shop.Kill();
        await Task.WhenAll(buying);
        await shop.Start();

        // What the channel has taken and we have not heard of is asked for by itself.
        await shop.Until(async db => !await Unheard(db), "every payment was asked about");

        Assert.True(Count(promised) >= 12);
        await shop.EverythingAgrees();
        var paid = await shop.Look(db => db.Payments.Where(p => p.Status == PaymentStatus.Paid).Select(p => p.Id).ToListAsync());
        Assert.Empty(promised.Except(paid.Select(id => id.ToString())));
        Assert.Equal(
            await shop.Look(db => db.Orders.CountAsync(o => o.PaidAt != null)),
            await shop.Look(db => db.JournalEntries.CountAsync(e => e.Cause == Cause.OrderPaid)));
    }

    /// <summary>Buys until the program is gone; what it said was paid is written down as promised.</summary>
    private static async Task BuyUntilTheEnd(Shopper shopper, List<Offer> offers, int from, List<string> promised)
    {
        try
        {
            for (var turn = 0; turn < 60; turn++)
            {
                if (await shopper.Place(offers[(from * 7 + turn) % offers.Count]) is not { } cashier) continue;
                if (await shopper.OpenCashier(cashier) is { } prepay && await shopper.Pay(prepay)) lock (promised) promised.Add(cashier.Split('/')[^1]);
            }
        }
        catch (Exception gone) when (gone is HttpRequestException or System.Text.Json.JsonException or IOException)
        {
            // The program was killed under him.
        }
    }

    private static int Count(List<string> promised)
    {
        lock (promised) return promised.Count;
    }

    private static Task<bool> Unheard(ShopDb db) => db.Payments.AnyAsync(p => p.Status == PaymentStatus.Paying && p.AskAt != null && p.Asked == 0);
}
