using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Questions;

public static class QuestionRefusals
{
    private const string Box = "Words";

    public static Refusal Words() => new("question.words", $"请写{QuestionPolicy.LeastWords}至{QuestionPolicy.MostWords}字") { Field = Box };

    public static Refusal Phone() => new("question.phone", "所有人都能看到，请不要留电话号码") { Field = Box };

    public static Refusal Contact(string way) => new("question.contact", $"请不要留平台外的联系方式或网址（“{way}”）") { Field = Box };

    public static Refusal Rude() => new("question.rude", "请换一种说法，不要骂人") { Field = Box };

    public static Refusal Goods(string kind) => new("question.goods", $"不能谈论禁售商品：{kind}") { Field = Box };

    public static Refusal PaidPraise(string offer) => new("question.paid-praise", $"不能用返现、送礼换好评，请去掉“{offer}”") { Field = Box };

    public static Refusal Twice() => new("question.twice", "您已经问过这个问题") { Field = Box };

    public static Refusal TooMany(int most) => new("question.too-many", $"每天最多提{most}个问题，请明天再问");

    public static Refusal NotOnSale() => new("question.not-on-sale", "商品已下架或店铺已停业，不能提问");

    public static Refusal AnsweredTwice() => new("answer.twice", "每个问题只能回答一次");

    public static Refusal NotBought() => new("answer.not-bought", "收到过这件商品的人才能回答");

    public static Refusal OfShop() => new("answer.of-shop", "店铺的人请在工作台以店家名义回答");

    public static Refusal Full(int most) => new("answer.full", $"这个问题已有{most}个回答");

    public static Refusal TooManyAnswers(int most) => new("answer.too-many", $"每天最多回答{most}次，请明天再来");

    public static Refusal ReportedTwice() => new("question.reported-twice", "您已举报过，平台正在处理");
}
