using ShopHub.Domain.Merchants;

namespace ShopHub.Domain.Learning;

/// <summary>What a shop does after a lesson (任务); ticked by how the shop stands, never by hand.</summary>
public enum LessonTask
{
    Introduce = 1, NameReturnAddress = 2, OpenAccount = 3, PutOnSale = 4, Import = 5, ShowPictures = 6, RenewPapers = 7, Ship = 8, AnswerAll = 9, ReplyToReview = 10,
    ProveAccount = 11, Invite = 12, Consent = 13,
}

/// <summary>How a shop stands, counted from its rows.</summary>
public sealed record ShopProgress
{
    public required bool HasIntroduction { get; init; }

    public required bool HasReturnAddress { get; init; }

    public required bool HasAccount { get; init; }

    public required bool HasProvedAccount { get; init; }

    public required int OnSale { get; init; }

    public required int WithoutPicture { get; init; }

    public required int Imports { get; init; }

    /// <summary>Papers and brands that have ended or end soon.</summary>
    public required int EndingPapers { get; init; }

    public required int Parcels { get; init; }

    /// <summary>After-sales there ever were, and those whose answer is overdue or still waits.</summary>
    public required (int All, int Waiting) Cases { get; init; }

    public required int Replies { get; init; }

    public required int Members { get; init; }

    /// <summary>Rules in force or coming the shop has not agreed to.</summary>
    public required int UnreadRules { get; init; }
}

public static class LessonTasks
{
    public static bool IsDone(this LessonTask task, ShopProgress shop) => task switch
    {
        LessonTask.Introduce => shop.HasIntroduction,
        LessonTask.NameReturnAddress => shop.HasReturnAddress,
        LessonTask.OpenAccount => shop.HasAccount,
        LessonTask.PutOnSale => shop.OnSale > 0,
        LessonTask.Import => shop.Imports > 0,
        LessonTask.ShowPictures => shop.OnSale > 0 && shop.WithoutPicture == 0,
        LessonTask.RenewPapers => shop.EndingPapers == 0,
        LessonTask.Ship => shop.Parcels > 0,
        LessonTask.AnswerAll => shop.Cases is { All: > 0, Waiting: 0 },
        LessonTask.ReplyToReview => shop.Replies > 0,
        LessonTask.ProveAccount => shop.HasProvedAccount,
        LessonTask.Invite => shop.Members > 1,
        LessonTask.Consent => shop.UnreadRules == 0,
    };

    /// <summary>What is to be done, where, and who may.</summary>
    public static (string Says, string Page, ShopPermission Needs) Words(this LessonTask task) => task switch
    {
        LessonTask.Introduce => ("写一句店铺介绍", "/console/shop", StaffPolicy.Manager),
        LessonTask.NameReturnAddress => ("填写退货地址", "/console/shop", StaffPolicy.Manager),
        LessonTask.OpenAccount => ("开通收款账户", "/console/opening", ShopPermission.All),
        LessonTask.PutOnSale => ("上架一件商品", "/console/products/new", ShopPermission.Products),
        LessonTask.Import => ("用表格导入一次商品", "/console/import", ShopPermission.Products),
        LessonTask.ShowPictures => ("在售商品都有图片", "/console/products", ShopPermission.Products),
        LessonTask.RenewPapers => ("没有已到期或60天内到期的资质", "/console/rights", ShopPermission.Products),
        LessonTask.Ship => ("发出第一个包裹", "/console/orders", ShopPermission.Orders),
        LessonTask.AnswerAll => ("处理完全部待处理的售后", "/console/returns", ShopPermission.AfterSales),
        LessonTask.ReplyToReview => ("回复一条评价", "/console/reviews", ShopPermission.Support),
        LessonTask.ProveAccount => ("绑定并验证提现账户", "/console/money/withdrawals", ShopPermission.Money),
        LessonTask.Invite => ("邀请一位同事加入", "/console/staff", ShopPermission.Staff),
        LessonTask.Consent => ("同意全部平台规则", "/console/rules", ShopPermission.All),
    };
}
