using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using ShopHub.Data.Rights;
using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Rights;
using ShopHub.Domain.Shared;
using ShopHub.Tests.Architecture;
using ShopHub.Tests.Cast;
using static Microsoft.Playwright.Assertions;

namespace ShopHub.Tests.Journeys;

/// <summary>A food shop's permit runs out on the wound clock: its goods leave the shelf, and come back with the new one.</summary>
public sealed class PapersJourney(OpenHouse open) : IClassFixture<OpenHouse>
{
    private readonly House _house = open.House;

    [Fact]
    public async Task A_food_shops_permit_runs_out_and_its_goods_leave_the_shelf_and_come_back()
    {
        var tea = await _house.Look(db => db.Products.Where(p => p.CategoryCode == "FOOD").OrderByDescending(p => p.Sold).Select(p => p.Id).FirstAsync());
        var (owner, reviewer, phone) = (await _house.Desk(), await _house.Desk(), await _house.Phone());
        await owner.SignsInAsStaff("yunjian");
        await reviewer.SignsInAt("reviewer", "/platform/papers");

        await HandsIn(owner, days: 8);
        await Approves(reviewer);
        await _house.Wind(TimeSpan.FromDays(2));
        await owner.GotoAsync("/console/rights");
        await owner.GetByText("6天后到期").WaitForAsync();
        await owner.Locator("summary[aria-label^=消息]").ClickAsync();
        await owner.GetByText("资质即将到期").First.WaitForAsync();
        await phone.GotoAsync($"/p/{tea}");
        await Expect(phone.GetByText("商品已下架")).ToHaveCountAsync(0);

        await _house.Wind(TimeSpan.FromDays(7));
        await phone.GotoAsync($"/p/{tea}");
        await phone.GetByText("商品已下架").First.WaitForAsync();

        var (shop, subject) = await _house.Look(db => db.Merchants.Where(m => m.Code == "yunjian").Select(m => ValueTuple.Create(m.Id, m.SubjectName)).SingleAsync());
        await Gets(shop, new() { Category = "FOOD", Holder = subject, Number = "JY13301060099999", Until = Day(400) }, PictureRole.Permit);
        // A page everybody sees alike is kept for a second or two.
        while (await phone.GetByText("商品已下架").CountAsync() > 0) await phone.ReloadAsync();
        await phone.GetByText("立即购买").First.WaitForAsync();
    }

    [Fact]
    public async Task A_brand_right_ends_and_the_badge_is_gone_from_the_next_page()
    {
        var phone = await _house.Phone();
        var (shop, subject) = await _house.Look(db => db.Merchants.Where(m => m.Code == "mumian").Select(m => ValueTuple.Create(m.Id, m.SubjectName)).SingleAsync());
        var good = await _house.Look(db => db.Products.Where(p => p.MerchantId == shop).OrderByDescending(p => p.Sold).Select(p => p.Id).FirstAsync());
        await Gets(shop, new() { Holder = subject, Number = "87654321", Until = Day(2), Brand = new() { Mark = "木棉", Class = 24 } }, PictureRole.Certificate);

        await phone.GotoAsync("/s/mumian");
        await Expect(phone.GetByText("品牌自营").First).ToBeVisibleAsync();
        await Expect(phone.GetByRole(AriaRole.Link, new() { Name = "官方" })).ToBeVisibleAsync();
        await phone.GotoAsync($"/p/{good}");
        await Expect(phone.GetByText("品牌自营").First).ToBeVisibleAsync();

        await _house.Wind(TimeSpan.FromDays(3));

        foreach (var page in (string[])["/s/mumian", $"/p/{good}"])
        {
            await phone.GotoAsync(page);
            // Other shops' goods that go with it keep theirs.
            await Expect(phone.Locator(".chip-mark:not(.recommended *)", new() { HasText = "品牌自营" })).ToHaveCountAsync(0);
        }
    }

    /// <summary>Handed in by the shop and approved, without the screens.</summary>
    private async Task Gets(Id<Merchant> shop, PaperForm form, PictureRole role)
    {
        var member = await _house.Look(db => db.PlatformMembers.SingleAsync(m => m.Name == "李审"));
        var reviewer = _house.As(new PlatformStaff(member.Id, member.Name, member.Permissions));
        var owner = _house.As(new ShopStaff(shop, Id<StaffMember>.New(), "店主", ShopPermission.All));
        var number = Town.Done(await owner.Do((HandInPapers use, ShopStaff me) => use.Run(me, form, [new(role, "picture")])));
        Town.Done(await reviewer.Do((TakePapers use, PlatformStaff me) => use.Run(me, number)));
        Town.Done(await reviewer.Do((ApprovePapers use, PlatformStaff me) => use.Run(me, number)));
    }

    private string Day(int ahead) => ShopCalendar.DayOf(_house.Now).AddDays(ahead).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private async Task HandsIn(IPage owner, int days)
    {
        await owner.GotoAsync("/console/rights?apply=FOOD");
        await owner.GetByLabel("证照编号").FillAsync("JY13301060054321");
        await owner.GetByLabel("有效期至").FillAsync(Day(days));
        // The page is drawn before its script listens for files.
        await owner.WaitForFunctionAsync("() => document.querySelector('input[type=file]')?._blazorInputFileNextFileId !== undefined");
        await owner.GetByLabel("证照照片").SetInputFilesAsync(Path.Combine(Files.Root, "wwwroot", "demo", "books.webp"));
        await owner.GetByText("第1张 books.webp").WaitForAsync();
        await owner.GetByRole(AriaRole.Button, new() { Name = "提交审核" }).ClickAsync();
        await owner.GetByText("已提交，3个工作日内完成审核").WaitForAsync();
        await Expect(owner.Locator(".panel .shot img")).ToBeVisibleAsync();
    }

    private static async Task Approves(IPage reviewer)
    {
        await reviewer.GotoAsync("/platform/papers");
        await reviewer.GetByRole(AriaRole.Row).Nth(1).WaitForAsync();
        await reviewer.Keyboard.PressAsync("j");
        await reviewer.GetByRole(AriaRole.Button, new() { Name = "领取审核" }).WaitForAsync();
        await reviewer.Keyboard.PressAsync("t");
        await Expect(reviewer.Locator(".case-paper img")).ToBeVisibleAsync();
        await Expect(reviewer.GetByText("JY13301060054321")).ToBeVisibleAsync();
        await reviewer.Keyboard.PressAsync("a");
        await reviewer.GetByRole(AriaRole.Button, new() { Name = "确认通过" }).WaitForAsync();
        await reviewer.Keyboard.PressAsync("Enter");
        await reviewer.GetByText("已通过，店铺已得到权限").WaitForAsync();
    }
}
