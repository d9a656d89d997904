using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using ShopHub.Domain.Trade;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Journeys;

/// <summary>The demo town's lost parcel: a judge looks into it and pays the buyer.</summary>
public sealed class LostParcelJourney
{
    [Fact]
    public async Task A_judge_says_what_he_has_found_and_pays_for_a_lost_parcel()
    {
        await using var house = await House.Open();
        var judge = await house.Desk();
        var lost = await house.Look(db => db.Orders.SingleAsync(o => o.LookedIntoSince != null));

        await judge.SignsInAt("judge", "/platform/receipts");
        await judge.GetByText(lost.Number).WaitForAsync();
        await judge.GetByRole(AriaRole.Button, new() { Name = "全额退款给买家" }).ClickAsync();
        await judge.GetByText("请填写4至200字的核实结果").WaitForAsync();
        await judge.GetByLabel("核实结果").FillAsync("快递确认已经遗失");
        await judge.GetByRole(AriaRole.Button, new() { Name = "全额退款给买家" }).ClickAsync();
        await judge.GetByText("已退款给买家，双方已收到通知").WaitForAsync();
        await judge.GetByText("没有待核实的订单").WaitForAsync();

        var after = await house.Look(db => db.Orders.SingleAsync(o => o.Id == lost.Id));
        Assert.Equal((OrderStatus.Closed, lost.Payable), (after.Status, after.RefundedCash));
        Assert.Equal(2, await house.Look(db => db.Notices.CountAsync(n => n.Title.Contains("包裹没有送达"))));
    }
}
