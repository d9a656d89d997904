using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ShopHub.Data.Payments;
using ShopHub.Data.Trade;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Ledger;
using ShopHub.Domain.Payments;
using ShopHub.Domain.Shared;
using ShopHub.Tests.Cast;
using ShopHub.Web.Jobs;

namespace ShopHub.Tests.WeChatPay;

/// <summary>The whole program and the sandbox: whatever happens to a callback, the money is booked once and rightly.</summary>
public sealed class WholeShopSpecs(OpenHouse open) : IClassFixture<OpenHouse>
{
    private House House => open.House;

    [Theory]
    [InlineData(null, null)]
    [InlineData("lose", null)]
    [InlineData("twice", null)]
    [InlineData("parallel", null)]
    [InlineData("tamper", null)]
    [InlineData("badsig", null)]
    [InlineData("probe", null)]
    [InlineData("wrong-key", null)]
    [InlineData("old-json", null)]
    [InlineData("coupon", null)]
    [InlineData("amount", "wrong-amount")]
    [InlineData("mchid", "wrong-merchant")]
    [InlineData("appid", "wrong-merchant")]
    public async Task A_payment_is_booked_once_whatever_happens_to_its_callback(string? trick, string? incident)
    {
        var (id, outTradeNo) = await OpensTheCashier();

        await Pays(outTradeNo, trick);
        await AsksAsLongAsItIsOpen(id);

        Assert.Equal(PaymentStatus.Paid, await House.Look(db => db.Payments.Where(p => p.Id == id).Select(p => p.Status).SingleAsync()));
        var numbers = await House.Look(db => db.Orders.Where(o => o.PaymentId == id.Value).Select(o => o.Number).ToListAsync());
        Assert.Equal(numbers.Count, await House.Look(db => db.JournalEntries
            .CountAsync(e => e.Cause == Cause.OrderPaid && numbers.Contains(e.Key))));
        Assert.Equal(incident, await House.Look(db => db.PaymentIncidents
            .Where(i => i.OutTradeNo == outTradeNo).Select(i => i.Kind).FirstOrDefaultAsync()));
        var audit = await House.Audit();
        Assert.True(audit.Agrees, audit.Sentence);
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("lose", null)]
    [InlineData("parallel", null)]
    [InlineData("tamper", null)]
    [InlineData("amount", "wrong-amount")]
    public async Task A_cart_of_several_shops_is_booked_once_whatever_happens_to_its_callback(string? trick, string? incident)
    {
        var (id, outTradeNo) = await OpensTheCashier(shops: 3);

        await Pays(outTradeNo, trick);
        await AsksAsLongAsItIsOpen(id);

        Assert.Equal(PaymentStatus.Paid, await House.Look(db => db.Payments.Where(p => p.Id == id).Select(p => p.Status).SingleAsync()));
        var shares = await House.Look(db => db.SubOrders.Where(s => s.PaymentId == id).Select(s => s.Number).ToListAsync());
        Assert.True(shares.Count >= 3);
        Assert.Equal(shares.Count, await House.Look(db => db.JournalEntries.CountAsync(e => e.Cause == Cause.OrderPaid && shares.Contains(e.Key))));
        Assert.Equal(incident, await House.Look(db => db.PaymentIncidents
            .Where(i => shares.Contains(i.OutTradeNo)).Select(i => i.Kind).FirstOrDefaultAsync()));
        var audit = await House.Audit();
        Assert.True(audit.Agrees, audit.Sentence);
    }

