using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ShopHub.Domain.AfterSales;
using ShopHub.Domain.Ledger;
using ShopHub.Web.Integrations.Sandbox.Clock;
using ShopHub.Web.Integrations.Sandbox.Faults;
using ShopHub.Web.Jobs;

namespace ShopHub.Tests.Journeys;

/// <summary>What the shopper's screen says while the channel stumbles over his refund: under way until it has arrived, and once.</summary>
public sealed class RefundFaultJourney
{
    [Theory]
    [InlineData("refund-processing-long")]
    [InlineData("refund-closed")]
    [InlineData("refund-not-enough")]
    [InlineData("refund-lost-then-same")]
    public async Task A_refund_in_trouble_is_under_way_and_then_arrives_once(string preset)
    {
        await using var shop = await AtTheTill.Open();
        var number = await AsksForTheMoneyBack(shop, preset);

        await PassesTheTime(shop, TimeSpan.FromMinutes(1));
        await Sees(shop, number, await IsRefunded(shop, number) ? "退款成功" : "退款处理中");
        for (var day = 0; day < 5 && !await IsRefunded(shop, number); day++) await PassesTheTime(shop, TimeSpan.FromDays(1));

        await Sees(shop, number, "退款成功");
        await IsBookedOnce(shop);
    }

    [Fact]
    public async Task A_refund_that_cannot_go_back_the_way_it_came_says_until_when_the_platform_pays_it()
    {
        await using var shop = await AtTheTill.Open();
        var number = await AsksForTheMoneyBack(shop, "refund-abnormal", times: null);

        for (var day = 0; day < 12; day++) await PassesTheTime(shop, TimeSpan.FromDays(1));

        await Sees(shop, number, "平台正在人工退款，最晚");
        Assert.False(await IsRefunded(shop, number));
    }

    private static async Task<string> AsksForTheMoneyBack(AtTheTill shop, string preset, int? times = 1)
    {
        var order = await shop.PlacesAnOrder();
        await shop.Pays();
        await shop.IsPaidOnce(order, preset);
        shop.House.Services.GetRequiredService<FaultTable>().Add(FaultPresets.Find(preset, null)! with { Times = times });
        return await shop.Phone.AsksForMoneyBack(order, "不想要了");
    }

    /// <summary>The clock goes on, our jobs run, the bank acts when its time has come.</summary>
    private static async Task PassesTheTime(AtTheTill shop, TimeSpan span)
    {
        await shop.House.Wind(span);
        for (var turn = 0; turn < 2; turn++)
        {
            await shop.House.Run(Timetable.SendRefunds);
            await shop.House.Services.GetRequiredService<Scheduler>().RunDue();
        }
    }

    private static async Task Sees(AtTheTill shop, string number, string words)
    {
        await shop.Phone.GotoAsync($"/returns/{number}");
        await shop.Phone.GetByText(words).First.WaitForAsync();
        await shop.SeesNothingAlarming();
    }

    private static async Task IsBookedOnce(AtTheTill shop)
    {
        var audit = await shop.House.Audit();
        Assert.True(audit.Agrees, audit.Sentence);
        var order = (await shop.House.Look(db => db.Refunds.OrderByDescending(r => r.CreatedAt).FirstAsync())).OrderId!.Value.Value;
        Assert.Equal(1, await shop.House.Look(db => db.JournalEntries.CountAsync(e => e.Cause == Cause.RefundInEscrow && e.OrderId == order)));
    }

    private static Task<bool> IsRefunded(AtTheTill shop, string number) =>
        shop.House.Look(db => db.AfterSales.AnyAsync(a => a.Number == number && a.Status == AfterSaleStatus.Refunded));
}
