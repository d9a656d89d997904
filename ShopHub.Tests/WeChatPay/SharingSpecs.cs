using ShopHub.Domain.Payments;
using ShopHub.Domain.Settlement;
using ShopHub.Tests.Sandbox;
using static ShopHub.Tests.Sandbox.FrozenMoney;

namespace ShopHub.Tests.WeChatPay;

/// <summary>The frozen money of an order is divided between the platform and a shop with an account of its own.</summary>
public sealed class SharingSpecs
{
    [Fact]
    public async Task The_platform_gets_its_part_and_the_rest_is_freed_for_the_shop()
    {
        await using var house = await WireHouse.Open();
        var order = Frozen(house, 10_000);

        var asked = await Sharing(house).Share(Part(house, order, 500));
        house.Clock.Wind(TimeSpan.FromSeconds(2));
        var told = await Sharing(house).Query(order, "S1");
        var freed = await Sharing(house).Finish(order, "F1", "结算完成");

        Assert.False(asked.Value!.IsOver);
        Assert.Equal((true, 500L, null), (told.Value!.IsOver, told.Value.Given.Fen, told.Value.FailReason));
        Assert.True(freed.IsDone);
        Assert.Equal(0, (await Sharing(house).Unsplit(order)).Value.Fen);
        Balances(house, frozen: 0, available: 9_440, platform: 500);
    }

    [Fact]
    public async Task The_same_number_is_one_sharing_and_never_another_amount()
    {
        await using var house = await WireHouse.Open();
        var order = Frozen(house, 10_000);

        var first = await Sharing(house).Share(Part(house, order, 500));
        var again = await Sharing(house).Share(Part(house, order, 500));
        var other = await Sharing(house).Share(Part(house, order, 501));

        Assert.Equal(first.Value!.ChannelNumber, again.Value!.ChannelNumber);
        Assert.Equal(ChannelVerdict.Refused, other.Verdict);
        Balances(house, frozen: 9_440, available: 0, platform: 500);
    }

    [Fact]
    public async Task Not_before_a_minute_has_passed_and_not_above_the_cap()
    {
        await using var house = await WireHouse.Open();
        var order = Frozen(house, 10_000, wait: false);

        var early = await Sharing(house).Share(Part(house, order, 500));
        house.Clock.Wind(TimeSpan.FromMinutes(1));
        var most = SharePolicy.Cap(new(9_940));
        var above = await Sharing(house).Share(Part(house, order, most.Fen + 1));
        var exact = await Sharing(house).Share(Part(house, order, most.Fen));

        Assert.Equal((ChannelVerdict.Refused, "INVALID_REQUEST"), (early.Verdict, early.Code));
        Assert.Equal((ChannelVerdict.Refused, "RULE_LIMIT"), (above.Verdict, above.Code));
        Assert.True(exact.IsDone);
    }

    [Fact]
    public async Task A_stranger_gets_nothing_until_he_was_added()
    {
        await using var house = await WireHouse.Open();
        var order = Frozen(house, 10_000);
        var lin = new SharePart(house.OpenId, new(100), "推广佣金", Person: true);

        var unknown = await Sharing(house).Share(new(order, "S2", [lin]));
        Assert.True((await Sharing(house).AddReceiver(new(house.OpenId, Person: true))).IsDone);
        Assert.True((await Sharing(house).AddReceiver(new(house.OpenId, Person: true))).IsDone);
        var known = await Sharing(house).Share(new(order, "S2", [lin]));
        Assert.True((await Sharing(house).DeleteReceiver(new(house.OpenId, Person: true))).IsDone);

        Assert.Equal(ChannelVerdict.Refused, unknown.Verdict);
        Assert.True(known.IsDone);
        Assert.Equal(ChannelVerdict.Refused, (await Sharing(house).AddReceiver(new(house.World.Merchant.MchId, "平台"))).Verdict);
    }

    [Fact]
    public async Task A_receiver_may_be_refused_while_the_money_stays_frozen()
    {
        await using var house = await WireHouse.Open();
        house.Use("share-partial");
        var order = Frozen(house, 10_000);

        await Sharing(house).Share(Part(house, order, 500));
        house.Clock.Wind(TimeSpan.FromSeconds(2));
        var told = (await Sharing(house).Query(order, "S1")).Value!;

        Assert.Equal((true, 0L, "RECEIVER_HIGH_RISK"), (told.IsOver, told.Given.Fen, told.FailReason));
        Balances(house, frozen: 9_940, available: 0, platform: 0);
    }

    [Fact]
    public async Task After_180_days_the_shop_has_everything_and_nothing_can_be_shared()
    {
        await using var house = await WireHouse.Open();
        var order = Frozen(house, 10_000);
        house.Clock.Wind(TimeSpan.FromDays(SharePolicy.DaysFrozen));

        Assert.Equal(ChannelVerdict.Refused, (await Sharing(house).Share(Part(house, order, 500))).Verdict);
        Assert.Equal(0, (await Sharing(house).Unsplit(order)).Value.Fen);
        Balances(house, frozen: 0, available: 9_940, platform: 0);
    }
}
