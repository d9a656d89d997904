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
}
