using ShopHub.Domain.Payments;

namespace ShopHub.Tests.Sandbox;

/// <summary>Plain orders of the house's first shop, by their number.</summary>
internal static class ByNumber
{
    public static Task<ChannelAnswer<ChannelPayment>> Query(this WireHouse house, string number) =>
        house.Gateway.Query(new(number, house.Account, []));

    public static Task<ChannelAnswer<bool>> Close(this WireHouse house, string number) => house.Gateway.Close(new(number, house.Account, []));

    public static Task<ChannelAnswer<ChannelRefund>> QueryRefund(this WireHouse house, string number) =>
        house.Gateway.QueryRefund(number, house.Account);
}
