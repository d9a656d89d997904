using ShopHub.Domain.Merchants;

namespace ShopHub.Data.Database.Demo;

/// <summary>A shop of the demo town: who stands behind it, who works there, what it sells.</summary>
internal sealed record DemoShop(
    string Code, string Name, Subject Subject, string SubjectName, string City, string Intro, string Logo, IReadOnlyList<Goods> Goods)
{
    /// <summary>Its account at the payment channel.</summary>
    public required string SubMchId { get; init; }

    public required string ServicePhone { get; init; }

    public string? ReturnAddress { get; init; }

    /// <summary>Null without one.</summary>
    public DemoBrand? Brand { get; init; }

    /// <summary>Holds the 保 badge.</summary>
    public bool HasBadge { get; init; }

    public required IReadOnlyList<DemoStaff> Staff { get; init; }
}

/// <param name="Owner">Of the mark; null for the shop's own subject.</param>
internal sealed record DemoBrand(string Mark, int Class, string? Owner = null);

/// <param name="UserName">What the person signs in with.</param>
internal sealed record DemoStaff(string UserName, string Name, ShopPermission Permissions, bool IsOwner = false);

internal static class DemoShops
{
    private const ShopPermission Clerk = ShopPermission.Products | ShopPermission.Orders | ShopPermission.Support | ShopPermission.Buyers;

    private const ShopPermission Finance = ShopPermission.Money | ShopPermission.AfterSales | ShopPermission.Statistics;

    public static IReadOnlyList<DemoShop> All { get; } =
    [
        new("yunjian", "云间茶舍", Subject.Enterprise, "杭州云间茶业有限公司", "杭州",
            "山里的茶、灶上的点心，当季什么好就卖什么。二〇一六年开店，坚持小批现做。", "tea-black", TeaHouse.Goods)
        {
            SubMchId = "1900881001", Brand = new("云间", 30), ServicePhone = "0571-80000001", ReturnAddress = "浙江省杭州市西湖区龙坞路88号 云间茶舍售后部 0571-80000001", HasBadge = true,
            Staff = [new("yunjian", "沈清和", ShopPermission.All, true), new("yunjian-clerk", "许小满", Clerk), new("yunjian-money", "方叙", Finance)],
        },
        new("mumian", "木棉生活", Subject.Enterprise, "广州木棉家居用品有限公司", "广州",
            "把日子过舒服的那些小东西：穿的、用的、摆的，先自己用过再上架。", "plant", LivingHouse.Goods)
        {
            SubMchId = "1900881002", ServicePhone = "020-80000002", ReturnAddress = "广东省广州市海珠区新港中路66号 木棉生活仓 020-80000002", HasBadge = true,
            Staff = [new("mumian", "梁若棠", ShopPermission.All, true), new("mumian-clerk", "何一帆", Clerk), new("mumian-money", "邓知微", Finance)],
        },
        new("shiguang", "拾光数码文具", Subject.IndividualBusiness, "成都市武侯区拾光数码文具店", "成都",
            "学习桌面上的一切：数码小件与好写的文具，支持以旧换新咨询。", "keyboard", StudyHouse.Goods)
        {
            SubMchId = "1900881003", Brand = new("墨行", 16, "上海墨行文具有限公司"), ServicePhone = "028-80000003", ReturnAddress = "四川省成都市武侯区科华北路12号 拾光售后 028-80000003",
            Staff = [new("shiguang", "罗启明", ShopPermission.All, true), new("shiguang-clerk", "秦朵", Clerk), new("shiguang-money", "唐简", Finance)],
        },
        new("asui", "阿穗手作", Subject.Person, "孙穗", "苏州",
            "一个人的小店：周末做手工，顺便给旧物找新家。发货慢一点点，谢谢等待。", "yarn", CraftHouse.Goods)
        {
            SubMchId = "1900881004", ServicePhone = "0512-80000004",
            Staff = [new("asui", "孙穗", ShopPermission.All, true), new("asui-clerk", "周末帮手阿禾", Clerk), new("asui-money", "记账的阿谷", Finance)],
        },
    ];

    public static IReadOnlyList<(string UserName, string Name, PlatformPermission Permissions)> Platform { get; } =
    [
        ("reviewer", "李审", PlatformPermission.Review),
        ("judge", "裴正", PlatformPermission.Judge),
        ("finance", "钱明", PlatformPermission.Finance),
        ("operator", "管宁", PlatformPermission.All),
    ];
}
