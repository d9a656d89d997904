using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Complaints;

public static class ComplaintRefusals
{
    public static Refusal Words() => new("complaint.words", $"请写明答复内容，{ComplaintPolicy.LeastWords}至{ComplaintPolicy.MostWords}字") { Field = "Words" };

    public static Refusal Pictures() => new("complaint.pictures", $"最多附{ComplaintPolicy.MostPictures}张图片") { Field = "Pictures" };

    public static Refusal Over() => new("complaint.over", "这条投诉已处理完成，买家再次投诉后才能继续答复");

    public static Refusal Unanswered() => new("complaint.unanswered", "请先答复买家，再标记处理完成");

    public static Refusal NoRefundWish() => new("complaint.no-refund-wish", "买家没有要求退款");

    public static Refusal Days() => new("complaint.days", $"请选择 0 至 {ComplaintPolicy.MostRefundDays} 天内发起退款") { Field = "Days" };

    public static Refusal AnswerOpen() => new("complaint.answer-open", "上一条答复正在送往微信，请稍候再试");
}
