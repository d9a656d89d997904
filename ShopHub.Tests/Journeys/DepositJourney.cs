using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using ShopHub.Data.Violations;
using ShopHub.Domain.Access;
using ShopHub.Tests.Cast;
using ShopHub.Web.Jobs;
using static Microsoft.Playwright.Assertions;

namespace ShopHub.Tests.Journeys;

/// <summary>A deposit is deducted, paid up by a scanned code, won back on appeal, and what is too much goes home.</summary>
public sealed class DepositJourney
{
    [Fact]
    public async Task A_short_deposit_is_paid_up_with_a_scanned_code_and_a_won_appeal_brings_it_back()
    {
        await using var house = await House.Open();
        var member = await house.Look(db => db.PlatformMembers.SingleAsync(m => m.Name == "李审"));
        var reviewer = house.As(new PlatformStaff(member.Id, member.Name, member.Permissions));
        var violation = Town.Done(await reviewer.Do((RecordViolation use, PlatformStaff me) => use.Run(
            me, "shiguang", new("late-shipping", 2, "三笔订单填写了同一个虚假运单号", "", "", ["/u/0123456789abcdef0123456789abcdef-960.webp"]), Guid.CreateVersion7())));
        var (finance, owner, judge, phone) = (await house.Desk(), await house.Desk(), await house.Desk(), await house.Phone());

        await finance.SignsInAt("finance", "/platform/deposits?part=All&case=shiguang");
        await finance.GetByText("扣除保证金", new() { Exact = true }).ClickAsync();
        await finance.GetByLabel("违规编号").FillAsync(violation);
        await finance.GetByLabel("金额（元）", new() { Exact = true }).FillAsync("50");
        await finance.GetByLabel("用途（店铺会看到）").FillAsync("赔付三位买家");
        await finance.GetByRole(AriaRole.Button, new() { Name = "扣除", Exact = true }).ClickAsync();
        await finance.GetByRole(AriaRole.Button, new() { Name = "确认扣除" }).ClickAsync();
        await finance.GetByText("已扣除 ¥50.00，店铺可以申诉").WaitForAsync();
        await house.Run(Timetable.CheckDeposits);

        await owner.SignsInAt("shiguang", "/console/money/deposit");
        await owner.GetByText("保证金不足，还差 ¥50.00").WaitForAsync();
        await owner.GetByLabel("金额（元）").FillAsync("0.001");
        await owner.GetByRole(AriaRole.Button, new() { Name = "微信支付缴纳" }).ClickAsync();
        await owner.GetByText("请填写金额").WaitForAsync();
        await owner.GetByLabel("金额（元）").FillAsync("50");
        await owner.GetByRole(AriaRole.Button, new() { Name = "微信支付缴纳" }).ClickAsync();
        await owner.GetByAltText("微信付款二维码").WaitForAsync();
        await phone.GotoAsync("/_sim/scan");
        await phone.Locator("a.code").First.ClickAsync();
        await phone.GetByRole(AriaRole.Button, new() { Name = "立即支付" }).ClickAsync();
        await owner.GetByText("收到 ¥50.00，已记入保证金").WaitForAsync();
        await Expect(owner.GetByText("保证金不足")).ToHaveCountAsync(0);

        await owner.GetByRole(AriaRole.Button, new() { Name = "申诉", Exact = true }).ClickAsync();
        await owner.GetByLabel("申诉理由").FillAsync("三位买家都已经收到货，有签收记录");
        await owner.GetByRole(AriaRole.Button, new() { Name = "提交申诉" }).ClickAsync();
        await owner.GetByText("申诉已提交").WaitForAsync();
        await judge.SignsInAt("judge", "/platform/deposits?part=Appeals");
        await judge.Locator("tbody a").First.ClickAsync();
        await judge.GetByLabel("裁定理由（店铺会看到）").FillAsync("签收记录属实");
        await judge.GetByRole(AriaRole.Button, new() { Name = "申诉成立，退回扣款" }).ClickAsync();
        await judge.GetByText("申诉成立，扣款已退回").WaitForAsync();

        await owner.GotoAsync("/console/money/deposit");
        await owner.GetByText("超出应缴").First.WaitForAsync();
        await Expect(owner.GetByText("签收记录属实")).ToBeVisibleAsync();
    }
}
