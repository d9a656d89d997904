using ShopHub.Web.Integrations.Sandbox.Pay;

namespace ShopHub.Web.Integrations.Sandbox.Sharing;

/// <summary>The paths of sharing, both families.</summary>
public static class ShareEndpoints
{
    public static void MapSharing(this IEndpointRouteBuilder paths)
    {
        var sub = paths.ServiceProvider.GetRequiredService<EcommerceShareDesk>();
        paths.Take("POST", "/v3/ecommerce/profitsharing/orders", sub.Create);
        paths.Take("GET", "/v3/ecommerce/profitsharing/orders", sub.Query);
        paths.Take("GET", "/v3/ecommerce/profitsharing/orders/{number}/amounts", sub.Amounts);
        paths.Take("POST", "/v3/ecommerce/profitsharing/finish-order", sub.Finish);
        paths.Take("POST", "/v3/ecommerce/profitsharing/returnorders", sub.Return);
        paths.Take("GET", "/v3/ecommerce/profitsharing/returnorders", sub.QueryReturn);
        paths.Take("POST", "/v3/ecommerce/profitsharing/receivers/add", sub.AddReceiver);
        paths.Take("POST", "/v3/ecommerce/profitsharing/receivers/delete", sub.DeleteReceiver);
        paths.Take("POST", "/v3/ecommerce/subsidies/create", sub.Subsidise);
        paths.Take("POST", "/v3/ecommerce/subsidies/return", sub.TakeSubsidyBack);
        var plain = paths.ServiceProvider.GetRequiredService<PlainShareDesk>();
        paths.Take("POST", "/v3/profitsharing/orders", plain.Create);
        paths.Take("GET", "/v3/profitsharing/orders/{number}", plain.Query);
        paths.Take("POST", "/v3/profitsharing/orders/unfreeze", plain.Unfreeze);
        paths.Take("GET", "/v3/profitsharing/transactions/{number}/amounts", plain.Amounts);
        paths.Take("POST", "/v3/profitsharing/return-orders", plain.Return);
        paths.Take("GET", "/v3/profitsharing/return-orders/{number}", plain.QueryReturn);
        paths.Take("POST", "/v3/profitsharing/receivers/add", plain.AddReceiver);
        paths.Take("POST", "/v3/profitsharing/receivers/delete", plain.DeleteReceiver);
        paths.Take("GET", "/v3/profitsharing/merchant-configs/{number}", PlainShareDesk.MaxRatio);
    }
}
