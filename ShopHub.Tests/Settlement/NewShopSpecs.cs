using Microsoft.EntityFrameworkCore;
using ShopHub.Domain.Ledger;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Settlement;

public sealed class NewShopSpecs
{
    [Theory]
    [InlineData(29, 136)]
    [InlineData(30, 272)]
    public async Task A_shop_pays_one_percent_for_orders_paid_in_its_first_thirty_days(int daysOpen, long serviceFee)
    {
        await using var town = await Town.Open();
        var contract = town.Clock.GetUtcNow().AddDays(-daysOpen);
        await town.Look(db => db.Merchants.Where(m => m.Id == town.TeaHouse.MerchantId).ExecuteUpdateAsync(set => set.SetProperty(m => m.ContractAt, contract)));
        var order = await town.ReceivedOrder(town.Lin, (town.People.Tea, 1));
        town.Clock.Wind(TimeSpan.FromDays(7));
        await town.SettlesDue();

        Assert.Equal(serviceFee is 136, (await town.Again(order)).HasNewShopRate);
        Assert.Equal(serviceFee, await town.Look(db => db.Balances.Where(b => b.Account == Account.ServiceFeeIncome).SumAsync(b => b.Balance.Fen)));
        await town.EverythingAgrees();
    }
}
