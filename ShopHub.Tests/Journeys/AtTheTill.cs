using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Payments;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;
using ShopHub.Tests.Cast;
using ShopHub.Web.Integrations.Sandbox.Faults;

namespace ShopHub.Tests.Journeys;

/// <summary>A shopper with a phone in front of the pay page, and the hand that makes the channel stumble.</summary>
internal sealed class AtTheTill : IAsyncDisposable
{
    /// <summary>The screen never blames the shopper's payment while its outcome is open.</summary>
    private static readonly string[] s_alarming = ["支付失败", "付款失败", "退款失败", "出错了", "错误编号"];

    private readonly House _house;
    private readonly Id<Sku> _sku;

    private AtTheTill(House house, IPage phone, Id<Sku> sku) => (_house, Phone, _sku) = (house, phone, sku);

    public IPage Phone { get; }

    public House House => _house;

    public IFrameLocator Cashier => Phone.FrameLocator("iframe");

    private FaultTable Faults => _house.Services.GetRequiredService<FaultTable>();

    public static async Task<AtTheTill> Open(Dictionary<string, string>? settings = null)
    {
        var house = await House.Open(settings);
        var phone = await house.Phone();
        await phone.SignsIn("lin");
        var sku = await house.Look(db => (
            from stock in db.Stock
            join choice in db.Skus on stock.SkuId equals choice.Id
            join product in db.Products on choice.ProductId equals product.Id
            where stock.OnHand - stock.Held > 50 && choice.IsActive && product.Status == ListingStatus.On
            orderby choice.Id
            select choice.Id).FirstAsync());
        return new(house, phone, sku);
    }

    public async Task<string> PlacesAnOrder()
    {
        await Phone.GotoAsync($"/checkout?sku={_sku}&quantity=1");
        var payment = await Phone.PlacesTheOrder();
        return await _house.Look(db => db.Orders.Where(o => o.PaymentId == payment).Select(o => o.Number).SingleAsync());
    }

    public async Task Arm(string preset, string order, int? times)
    {
        var payment = new Id<Payment>((await Look(order)).PaymentId);
        var number = await _house.Look(db => db.Payments.Where(p => p.Id == payment).Select(p => p.OutTradeNo).SingleAsync());
        Faults.Add(FaultPresets.Find(preset, number)! with { Times = times });
    }

    public void Calm() => Faults.Clear();

    public async Task Presses(string button)
    {
        await Phone.Locator("[data-pay-button]").ClickAsync();
        await Cashier.Locator("main").WaitForAsync();
        foreach (var fold in await Cashier.Locator("summary").AllAsync()) await fold.ClickAsync();
        await Cashier.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
    }

    public async Task Pays()
    {
        await Phone.Locator("[data-pay-button]").ClickAsync();
        await Cashier.GetByRole(AriaRole.Button, new() { Name = "立即支付" }).ClickAsync();
    }

    public async Task IsPaidOnce(string order, string trouble)
    {
        await Phone.Arrives($"/orders/{order}");
        await Phone.GetByText("已付款，等待商家发货").First.WaitForAsync();
        await SeesNothingAlarming();
        Calm();
        var paid = await Look(order);
        Assert.True(paid.Status is OrderStatus.ToShip, $"{trouble}: {paid.Status}");
        var audit = await _house.Audit();
        Assert.True(audit.Agrees, $"{trouble}: {audit.Sentence}");
    }

    public async Task SeesNothingAlarming()
    {
        var screen = await Phone.Locator("body").InnerTextAsync();
        Assert.DoesNotContain(s_alarming, word => screen.Contains(word, StringComparison.Ordinal));
    }

    public Task<Order> Look(string number) => _house.Look(db => db.Orders.SingleAsync(o => o.Number == number));

    public ValueTask DisposeAsync() => _house.DisposeAsync();
}
