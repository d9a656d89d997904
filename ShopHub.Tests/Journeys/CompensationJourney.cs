using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using ShopHub.Data.AfterSales;
using ShopHub.Data.Disputes;
using ShopHub.Domain.Access;
using ShopHub.Domain.AfterSales;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Compensations;
using ShopHub.Domain.Ledger;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using ShopHub.Tests.AfterSales;
using ShopHub.Tests.Cast;
using ShopHub.Web.Integrations.Sandbox.Clock;
using ShopHub.Web.Jobs;
using static Microsoft.Playwright.Assertions;

namespace ShopHub.Tests.Journeys;

/// <summary>Compensation that is really paid: late shipping by itself, and fake goods beyond what the shop has left.</summary>
public sealed class CompensationJourney
{
    private const string Picture = "/u/0123456789abcdef0123456789abcdef-960.webp";

    [Fact]
    public async Task A_parcel_that_does_not_leave_in_time_pays_its_buyer_by_itself()
    {
        await using var house = await House.Open();
        new StuckRefunds(house).TopUp();
        var phone = await house.Phone();
        var (order, shop) = await Buys(house, phone);
        await phone.GotoAsync($"/orders/{order}");
        await phone.GetByText("逾期未发自动赔付您").WaitForAsync();

        await house.Wind(TimeSpan.FromHours(73));
        await house.Run(CompensationJobs.LateShipping);
        await house.Run(CompensationJobs.LateShipping);
        await CanConfirm(house, order);

        await phone.GotoAsync($"/orders/{order}");
        await phone.GetByRole(AriaRole.Link, new() { Name = "订单未按时发货" }).ClickAsync();
        await phone.Arrives("/compensations");
        await phone.GetByRole(AriaRole.Link, new() { Name = "去微信确认收款" }).ClickAsync();
        await ConfirmsInWeChat(phone);
        var owed = await Owed(house, order);
        await phone.GotoAsync($"/compensations/{owed.Number}");
        await phone.GetByText($"商家赔付的 {owed.Amount} 已存入微信零钱").WaitForAsync();

        var owner = await house.Desk();
        await owner.SignsInAsStaff(shop);
        await owner.GotoAsync($"/console/orders?order={order}");
        await owner.GetByText("赔付买家").First.WaitForAsync();
        await Expect(owner.GetByText("订单未按时发货").First).ToBeVisibleAsync();
        Assert.True((await house.Audit()).Agrees);
    }

    [Fact]
    public async Task Fake_goods_are_paid_threefold_although_the_deposit_is_too_small()
    {
        await using var house = await House.Open();
        new StuckRefunds(house).TopUp();
        var phone = await house.Phone();
        var (order, shop) = await Buys(house, phone);
        var owner = await house.Desk();
        await owner.SignsInAsStaff(shop);
        await owner.Ships(order, "SF8800000000002");
        await phone.ConfirmsReceipt(order);
        var dispute = await ComesBeforeTheJudge(house, order);
        await Spends(house, shop);

        var judge = await house.Desk();
        await judge.SignsInAt(await NameOfTheJudge(house, dispute), "/platform/disputes");
        await judge.GotoAsync($"/platform/disputes/{dispute}");
        await judge.GetByLabel("责任", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = "商家责任" });
        await judge.GetByRole(AriaRole.Button, new() { Name = "全额" }).ClickAsync();
        await judge.GetByLabel("退款之外的赔付").SelectOptionAsync(new SelectOptionValue { Label = "假一赔三" });
        await judge.GetByLabel("买家支出的鉴定费（元）").FillAsync("2000");
        await judge.GetByText("并记为店铺欠款；转到买家微信零钱").First.WaitForAsync();
        await judge.GetByLabel("裁定理由（双方会看到）").FillAsync("鉴定机构认定不是正品");
        await judge.GetByRole(AriaRole.Button, new() { Name = "作出裁定" }).ClickAsync();
        await judge.GetByRole(AriaRole.Button, new() { Name = "确认裁定并执行" }).ClickAsync();
        await judge.GetByText("已裁定并执行").WaitForAsync();
        var owed = await Owed(house, order);
        Assert.True(owed.Advanced > Money.Zero, $"{owed.FromAvailable} {owed.FromDeposit} {owed.Advanced}");

        await phone.GotoAsync($"/orders/{order}");
        await phone.GetByRole(AriaRole.Link, new() { Name = "裁定：假一赔三" }).ClickAsync();
        await phone.Arrives("/compensations");
        await phone.GetByLabel("微信实名的姓名").FillAsync("林晓");
        await phone.GetByRole(AriaRole.Button, new() { Name = $"领取 {owed.Amount}" }).ClickAsync();
        await phone.GetByText("已开始转账").WaitForAsync();
        await CanConfirm(house, order);
        await phone.GotoAsync($"/compensations/{owed.Number}");
        await phone.GetByRole(AriaRole.Link, new() { Name = "去微信确认收款" }).ClickAsync();
        await ConfirmsInWeChat(phone);

