using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Insurance;
using ShopHub.Domain.Access;
using ShopHub.Domain.Insurance;
using ShopHub.Domain.Ledger;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Database.Demo;

/// <summary>The town's first shop buys freight insurance once it has earned something, and the insurer keeps its word.</summary>
internal sealed class DemoInsurance(DemoDoor door, OpenedShop shop)
{
    private const int Batch = 200;

    private static readonly Money s_wanted = Money.Yuan(200);

    /// <summary>J30 of a day; begins as soon as there is money.</summary>
    public async Task Day()
    {
        if (!await door.Db.InsuranceSwitches.AnyAsync()) await Begin();
        foreach (var number in await Numbers(FreightPolicyStatus.Asked)) await door.Do((RecordPolicy use) => use.Run(Clockwork.Itself, number, $"SIM-{number}"));
        await door.Do((ClaimReturns use) => use.Run(Clockwork.Itself, Batch));
        // What was claimed today is paid tomorrow.
        var yesterday = door.Clock.Now.AddHours(FreightInsurance.PayHours - 20);
        foreach (var number in await door.Db.FreightPolicies.Where(p => p.PayBy < yesterday).Select(p => p.Number).ToListAsync())
            await door.Do((RecordFreightPayout use) => use.Run(Clockwork.Itself, number, null));
    }

    private async Task Begin()
    {
        var (id, owner) = (shop.Id, shop.Owner);
        if (await door.Db.Balances.Where(b => b.Account == Account.MerchantAvailable && b.OwnerId == id.Value).SumAsync(b => b.Balance.Fen) < s_wanted.Fen * 2) return;
        var chosen = InsuranceSwitch.Of(id);
        chosen.Turn(true, await door.Db.Products.Where(p => p.MerchantId == id).Select(p => p.CategoryCode).Distinct().ToListAsync());
        door.Db.InsuranceSwitches.Add(chosen);
        await door.Do((TopUpPremiums use) => use.Run(owner, s_wanted, "demo"));
    }

    private Task<List<string>> Numbers(FreightPolicyStatus status) => door.Db.FreightPolicies.Where(p => p.Status == status).Select(p => p.Number).ToListAsync();
}
