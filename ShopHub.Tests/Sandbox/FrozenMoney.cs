using ShopHub.Domain.Settlement;
using ShopHub.Web.Integrations.Sandbox.Pay;
using ShopHub.Web.Integrations.Sandbox.World;

namespace ShopHub.Tests.Sandbox;

/// <summary>An order whose money is frozen at a shop's own account.</summary>
internal static class FrozenMoney
{
    public const string Shop = "1900000555";

    public static IProfitSharing Sharing(WireHouse house) => house.Get<IProfitSharing>();

    public static ISubsidies Subsidies(WireHouse house) => house.Get<ISubsidies>();

    /// <summary>Paid to the shop's account and frozen there; a minute has passed.</summary>
    public static FrozenOrder Frozen(WireHouse house, long fen, string? shop = Shop, bool wait = true)
    {
        if (shop is not null) house.World.Keep(new SubMerchant(shop, "云间茶舍"));
        var order = new SimOrder
        {
            OutTradeNo = house.Order().OutTradeNo, TradeType = "JSAPI", Description = "龙井茶", TotalFen = fen, NotifyUrl = "http://127.0.0.1/none",
            CreatedAt = house.Clock.GetUtcNow(), Content = "", OpenId = house.OpenId, SubMchId = shop, ProfitSharing = true,
        };
        order.Prepays["wxfrozen"] = house.Clock.GetUtcNow();
        house.World.Keep(order);
        Assert.True(house.Get<CashDesk>().Pay("wxfrozen", house.World.Shopper("lin")).IsPaid);
        if (wait) house.Clock.Wind(TimeSpan.FromMinutes(1));
        return new(shop, order.TransactionId!);
    }

    public static ShareOrder Part(WireHouse house, FrozenOrder of, long fen) =>
        new(of, "S1", [new(house.World.Merchant.MchId, new(fen), "技术服务费")]);

    public static void Balances(WireHouse house, long frozen, long available, long platform)
    {
        var money = house.World.Money;
        Assert.Equal((frozen, available, platform), (money[Purse.Frozen(Shop)], money[Purse.Available(Shop)], money[Purse.Available(null)]));
        Assert.Equal(0, money.Balances().Values.Sum());
    }
}
