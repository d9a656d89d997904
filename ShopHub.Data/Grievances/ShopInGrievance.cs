using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Disputes;
using ShopHub.Domain.Grievances;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Grievances;

/// <summary>The shop offers a way out or refuses; the buyer says what he thinks of it (CPL-03).</summary>
[UseCase]
public sealed class ReplyToGrievance(ShopDb db, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>common.changed-by-others</c>, <c>grievance.words</c>, <c>pictures.*</c></exception>
    public async Task Run(ShopStaff by, string number, bool settles, GrievanceSaying said)
    {
        by.Needs(ShopPermission.AfterSales);
        var (now, slip) = (clock.GetUtcNow(), await db.Grievances.Of(by).Where(g => g.Number == number).Found());
        db.GrievanceWords.Add(slip.Reply(by, settles, said, now));
        db.TellBuyer(slip, settles ? "商家答复了您的投诉" : "商家不认可您的投诉", $"{GrievancePolicy.ConfirmHours}小时内可以申请平台处理，逾期自动完成", now);
    }
}

/// <summary>The shop brings what it was asked for.</summary>
[UseCase]
public sealed class ProveGrievanceAsShop(ShopDb db, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>grievance.not-asked</c>, <c>grievance.said</c>, <c>grievance.words</c>, <c>pictures.*</c></exception>
    public async Task Run(ShopStaff by, string number, GrievanceSaying said)
    {
        by.Needs(ShopPermission.AfterSales);
        var slip = await db.Grievances.Of(by).Where(g => g.Number == number).Found();
        db.GrievanceWords.Add(slip.Say(by, Sides.Merchant, said, clock.GetUtcNow()));
    }
}

/// <summary>The shop shows that it has done what was ruled (CPL-06).</summary>
[UseCase]
public sealed class ProveHandling(ShopDb db, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>common.changed-by-others</c>, <c>grievance.words</c>, <c>pictures.*</c></exception>
    public async Task Run(ShopStaff by, string number, GrievanceSaying said)
    {
        by.Needs(ShopPermission.AfterSales);
        var (now, slip) = (clock.GetUtcNow(), await db.Grievances.Of(by).Where(g => g.Number == number).Found());
        db.GrievanceWords.Add(slip.Prove(by, said, now));
        db.TellBuyer(slip, "商家已提交处理证明", "平台核对后通知您", now);
    }
}

/// <summary>The shop does not agree with the ruling, once; another person decides (CPL-08).</summary>
[UseCase]
public sealed class AppealGrievance(ShopDb db, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>grievance.appeal-over</c>, <c>grievance.words</c>, <c>pictures.*</c></exception>
    public async Task Run(ShopStaff by, string number, GrievanceSaying said)
    {
        by.Needs(ShopPermission.AfterSales);
        var (now, slip) = (clock.GetUtcNow(), await db.Grievances.Of(by).Where(g => g.Number == number).Found());
        db.GrievanceWords.Add(slip.AppealBy(by, said, now));
        db.TellBuyer(slip, "商家对投诉裁定提出申诉", "由另一位平台人员复核；您已得到的赔付不受影响", now);
    }
}
