using ShopHub.Web.Integrations.Sandbox.Bills;
using ShopHub.Web.Integrations.Sandbox.Wire;

namespace ShopHub.Web.Integrations.Sandbox.Pay;

/// <summary>The paths a merchant calls.</summary>
public static class PayEndpoints
{
    public static void MapPay(this IEndpointRouteBuilder paths)
    {
        var orders = paths.ServiceProvider.GetRequiredService<OrderDesk>();
        var refunds = paths.ServiceProvider.GetRequiredService<RefundDesk>();
        var combined = paths.ServiceProvider.GetRequiredService<CombinedDesk>();
        paths.TakeOrders("/v3/pay/transactions", orders.Place);
        paths.Take("GET", "/v3/pay/transactions/out-trade-no/{number}", orders.ByNumber);
        paths.Take("GET", "/v3/pay/transactions/id/{number}", orders.ById);
        paths.Take("POST", "/v3/pay/transactions/out-trade-no/{number}/close", orders.Close);
        paths.TakeOrders("/v3/pay/partner/transactions", orders.PlaceForShop);
        paths.Take("GET", "/v3/pay/partner/transactions/out-trade-no/{number}", orders.ByNumber);
        paths.Take("GET", "/v3/pay/partner/transactions/id/{number}", orders.ById);
        paths.Take("POST", "/v3/pay/partner/transactions/out-trade-no/{number}/close", orders.CloseForShop);
        paths.TakeOrders("/v3/combine-transactions", combined.Place);
        paths.Take("GET", "/v3/combine-transactions/out-trade-no/{number}", combined.ByNumber);
        paths.Take("POST", "/v3/combine-transactions/out-trade-no/{number}/close", combined.Close);
        paths.Take("POST", "/v3/ecommerce/refunds/apply", refunds.ApplyForShop);
        paths.Take("GET", "/v3/ecommerce/refunds/out-refund-no/{number}", refunds.ByNumberForShop);
        paths.Take("POST", "/v3/refund/domestic/refunds", refunds.Apply);
        paths.Take("GET", "/v3/refund/domestic/refunds/{number}", refunds.ByNumber);
        var abnormal = paths.ServiceProvider.GetRequiredService<AbnormalDesk>();
        paths.Take("POST", "/v3/refund/domestic/refunds/{number}/apply-abnormal-refund", abnormal.Apply);
        paths.Take("POST", "/v3/ecommerce/refunds/{number}/apply-abnormal-refund", abnormal.Apply);
        var bills = paths.ServiceProvider.GetRequiredService<BillDesk>();
        paths.Take("GET", BillDesk.TradeBillPath, bills.Apply);
        var funds = paths.ServiceProvider.GetRequiredService<FundBillDesk>();
        paths.Take("GET", FundBillDesk.PlatformPath, funds.OfPlatform);
        paths.Take("GET", FundBillDesk.ShopsPath, funds.OfShops);
        paths.Take("GET", BillCounter.DownloadPath, paths.ServiceProvider.GetRequiredService<BillCounter>().Download);
        paths.Take("GET", "/v3/certificates", CertificateDesk.List);
        paths.Take("POST", "/v3/security/echo", CertificateDesk.Echo);
        paths.Map("/v3/{**rest}", http => http.RequestServices.GetRequiredService<PayDoor>()
            .Serve(http, "unknown", _ => throw PayFault.Missing("RESOURCE_NOT_EXISTS", "接口不存在")));
    }

    private static void TakeOrders(this IEndpointRouteBuilder paths, string root, Func<PayCall, string, string> place)
    {
        paths.Take("POST", $"{root}/jsapi", call => PayAnswer.Ok(new { prepay_id = place(call, "JSAPI") }));
        paths.Take("POST", $"{root}/native", call => PayAnswer.Ok(new { code_url = CodeUrl(place(call, "NATIVE")) }));
        paths.Take("POST", $"{root}/h5", call => PayAnswer.Ok(new { h5_url = H5Url(call, place(call, "MWEB")) }));
    }

    /// <summary>What a Native order shows as a QR picture.</summary>
    public static string CodeUrl(string prepayId) => $"weixin://wxpay/bizpayurl?pr={prepayId}";

    private static string H5Url(PayCall call, string prepayId) =>
        $"{call.Http.Request.Scheme}://{call.Http.Request.Host}/cgi-bin/mmpayweb-bin/checkmweb?prepay_id={prepayId}&package={prepayId[^4..]}";

    public static void Take(this IEndpointRouteBuilder paths, string method, string path, Func<PayCall, PayAnswer> act)
    {
        var door = paths.ServiceProvider.GetRequiredService<PayDoor>();
        var route = $"{method} {path}";
        paths.MapMethods(path, [method], (HttpContext http) => door.Serve(http, route, act));
    }
}
