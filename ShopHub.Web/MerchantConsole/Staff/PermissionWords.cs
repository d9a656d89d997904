using ShopHub.Domain.Merchants;

namespace ShopHub.Web.MerchantConsole.Staff;

/// <summary>What each right is called and what it opens.</summary>
public static class PermissionWords
{
    public static IReadOnlyList<(ShopPermission Right, string Word, string Means)> All { get; } =
    [
        (ShopPermission.Orders, "订单", "查看订单、发货"),
        (ShopPermission.Products, "商品", "上下架、改价、改库存、导入"),
        (ShopPermission.AfterSales, "售后", "同意或拒绝退款退货"),
        (ShopPermission.Money, "资金", "查看货款和每一笔账"),
        (ShopPermission.Marketing, "营销", "优惠券和活动"),
        (ShopPermission.Support, "客服", "答复买家、回复评价"),
        (ShopPermission.Staff, "员工", "添加、移除员工，调整权限"),
        (ShopPermission.Statistics, "数据", "成交金额等经营数据"),
    ];

    public static IReadOnlyList<(string Name, ShopPermission Rights)> Posts { get; } = [.. StaffPolicy.Posts.Select(p => (p.Name, p.Permissions))];

    public static string Of(ShopPermission permissions)
    {
        var words = string.Join("、", All.Where(w => permissions.HasFlag(w.Right)).Select(w => w.Word));
        return words.Length == 0 ? "无" : words;
    }
}
