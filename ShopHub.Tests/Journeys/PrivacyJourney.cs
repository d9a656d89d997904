using System.IO.Compression;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using ShopHub.Domain.Privacy;
using ShopHub.Tests.Cast;
using ShopHub.Web.Jobs;
using static Microsoft.Playwright.Assertions;

namespace ShopHub.Tests.Journeys;

/// <summary>A shopper is asked, takes his data home, asks the platform, is answered, leaves and is gone.</summary>
public sealed class PrivacyJourney
{
    [Fact]
    public async Task A_shopper_agrees_takes_his_data_asks_is_answered_and_leaves()
    {
        await using var house = await House.Open();
        var phone = await house.Phone();
        await phone.GotoAsync("/_sim/login?as=qiu-shui&returnUrl=/categories");
        await phone.Arrives("/categories");
        await phone.AsksFor("去确认").ClickAsync();
        await phone.Arrives("/me/privacy/consent");
        var read = phone.GetByLabel("我已阅读并同意");
        await Expect(read).Not.ToBeCheckedAsync();
        await phone.GetByRole(AriaRole.Button, new() { Name = "同意并继续" }).ClickAsync();
        await phone.GetByText("请先阅读并勾选同意").WaitForAsync();
        await read.CheckAsync();
        await phone.GetByRole(AriaRole.Button, new() { Name = "同意并继续" }).ClickAsync();
        await phone.Arrives("/categories");
        await Expect(phone.AsksFor("去确认")).ToHaveCountAsync(0);

        await phone.GotoAsync("/me");
        await phone.GetByRole(AriaRole.Link, new() { Name = "隐私与个人信息" }).ClickAsync();
        var download = await phone.RunAndWaitForDownloadAsync(() => phone.GetByRole(AriaRole.Link, new() { Name = "下载我的信息" }).ClickAsync());
        using (var zip = ZipFile.OpenRead(await download.PathAsync())) Assert.Equal(["index.html", "data.json", "SHA256SUMS"], zip.Entries.Select(e => e.Name));
        await phone.GetByRole(AriaRole.Button, new() { Name = "打开营销消息" }).ClickAsync();
        await phone.GetByText("营销消息已打开", new() { Exact = true }).WaitForAsync();

        await phone.GetByRole(AriaRole.Link, new() { Name = "要求解释说明" }).ClickAsync();
        await phone.GetByLabel("说明").FillAsync("首页的商品是按什么排序的？");
        await phone.GetByRole(AriaRole.Button, new() { Name = "提交请求" }).ClickAsync();
        await phone.GetByText("已受理").WaitForAsync();
        var desk = await house.Desk();
        await desk.AnswersPrivacy("按销量和上新时间排序，对所有人相同");
        await phone.GotoAsync("/me/privacy/requests");
        await phone.GetByText("按销量和上新时间排序").WaitForAsync();

        await phone.GotoAsync("/me/privacy/close");
        await phone.AsksToLeave();
        await phone.GetByRole(AriaRole.Button, new() { Name = "撤回注销" }).ClickAsync();
        await phone.GetByText("已撤回，账号继续使用").WaitForAsync();
        await phone.AsksToLeave();
        await house.Wind(TimeSpan.FromDays(PrivacyPolicy.CoolingDays + 1));
        await house.Run(Timetable.CloseAccounts);

        await phone.GotoAsync("/me");
        await phone.GetByText("您还没有登录").WaitForAsync();
        await phone.GotoAsync("/_sim/login?as=qiu-shui&returnUrl=/");
        await phone.AsksFor("去确认").WaitForAsync();
        Assert.Equal(1, await house.Look(db => db.Customers.CountAsync(c => c.LeftAt != null)));
    }
}

internal static class AboutHimself
{
    public static ILocator AsksFor(this IPage phone, string act) => phone.GetByRole(AriaRole.Link, new() { Name = act });

    public static async Task AsksToLeave(this IPage phone)
    {
        await phone.GetByLabel("我已了解以上后果").CheckAsync();
        await phone.GetByRole(AriaRole.Button, new() { Name = "申请注销" }).ClickAsync();
        await phone.GetByRole(AriaRole.Heading, new() { Name = "冷静期" }).WaitForAsync();
    }

    /// <summary>Takes the first request of the queue and answers it.</summary>
    public static async Task AnswersPrivacy(this IPage desk, string answer)
    {
        await desk.SignsInAt("operator", "/platform/privacy");
        await desk.Locator("tbody a").First.ClickAsync();
        await desk.GetByRole(AriaRole.Button, new() { Name = "领取", Exact = true }).ClickAsync();
        await desk.GetByLabel("答复内容").FillAsync(answer);
        await desk.GetByRole(AriaRole.Button, new() { Name = "完成并答复" }).ClickAsync();
        await desk.GetByText("已完成，用户会看到答复").WaitForAsync();
    }
}