        await owner.GotoAsync("/console/money");
        await owner.GetByText($"平台垫付 {owed.Advanced}").First.WaitForAsync();
        await Expect(owner.GetByText("另欠平台").First).ToBeVisibleAsync();
        var finance = await house.Desk();
        await finance.SignsInAt("operator", "/platform");
        await finance.GotoAsync("/platform/compensations?all=true");
        await finance.GetByText(owed.Number).WaitForAsync();
        await Expect(finance.GetByText("已到账").First).ToBeVisibleAsync();
        Assert.True((await house.Audit()).Agrees);
    }

    private static async Task<(string Order, string Shop)> Buys(House house, IPage phone)
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
        return (await house.Look(db => db.Orders.Where(o => o.PaymentId == payment).Select(o => o.Number).SingleAsync()), "yunjian");
    }

    /// <summary>The buyer wants his money back, the shop refuses and answers; the dispute's number.</summary>
    private static async Task<string> ComesBeforeTheJudge(House house, string number)
    {
        var order = await house.Look(db => db.Orders.Include(o => o.Lines).SingleAsync(o => o.Number == number));
        var (buyer, shop) = (house.As(new Buyer(order.CustomerId, "买家")), house.As(await OwnerOf(house, order.MerchantId)));
        var what = new AfterSaleRequest(AfterSaleKind.Refund, AfterSaleReason.Quality, 1, "鉴定为假货", [Picture]);
        var asked = Town.Done(await buyer.Do((AskAfterSale use, Buyer me) => use.Run(me, number, order.Lines[0].Id, what)));
        var id = await house.Look(db => db.AfterSales.Where(a => a.Number == asked).Select(a => a.Id).SingleAsync());
        Town.Done(await shop.Do((RejectAfterSale use, ShopStaff me) => use.Run(me, id, new(RejectionCode.AsDescribed, "正品有授权", Picture))));
        Town.Done(await buyer.Do((AskPlatform use, Buyer me) => use.Run(me, asked, "有鉴定报告", [Picture])));
        var dispute = await house.Look(db => db.Disputes.Where(d => d.CaseNumber == asked).Select(d => d.Number).SingleAsync());
        Town.Done(await shop.Do((SayInDispute use, ShopStaff me) => use.Run(me, dispute, "有进货单据", [Picture])));
        return dispute;
    }

    private static Task<ShopStaff> OwnerOf(House house, Id<Merchant> shop) => house.Look(db => db.Staff.Where(s => s.MerchantId == shop && s.IsOwner)
        .Select(s => new ShopStaff(s.MerchantId, s.Id, s.Name, ShopPermission.All)).SingleAsync());

    private static async Task<string> NameOfTheJudge(House house, string dispute)
    {
        var agent = await house.Look(db => db.Disputes.Where(d => d.Number == dispute).Select(d => db.PlatformMembers.Where(m => m.Id == d.AgentId).Select(m => m.Name).FirstOrDefault()).SingleAsync());
        return agent == "裴正" ? "judge" : "operator";
    }

    /// <summary>What the shop has is gone but for ¥100 of the deposit.</summary>
    private static async Task Spends(House house, string code)
    {
        var shop = await house.Look(db => db.Merchants.Where(m => m.Code == code).Select(m => m.Id).SingleAsync());
        await house.Look(async db =>
        {
            foreach (var (account, leaves) in new[] { (Account.MerchantAvailable, 0L), (Account.MerchantDeposit, 10_000L) })
            {
                var has = await db.Balances.Where(b => b.Account == account && b.OwnerId == shop.Value).SumAsync(b => b.Balance.Fen);
                if (has <= leaves) continue;
                await new Data.Ledger.Books(db).Book(JournalEntry.Book(
                    Cause.Correction, $"花掉{account}", shop, Guid.Empty, [new(account, shop.Value, new(has - leaves)), new(Account.ChannelClearing, Guid.Empty, new(leaves - has))], house.Now));
                await db.SaveChangesAsync();
            }

            return true;
        });
    }

    private static async Task CanConfirm(House house, string order)
    {
        for (var turn = 0; turn < 10 && !await house.Look(db => db.BuyerTransfers.AnyAsync(t =>
            t.Status == Domain.Payments.TransferStatus.ToConfirm && db.Compensations.Any(c => c.TransferNumber == t.Number && db.Orders.Any(o => o.Id == c.OrderId && o.Number == order)))); turn++)
        {
            await house.Wind(TimeSpan.FromMinutes(1));
            await house.Services.GetRequiredService<Scheduler>().RunDue();
            await house.Run(Timetable.SendOutbox);
            await house.Run(Timetable.AskTransfers);
        }
    }

    private static async Task ConfirmsInWeChat(IPage phone)
    {
        await phone.Arrives("/transfers");
        await phone.Locator("[data-pay-button]").ClickAsync();
        await phone.FrameLocator("iframe").GetByRole(AriaRole.Button, new() { Name = "收款", Exact = true }).ClickAsync();
        await phone.GetByText("已存入微信零钱").First.WaitForAsync();
    }

    private static Task<Compensation> Owed(House house, string order) =>
        house.Look(db => db.Compensations.SingleAsync(c => db.Orders.Any(o => o.Id == c.OrderId && o.Number == order)));
}
