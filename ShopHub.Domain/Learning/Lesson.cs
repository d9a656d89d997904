using ShopHub.Domain.Shared;
using static ShopHub.Domain.Learning.LessonTask;

namespace ShopHub.Domain.Learning;

/// <summary>A course of the growth centre (课程), in the order in which a new shop needs them.</summary>
public enum Course { Opening = 1, Goods = 2, Orders = 3, AfterSales = 4, Service = 5, Money = 6, Team = 7, Rules = 8, Promotion = 9 }

/// <summary>One thing to learn, read in a few minutes (课); its text is a file of the same name.</summary>
/// <param name="Slug">Its place in addresses and the name of its text.</param>
/// <param name="Room">The console page it is about; null when it is about none.</param>
/// <param name="Task">What the shop can do at once; null when there is nothing to do.</param>
public sealed record Lesson(Course Course, string Slug, string Title, string? Room = null, LessonTask? Task = null);

public static class Lessons
{
    public static IReadOnlyList<Lesson> All { get; } =
    [
        new(Course.Opening, "first-week", "开店第一周做什么"),
        new(Course.Opening, "shop-profile", "写好店铺资料", "/console/shop", Introduce),
        new(Course.Opening, "return-address", "填好退货地址", Task: NameReturnAddress),
        new(Course.Opening, "open-account", "开通收款账户", "/console/opening", OpenAccount),
        new(Course.Opening, "shop-design", "装修店铺页", "/console/design"),
        new(Course.Opening, "product-groups", "给商品分组", "/console/groups"),
        new(Course.Goods, "first-product", "新建第一件商品", "/console/products/new", PutOnSale),
        new(Course.Goods, "import-products", "用表格批量导入商品", "/console/import", Import),
        new(Course.Goods, "price-and-stock", "改价、补库存、上下架", "/console/products", ShowPictures),
        new(Course.Goods, "category-papers", "开通类目和更新资质", "/console/rights", RenewPapers),
        new(Course.Goods, "brands", "申请品牌标识", "/console/brands"),
        new(Course.Orders, "ship-in-time", "48小时内发货", "/console/orders", Ship),
        new(Course.Orders, "ship-many", "批量发货和分包裹发货", "/console/packing"),
        new(Course.Orders, "freight", "按地区和重量收运费", "/console/freight"),
        new(Course.Orders, "pick-up", "到店自提", "/console/pickup"),
        new(Course.Orders, "export-lists", "导出订单和商品", "/console/exports"),
        new(Course.Orders, "buyers-data", "查看买家手机号和地址"),
        new(Course.AfterSales, "answer-in-time", "48小时内处理售后", "/console/returns", AnswerAll),
        new(Course.AfterSales, "offer-or-refuse", "提议金额和拒绝"),
        new(Course.AfterSales, "seven-days", "七天无理由退货"),
        new(Course.AfterSales, "disputes", "平台介入：答复、和解、申诉", "/console/disputes"),
        new(Course.AfterSales, "guarantees", "保障单：假一赔三、坏损包退", "/console/guarantees"),
        new(Course.AfterSales, "grievances", "投诉单：答复、处理、申诉", "/console/grievances"),
        new(Course.Service, "reply-to-reviews", "回复评价", "/console/reviews", ReplyToReview),
        new(Course.Service, "live-chat", "在线客服怎么接待", "/console/chat"),
        new(Course.Service, "chat-settings", "服务时间和快捷回复", "/console/chat/settings"),
        new(Course.Service, "call-back", "按约给买家回电", "/console/chat/calls"),
        new(Course.Service, "wechat-complaints", "答复微信投诉", "/console/complaints"),
        new(Course.Money, "when-money-comes", "货款什么时候到账", "/console/money"),
        new(Course.Money, "withdraw", "把钱提到银行卡", "/console/money/withdrawals", ProveAccount),
        new(Course.Money, "deposit", "保证金：缴纳、补足与退还", "/console/money/deposit"),
        new(Course.Money, "freight-insurance", "运费险：开启、充值与理赔", "/console/money/insurance"),
        new(Course.Money, "statements", "看懂对账单", "/console/money/statements"),
        new(Course.Money, "turnover", "个人店铺的年交易额", "/console/turnover"),
        new(Course.Team, "invite", "邀请员工", "/console/staff", Invite),
        new(Course.Team, "roles", "岗位和自定义角色", "/console/roles"),
        new(Course.Team, "records", "操作记录", "/console/audit"),
        new(Course.Team, "handover", "转让店铺给新店主", "/console/handover"),
        new(Course.Rules, "consent", "阅读并同意平台规则", "/console/rules", Consent),
        new(Course.Rules, "identity", "主体核验和变更报备", "/console/identity"),
        new(Course.Rules, "points", "违规积分和处理", "/console/violations"),
        new(Course.Rules, "protection", "获得“保”标识", "/console/protection"),
        new(Course.Rules, "closing", "关店前要做的事", "/console/closing"),
        new(Course.Promotion, "analytics", "看懂经营数据", "/console/analytics"),
        new(Course.Promotion, "search-ranking", "搜索排名怎么来的", "/console/ranking"),
        new(Course.Promotion, "coupons", "发店铺优惠券", "/console/coupons"),
        new(Course.Promotion, "short-links", "用短链接看清每个渠道", "/console/links"),
    ];

    /// <exception cref="Refusal"><c>common.not-found</c></exception>
    public static Lesson Of(string slug) => All.FirstOrDefault(l => l.Slug == slug) ?? throw CommonRefusals.NotFound();

    /// <summary>What is told about a page of the console: the lesson of the page itself, else of the room it lies in; null when there is none.</summary>
    public static Lesson? About(string page) =>
        All.Where(l => l.Room is not null && (page == l.Room || page.StartsWith(l.Room + "/", StringComparison.Ordinal))).MaxBy(l => l.Room!.Length);

    /// <summary>The one after it; null after the last.</summary>
    public static Lesson? After(Lesson lesson) => All.SkipWhile(l => l != lesson).Skip(1).FirstOrDefault();

    /// <summary>What the course is called, and what it is for.</summary>
    public static (string Title, string Says) Words(this Course course) => course switch
    {
        Course.Opening => ("开店准备", "资料、退货地址、收款账户"),
        Course.Goods => ("商品上架", "新建、导入、库存、资质"),
        Course.Orders => ("订单发货", "按时发货，发对货"),
        Course.AfterSales => ("售后处理", "退款、退货、七天无理由"),
        Course.Service => ("评价与投诉", "答复买家，守住口碑"),
        Course.Money => ("资金结算", "到账、提现、对账"),
        Course.Team => ("团队协作", "员工、权限、记录"),
        Course.Rules => ("平台规则", "规则、积分、申诉、关店"),
        Course.Promotion => ("推广引流", "搜索排名、推广链接"),
    };
}
