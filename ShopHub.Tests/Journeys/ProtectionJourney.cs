using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using ShopHub.Data.Protection;
using ShopHub.Data.Rights;
using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Protection;
using ShopHub.Domain.Rights;
using ShopHub.Domain.Shared;
using ShopHub.Tests.Cast;
using ShopHub.Web.Jobs;
using static Microsoft.Playwright.Assertions;

namespace ShopHub.Tests.Journeys;

/// <summary>A shop sees that it would fail, passes the next evaluation, and loses the badge with its papers; shoppers see it come and go.</summary>
public sealed class ProtectionJourney(OpenHouse open) : IClassFixture<OpenHouse>
{
    private readonly House _house = open.House;

    [Fact]
    public async Task A_shop_gains_the_badge_at_an_evaluation_and_loses_it_with_its_papers_everywhere()
    {
        var (owner, reviewer, phone) = (await _house.Desk(), await _house.Desk(), await _house.Phone());
        await owner.SignsInAsStaff("asui");
        await owner.GotoAsync("/console/protection");
        await owner.GetByText("店铺现在没有“保”标识").WaitForAsync();
        await owner.GetByText("不会通过").First.WaitForAsync();

        await EverybodyMayPass();
        await owner.ReloadAsync();
        await owner.GetByText("起的评估适用新标准").WaitForAsync();
        var next = ProtectionCalendar.Next(_house.Now.AddDays(ProtectionCalendar.NoticeDays + 1));
        await _house.Wind(next - _house.Now + TimeSpan.FromMinutes(10));
        // The timetable may have woken it meanwhile: it is over when this returns.
        await _house.Run(ProtectionJobs.Evaluate);

        await owner.GotoAsync("/console/protection");
        await owner.GetByText("店铺正在展示“保”标识").WaitForAsync();
        await reviewer.SignsInAt("reviewer", "/platform/protection");
        await reviewer.GetByRole(AriaRole.Link, new() { Name = "新获得" }).ClickAsync();
        await reviewer.Locator(".sheet-card table .link").First.ClickAsync();
        await reviewer.GetByRole(AriaRole.Button, new() { Name = "重新计算这家店铺" }).ClickAsync();
        await reviewer.GetByText("已重新计算，数据没有变化").First.WaitForAsync();

        var good = await _house.Look(db => db.Products.Where(p => p.CategoryCode == "FOOD" && db.Merchants.Any(m => m.Id == p.MerchantId && m.Code == "yunjian")).OrderByDescending(p => p.Sold).Select(p => p.Id).FirstAsync());
        await phone.SignsIn("protected");
        await phone.GotoAsync("/search?bao=1");
        await Expect(phone.Locator(".bao").First).ToBeVisibleAsync();
        await phone.GotoAsync("/chat/yunjian");
        await Expect(phone.Locator("a.bao")).ToBeVisibleAsync();
        await phone.GotoAsync($"/p/{good}");
        await phone.Locator(".bao-line").ClickAsync();
        await phone.GetByRole(AriaRole.Heading, new() { Name = "保 交易保障" }).WaitForAsync();

        await PermitEndsIn(days: 2);
        await _house.Wind(TimeSpan.FromDays(3));
        await _house.Run(Timetable.PapersRunOut);
        await _house.Run(ProtectionJobs.Guard);

        await phone.GotoAsync($"/p/{good}");
        await Expect(phone.Locator(".bao-line")).ToHaveCountAsync(0);
        await phone.GotoAsync("/s/yunjian");
        await Expect(phone.Locator(".shop-head .bao")).ToHaveCountAsync(0);
        await phone.GotoAsync("/chat/yunjian");
        await Expect(phone.Locator("a.bao")).ToHaveCountAsync(0);
        await phone.GotoAsync("/search?bao=1&shop=yunjian");
        await phone.GetByText("没有找到").First.WaitForAsync();
        var shopkeeper = await _house.Desk();
        await shopkeeper.SignsInAsStaff("yunjian");
        await shopkeeper.GotoAsync("/console/protection");
        await shopkeeper.Locator(".protection-state").GetByText("资质已到期").WaitForAsync();
    }

    private async Task EverybodyMayPass()
    {
        var member = await _house.Look(db => db.PlatformMembers.FirstAsync());
        var easy = ProtectionCriteria.Default with
        {
            MinOrders = 0,
            MinRatings = 0,
            MinDsr = 0,
            MinOnTimePpm = 0,
            MaxQualityPpm = 1_000_000,
            MaxLiablePpm = 1_000_000,
            MinReplyPpm = 0,
            MinTimelyPpm = 0,
            MinScore = 0,
        };
        var day = CriteriaVersion.EarliestFrom(_house.Now);
        Town.Done(await _house.As(new PlatformStaff(member.Id, "运营", PlatformPermission.Operate)).Do((ShowCriteria use, PlatformStaff me) => use.Run(me, easy, "新平台先低后高", day)));
    }

    private async Task PermitEndsIn(int days)
    {
        var (shop, subject) = await _house.Look(db => db.Merchants.Where(m => m.Code == "yunjian").Select(m => ValueTuple.Create(m.Id, m.SubjectName)).SingleAsync());
        var member = await _house.Look(db => db.PlatformMembers.SingleAsync(m => m.Name == "李审"));
        var reviewer = _house.As(new PlatformStaff(member.Id, member.Name, member.Permissions));
        var owner = _house.As(new ShopStaff(shop, Id<StaffMember>.New(), "店主", ShopPermission.All));
        var until = ShopCalendar.DayOf(_house.Now).AddDays(days).ToString("yyyy-MM-dd");
        var form = new PaperForm { Category = "FOOD", Holder = subject, Number = "JY13301060099999", Until = until };
        var number = Town.Done(await owner.Do((HandInPapers use, ShopStaff me) => use.Run(me, form, [new(PictureRole.Permit, "picture")])));
        Town.Done(await reviewer.Do((TakePapers use, PlatformStaff me) => use.Run(me, number)));
        Town.Done(await reviewer.Do((ApprovePapers use, PlatformStaff me) => use.Run(me, number)));
    }
}
