using ShopHub.Domain.Merchants;

namespace ShopHub.Web.MerchantConsole.Staff;

public static class PermissionWords
{
    private static readonly (ShopPermission, string)[] s_words =
    [
        (ShopPermission.Orders, "订单"), (ShopPermission.Products, "商品"), (ShopPermission.AfterSales, "售后"), (ShopPermission.Money, "资金"),
        (ShopPermission.Marketing, "营销"), (ShopPermission.Support, "客服"), (ShopPermission.Staff, "员工"), (ShopPermission.Statistics, "数据"),
    ];

    public static string Of(ShopPermission permissions)
    {
        var words = string.Join("、", s_words.Where(w => permissions.HasFlag(w.Item1)).Select(w => w.Item2));
        return words.Length == 0 ? "无" : words;
    }
}
