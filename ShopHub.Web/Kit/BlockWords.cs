using ShopHub.Domain.Design;

namespace ShopHub.Web.Kit;

/// <summary>What the parts of a shop's page are called.</summary>
public static class BlockWords
{
    public static string Of(BlockKind kind) => kind switch
    {
        BlockKind.Banner => "轮播图",
        BlockKind.Pictures => "图片格",
        BlockKind.Products => "商品列表",
        BlockKind.Group => "商品分组",
        BlockKind.Coupons => "优惠券",
        BlockKind.BestSellers => "热销榜",
        BlockKind.Newest => "新品",
        BlockKind.Article => "图文",
        BlockKind.Countdown => "倒计时",
        BlockKind.Notice => "公告",
    };

    /// <summary>What it is good for.</summary>
    public static string Says(BlockKind kind) => kind switch
    {
        BlockKind.Banner => "左右滑动的大图，可链接到商品",
        BlockKind.Pictures => "一行1到4张图片",
        BlockKind.Products => "自己挑选并排序",
        BlockKind.Group => "跟着分组自动更新",
        BlockKind.Coupons => "店里可领的券",
        BlockKind.BestSellers => "按销量自动计算",
        BlockKind.Newest => "按上架时间自动更新",
        BlockKind.Article => "标题和几段文字",
        BlockKind.Countdown => "到时自动消失",
        BlockKind.Notice => "一句话提醒买家",
    };

    public static string Icon(BlockKind kind) => kind switch
    {
        BlockKind.Banner => "home",
        BlockKind.Pictures => "grid",
        BlockKind.Products => "shop",
        BlockKind.Group => "box",
        BlockKind.Coupons => "ticket",
        BlockKind.BestSellers => "star",
        BlockKind.Newest => "plus",
        BlockKind.Article => "edit",
        BlockKind.Countdown => "clock",
        BlockKind.Notice => "info",
    };
}
