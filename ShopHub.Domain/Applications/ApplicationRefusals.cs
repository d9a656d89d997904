using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Applications;

public static class ApplicationRefusals
{
    public static Refusal QuotaUsed(QuotaKind kind) => new("application.quota", QuotaWords(kind)) { Field = nameof(ApplicationForm.Subject) };

    public static Refusal SubjectQuotaUsed(int most) =>
        new("application.subject-quota", $"同一主体最多开{most}家店铺，名额已用完") { Field = nameof(ApplicationForm.SocialCreditCode) };

    public static Refusal NameTaken(bool byClosedShop) => new("application.name-taken", NameWords(byClosedShop)) { Field = nameof(ApplicationForm.ShopName) };

    public static Refusal Locked(ApplicationStatus status) => new("application.locked", status switch
    {
        ApplicationStatus.Rejected => "这一项没有被驳回，不能修改",
        ApplicationStatus.Closed => "申请已关闭，请重新申请",
        ApplicationStatus.Approved or ApplicationStatus.Open => "申请已通过审核，不能再修改或撤回",
        _ => "申请正在审核，暂时不能修改",
    });

    public static Refusal TooLong(string field, int most) => new("application.too-long", $"最多{most}个字") { Field = field };

    public static Refusal NoDeposit() => new("deposit.none", "这份申请没有已到账的保证金");

    public static Refusal Wrong(FieldFault fault) => new("application.faults", fault.Reason) { Field = fault.Field };

    public static Refusal PaperMissing(NeededPaper need) => new("application.paper", $"请上传{need.Words}照片") { Field = need.Kind.ToString() };

    public static Refusal SecondPerson() => new("application.second-person", "您已初审通过，须由另一位审核员复核");

    public static Refusal NotApproved() => new("application.not-approved", "申请还没有通过审核");

    public static Refusal HandedOver() => new("application.handed-over", "店主账号已经开通，请用它登录商家后台");

    public static Refusal TaskMissing(string task) => new("application.tasks", $"开店前还差一步：{task}");

    public static Refusal DepositThere() => new("application.deposit-there", "保证金已经缴足");

    public static Refusal DepositTooMuch() => new("deposit.too-much", "到账金额超过还差的保证金，请核对回单") { Field = "Amount" };

    public static Refusal ReceiptKnown() => new("deposit.known", "这笔银行回单已经登记过");

    public static Refusal NoneLeft() => new("application.none-left", "重新提交的次数已用完，请重新申请");

    public static Refusal Resting(DateTimeOffset until) => new("application.resting", $"上次申请未通过，请在{ShopCalendar.Local(until):M月d日}后重新申请");

    public static Refusal QuestionWords() => new("application.question", "请写明需要补充什么，4至400字") { Field = "Question" };

    public static Refusal NoCode() => new("application.no-code", "请至少选择一项驳回原因");

    public static Refusal AnotherReviewer() => new("application.reviewer", "这份申请正由另一位审核员处理");

    private static string QuotaWords(QuotaKind kind) => kind switch
    {
        QuotaKind.Personal => $"每个微信号只能开{ShopQuota.Of(kind)}家个人店铺，名额已用完",
        QuotaKind.Business => $"每个微信号最多开{ShopQuota.Of(kind)}家企业或个体店铺，名额已用完",
    };

    private static string NameWords(bool byClosedShop) => byClosedShop ? "这个名称被已关闭的店铺使用过，不能再用，请换一个" : "这个店铺名称已被使用，请换一个";
}
