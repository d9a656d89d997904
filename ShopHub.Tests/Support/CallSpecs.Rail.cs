using ShopHub.Data.Notices;
using ShopHub.Domain.Access;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Support;

public sealed partial class CallSpecs
{
    [Fact]
    public async Task Who_waits_to_be_called_now_is_counted_in_the_rail_of_that_shop()
    {
        await Asked(from: 11, to: 12);
        var (early, other) = (await Counted(_town.TeaHouse), await Counted(_town.BookRoom));
        _town.Clock.Wind(TimeSpan.FromHours(1));
        var due = await Counted(_town.TeaHouse);
        Town.Done(await Takes(_town.TeaHouse));
        var calling = await Counted(_town.TeaHouse);
        Town.Done(await Reports(_town.TeaHouse, isSpoken: true, "已说明发货时间"));

        Assert.Equal((0, 0, 1, 1, 0), (early, other, due, calling, await Counted(_town.TeaHouse)));
        Assert.Equal(0, await Counted(_town.BookRoom));
    }

    private async Task<int> Counted(ShopStaff by) => (await _town.As(by).Ask((FrameQueries ask, ShopStaff me) => ask.Of(me))).ToCall;
}
