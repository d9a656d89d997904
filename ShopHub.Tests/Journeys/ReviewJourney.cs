using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using ShopHub.Data.Trade;
using ShopHub.Domain.Trade;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Journeys;

/// <summary>What a shopper does with goods beside buying them: says what they are worth, keeps them in mind, takes a coupon.</summary>
[Collection(LookingAround.Name)]
public sealed class ReviewJourney(OpenHouse open)
{
    private readonly House _house = open.House;

    [Fact]
    public async Task A_shopper_reviews_with_a_picture_and_everybody_sees_it()
    {
        var phone = await _house.Phone();
        await phone.GotoAsync("/_sim/login?as=lin&returnUrl=/orders?tab=toreview");
        await phone.GetByRole(AriaRole.Link, new() { Name = "去评价" }).First.ClickAsync();
        await phone.Locator(".rate").First.WaitForAsync();
        await Stars(phone);
        await phone.Locator("#words").FillAsync("用了一周才来说：真不错。");
        await phone.Locator(".upload input[type=file]").SetInputFilesAsync(new FilePayload { Name = "photo.png", MimeType = "image/png", Buffer = await Photo(phone) });
        await phone.Locator(".upload .shot img").WaitForAsync();
        await phone.GetByRole(AriaRole.Button, new() { Name = "发布评价" }).ClickAsync();
        await phone.GetByText("评价已发布").WaitForAsync();

        var review = await _house.Look(db => db.Reviews.SingleAsync(r => r.Words == "用了一周才来说：真不错。"));
        using var nobody = _house.Visitor();
        Assert.Contains(Assert.Single(review.Pictures), await nobody.GetStringAsync($"/p/{review.ProductId}/reviews"), StringComparison.Ordinal);
        Assert.Equal("image/webp", (await nobody.GetAsync(review.Pictures[0])).Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task A_shop_answers_a_review_and_everybody_reads_it()
    {
        var desk = await _house.Desk();
        await desk.GotoAsync("/staff/signin");
        await desk.GetByLabel("账号").FillAsync("yunjian-clerk");
        await desk.GetByLabel("密码").FillAsync(House.Password);
        await desk.GetByRole(AriaRole.Button, new() { Name = "登录", Exact = true }).ClickAsync();
        await desk.Arrives("/console");
        await desk.GotoAsync("/console/reviews");
        await desk.GetByRole(AriaRole.Button, new() { NameRegex = new("^回复 ") }).First.ClickAsync();
        await desk.GetByLabel("回复买家").FillAsync("好评返现五元，加油");
        await desk.GetByRole(AriaRole.Button, new() { Name = "发布回复" }).ClickAsync();
        await desk.GetByText("不能用返现、送礼换好评").WaitForAsync();
        await desk.GetByLabel("回复买家").FillAsync("谢谢您，茶凉了就再续一壶。");
        await desk.GetByRole(AriaRole.Button, new() { Name = "发布回复" }).ClickAsync();
        await desk.GetByText("已回复").First.WaitForAsync();

        var product = await _house.Look(db => db.Reviews.Where(r => r.Reply == "谢谢您，茶凉了就再续一壶。").Select(r => r.ProductId).SingleAsync());
        using var nobody = _house.Visitor();
        Assert.Contains("店家：谢谢您，茶凉了就再续一壶。", await nobody.GetStringAsync($"/p/{product}/reviews"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stars_alone_are_a_review_and_a_case_needs_no_picture()
    {
        var phone = await _house.Phone();
        await phone.GotoAsync("/_sim/login?as=lin&returnUrl=/orders?tab=toreview");
        await phone.GetByRole(AriaRole.Link, new() { Name = "去评价" }).First.ClickAsync();
        await phone.Locator(".rate").First.WaitForAsync();
        await Stars(phone);
        await phone.GetByRole(AriaRole.Button, new() { Name = "发布评价" }).ClickAsync();
        await phone.GetByText("评价已发布").WaitForAsync();

        var order = await _house.Look(db => db.Orders.Where(o => o.Status == OrderStatus.ToShip && o.OpenAfterSales == 0)
            .Join(db.Customers.Where(c => c.Nickname == "林晓"), o => o.CustomerId, c => c.Id, (o, c) => o.Number).FirstAsync());
        await phone.GotoAsync($"/orders/{order}");
        await phone.GetByRole(AriaRole.Link, new() { Name = "退款" }).First.ClickAsync();
        await phone.GetByRole(AriaRole.Button, new() { Name = "提交申请" }).ClickAsync();
        await phone.GetByText("售后详情").WaitForAsync();
    }

    [Fact]
    public async Task What_one_shopper_keeps_in_mind_is_not_shown_to_the_next()
    {
        var product = await _house.Look(db => db.Products.Select(p => p.Id).FirstAsync());
        using var chen = await _house.Shopper("chen");
        var buyer = await _house.Look(db => db.Customers.Where(c => c.Nickname == "陈晨").Select(c => new { c.Id, c.Nickname }).SingleAsync());
        Town.Done(await _house.As(new Domain.Access.Buyer(buyer.Id, buyer.Nickname)).Do((FavourProduct use, Domain.Access.Buyer me) => use.Run(me, product, true)));

        Assert.Contains("已收藏", await chen.GetStringAsync($"/p/{product}"), StringComparison.Ordinal);

        using var nobody = _house.Visitor();
        for (var look = 0; look < 2; look++) Assert.DoesNotContain("已收藏", await nobody.GetStringAsync($"/p/{product}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_shopper_without_a_sign_in_claims_after_it_where_he_stood()
    {
        var phone = await _house.Phone();
        await phone.GotoAsync("/s/yunjian");
        await phone.GetByRole(AriaRole.Link, new() { Name = "领取" }).First.ClickAsync();
        await phone.GotoAsync("/_sim/login?as=zhou&returnUrl=/s/yunjian");
        await phone.GetByRole(AriaRole.Button, new() { Name = "领取" }).First.ClickAsync();
        await phone.GetByText("领取成功").WaitForAsync();

        Assert.EndsWith("/s/yunjian", phone.Url, StringComparison.Ordinal);
        await Assertions.Expect(phone.GetByText("已领").First).ToBeVisibleAsync();
    }

    private static async Task Stars(IPage phone)
    {
        for (var i = 0; i < 4; i++) await phone.Locator(".rate").Nth(i).Locator("input").Nth(4).CheckAsync(new() { Force = true });
    }

    private static async Task<byte[]> Photo(IPage phone) => Convert.FromBase64String(await phone.EvaluateAsync<string>("""
        () => {
          const canvas = Object.assign(document.createElement('canvas'), { width: 1200, height: 900 });
          canvas.getContext('2d').fillRect(100, 100, 700, 500);
          return canvas.toDataURL('image/png').split(',')[1];
        }
        """));
}
