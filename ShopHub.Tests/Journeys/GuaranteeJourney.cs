using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Guarantees;
using ShopHub.Tests.AfterSales;
using ShopHub.Tests.Architecture;
using ShopHub.Tests.Cast;
using ShopHub.Web.Integrations.Sandbox.Clock;
using ShopHub.Web.Jobs;

namespace ShopHub.Tests.Journeys;

/// <summary>A buyer claims 坏损包退 from his order; the shop refuses with a picture, the platform grants a part, and he has it.</summary>
public sealed class GuaranteeJourney
{
    private static readonly string s_picture = Path.Combine(Files.Root, "wwwroot", "demo", "books.webp");

    [Fact]
    public async Task A_refused_claim_is_granted_in_part_and_paid()
    {
        await using var house = await House.Open();
        new StuckRefunds(house).TopUp();
        var (phone, owner, judge) = (await house.Phone(), await house.Desk(), await house.Desk());
        var order = await Receives(house, phone, owner);

        await phone.GotoAsync($"/orders/{order}");
        await phone.GetByRole(AriaRole.Link, new() { Name = "申请坏损包退" }).ClickAsync();
        await phone.GetByLabel("损坏程度（%）").FillAsync("50");
        await phone.GetByLabel("退回运费（元）").FillAsync("0");
        await phone.GetByLabel("说明").FillAsync("到手一半都碎了😮");
        await phone.Locator(".upload input[type=file]").SetInputFilesAsync(s_picture);
        await phone.Locator(".upload input[type=hidden]").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await phone.GetByRole(AriaRole.Button, new() { Name = "提交申请" }).ClickAsync();
        var number = (await phone.Arrives("/guarantees")).Segments[^1];
        await phone.GetByText("待商家答复").First.WaitForAsync();

        await owner.GotoAsync($"/console/guarantees?guarantee={number}");
        await owner.GetByLabel("说明").FillAsync("发货前检查完好");
        await owner.GetByLabel("上传证据图片").SetInputFilesAsync(s_picture);
        await owner.GetByRole(AriaRole.Button, new() { Name = "拒绝并交平台" }).ClickAsync();
        await owner.GetByText("已拒绝，由平台裁定").WaitForAsync();

        await judge.SignsInAt("judge", "/platform/guarantees");
        await judge.GetByRole(AriaRole.Link, new() { Name = number }).ClickAsync();
        await judge.GetByLabel("认定的损坏程度（%）").FillAsync("30");
        await judge.GetByLabel("裁定理由（双方会看到）").FillAsync("照片只能证明三成损坏");
        await judge.GetByRole(AriaRole.Button, new() { Name = "支持买家" }).ClickAsync();
        await judge.GetByRole(AriaRole.Button, new() { Name = "确认赔付" }).ClickAsync();
        await judge.GetByText("已裁定赔付").WaitForAsync();

        var granted = await house.Look(db => db.Guarantees.Where(g => g.Number == number).Select(g => g.Granted).SingleAsync());
        await Reaches(house, number);
        await phone.GotoAsync($"/guarantees/{number}");
        await phone.GetByRole(AriaRole.Link, new() { Name = "查看和领取赔付" }).ClickAsync();
        await phone.GetByRole(AriaRole.Link, new() { Name = "去微信确认收款" }).ClickAsync();
        await phone.Arrives("/transfers");
        await phone.Locator("[data-pay-button]").ClickAsync();
        await phone.FrameLocator("iframe").GetByRole(AriaRole.Button, new() { Name = "收款", Exact = true }).ClickAsync();
        await phone.GetByText("已存入微信零钱").First.WaitForAsync();
        await phone.GotoAsync($"/guarantees/{number}");
        await phone.GetByText($"赔付 {granted} 已存入买家的微信零钱").WaitForAsync();
        Assert.Equal(GuaranteeStatus.Paid, await house.Look(db => db.Guarantees.Where(g => g.Number == number).Select(g => g.Status).SingleAsync()));
        Assert.True((await house.Audit()).Agrees);
    }

    private static async Task<string> Receives(House house, IPage phone, IPage owner)
    {
        var sku = await house.Look(db => (
            from stock in db.Stock
            join choice in db.Skus on stock.SkuId equals choice.Id
            join product in db.Products on choice.ProductId equals product.Id
            join shop in db.Merchants on product.MerchantId equals shop.Id
            where shop.Code == "yunjian" && stock.OnHand - stock.Held > 5 && choice.IsActive && product.Status == ListingStatus.On && choice.Price.Fen > 3_000
                && (product.Promises & Promises.DamageCover) != 0
            orderby choice.Id
            select choice.Id).FirstAsync());
        await phone.SignsIn("lin");
        await phone.GotoAsync($"/checkout?sku={sku}&quantity=1");
        var payment = await phone.PlacesTheOrder();
        await phone.PaysAtTheCashier();
        var order = await house.Look(db => db.Orders.Where(o => o.PaymentId == payment).Select(o => o.Number).SingleAsync());
        await owner.SignsInAsStaff("yunjian");
        await owner.Ships(order, "SF8800000000003");
        await phone.ConfirmsReceipt(order);
        return order;
    }

    private static async Task Reaches(House house, string number)
    {
        for (var turn = 0; turn < 10 && !await house.Look(db => db.BuyerTransfers.AnyAsync(t =>
            t.Status == Domain.Payments.TransferStatus.ToConfirm && db.Compensations.Any(c => c.TransferNumber == t.Number && c.Cause == number))); turn++)
        {
            await house.Wind(TimeSpan.FromMinutes(1));
            await house.Services.GetRequiredService<Scheduler>().RunDue();
            await house.Run(Timetable.SendOutbox);
            await house.Run(Timetable.AskTransfers);
        }
    }
}
