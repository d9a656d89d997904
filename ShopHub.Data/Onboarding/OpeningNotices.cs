using ShopHub.Data.Database;
using ShopHub.Domain.Notices;
using ShopHub.Domain.Onboarding;

namespace ShopHub.Data.Onboarding;

/// <summary>What a shop is told of its application, whenever somebody of the shop has to do something or it is over.</summary>
internal static class OpeningNotices
{
    public static void Tell(this ShopDb db, AccountOpening opening, DateTimeOffset now)
    {
        if (Words(opening) is not (var title, var words)) return;
        db.Notices.Add(Notice.To(opening.MerchantId.Value, title, words, "/console/opening", now));
    }

    private static (string Title, string Words)? Words(AccountOpening opening) => opening.Status switch
    {
        OpeningStatus.AccountToVerify => ("收款开户：请验证结算账户", "请用结算账户转出一笔小额款项，或由法定代表人扫码确认"),
        OpeningStatus.Rejected => ("收款开户被驳回", opening.Faults.Count > 0 ? opening.Faults[0].Reason : "请修改资料后重新提交"),
        OpeningStatus.ToSign => ("收款开户：请管理员签约", $"审核已通过，请店铺管理员在{OpeningPolicy.SignDays}天内扫码签约"),
        OpeningStatus.Open => ("收款账户已开通", "之后的订单付款会直接进入店铺自己的账户"),
        OpeningStatus.Frozen => ("收款开户被支付机构冻结", "请联系支付机构客服了解原因"),
        OpeningStatus.Sending or OpeningStatus.Checking or OpeningStatus.Auditing => null,
    };
}
