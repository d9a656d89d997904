using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using ShopHub.Data.Catalog;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using ShopHub.Tests.Cast;
using ShopHub.Web.Jobs;
using static Microsoft.Playwright.Assertions;

namespace ShopHub.Tests.Journeys;

/// <summary>A shopper asks and is answered, follows the shop, hears that the price fell, and says which review helped.</summary>
public sealed class ShoppersJourney(OpenHouse open) : IClassFixture<OpenHouse>
{
    private readonly House _house = open.House;

    [Fact]
    public async Task A_shopper_asks_is_answered_follows_and_hears_that_the_price_fell()
    {
        var product = await _house.Look(db => db.Products.Where(p => p.Status == ListingStatus.On && p.ReviewCount > 0
            && db.Merchants.Any(m => m.Id == p.MerchantId && m.Code == "yunjian")).OrderBy(p => p.Id).Select(p => p.Id).FirstAsync());
        var phone = await _house.Phone();
        await phone.SignsIn("qiao");

        await Asks(phone, product);
        await IsAnswered();
        await phone.GotoAsync("/messages");
        await phone.GetByText("店家回答了您的提问").ClickAsync();
        await Expect(phone.GetByText("可以，上层低温档。")).ToBeVisibleAsync();

        await phone.GotoAsync($"/p/{product}");
        await phone.GetByRole(AriaRole.Button, new() { Name = "关注", Exact = true }).ClickAsync();
        await Expect(phone.GetByRole(AriaRole.Button, new() { Name = "已关注", Exact = true })).ToBeVisibleAsync();
        await phone.GetByRole(AriaRole.Button, new() { Name = "降价提醒我" }).ClickAsync();
        await Expect(phone.GetByRole(AriaRole.Button, new() { Name = "已设降价提醒" })).ToBeVisibleAsync();
        await BecomesCheaper(product);
        await _house.Run(Timetable.TellWatchers);
        await _house.Run(Timetable.TellWatchers);
        await phone.GotoAsync("/messages");
        await Expect(phone.GetByText("降价了：")).ToHaveCountAsync(1);

        await phone.GotoAsync($"/p/{product}/reviews?sort=helpful");
        await phone.GetByRole(AriaRole.Button, new() { Name = "有用" }).First.ClickAsync();
        await Expect(phone.Locator("button.helpful[aria-pressed=true]")).ToHaveCountAsync(1);
        using var nobody = _house.Visitor();
        Assert.Contains("有用 1", await nobody.GetStringAsync($"/p/{product}/reviews?sort=helpful"), StringComparison.Ordinal);
    }

    private static async Task Asks(IPage phone, Id<Product> product)
    {
        await phone.GotoAsync($"/p/{product}");
        await phone.GetByRole(AriaRole.Link, new() { Name = "去提问" }).ClickAsync();
        await phone.GetByLabel("想问什么").FillAsync("能放洗碗机吗，打我电话 138 0000 1234");
        await phone.GetByRole(AriaRole.Button, new() { Name = "发布提问" }).ClickAsync();
        await phone.GetByText("请不要留电话号码").WaitForAsync();
        await Expect(phone.GetByLabel("想问什么")).ToHaveValueAsync("能放洗碗机吗，打我电话 138 0000 1234");
        await phone.GetByLabel("想问什么").FillAsync("能放洗碗机吗");
        await phone.GetByRole(AriaRole.Button, new() { Name = "发布提问" }).ClickAsync();
        await phone.GetByText("提问已发布").WaitForAsync();
    }

    private async Task IsAnswered()
    {
        var desk = await _house.Desk();
        await desk.SignsInAt("yunjian-clerk", "/console/reviews/questions");
        await desk.GetByText("能放洗碗机吗").First.WaitForAsync();
        await desk.GetByRole(AriaRole.Button, new() { NameRegex = new("^回答 ") }).First.ClickAsync();
        await desk.GetByLabel("回答买家").FillAsync("可以，上层低温档。");
        await desk.GetByRole(AriaRole.Button, new() { Name = "发布回答" }).ClickAsync();
        await desk.GetByText("已回答").First.WaitForAsync();
    }

    private async Task BecomesCheaper(Id<Product> product)
    {
        var sku = await _house.Look(db => db.Skus.Where(s => s.ProductId == product && s.IsActive).OrderBy(s => s.Price.Fen).FirstAsync());
        var owner = await _house.Look(db => db.Staff.FirstAsync(s => s.MerchantId == sku.MerchantId && s.IsOwner));
        var me = new ShopStaff(owner.MerchantId, owner.Id, owner.Name, ShopPermission.All);
        Town.Done(await _house.As(me).Do((EditSku use, ShopStaff who) => use.Run(who, sku.Id, sku.Price, sku.Price - new Money(100))));
    }
}
