using Microsoft.EntityFrameworkCore;
using ShopHub.Data.AfterSales;
using ShopHub.Data.Settlement;
using ShopHub.Domain.Access;
using ShopHub.Domain.AfterSales;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Payments;
using ShopHub.Domain.Settlement;
using ShopHub.Domain.Shared;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Settlement;

/// <summary>What the channel keeps of a payment depends on the shop's industry, and is fixed when the order is placed (FEE-03).</summary>
public sealed class PaymentFeeSpecs
{
    private static readonly DateOnly s_day = new(2026, 3, 1);

    [Theory]
    [InlineData(60, "FOOD", "HOME")]
    [InlineData(80, "FOOD", "EDU")]
    [InlineData(100, "EDU", "VIRTUAL")]
    [InlineData(60)]
    public void A_shop_has_the_highest_rate_of_its_categories(int points, params string[] categories) =>
        Assert.Equal(points, PaymentFees.Of(categories, s_day).BasisPoints);

    [Fact]
    public void Before_the_first_version_of_the_table_and_on_the_platforms_own_account_the_usual_rate_counts()
    {
        Assert.Equal(PaymentFees.Usual, PaymentFees.Of(["VIRTUAL"], new(2024, 12, 31)));
        Assert.Equal(PaymentFees.Usual, new ChannelTerms(ChannelFamily.Direct).FeeOf(PaymentFees.Most));
        Assert.Equal(PaymentFees.Most, new ChannelTerms(ChannelFamily.Ecommerce).FeeOf(PaymentFees.Most));
    }

    [Fact]
    public async Task An_order_keeps_the_rate_it_was_placed_at_and_its_fee_goes_back_in_proportion()
    {
        await using var town = await Town.Open();
        await Rate(town, PaymentFees.Most);
        var order = await town.ReceivedOrder(town.Lin, (town.People.Tea, 1));
        await Rate(town, PaymentFees.Usual);
        var later = await town.PaidOrder(town.Wang, (town.People.Tea, 1));
        Assert.Equal((PaymentFees.Most, PaymentFees.Usual), (order.PaymentFee, later.PaymentFee));

        town.Clock.Wind(TimeSpan.FromDays(8));
        await town.SettlesDue();

        // 136.00 paid, 1 % of it.
        Assert.Equal(136, (await Settlement(town, order.Number)).PaymentFee.Fen);
        var money = await town.As(town.TeaHouse).Ask((MoneyQueries ask, ShopStaff me) => ask.Of(me, order.Number));
        Assert.Equal("买家净实付的1%，四舍五入到分", money.Steps.Single(s => s.Label == "支付手续费").Why);
        var asked = Town.Done(await town.As(town.Lin).Do((AskAfterSale use, Buyer me) =>
            use.Run(me, order.Number, order.Lines[0].Id, new(AfterSaleKind.Refund, AfterSaleReason.Quality, 1, "", []))));
        var id = await town.Look(db => db.AfterSales.Where(a => a.Number == asked).Select(a => a.Id).SingleAsync());
        Town.Done(await town.As(town.TeaHouse).Do((AgreeAfterSale use, ShopStaff me) => use.Run(me, id)));
        var kept = await town.Again(order);
        Assert.Equal(PaymentFees.Most.Of(kept.Payable - kept.RefundedCash), (await Settlement(town, order.Number)).PaymentFee);
        await town.EverythingAgrees();
    }

    [Fact]
    public async Task A_cart_of_two_shops_is_charged_each_by_its_own_rate()
    {
        await using var town = await Town.Open();
        await Rate(town, PaymentFees.Most);
        var payment = await town.Places(town.Lin, (town.People.Tea, 1), (town.People.Book, 1));

        await town.Pays(payment);

        var rates = await town.Look(db => db.Orders.Where(o => o.PaymentId == payment.Value).ToDictionaryAsync(o => o.MerchantId, o => o.PaymentFee));
        Assert.Equal((PaymentFees.Most, PaymentFees.Usual), (rates[town.TeaHouse.MerchantId], rates[town.BookRoom.MerchantId]));
    }

    private static Task<OrderSettlement> Settlement(Town town, string number) => town.Look(db => db.Settlements.SingleAsync(s => s.OrderNumber == number));

    private static Task<int> Rate(Town town, Rate rate) => town.Look(db =>
        db.Merchants.Where(m => m.Id == town.TeaHouse.MerchantId).ExecuteUpdateAsync(set => set.SetProperty(m => m.PaymentFee, rate)));
}
