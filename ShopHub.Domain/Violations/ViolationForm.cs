using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Violations;

/// <summary>What a member of the platform writes down.</summary>
/// <param name="OrderNumber">An order of the shop that shows it; empty without one.</param>
/// <param name="Product">A product of the shop, its key or its page's address; empty without one.</param>
public sealed record ViolationForm(string Rule, int Points, string Facts, string OrderNumber, string Product, string[] Pictures)
{
    public const int ShortestFacts = 10, LongestFacts = 500;

    /// <exception cref="Refusal"><c>violation.rule</c>, <c>violation.points</c>, <c>violation.facts</c>, <c>violation.no-evidence</c>, <c>pictures.*</c></exception>
    public ViolationForm Checked()
    {
        var rule = ViolationRule.Of(Rule) ?? throw ViolationRefusals.NoRule();
        var (least, most) = ViolationPolicy.Points(rule.Class);
        if (Points < least || Points > most) throw ViolationRefusals.Points(least, most);
        if (Facts.Trim().Length is < ShortestFacts or > LongestFacts) throw ViolationRefusals.Facts();
        var said = this with { Facts = Facts.Trim(), OrderNumber = OrderNumber.Trim(), Product = Product.Trim().Split('/')[^1], Pictures = UploadedPictures.Checked(Pictures) };
        return said is { Pictures: [], OrderNumber: "", Product: "" } ? throw ViolationRefusals.NoEvidence() : said;
    }
}

public static class ViolationRefusals
{
    public static Refusal NoShop() => new("violation.shop", "没有这家店铺，请核对店铺编号") { Field = "ShopCode" };

    public static Refusal NotTrading() => new("violation.shop", "店铺还没有开业或已经关闭，不能记录违规") { Field = "ShopCode" };

    public static Refusal NoRule() => new("violation.rule", "请选择违反的规则") { Field = nameof(ViolationForm.Rule) };

    public static Refusal Points(int least, int most) => new("violation.points", $"这一类违规扣{least}至{most}分") { Field = nameof(ViolationForm.Points) };

    public static Refusal Facts() =>
        new("violation.facts", $"请写明时间、行为和后果，{ViolationForm.ShortestFacts}至{ViolationForm.LongestFacts}字") { Field = nameof(ViolationForm.Facts) };

    public static Refusal NoEvidence() => new("violation.no-evidence", "请至少提供一项证据：图片、订单或商品") { Field = nameof(ViolationForm.Pictures) };

    public static Refusal NoOrder() => new("violation.order", "这家店铺没有这笔订单") { Field = nameof(ViolationForm.OrderNumber) };

    public static Refusal NoProduct() => new("violation.product", "这家店铺没有这件商品") { Field = nameof(ViolationForm.Product) };

    public static Refusal AnotherPerson() => new("violation.another-person", "记录或复核过这条违规的人不能再作决定，须由另一位同事处理");

    public static Refusal OwnShop() => new("violation.own-shop", "您在这家店铺任职，须由其他同事处理");

    public static Refusal AppealOver(DateTimeOffset by) => new("violation.appeal-over", $"申诉期已于{ShopCalendar.Local(by):M月d日 HH:mm}结束");

    public static Refusal AppealTheComplaint() => new("violation.appeal-complaint", "这条扣分来自投诉裁定，请在投诉单里申诉");

    public static Refusal AppealWords() => new("violation.appeal-words", $"请写明申诉理由，{Violation.ShortestWords}至{Violation.LongestWords}字") { Field = "Words" };

    public static Refusal Answer() => new("violation.answer", $"请写明理由，店铺会看到，{Violation.ShortestAnswer}至{Violation.LongestWords}字") { Field = "Answer" };
}
