using ShopHub.Domain.Merchants;
using ShopHub.Domain.Violations;

namespace ShopHub.Web.Kit;

/// <summary>How violations, measures and suspensions are said to a person.</summary>
public static class ViolationWords
{
    public static string Text(this ViolationStatus status) => status switch
    {
        ViolationStatus.Proposed => "待复核",
        ViolationStatus.Approved => "已生效",
        ViolationStatus.Dropped => "复核未通过",
        ViolationStatus.InAppeal => "申诉中",
        ViolationStatus.Refused => "申诉未通过",
        ViolationStatus.Won => "申诉成立",
    };

    public static string Tone(this ViolationStatus status) => status switch
    {
        ViolationStatus.Proposed or ViolationStatus.InAppeal => "warn",
        ViolationStatus.Approved or ViolationStatus.Refused => "stop",
        ViolationStatus.Won => "ok",
        ViolationStatus.Dropped => "none",
    };

    public static string Text(this ViolationClass of) => of switch
    {
        ViolationClass.General => "一般违规",
        ViolationClass.Medium => "中度违规",
        ViolationClass.Serious => "严重违规",
    };

    public static string Tone(this ViolationClass of) => of switch
    {
        ViolationClass.General => "info",
        ViolationClass.Medium => "warn",
        ViolationClass.Serious => "stop",
    };

    /// <summary>Short, as on the bar of points.</summary>
    public static string Text(this MeasureStep step) => step switch
    {
        MeasureStep.Training => "规则学习",
        MeasureStep.NoActivities => "限制活动",
        MeasureStep.GoodsOff => "商品下架",
        MeasureStep.Suspension => "暂停营业",
        MeasureStep.Closed => "平台关店",
    };

    /// <summary>What it does, and what goes on.</summary>
    public static string Means(this MeasureStep step) => step switch
    {
        MeasureStep.Training => "阅读违规规则并确认",
        MeasureStep.NoActivities => "优惠券暂停领取，已领取的仍可使用",
        MeasureStep.GoodsOff => "全部在售商品下架，到期自动恢复；已有订单和售后照常",
        MeasureStep.Suspension => "不能接新订单，暂停提现；已有订单、售后和结算照常",
        MeasureStep.Closed => "平台关店：公示30天，未发货订单自动退款，已发货订单和售后照常，余额可以提现",
    };

    public static string Text(this MeasureStatus status) => status switch
    {
        MeasureStatus.Running => "执行中",
        MeasureStatus.Over => "已结束",
        MeasureStatus.Undone => "已撤销",
    };

    public static string Tone(this MeasureStatus status) => status switch
    {
        MeasureStatus.Running => "stop",
        MeasureStatus.Over => "none",
        MeasureStatus.Undone => "ok",
    };

    public static string Text(this SuspensionCause cause) => cause switch
    {
        SuspensionCause.Violation => "违规",
        SuspensionCause.PapersEnded => "资质到期",
        SuspensionCause.RecheckMissed => "未完成资料核验",
    };
}
