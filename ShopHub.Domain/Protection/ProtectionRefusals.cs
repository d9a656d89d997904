using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Protection;

public static class ProtectionRefusals
{
    public static Refusal Weights() => new("criteria.weights", "各项权重合计应为100") { Field = "Weights" };

    public static Refusal Thresholds() => new("criteria.thresholds", "标准超出范围：比率0至100%，评分0至5分，总分0至100分");

    public static Refusal TooEarly(DateOnly earliest) => new("criteria.too-early", $"须提前{ProtectionCalendar.NoticeDays}天公示，最早{earliest:M月d日}起生效") { Field = "From" };

    public static Refusal Why() => new("criteria.why", $"请写明改了什么、为什么，4至{CriteriaVersion.LongestWhy}字") { Field = "Why" };

    public static Refusal Coming() => new("criteria.coming", "已有一版标准等待生效；先撤回它，再公示新的");

    public static Refusal Changed() => new("status.changed", "状态已变化，请刷新后再试");

    public static Refusal ReviewOver(DateTimeOffset until) => new("sheet.review-over", $"复核申请已于{ShopCalendar.Local(until):M月d日 HH:mm}截止");

    public static Refusal ReviewWords() => new("sheet.review-words", $"请写明哪一项数据与事实不符，{ScoreSheet.ShortestWords}至{ScoreSheet.LongestWords}字") { Field = "Words" };

    public static Refusal Answer() => new("sheet.answer", $"请写明答复，{ScoreSheet.ShortestAnswer}至{ScoreSheet.LongestWords}字") { Field = "Answer" };

    public static Refusal OwnShop() => new("sheet.own-shop", "不能处理自己任职店铺的评估");
}
