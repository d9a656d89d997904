using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using ShopHub.Domain.Catalog;
using ShopHub.Tests.Cast;
using ShopHub.Web.Jobs;
using static Microsoft.Playwright.Assertions;

namespace ShopHub.Tests.Journeys;

/// <summary>A shop breaks a rule: its goods leave the shelf, it appeals, another member upholds the appeal, the goods are back.</summary>
public sealed class ViolationJourney
{
    [Fact]
    public async Task A_violation_takes_goods_off_and_a_won_appeal_brings_them_back()
    {
        await using var house = await House.Open();
        var tea = await house.Look(db => db.Products.Where(p => p.CategoryCode == "FOOD" && p.Status == ListingStatus.On).OrderByDescending(p => p.Sold).Select(p => p.Id).FirstAsync());
        var (reviewer, owner, judge, phone) = (await house.Desk(), await house.Desk(), await house.Desk(), await house.Phone());

        await reviewer.SignsInAt("reviewer", "/platform/violations?record=yunjian");
        await reviewer.GetByLabel("违反的规则").SelectOptionAsync("off-platform");
        await reviewer.GetByLabel("事实", new() { Exact = true }).FillAsync("客服在聊天里让买家加微信转账，两位买家付款后没有收到货");
        await reviewer.GetByLabel("商品页地址（选填）").FillAsync($"/p/{tea}");
        await reviewer.GetByRole(AriaRole.Button, new() { Name = "记录", Exact = true }).ClickAsync();
        await reviewer.GetByText("全部在售商品下架").WaitForAsync();
        await phone.GotoAsync($"/p/{tea}");
        while (await phone.GetByText("商品已下架").CountAsync() == 0) await phone.ReloadAsync();

        await house.Run(Timetable.PublishMeasures);
        await phone.GotoAsync("/notices");
        await phone.GetByText("引导线下交易并欺诈").First.WaitForAsync();

        await owner.SignsInAsStaff("yunjian");
        await owner.GotoAsync("/console/violations");
        await owner.GetByText("再扣12分将暂停营业").WaitForAsync();
        await owner.GetByRole(AriaRole.Link, new() { Name = "申诉", Exact = true }).ClickAsync();
        await owner.GetByLabel("申诉理由").FillAsync("聊天账号不是本店的，是别人冒用店名，已经报警");
        await owner.GetByRole(AriaRole.Button, new() { Name = "提交申诉" }).ClickAsync();
        await owner.GetByText("申诉已提交").WaitForAsync();

        await judge.SignsInAt("judge", "/platform/violations?part=Appeal");
        await judge.Locator("tbody a").First.ClickAsync();
        await judge.GetByLabel("裁定理由（店铺会看到）").FillAsync("警方回执确认为他人冒用");
        await judge.GetByRole(AriaRole.Button, new() { Name = "申诉成立" }).ClickAsync();
        await judge.GetByText("扣分和处理已撤销").WaitForAsync();

        await phone.GotoAsync($"/p/{tea}");
        while (await phone.GetByText("商品已下架").CountAsync() > 0) await phone.ReloadAsync();
        await phone.GetByText("立即购买").First.WaitForAsync();
        await owner.GotoAsync("/console/violations");
        await Expect(owner.GetByText("申诉成立")).ToBeVisibleAsync();
        await Expect(owner.GetByText("再扣4分将须完成规则学习")).ToBeVisibleAsync();
    }
}