    [Fact]
    public async Task Two_phones_that_pay_one_payment_at_once_pay_it_once()
    {
        var (id, outTradeNo) = await OpensTheCashier();
        using var script = House.Visitor();

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => script.PostAsJsonAsync("/_sim/pay", new { outTradeNo, wait = true })));

        Assert.Equal([200, 409, 409, 409], answers.Select(a => (int)a.StatusCode).Order());
        Assert.Equal(PaymentStatus.Paid, await House.Look(db => db.Payments.Where(p => p.Id == id).Select(p => p.Status).SingleAsync()));
        var numbers = await House.Look(db => db.Orders.Where(o => o.PaymentId == id.Value).Select(o => o.Number).ToListAsync());
        Assert.Equal(numbers.Count, await House.Look(db => db.JournalEntries.CountAsync(e => e.Cause == Cause.OrderPaid && numbers.Contains(e.Key))));
        var audit = await House.Audit();
        Assert.True(audit.Agrees, audit.Sentence);
    }

    private async Task<(Id<Payment> Id, string OutTradeNo)> OpensTheCashier(int shops = 1)
    {
        using var phone = await House.Shopper("lin");
        var lin = await House.Look(db => db.Customers.Where(c => c.Nickname == "林晓").Select(c => new Buyer(c.Id, c.Nickname)).FirstAsync());
        var home = await House.Look(db => db.Addresses.Where(a => a.CustomerId == lin.CustomerId).Select(a => a.Id).FirstAsync());
        var choice = new CheckoutChoice { Sku = shops == 1 ? (await PlentyOfEachShop())[0] : null, Coupons = [] };
        if (shops > 1)
            foreach (var sku in (await PlentyOfEachShop()).Take(shops))
                Assert.True((await House.As(lin).Do((AddToCart use, Buyer me) => use.Run(me, sku, 1))).IsDone);
        var preview = await House.As(lin).Ask((CheckoutQueries ask, Buyer me) => ask.Preview(me, choice));
        var form = new CheckoutForm { Choice = choice, RequestId = $"{Guid.CreateVersion7():N}", AddressId = home, SeenTotal = preview.Total };
        var id = (await House.As(lin).Do((PlaceOrder use, Buyer me) => use.Run(me, form))).Value;
        var toPay = await House.As(lin).Ask((PaymentQueries ask, Buyer me) => ask.ToPay(me, id));
        if (toPay.IsCombined) await House.As(lin).Do((CutPayment use, Buyer me) => use.Run(me, id));
        var order = await House.As(Clockwork.Itself).Ask((ChannelOrderQueries ask, Clockwork me) => ask.Of(me, toPay.OutTradeNo));
        var prepay = await House.Services.GetRequiredService<IPaymentGateway>()
            .Prepay(new(order, toPay.Description, toPay.Amount, PayWay.InWeChat, toPay.OpenId, toPay.ExpiresAt));
        Assert.True(prepay.IsDone, $"{prepay.Code} {prepay.Message}");
        await House.As(lin).Do((RecordPrepay use, Buyer me) => use.Run(me, id, prepay.Value!.Id));
        return (id, toPay.OutTradeNo);
    }

    private async Task<List<Id<Sku>>> PlentyOfEachShop() => [.. (await House.Look(db => (
        from item in db.Stock
        join one in db.Skus on item.SkuId equals one.Id
        join product in db.Products on one.ProductId equals product.Id
        where item.OnHand - item.Held > 20 && one.IsActive && product.Status == ListingStatus.On
        select new { one.Id, one.MerchantId }).ToListAsync())).DistinctBy(s => s.MerchantId).Select(s => s.Id)];

    private async Task Pays(string outTradeNo, string? trick)
    {
        using var script = House.Visitor();
        (await script.PostAsJsonAsync("/_sim/pay", new { outTradeNo, trick, wait = true })).EnsureSuccessStatusCode();
    }

    // The channel is asked after 5 s, 30 s and so on; a lost callback costs no more than that.
    private async Task AsksAsLongAsItIsOpen(Id<Payment> id)
    {
        for (var turn = 0; turn < 3; turn++)
        {
            if (await House.Look(db => db.Payments.AnyAsync(p => p.Id == id && p.Status == PaymentStatus.Paid))) return;
            await House.Wind(TimeSpan.FromMinutes(1));
            await House.Run(Timetable.AskPayments);
        }
    }
}
