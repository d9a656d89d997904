using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using ShopHub.Domain.AfterSales;
using ShopHub.Domain.Catalog;
using ShopHub.Tests.Architecture;
using ShopHub.Tests.Cast;
using ShopHub.Web.Integrations.Sandbox.Clock;
using ShopHub.Web.Jobs;
using static Microsoft.Playwright.Assertions;

namespace ShopHub.Tests.Journeys;

/// <summary>A refused refund goes to the platform: evidence from both, a ruling that pays, an appeal that another person turns.</summary>
public sealed class DisputeJourney
{
    [Fact]
    public async Task A_refused_refund_is_ruled_paid_appealed_and_turned()
    {
        await using var house = await House.Open();
        var (phone, owner) = (await house.Phone(), await house.Desk());
        var (order, shop) = await Receives(house, phone);
        var number = await phone.AsksForMoneyBack(order, "质量问题");
        await owner.SignsInAsStaff(shop);
        await owner.GotoAsync($"/console/returns?case={number}");
        await owner.GetByRole(AriaRole.Button, new() { Name = "拒绝", Exact = true }).ClickAsync();
        await owner.GetByLabel("拒绝原因").SelectOptionAsync("AsDescribed");
        await owner.GetByLabel("说明（买家会看到）").FillAsync("签收时完好无损");
        await owner.GetByRole(AriaRole.Button, new() { Name = "确认拒绝" }).ClickAsync();
        await owner.GetByText("买家反映“质量问题”，需上传凭证才能拒绝").WaitForAsync();
        await owner.Locator(".answer input[type=file]").SetInputFilesAsync(Path.Combine(Files.Root, "wwwroot", "demo", "books.webp"));
        await owner.GetByAltText("已上传的凭证").First.WaitForAsync();
        await owner.GetByRole(AriaRole.Button, new() { Name = "确认拒绝" }).ClickAsync();
        await owner.GetByText("已拒绝，原因已告知买家").WaitForAsync();

        await phone.GotoAsync($"/returns/{number}");
        await phone.GetByText("商品与描述一致，没有质量问题").First.WaitForAsync();
        await phone.GetByLabel("请说明情况").FillAsync("打开就有裂纹，照片当天拍的");
        await phone.GetByRole(AriaRole.Button, new() { Name = "提交给平台" }).ClickAsync();
        await phone.GetByText("待商家答复").First.WaitForAsync();
        var dispute = await house.Look(db => db.Disputes.Where(d => d.CaseNumber == number).Select(d => d.Number).SingleAsync());

        await owner.GotoAsync($"/console/disputes?dispute={dispute}");
        await owner.GetByLabel("说明").FillAsync("发货前有打包录像");
        await owner.GetByRole(AriaRole.Button, new() { Name = "提交", Exact = true }).ClickAsync();
        await owner.GetByText("已提交，买家和平台会看到").WaitForAsync();

        var (first, second) = await Judges(house, dispute);
        await first.GotoAsync($"/platform/disputes/{dispute}");
        await first.GetByLabel("需要什么").FillAsync("请提供开箱照片和打包录像截图");
        await first.GetByRole(AriaRole.Button, new() { Name = "要求举证" }).ClickAsync();
        await first.GetByText("已请买家和商家举证").First.WaitForAsync();
        await phone.GotoAsync($"/returns/{number}");
        await phone.GetByLabel("您的证据和说明").FillAsync("开箱照片在申请里");
        await phone.GetByRole(AriaRole.Button, new() { Name = "提交", Exact = true }).ClickAsync();
        await phone.GetByText("已提交，平台会看到").WaitForAsync();
        await owner.GotoAsync($"/console/disputes?dispute={dispute}");
        await owner.GetByLabel("说明").FillAsync("录像只到封箱前");
        await owner.GetByRole(AriaRole.Button, new() { Name = "提交", Exact = true }).ClickAsync();
        await owner.GetByText("已提交，买家和平台会看到").WaitForAsync();

        await Rules(first, dispute, "双方都有责任", "10.00", "录像没有拍到封箱后的状态，双方各担一部分");
        await phone.GotoAsync($"/returns/{number}");
        await phone.GetByText("退款 ¥10.00").First.WaitForAsync();
        await Arrives(house, phone, number, "¥10.00");

        await phone.Locator("summary", new() { HasText = "对裁定不服" }).ClickAsync();
        await phone.GetByLabel("申诉理由和新证据").FillAsync("快递公司证明运输中没有异常");
        await phone.GetByRole(AriaRole.Button, new() { Name = "提交申诉" }).ClickAsync();
        await phone.GetByText("申诉复核中").First.WaitForAsync();
        await Rules(second, dispute, "商家责任", "20.00", "破损发生在交付之前");
        await phone.GotoAsync($"/returns/{number}");
        await phone.GetByText("最终裁定").First.WaitForAsync();
        await Expect(phone.GetByText("商家责任，退款 ¥20.00，不用退货").First).ToBeVisibleAsync();
        await Expect(phone.GetByText("复核改判再退的 ¥10.00")).ToBeVisibleAsync();
        await Expect(phone.GetByText("裴正")).ToHaveCountAsync(0);
        await owner.GotoAsync($"/console/disputes?all=true&dispute={dispute}");
        await owner.GetByText("最终裁定").First.WaitForAsync();
        Assert.Equal([1_000L, 1_000L], await house.Look(db => db.Refunds.Where(r => db.Disputes.Any(d => d.Number == dispute && d.OrderId == r.OrderId)).Select(r => r.Amount.Fen).ToListAsync()));
        Assert.True((await house.Audit()).Agrees);
    }

