using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Ratings;

public static class ReviewRefusals
{
    public static Refusal Stars() => new("review.stars", "请为每一项打分（1至5星）") { Field = "Stars" };

    public static Refusal Words(int most) => new("review.words", $"评价最多{most}字") { Field = "Words" };

    public static Refusal NotReceived() => new("review.not-received", "确认收货后才能评价");

    public static Refusal NeverShipped() => new("review.never-shipped", "商品未发货就已退款，不能评价");

    public static Refusal Over(int days) => new("review.over", $"收货{days}天后不能再评价");

    public static Refusal Twice() => new("review.twice", "这件商品您已评价过");

    public static Refusal NotWritten() => new("review.not-written", "请先评价再追评");

    public static Refusal NothingSaid() => new("review.nothing-said", "请写几句话或上传图片") { Field = "Words" };

    public static Refusal FollowedUp() => new("review.followed-up", "每件商品只能追评一次");

    public static Refusal Answered() => new("review.answered", "每条评价只能回复一次");

    public static Refusal AnswerWords(int most) => new("review.answer", $"请填写回复，最多{most}字") { Field = "Reply" };

    public static Refusal PaidPraise(string offer) => new("review.paid-praise", $"不能用返现、送礼换好评，请去掉“{offer}”") { Field = "Reply" };

    public static Refusal Raised() => new("review.raised", "每条评价只能修改一次");

    public static Refusal NotBad() => new("review.not-bad", "只有差评可以在售后解决后修改");

    public static Refusal NotSettled() => new("review.not-settled", "这件商品在评价后没有完成的退款，不能修改评价");

    public static Refusal RaiseOver(int days) => new("review.raise-over", $"退款完成{days}天后不能再修改评价");

    public static Refusal NotHigher() => new("review.not-higher", "修改后的星级需高于原来的星级") { Field = "Stars" };

    public static Refusal ReportedTwice() => new("review.reported-twice", "您已举报过这条评价，平台正在处理");

    public static Refusal OwnVote() => new("review.own-vote", "不能给自己的评价点有用");

    public static Refusal ShopVote() => new("review.shop-vote", "店铺的人不能给本店的评价点有用");

    public static Refusal ReportWords(int most) => new("report.words", $"请选择原因，说明最多{most}字") { Field = "Words" };

    public static Refusal DecisionWords(int least, int most) => new("report.decision", $"请填写{least}至{most}字的处理理由") { Field = "Why" };
}
