using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using ShopHub.Domain.AfterSales;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Shared;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Journeys;

/// <summary>A buyer wants another kind of the same goods; the shop takes the old back and sends the new, and nobody pays again.</summary>
public sealed class ExchangeJourney
{
    [Fact]
    public async Task One_kind_is_exchanged_for_another()
    {
        await using var house = await House.Open();
        var (phone, owner) = (await house.Phone(), await house.Desk());
        var (order, wanted) = await Receives(house, phone, owner);
        var left = await Left(house, wanted);

        await phone.GotoAsync($"/orders/{order}");
        await phone.GetByRole(AriaRole.Link, new() { Name = "申请售后" }).First.ClickAsync();
        await phone.GetByText("换货", new() { Exact = true }).ClickAsync();
        await phone.GetByLabel("换成").SelectOptionAsync(wanted.ToString());
        await phone.GetByLabel("原因").SelectOptionAsync($"{(int)AfterSaleReason.WrongOrdered}");
        await phone.GetByRole(AriaRole.Button, new() { Name = "提交申请" }).ClickAsync();
        var number = (await phone.Arrives("/returns")).Segments[^1];
        await phone.GetByText("等待商家处理").First.WaitForAsync();

        await owner.AgreesToTheReturn(number);
        Assert.Equal(left - 1, await Left(house, wanted));
        await phone.GotoAsync($"/returns/{number}");
        await phone.GetByLabel("快递单号").FillAsync("SF8800000000011");
        await phone.GetByRole(AriaRole.Button, new() { Name = "已寄出，提交单号" }).ClickAsync();
        await phone.GetByText("单号已提交，等待商家收货").WaitForAsync();

        await owner.GotoAsync($"/console/returns?case={number}");
        await owner.GetByRole(AriaRole.Button, new() { Name = "商品无误，确认收货" }).ClickAsync();
        await owner.GetByText("已确认收货，请发出换货商品").First.WaitForAsync();
        await owner.GetByLabel("快递单号").FillAsync("SF8800000000012");
        await owner.GetByRole(AriaRole.Button, new() { Name = "确认发出换货" }).ClickAsync();
        await owner.GetByText("换货商品已发出，已通知买家").First.WaitForAsync();

        await phone.GotoAsync($"/returns/{number}");
        await phone.GetByText("SF8800000000012").First.WaitForAsync();
        await phone.GetByText("确认收到换货").First.ClickAsync();
        await phone.GetByRole(AriaRole.Button, new() { Name = "已收到，确认" }).ClickAsync();
        await phone.GetByText("换货完成").First.WaitForAsync();

        var done = await house.Look(db => db.AfterSales.SingleAsync(a => a.Number == number));
        Assert.Equal((AfterSaleStatus.Exchanged, null), (done.Status, done.RefundId));
        Assert.Equal(left - 1, await Left(house, wanted));
        Assert.True((await house.Audit()).Agrees);
    }

    private static Task<int> Left(House house, Id<Sku> sku) =>
        house.Look(db => db.Stock.Where(s => s.SkuId == sku).Select(s => s.OnHand - s.Held).SingleAsync());

    private static async Task<(string Order, Id<Sku> Wanted)> Receives(House house, IPage phone, IPage owner)
    {
        var (sku, wanted) = await house.Look(async db =>
        {
            var pairs = await (
                from bought in db.Skus
                join other in db.Skus on bought.ProductId equals other.ProductId
                join product in db.Products on bought.ProductId equals product.Id
                join shop in db.Merchants on product.MerchantId equals shop.Id
                where shop.Code == "yunjian" && product.Status == ListingStatus.On && bought.Id != other.Id && bought.IsActive && other.IsActive && other.Price.Fen <= bought.Price.Fen
                    && db.Stock.Any(s => s.SkuId == bought.Id && s.OnHand - s.Held > 5) && db.Stock.Any(s => s.SkuId == other.Id && s.OnHand - s.Held > 5)
                orderby bought.Id
                select new { Bought = bought.Id, Other = other.Id }).FirstAsync();
            return (pairs.Bought, pairs.Other);
        });
        await phone.SignsIn("lin");
        await phone.GotoAsync($"/checkout?sku={sku}&quantity=1");
        var payment = await phone.PlacesTheOrder();
        await phone.PaysAtTheCashier();
        var order = await house.Look(db => db.Orders.Where(o => o.PaymentId == payment).Select(o => o.Number).SingleAsync());
        await owner.SignsInAsStaff("yunjian");
        await owner.Ships(order, "SF8800000000010");
        await phone.ConfirmsReceipt(order);
        return (order, wanted);
    }
}
