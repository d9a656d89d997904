using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using ShopHub.Data.Access;
using ShopHub.Data.Database;
using ShopHub.Domain.Closing;
using ShopHub.Domain.Merchants;
using ShopHub.Tests.Cast;
using static Microsoft.Playwright.Assertions;

namespace ShopHub.Tests.Journeys;

/// <summary>A shop closes: asked for at the desk, told to everybody, reviewed, and its name refused to a newcomer.</summary>
public sealed class ClosingJourney
{
    private const string Name = "山间书屋";

    [Fact]
    public async Task A_shop_closes_and_its_name_is_refused_to_a_newcomer()
    {
        await using var house = await House.Open();
        await OpensAQuietShop(house);
        var owner = await house.Desk();
        await owner.SignsInAsStaff("shanjian");
        await owner.GotoAsync("/console/closing");
        await owner.GetByLabel("只是暂时歇业").CheckAsync();
        await owner.GetByText("歇业不用关店").WaitForAsync();
        await owner.GetByLabel("不再经营").CheckAsync();
        await owner.GetByLabel("补充说明").FillAsync("搬去外地了");
        await owner.ReloadAsync();
        await Expect(owner.GetByLabel("补充说明")).ToHaveValueAsync("搬去外地了");
        await owner.Next("关店前要了结的事");
        await owner.Next("把数据带走");
        var download = await owner.RunAndWaitForDownloadAsync(() => owner.GetByRole(AriaRole.Link, new() { Name = "下载备份" }).ClickAsync());
        Assert.True(new FileInfo(await download.PathAsync()).Length > 1_000);
        await Expect(owner.GetByText("天内已完整备份")).ToBeVisibleAsync(new() { Timeout = 20_000 });
        await owner.Next("公示联系人");
        await owner.GetByLabel("联系人姓名").FillAsync("周山");
        await owner.GetByLabel("联系电话").FillAsync("0571-88886666");
        await owner.ReloadAsync();
        await Expect(owner.GetByLabel("联系人姓名")).ToHaveValueAsync("周山");
        await Expect(owner.GetByLabel("联系电话")).ToHaveValueAsync("0571-88886666");
        await owner.Next($"确认关闭“{Name}”");
        await owner.GetByLabel("我已知悉以上内容").CheckAsync();
        await owner.GetByLabel("登录密码").FillAsync(House.Password);
        await owner.GetByRole(AriaRole.Button, new() { Name = "提交关店申请" }).ClickAsync();
        await owner.GetByText("关店公示从今天开始").WaitForAsync();

        var phone = await house.Phone();
        await phone.GotoAsync("/s/shanjian");
        await phone.GetByText("0571-88886666").WaitForAsync();
        await house.Wind(TimeSpan.FromDays(ClosingPolicy.NoticeDays + 1));
        var reviewer = await house.Desk();
        await reviewer.Approves();
        await Expect(owner.GetByText("店铺已于")).ToBeVisibleAsync(new() { Timeout = 20_000 });

        await phone.GotoAsync("/s/shanjian?closed=1");
        await phone.GetByText($"“{Name}”已关闭").WaitForAsync();
        await phone.GetByRole(AriaRole.Link, new() { Name = "我的订单" }).WaitForAsync();
        await phone.SignsIn("tan");
        await phone.Starts("个人");
        await phone.GetByLabel("店铺名称").FillAsync(Name);
        await phone.GetByText("二手闲置").ClickAsync();
        await phone.GetByText("被已关闭的店铺使用过").First.WaitForAsync();
    }

    /// <summary>With an owner and nothing else: nothing sold, nothing owed.</summary>
    private static async Task OpensAQuietShop(House house)
    {
        await using var scope = house.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ShopDb>();
        var since = (await db.Merchants.OrderBy(m => m.ContractAt).FirstAsync()).ContractAt;
        var shop = Merchant.Open("shanjian", Name, Subject.Enterprise, "杭州山间书屋有限公司", since);
        var account = UserAccount.Named("shanjian");
        (account.PasswordHash, account.SecurityStamp) = (new PasswordHasher<UserAccount>().HashPassword(account, House.Password), account.Id.ToString());
        db.AddRange(shop, account, StaffMember.Hire(shop.Id, account.Id, "周山", ShopPermission.All, isOwner: true));
        await db.SaveChangesAsync();
    }
}

internal static class AtTheClosingDesk
{
    /// <summary>On to the step with this heading.</summary>
    public static async Task Next(this IPage desk, string heading)
    {
        await desk.GetByRole(AriaRole.Link, new() { Name = "下一步" }).ClickAsync();
        await desk.GetByRole(AriaRole.Heading, new() { Name = heading, Exact = true }).WaitForAsync();
    }

    /// <summary>Takes the first closing in the queue and agrees.</summary>
    public static async Task Approves(this IPage desk)
    {
        await desk.SignsInAt("reviewer", "/platform/closings");
        await desk.Locator("tbody a").First.ClickAsync();
        await desk.GetByRole(AriaRole.Button, new() { Name = "领取终审" }).ClickAsync();
        await desk.GetByRole(AriaRole.Button, new() { Name = "通过", Exact = true }).ClickAsync();
        await desk.GetByRole(AriaRole.Button, new() { Name = "确认通过" }).ClickAsync();
        await desk.GetByText("店铺已关闭").WaitForAsync();
    }
}
