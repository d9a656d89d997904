using Microsoft.Playwright;
using ShopHub.Tests.Architecture;
using ShopHub.Tests.Cast;
using static Microsoft.Playwright.Assertions;

namespace ShopHub.Tests.Journeys;

/// <summary>Half a year is over: a shop proves who stands behind it, a reviewer agrees, and the lead takes the file for the authority.</summary>
public sealed class IdentityJourney
{
    private static readonly string s_photo = Path.Combine(Files.Root, "wwwroot", "demo", "books.webp");

    [Fact]
    public async Task A_shop_proves_its_identity_and_the_authority_is_told()
    {
        await using var house = await House.Open();
        await house.Wind(TimeSpan.FromDays(100));
        var (owner, reviewer, lead, phone) = (await house.Desk(), await house.Desk(), await house.Desk(), await house.Phone());

        await owner.SignsInAsStaff("yunjian");
        await owner.GotoAsync("/console");
        await owner.GetByRole(AriaRole.Link, new() { Name = "去核验" }).ClickAsync();
        await owner.GetByLabel("统一社会信用代码").FillAsync("91310000MA1FL0000N");
        await owner.GetByLabel("长期有效").Nth(0).CheckAsync();
        await owner.GetByLabel("法定代表人").FillAsync("林晓");
        await owner.GetByLabel("身份证号").FillAsync("11010519491231002X");
        await owner.GetByLabel("长期有效").Nth(1).CheckAsync();
        await owner.GetByLabel("手机号", new() { Exact = true }).FillAsync("13800000000");
        await owner.GetByLabel("实际经营地址").FillAsync("杭州市西湖区龙坞路88号");
        foreach (var photo in new[] { "营业执照照片", "身份证人像面照片", "身份证国徽面照片" })
        {
            await owner.GetByLabel(photo).SetInputFilesAsync(s_photo);
            await Expect(owner.GetByText("已选 books.webp")).ToHaveCountAsync(photo[0] == '营' ? 1 : photo[3] == '人' ? 2 : 3);
        }

        await owner.GetByRole(AriaRole.Button, new() { Name = "提交核验" }).ClickAsync();
        await owner.GetByText("个工作日内核验").First.WaitForAsync();

        await reviewer.SignsInAt("reviewer", "/platform/identity");
        await reviewer.Locator("tbody a").First.ClickAsync();
        await reviewer.GetByRole(AriaRole.Button, new() { Name = "领取审核" }).ClickAsync();
        await reviewer.GetByText("11010519491231002X").WaitForAsync();
        await Expect(reviewer.Locator(".case-paper img")).ToHaveJSPropertyAsync("complete", true);
        await reviewer.GetByRole(AriaRole.Button, new() { Name = "通过" }).ClickAsync();
        await reviewer.GetByRole(AriaRole.Button, new() { Name = "确认通过" }).ClickAsync();
        await reviewer.GetByText("公示页同时更新").WaitForAsync();

        await phone.GotoAsync("/s/yunjian/licence");
        await phone.GetByText("91310000MA1FL0000N").WaitForAsync();
        await phone.GetByText("由平台核验", new() { Exact = false }).First.WaitForAsync();

        await lead.SignsInAt("operator", "/platform/authority");
        await lead.GetByRole(AriaRole.Button, new() { Name = "立即生成一份" }).ClickAsync();
        var download = await lead.RunAndWaitForDownloadAsync(() => lead.GetByRole(AriaRole.Link, new() { Name = "下载 Excel" }).First.ClickAsync());
        Assert.True(new FileInfo(await download.PathAsync()).Length > 1_000);
        await lead.GotoAsync("/platform/reviewers");
        await lead.GetByText("主体核验").Last.WaitForAsync();
        await Expect(lead.GetByRole(AriaRole.Cell, new() { Name = "李审" })).ToBeVisibleAsync();
    }
}
