using ShopHub.Domain.Applications;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Rights;

public static class RightRefusals
{
    public static Refusal Missing(string category) => new("right.missing", $"店铺还不能经营“{CategoryTable.NameOf(category)}”，{Wanted(category)}") { Field = "CategoryCode" };

    public static Refusal Lapsed(string category, DateOnly until) =>
        new("right.lapsed", $"“{CategoryTable.NameOf(category)}”的资质已于{until:yyyy年M月d日}到期，请在“类目与资质”上传新的证照") { Field = "CategoryCode" };

    public static Refusal BrandLapsed() => new("brand.lapsed", "店铺没有这个品牌的有效授权，请在“品牌”更新商标或授权") { Field = "Brand" };

    public static Refusal NamePlace() => new("brand.name-place", "这个品牌的同类店铺名称已被使用，请驳回店铺名称") { Field = nameof(BrandClaim.ShopName) };

    public static Refusal Why() => new("brand.why", "请写明终止的原因，4至200字") { Field = "Why" };

    public static Refusal Wrong(FieldFault fault) => new("paper.faults", fault.Reason) { Field = fault.Field };

    public static Refusal NeedsReview(string category) => new("right.needs-review", $"“{CategoryTable.NameOf(category)}”需要审核，请填写资质后提交");

    public static Refusal HasIt() => new("right.has-it", "店铺已经可以经营这个类目");

    public static Refusal UnderWay() => new("paper.under-way", "这个类目已有一份资质在审核，请等待结果，或先撤回");

    public static Refusal Locked() => new("paper.locked", "只能修改被驳回的内容");

    public static Refusal NoneLeft() => new("paper.none-left", "重新提交的次数已用完，请撤回后重新申请");

    public static Refusal Resting(DateTimeOffset until) => new("paper.resting", $"上次申请未通过，请在{ShopCalendar.Local(until):M月d日}后重新申请");

    public static Refusal NoFault() => new("paper.no-fault", "请至少选择一项驳回原因");

    public static Refusal AnotherReviewer() => new("paper.reviewer", "这份资质正由另一位审核员处理");

    public static Refusal SecondPerson() => new("paper.second-person", "您已初审通过，须由另一位审核员复核");

    public static Refusal OwnShop() => new("paper.own-shop", "您在这家店铺任职，须由其他审核员处理");

    /// <summary>What is missing, and where it is got.</summary>
    private static string Wanted(string category) =>
        CategoryNeeds.Of(category).ShopPaper is { } paper ? $"需要{paper}，请在“类目与资质”申请" : "请先在“类目与资质”开通";
}
