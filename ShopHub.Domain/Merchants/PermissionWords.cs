namespace ShopHub.Domain.Merchants;

/// <summary>The table of a shop's rights: what each is called and what it opens. Everything that shows or gives rights reads it.</summary>
public static class PermissionWords
{
    public static IReadOnlyList<(ShopPermission Right, string Word, string Means)> All { get; } =
    [
        (ShopPermission.Orders, "订单", "查看订单、发货"),
        (ShopPermission.Products, "商品", "上下架、改价、改库存、导入"),
        (ShopPermission.AfterSales, "售后", "同意或拒绝退款退货"),
        (ShopPermission.Buyers, "买家资料", "查看买家完整手机号和地址，每次查看都有记录"),
        (ShopPermission.Support, "客服", "答复买家、回复评价"),
        (ShopPermission.Marketing, "营销", "优惠券和活动"),
        (ShopPermission.Statistics, "数据", "成交金额等经营数据"),
        (ShopPermission.Money, "资金", "货款、账目、提现和收款账户，只能由店主授予"),
        (ShopPermission.Staff, "员工", "邀请、移除员工，调整权限"),
    ];

    public static IReadOnlyList<(string Name, ShopPermission Rights)> Posts { get; } = [.. StaffPolicy.Posts.Select(p => (p.Name, p.Permissions))];

    public static string Of(ShopPermission permissions)
    {
        var words = string.Join("、", All.Where(w => permissions.HasFlag(w.Right)).Select(w => w.Word));
        return words.Length == 0 ? "无" : words;
    }

    /// <summary>What somebody got and lost: 增加 商品；取消 数据.</summary>
    public static string Change(ShopPermission before, ShopPermission after)
    {
        var (got, lost) = (after & ~before, before & ~after);
        var words = new[] { got == ShopPermission.None ? "" : $"增加 {Of(got)}", lost == ShopPermission.None ? "" : $"取消 {Of(lost)}" };
        var changed = string.Join("；", words.Where(w => w.Length > 0));
        return changed.Length == 0 ? "权限不变" : changed;
    }
}
