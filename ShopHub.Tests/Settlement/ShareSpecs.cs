using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ShopHub.Data.Outbox;
using ShopHub.Domain.Insurance;
using ShopHub.Domain.Ledger;
using ShopHub.Domain.Settlement;
using ShopHub.Domain.Shared;
using ShopHub.Tests.Cast;
using ShopHub.Web.Integrations.Sandbox.Faults;
using ShopHub.Web.Integrations.Sandbox.World;
using ShopHub.Web.Jobs;

namespace ShopHub.Tests.Settlement;

/// <summary>Settled orders are divided at the channel: its accounts say in the end what our books say (SET-05, SET-06).</summary>
public sealed class ShareSpecs
{
    private const int MostTurns = 40;

    [Fact]
    public async Task The_channels_accounts_say_what_our_books_say()
    {
        await using var house = await House.Open();

        await SettleEverything(house);

        await EveryAccountAgrees(house);
        var back = (await house.Look(db => db.ShareReturns.Where(r => r.Status == ShareReturnStatus.Returned).ToListAsync()))
            .ToLookup(r => r.OrderId, r => r.OfSubsidy ? -r.Amount : r.Amount);
        Assert.All(await Shares(house), s => Assert.Equal((ShareStatus.Finished, s.Part - back[s.OrderId].Sum()), (s.Status, s.Given)));
        Assert.NotEmpty(await Shares(house));
        Assert.Empty(await house.Look(db => db.Outbox.Where(m => m.Kind == OutboxMessage.ShareOrder && m.SentAt == null).ToListAsync()));
    }

    [Fact]
    public async Task A_part_that_the_channel_refuses_is_owed_and_the_shop_is_free_all_the_same()
    {
        await using var house = await House.Open();
        house.Services.GetRequiredService<FaultTable>().Add(FaultPresets.Find("share-partial", null)!);

        await SettleEverything(house);

        var one = Assert.Single(await Shares(house), s => s.Status is ShareStatus.Lacking);
        Assert.Equal((0L, one.Part, "RECEIVER_HIGH_RISK"), (one.Given.Fen, one.Owed, one.LastAnswer));
    }

    [Fact]
    public async Task What_the_channel_freed_by_itself_is_noticed_and_owed()
    {
        await using var house = await House.Open();
        house.Services.GetRequiredService<FaultTable>().Add(FaultPresets.Find("share-expired", null)!);

        await SettleEverything(house);

        var one = Assert.Single(await Shares(house), s => s.Status is ShareStatus.Lacking);
        Assert.Equal((0L, one.Part), (one.Given.Fen, one.Owed));
    }

    [Theory]
    [InlineData("share-too-early")]
    [InlineData("resp-500-after")]
    [InlineData("resp-cut")]
    public async Task A_call_that_fails_is_said_again_and_divides_once(string preset)
    {
        await using var house = await House.Open();
        var rule = FaultPresets.Find(preset, null)!;
        house.Services.GetRequiredService<FaultTable>().Add(rule with { Match = new(Route: "POST /v3/ecommerce/profitsharing/orders") });

        await SettleEverything(house);

        await EveryAccountAgrees(house);
        Assert.All(await Shares(house), s => Assert.Equal(ShareStatus.Finished, s.Status));
    }

    /// <summary>Everything is received and settled; the outbox is said until nothing is left to say.</summary>
    private static async Task SettleEverything(House house)
    {
        await house.Wind(TimeSpan.FromDays(30));
        await house.Wind(TimeSpan.FromDays(9));
        for (var i = 0; i < MostTurns && await house.Look(async db => await db.Outbox.AnyAsync(m => m.DueAt != null) || await db.Refunds.AnyAsync(r => r.NextAt != null)); i++)
        {
            await house.Wind(TimeSpan.FromMinutes(5));
            await house.Run(Timetable.SendOutbox);
        }
    }

    private static Task<List<OrderShare>> Shares(House house) => house.Look(db => db.OrderShares.ToListAsync());

    private static async Task EveryAccountAgrees(House house)
    {
        var money = house.Services.GetRequiredService<SandboxWorld>().Money;
        var shops = await house.Look(db => db.Merchants.Where(m => m.SubMchId != null).ToListAsync());
        Assert.NotEmpty(shops);
        foreach (var shop in shops)
        {
            var ours = await house.Look(db => db.Balances
                .Where(b => b.OwnerId == shop.Id.Value && (b.Account == Account.MerchantAvailable || b.Account == Account.MerchantFrozen || b.Account == Account.InsurancePrepaid))
                .SumAsync(b => b.Balance.Fen));
            // What the shop has paid to buyers by our books, the platform has transferred from its own account.
            ours += await house.Look(db => db.Compensations.Where(c => c.MerchantId == shop.Id).SumAsync(c => c.FromAvailable.Fen));
            // Premiums the insurer is owed have not left for it.
            ours += await house.Look(db => db.FreightPolicies.Where(p => p.MerchantId == shop.Id && p.Status != FreightPolicyStatus.Declined).SumAsync(p => p.Premium.Fen));
            Assert.Equal((shop.ShopName, ours), (shop.ShopName, money[Purse.Available(shop.SubMchId)]));
        }

        Assert.Equal(0, money.Balances().Values.Sum());
    }
}
