using ShopHub.Domain.Payments;
using ShopHub.Domain.Reconciliation;
using ShopHub.Domain.Settlement;
using ShopHub.Tests.Sandbox;
using ShopHub.Web.Integrations.Sandbox.World;
using ShopHub.Web.Integrations.WeChatPay.Sharing;
using static ShopHub.Tests.Sandbox.FrozenMoney;

namespace ShopHub.Tests.WeChatPay;

/// <summary>What was shared or added comes back, and the channel tells what lies where.</summary>
public sealed class SharedBackSpecs
{
    [Fact]
    public async Task What_was_shared_comes_back_once_and_never_more_than_it_was()
    {
        await using var house = await WireHouse.Open();
        var order = Frozen(house, 10_000);
        await Sharing(house).Share(Part(house, order, 500));
        await Sharing(house).Finish(order, "F1", "结算完成");
        var back = new ShareReturnOrder(Shop, "S1", "B1", house.World.Merchant.MchId, new(300), "退款");

        var first = await Sharing(house).Return(back);
        var again = await Sharing(house).Return(back);
        var asked = await Sharing(house).QueryReturn(back);
        var tooMuch = await Sharing(house).Return(back with { Number = "B2", Amount = new(201) });

        Assert.Equal((ShareReturnState.Success, 300L), (first.Value!.State, first.Value.Amount.Fen));
        Assert.Equal((first.Value, first.Value), (again.Value, asked.Value));
        Assert.Equal(ChannelVerdict.Refused, tooMuch.Verdict);
        Balances(house, frozen: 0, available: 9_740, platform: 200);
    }

    [Fact]
    public async Task A_receiver_without_money_cannot_give_back_and_another_number_is_tried()
    {
        await using var house = await WireHouse.Open();
        house.Use("refund-after-share");
        var order = Frozen(house, 10_000);
        await Sharing(house).Share(Part(house, order, 500));
        var back = new ShareReturnOrder(Shop, "S1", "B1", house.World.Merchant.MchId, new(300), "退款");

        var failed = await Sharing(house).Return(back);
        var next = await Sharing(house).Return(back with { Number = "B1-1" });

        Assert.Equal((ShareReturnState.Failed, "BALANCE_NOT_ENOUGH"), (failed.Value!.State, failed.Value.FailReason));
        Assert.Equal(ShareReturnState.Success, next.Value!.State);
    }

    [Fact]
    public async Task What_the_platform_adds_to_the_price_reaches_the_shop_once_and_comes_back()
    {
        await using var house = await WireHouse.Open();
        var order = Frozen(house, 10_000);
        house.World.Book(new BookEntry(house.Clock.GetUtcNow(), "topped up", "T1", new() { [MoneyBook.Bank] = -1_000, [Purse.Available(null)] = 1_000 }));

        Assert.True((await Subsidies(house).Add(order, new(600), "平台优惠券")).IsDone);
        Assert.True((await Subsidies(house).Add(order, new(600), "平台优惠券")).IsDone);
        Assert.True((await Subsidies(house).TakeBack(order, "B1", new(200), "退款")).IsDone);
        Assert.True((await Subsidies(house).TakeBack(order, "B1", new(200), "退款")).IsDone);

        Balances(house, frozen: 9_940, available: 400, platform: 600);
        Assert.Equal(ChannelVerdict.Refused, (await Subsidies(house).TakeBack(order, "B2", new(401), "退款")).Verdict);
    }

    [Fact]
    public async Task The_platforms_own_orders_are_shared_in_the_ordinary_family()
    {
        await using var house = await WireHouse.Open();
        var order = Frozen(house, 10_000, shop: null);
        var supplier = new SharePart("1900009999", new(2_000), "货款");

        Assert.Equal(ChannelVerdict.Refused, (await house.Get<DirectSharing>().Share(new(order, "S3", [supplier]))).Verdict);
        Assert.True((await house.Get<DirectSharing>().AddReceiver(new("1900009999", "杭州供货有限公司"))).IsDone);
        Assert.True((await Sharing(house).Share(new(order, "S3", [supplier]))).IsDone);
        Assert.True((await Sharing(house).Finish(order, "F3", "结算完成")).IsDone);
        house.Clock.Wind(TimeSpan.FromSeconds(2));

        Assert.Equal(2_000, (await Sharing(house).Query(order, "S3")).Value!.Given.Fen);
        Assert.Equal(ShareReturnState.Success, (await Sharing(house).Return(new(null, "S3", "B3", "1900009999", new(500), "退款"))).Value!.State);
        Assert.Equal(7_940 + 500, house.World.Money[Purse.Available(null)]);
    }

    [Fact]
    public async Task The_channel_tells_what_is_frozen_and_what_can_be_withdrawn()
    {
        await using var house = await WireHouse.Open(new() { ["WeChatPay:Family"] = "Direct" });
        var funds = house.Get<IChannelFunds>();
        var order = Frozen(house, 10_000);
        await house.Paid(fen: 1_000);

        var before = (await funds.OfShop(Shop)).Value;
        await Sharing(house).Share(Part(house, order, 500));
        await Sharing(house).Finish(order, "F1", "结算完成");
        var today = (await funds.OfPlatform()).Value;
        house.Clock.Wind(TimeSpan.FromDays(1));

        Assert.Equal(new ChannelBalance(new(0), new(9_940)), before);
        Assert.Equal(new ChannelBalance(new(9_440), new(0)), (await funds.OfShop(Shop)).Value);
        Assert.Equal(new ChannelBalance(new(500), new(994)), today);
        Assert.Equal(new ChannelBalance(new(1_494), new(0)), (await funds.OfPlatform()).Value);
        Assert.Equal(ChannelVerdict.Refused, (await funds.OfShop("1900000999")).Verdict);
    }
}
