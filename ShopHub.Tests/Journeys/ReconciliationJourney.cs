using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using ShopHub.Domain.Reconciliation;
using ShopHub.Domain.Shared;
using ShopHub.Tests.Cast;
using ShopHub.Web.Integrations.Sandbox.Faults;
using ShopHub.Web.Jobs;

namespace ShopHub.Tests.Journeys;

/// <summary>Two months of trade are compared with the channel's bills; an accountant finds what was planted and closes it.</summary>
public sealed class ReconciliationJourney
{
    [Fact]
    public async Task An_accountant_finds_and_closes_planted_differences()
    {
        // The timetable would fetch the bills with the house's first breath, before anything is planted.
        await using var house = await House.Open(new() { ["Jobs:Enabled"] = "false" });
        var payments = (await house.Look(db => db.Payments.Where(p => p.TransactionId != null && !p.IsCombined).OrderByDescending(p => p.PaidAt)
            .Select(p => new { p.OutTradeNo, PaidAt = p.PaidAt!.Value, p.Amount.Fen }).ToListAsync()))
            .Where(p => ShopCalendar.DayOf(p.PaidAt) < ShopCalendar.DayOf(TimeProvider.System.GetUtcNow()).AddDays(-3))
            .GroupBy(p => ShopCalendar.DayOf(p.PaidAt)).Take(2).Select(g => g.First()).ToList();
        var changed = payments[0];
        await house.Look(db => db.Payments.Where(p => p.OutTradeNo == changed.OutTradeNo)
            .ExecuteUpdateAsync(set => set.SetProperty(p => p.Amount.Fen, p => p.Amount.Fen + 100)));
        house.Services.GetRequiredService<FaultTable>().Add(FaultPresets.Find("bill-extra-row", $"{ShopCalendar.DayOf(payments[1].PaidAt):yyyy-MM-dd}")!);

        await house.Run(Timetable.CompareBills);
        await house.Run(Timetable.CompareBills);

        var found = await house.Look(db => db.BillDifferences.Where(d => d.Bill == BillKind.Trade).OrderBy(d => d.Kind).ToListAsync());
        Assert.Equal([DifferenceKind.MissingHere, DifferenceKind.AmountDiffers], found.Select(d => d.Kind));
        Assert.Equal((changed.OutTradeNo, changed.Fen + 100, changed.Fen), (found[1].Number, found[1].Ours.Fen, found[1].Theirs.Fen));
        Assert.True(await house.Look(db => db.Bills.CountAsync(b => b.Bill == BillKind.ShopFunds && b.State == BillState.Compared)) > 50);
        Assert.Equal([(BillLineKind.Payment, changed.OutTradeNo)], await FundsDiffering(house));

        await CloseOneOf(await house.Desk(), changed.OutTradeNo);

        Assert.Equal([DifferenceState.Open, DifferenceState.Closed], await house.Look(db => db.BillDifferences
            .Where(d => d.Bill == BillKind.Trade).OrderBy(d => d.Kind).Select(d => d.State).ToListAsync()));
    }

    private static async Task<List<(BillLineKind, string)>> FundsDiffering(House house) =>
        (await house.Look(db => db.BillDifferences.Where(d => d.Bill != BillKind.Trade).ToListAsync())).ConvertAll(d => (d.LineKind, d.Number));

    private static async Task CloseOneOf(IPage desk, string number)
    {
        await desk.GotoAsync("/staff/signin");
        await desk.GetByLabel("账号").FillAsync("finance");
        await desk.GetByLabel("密码").FillAsync(House.Password);
        await desk.GetByRole(AriaRole.Button, new() { Name = "登录", Exact = true }).ClickAsync();
        await desk.Arrives("/platform");
        await desk.GetByRole(AriaRole.Link, new() { Name = "渠道对账" }).ClickAsync();
        var entry = desk.Locator(".entry", new() { HasText = number }).Filter(new() { HasText = "交易账单" });
        await entry.GetByText("付款金额不符").WaitForAsync();
        await entry.GetByRole(AriaRole.Button, new() { Name = "我来跟进" }).ClickAsync();
        await entry.GetByText("跟进中").WaitForAsync();
        await entry.GetByLabel("处理说明").FillAsync("本方金额被改动，已按渠道金额更正凭证");
        await entry.GetByRole(AriaRole.Button, new() { Name = "结案" }).ClickAsync();
        await entry.WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await desk.GetByRole(AriaRole.Link, new() { Name = "已结差异" }).ClickAsync();
        await desk.Locator(".entry", new() { HasText = number }).Filter(new() { HasText = "交易账单" }).GetByText("已按渠道金额更正凭证").WaitForAsync();
    }
}
