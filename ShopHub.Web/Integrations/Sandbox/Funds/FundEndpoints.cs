using ShopHub.Web.Integrations.Sandbox.Pay;

namespace ShopHub.Web.Integrations.Sandbox.Funds;

public static class FundEndpoints
{
    public static void MapFunds(this IEndpointRouteBuilder paths)
    {
        var balances = paths.ServiceProvider.GetRequiredService<BalanceDesk>();
        paths.Take("GET", "/v3/ecommerce/fund/balance/{number}", balances.OfShop);
        paths.Take("GET", "/v3/merchant/fund/balance/{number}", balances.OfPlatform);
    }
}
