using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Grievances;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Journeys;

/// <summary>A buyer complains; the shop does not agree, the platform does, the shop proves that it has made it good, and appeals.</summary>
public sealed class GrievanceJourney
{
    [Fact]
    public async Task A_complaint_goes_to_the_platform_is_handled_and_appealed()
    {
        await using var house = await House.Open();
        var (phone, owner, judge) = (await house.Phone(), await house.Desk(), await house.Desk());
        var order = await Pays(house, phone);

        await phone.GotoAsync($"/orders/{order}");
        await phone.GetByRole(AriaRole.Link, new() { Name = "投诉商家" }).ClickAsync();
        await phone.GetByLabel("投诉原因").SelectOptionAsync($"{(int)GrievanceKind.Manners}");
        await phone.GetByLabel("发生了什么").FillAsync("客服说话很难听😠");
        await phone.GetByRole(AriaRole.Button, new() { Name = "提交投诉" }).ClickAsync();
        var number = (await phone.Arrives("/grievances")).Segments[^1];
        await phone.GetByText("待商家答复").First.WaitForAsync();

        await owner.SignsInAsStaff("yunjian");
        await owner.GotoAsync($"/console/grievances?grievance={number}");
        await owner.GetByRole(AriaRole.Button, new() { Name = "不认可投诉" }).ClickAsync();
        await owner.GetByLabel("说明").FillAsync("客服全程礼貌，请看聊天记录");
        await owner.GetByRole(AriaRole.Button, new() { Name = "拒绝并说明" }).ClickAsync();
        await owner.GetByText("已答复，等待买家确认").First.WaitForAsync();

        await phone.GotoAsync($"/grievances/{number}");
        await phone.GetByText("申请平台处理", new() { Exact = true }).ClickAsync();
        await phone.GetByRole(AriaRole.Button, new() { Name = "提交平台" }).ClickAsync();
        await phone.GetByText("平台处理中").First.WaitForAsync();

        await judge.SignsInAt("judge", "/platform/grievances");
        await judge.GetByRole(AriaRole.Link, new() { Name = number }).ClickAsync();
        await judge.GetByLabel("裁定理由和要求（双方会看到）").FillAsync("请向买家书面道歉");
        await judge.GetByLabel("未按要求处理时赔付（元）").FillAsync("5");
        await judge.GetByRole(AriaRole.Button, new() { Name = "投诉成立" }).ClickAsync();
        await judge.GetByText("已裁定投诉成立，并记违规扣分").First.WaitForAsync();

        await owner.GotoAsync($"/console/grievances?grievance={number}");
        await owner.GetByLabel("说明").FillAsync("已在聊天中道歉");
        await owner.GetByRole(AriaRole.Button, new() { Name = "提交证明" }).ClickAsync();
        await owner.GetByText("已提交，平台核对后通知您").First.WaitForAsync();
        await judge.GotoAsync($"/platform/grievances/{number}");
        await judge.GetByRole(AriaRole.Button, new() { Name = "通过，投诉完成" }).ClickAsync();
        await judge.GetByText("已通过，投诉完成").First.WaitForAsync();

        await owner.GotoAsync($"/console/grievances?grievance={number}");
        await owner.GetByLabel("说明").FillAsync("补充聊天记录，请复核");
        await owner.GetByRole(AriaRole.Button, new() { Name = "提交申诉" }).ClickAsync();
        await owner.GetByText("申诉已提交，由另一位平台人员复核").First.WaitForAsync();
        await phone.GotoAsync($"/grievances/{number}");
        await phone.GetByText("商家申诉中").First.WaitForAsync();
        await judge.GotoAsync($"/platform/grievances/{number}");
        await judge.GetByText("申诉须由没有作出裁定").WaitForAsync();
        Assert.Equal(GrievanceStatus.Appeal, await house.Look(db => db.Grievances.Where(g => g.Number == number).Select(g => g.Status).SingleAsync()));
        Assert.True((await house.Audit()).Agrees);
    }

    private static async Task<string> Pays(House house, IPage phone)
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
        return await house.Look(db => db.Orders.Where(o => o.PaymentId == payment).Select(o => o.Number).SingleAsync());
    }
}
