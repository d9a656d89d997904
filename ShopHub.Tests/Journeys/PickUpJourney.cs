using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using ShopHub.Domain.Catalog;
using ShopHub.Tests.Cast;
using static Microsoft.Playwright.Assertions;

namespace ShopHub.Tests.Journeys;

/// <summary>A shop opens a place to collect; a shopper chooses it, shows the code at the counter and has the goods.</summary>
public sealed class PickUpJourney
{
    [Fact]
    public async Task The_buyer_collects_at_the_counter_with_the_code_on_his_order()
    {
        await using var house = await House.Open();
        var desk = await house.Desk();
        await desk.SignsInAsStaff("yunjian");
        await OpensAPlace(desk);

        var phone = await house.Phone();
        var sku = await house.Look(db => (
            from stock in db.Stock
            join choice in db.Skus on stock.SkuId equals choice.Id
            join product in db.Products on choice.ProductId equals product.Id
            join shop in db.Merchants on product.MerchantId equals shop.Id
            where shop.Code == "yunjian" && stock.OnHand - stock.Held > 5 && choice.IsActive && product.Status == ListingStatus.On
            orderby choice.Id
            select choice.Id).FirstAsync());
        await phone.SignsIn("lin");
        await phone.GotoAsync($"/checkout?sku={sku}&quantity=1");
        await phone.GetByText("配送方式").ClickAsync();
        await phone.GetByRole(AriaRole.Link, new() { Name = "到店自提 · 云间茶舍门店" }).ClickAsync();
        await phone.GetByText("免运费。备好后凭提货码到").WaitForAsync();
        var payment = await phone.PlacesTheOrder();
        await phone.PaysAtTheCashier();
        var (number, code) = await house.Look(async db =>
        {
            var order = await db.Orders.SingleAsync(o => o.PaymentId == payment);
            return (order.Number, order.PickUpCode!);
        });

        await desk.GotoAsync($"/console/orders?order={number}");
        await desk.GetByRole(AriaRole.Button, new() { Name = "备货完成，通知买家" }).ClickAsync();
        await desk.GetByText("已通知买家来取").WaitForAsync();
        await phone.GotoAsync($"/orders/{number}");
        await phone.GetByText("商品已备好，等您来取").WaitForAsync();
        await Expect(phone.GetByLabel("提货码", new() { Exact = true })).ToHaveTextAsync($"{code[..4]} {code[4..]}");
        await Expect(phone.GetByAltText("提货码的二维码")).ToBeVisibleAsync();

        await desk.GotoAsync("/console/pickup");
        await Types(desk, "1" + code[..7]);
        await desk.GetByText("再错9次将暂停核销").WaitForAsync();
        await Types(desk, code);
        await desk.GetByText("提货码正确，请交付以下商品").WaitForAsync();
        await Types(desk, code);
        await desk.GetByText("再错8次将暂停核销").WaitForAsync();

        await phone.GotoAsync($"/orders/{number}");
        await phone.GetByText("商品已自提，等待您确认").WaitForAsync();
        await Expect(phone.GetByLabel("提货码", new() { Exact = true })).ToHaveCountAsync(0);
        Assert.True((await house.Audit()).Agrees);
    }

    private static async Task OpensAPlace(IPage desk)
    {
        await desk.GotoAsync("/console/pickup");
        await desk.GetByRole(AriaRole.Button, new() { Name = "新建自提点" }).ClickAsync();
        await desk.GetByLabel("名称").FillAsync("云间茶舍门店");
        await desk.GetByLabel("联系电话").FillAsync("0571-88000000");
        await desk.GetByLabel("省份").SelectOptionAsync("浙江省");
        await desk.GetByLabel("城市").FillAsync("杭州市");
        await desk.GetByLabel("详细地址").FillAsync("西湖区文三路1号一楼");
        await desk.GetByLabel("自提时间").FillAsync("每天 10:00–20:00");
        await desk.GetByRole(AriaRole.Button, new() { Name = "保存", Exact = true }).ClickAsync();
        await desk.GetByText("自提点“云间茶舍门店”已开放").WaitForAsync();
    }

    private static async Task Types(IPage desk, string code)
    {
        await desk.GetByLabel("提货码（8位数字").FillAsync(code);
        await desk.GetByRole(AriaRole.Button, new() { Name = "核对并交付" }).ClickAsync();
        await Expect(desk.GetByLabel("提货码（8位数字")).ToHaveValueAsync("");
    }
}
