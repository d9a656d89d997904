using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using ShopHub.Domain.Catalog;
using ShopHub.Tests.Cast;
using ShopHub.Web.Jobs;
using static Microsoft.Playwright.Assertions;

namespace ShopHub.Tests.Journeys;

/// <summary>An order leaves in two parcels, one of them by a list, one under a wrong number that is put right; its buyer sees it all.</summary>
public sealed class ParcelJourney
{
    [Fact]
    public async Task Two_parcels_leave_one_number_was_wrong_and_the_buyer_reads_where_each_of_them_is()
    {
        await using var house = await House.Open();
        var phone = await house.Phone();
        var order = await Buys(house, phone);
        var desk = await house.Desk();
        await desk.SignsInAsStaff("yunjian");

        await desk.GotoAsync($"/console/orders?order={order}");
        var form = desk.Locator("form.ship", new() { HasText = "确认发货" });
        await form.GetByLabel("快递单号").FillAsync("SF7700000000001");
        await form.GetByText("只发一部分").ClickAsync();
        await form.GetByRole(AriaRole.Spinbutton).FillAsync("1");
        await form.GetByRole(AriaRole.Spinbutton).BlurAsync();
        await form.GetByRole(AriaRole.Button, new() { Name = "确认发货" }).ClickAsync();
        await desk.GetByText("已发1个包裹").WaitForAsync();
        await phone.GotoAsync($"/orders/{order}");
        await phone.GetByText("部分商品已发出").WaitForAsync();

        await desk.GetByText("单号填错了").ClickAsync();
        await desk.GetByLabel("正确的单号").FillAsync("YT7700000000001");
        await desk.GetByLabel("更正原因").FillAsync("贴错面单");
        await desk.GetByRole(AriaRole.Button, new() { Name = "更正单号" }).ClickAsync();
        await desk.GetByText("单号已更正，买家会收到通知").WaitForAsync();

        await desk.GotoAsync("/console/orders");
        await desk.GetByRole(AriaRole.Button, new() { Name = "批量发货" }).ClickAsync();
        await desk.GetByLabel("每行一个").FillAsync($"{order}, SF7700000000002\n1111222233334444, SF7700000000003");
        await desk.GetByRole(AriaRole.Button, new() { Name = "检查", Exact = true }).ClickAsync();
        await desk.GetByText("店铺没有这个订单").WaitForAsync();
        await desk.GetByRole(AriaRole.Button, new() { Name = "发货 1 个订单" }).ClickAsync();
        await desk.GetByText("1 个订单已发货").WaitForAsync();
        var file = await desk.RunAndWaitForDownloadAsync(() => desk.GetByRole(AriaRole.Link, new() { Name = "下载有问题的行" }).ClickAsync());
        Assert.Equal("未发货的单号.xlsx", file.SuggestedFilename);

        await house.Wind(TimeSpan.FromHours(10));
        await house.Run(Timetable.FollowParcels);
        await phone.GotoAsync($"/orders/{order}");
        await phone.GetByText("包裹在路上，等待您收货").WaitForAsync();
        await phone.GetByText("商家已更正单号，原单号 顺丰速运 SF7700000000001：贴错面单").WaitForAsync();
        await Expect(phone.GetByText("离开始发转运中心，发往目的地").First).ToBeVisibleAsync();
        await Expect(phone.GetByText("包裹2")).ToBeVisibleAsync();
    }

    private static async Task<string> Buys(House house, IPage phone)
    {
        var sku = await house.Look(db => (
            from stock in db.Stock
            join choice in db.Skus on stock.SkuId equals choice.Id
            join product in db.Products on choice.ProductId equals product.Id
            join shop in db.Merchants on product.MerchantId equals shop.Id
            where shop.Code == "yunjian" && stock.OnHand - stock.Held > 5 && choice.IsActive && product.Status == ListingStatus.On && product.LimitPieces == 0
            orderby choice.Id
            select choice.Id).FirstAsync());
        await phone.SignsIn("lin");
        await phone.GotoAsync($"/checkout?sku={sku}&quantity=2");
        var payment = await phone.PlacesTheOrder();
        await phone.PaysAtTheCashier();
        return await house.Look(db => db.Orders.Where(o => o.PaymentId == payment).Select(o => o.Number).SingleAsync());
    }
}
