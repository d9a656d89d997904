using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using ShopHub.Domain.AfterSales;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Journeys;

/// <summary>The shop gives more time, the buyer asks for a return, makes it two pieces, and takes the shop's money instead of sending anything back.</summary>
public sealed class ChangedMindJourney
{
    [Fact]
    public async Task What_was_asked_is_asked_otherwise_and_settled_without_a_parcel()
    {
        await using var house = await House.Open();
        var (phone, owner) = (await house.Phone(), await house.Desk());
        var sku = await house.Look(db => db.Stock.Where(s => s.OnHand - s.Held > 5 && db.Merchants.Any(m => m.Id == s.MerchantId && m.Code == "yunjian"))
            .OrderBy(s => s.SkuId).Select(s => s.SkuId).FirstAsync());
        await phone.SignsIn("lin");
        await phone.GotoAsync($"/checkout?sku={sku}&quantity=2");
        var payment = await phone.PlacesTheOrder();
        await phone.PaysAtTheCashier();
        var order = await house.Look(db => db.Orders.Where(o => o.PaymentId == payment).Select(o => o.Number).SingleAsync());
        await owner.SignsInAsStaff("yunjian");
        await owner.Ships(order, "SF8800000000020");

        await owner.GotoAsync($"/console/orders?order={order}");
        await owner.GetByRole(AriaRole.Button, new() { Name = "延长 5 天" }).ClickAsync();
        await owner.GetByText("已为买家延长5天").First.WaitForAsync();
        await owner.GetByRole(AriaRole.Button, new() { Name = "延长 5 天" }).WaitForAsync(new() { State = WaitForSelectorState.Detached });

        await phone.GotoAsync($"/orders/{order}");
        await phone.GetByRole(AriaRole.Link, new() { Name = "申请售后" }).First.ClickAsync();
        await phone.GetByText("退货退款", new() { Exact = true }).ClickAsync();
        await phone.GetByLabel("原因").SelectOptionAsync($"{(int)AfterSaleReason.Quality}");
        await phone.GetByLabel("件数").FillAsync("1");
        await phone.GetByRole(AriaRole.Button, new() { Name = "提交申请" }).ClickAsync();
        var number = (await phone.Arrives("/returns")).Segments[^1];

        await phone.GetByRole(AriaRole.Link, new() { Name = "修改申请" }).ClickAsync();
        await phone.GetByLabel("件数").FillAsync("2");
        await phone.GetByRole(AriaRole.Button, new() { Name = "保存修改" }).ClickAsync();
        await phone.GetByText("1件改为2件").First.WaitForAsync();

        await owner.GotoAsync($"/console/returns?case={number}");
        await owner.GetByRole(AriaRole.Button, new() { Name = "提议其他金额" }).ClickAsync();
        await owner.GetByLabel("退款金额（元）").FillAsync("9.90");
        await owner.GetByText("商品留给买家，不用寄回").ClickAsync();
        await owner.GetByRole(AriaRole.Button, new() { Name = "提议这个金额" }).ClickAsync();
        await owner.GetByText("已提议退款 ¥9.90，等待买家确认").First.WaitForAsync();

        await phone.GotoAsync($"/returns/{number}");
        await phone.GetByText("商家提议退款 ¥9.90，商品不用寄回").First.WaitForAsync();
        await phone.GetByText("同意退 ¥9.90").First.ClickAsync();
        await phone.GetByRole(AriaRole.Button, new() { Name = "同意退款" }).ClickAsync();
        await phone.GetByText("已同意商家的方案").First.WaitForAsync();

        var asked = await house.Look(db => db.AfterSales.SingleAsync(a => a.Number == number));
        Assert.Equal((990L, 2, null), (asked.Cash.Fen, asked.Pieces, asked.ReturnWaybill));
        Assert.True((await house.Audit()).Agrees);
    }
}