    private static async Task<(string Order, string Shop)> Receives(House house, IPage phone)
    {
        var sku = await house.Look(db => (
            from stock in db.Stock
            join choice in db.Skus on stock.SkuId equals choice.Id
            join product in db.Products on choice.ProductId equals product.Id
            join shop in db.Merchants on product.MerchantId equals shop.Id
            where shop.Code == "yunjian" && stock.OnHand - stock.Held > 5 && choice.IsActive && product.Status == ListingStatus.On && choice.Price.Fen > 3_000
            orderby choice.Id
            select choice.Id).FirstAsync());
        await phone.SignsIn("lin");
        await phone.GotoAsync($"/checkout?sku={sku}&quantity=1");
        var payment = await phone.PlacesTheOrder();
        await phone.PaysAtTheCashier();
        var order = await house.Look(db => db.Orders.Where(o => o.PaymentId == payment).Select(o => o.Number).SingleAsync());
        var desk = await house.Desk();
        await desk.SignsInAsStaff("yunjian");
        await desk.Ships(order, "SF8800000000001");
        await phone.ConfirmsReceipt(order);
        return (order, "yunjian");
    }

    /// <summary>Who has the case, and the other one.</summary>
    private static async Task<(IPage First, IPage Second)> Judges(House house, string dispute)
    {
        var agent = await house.Look(db => db.Disputes.Where(d => d.Number == dispute)
            .Select(d => db.PlatformMembers.Where(m => m.Id == d.AgentId).Select(m => m.Name).FirstOrDefault()).SingleAsync());
        var (judge, operates) = (await house.Desk(), await house.Desk());
        await judge.SignsInAt("judge", "/platform/disputes");
        await operates.SignsInAt("operator", "/platform/disputes");
        return agent == "裴正" ? (judge, operates) : (operates, judge);
    }

    private static async Task Rules(IPage judge, string dispute, string liable, string yuan, string reasons)
    {
        await judge.GotoAsync($"/platform/disputes/{dispute}");
        await judge.GetByLabel("责任", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = liable });
        await judge.GetByLabel("退款金额（元）").FillAsync(yuan);
        await judge.GetByLabel("裁定理由（双方会看到）").FillAsync(reasons);
        await judge.GetByRole(AriaRole.Button, new() { Name = "作出裁定" }).ClickAsync();
        await judge.GetByRole(AriaRole.Button, new() { Name = "确认裁定并执行" }).ClickAsync();
        await judge.GetByText("已裁定并执行").WaitForAsync();
    }

    private static async Task Arrives(House house, IPage phone, string number, string amount)
    {
        for (var turn = 0; turn < 5 && !await house.Look(db => db.AfterSales.AnyAsync(a => a.Number == number && a.Status == AfterSaleStatus.Refunded)); turn++)
        {
            await house.Wind(TimeSpan.FromMinutes(1));
            await house.Run(Timetable.SendRefunds);
            await house.Services.GetRequiredService<Scheduler>().RunDue();
        }

        await phone.GotoAsync($"/returns/{number}");
        await phone.GetByText("退款成功").First.WaitForAsync();
        await Expect(phone.GetByText(amount).First).ToBeVisibleAsync();
    }
}
