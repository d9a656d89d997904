using ShopHub.Data.Database;
using ShopHub.Data.Rights;
using ShopHub.Domain.Access;
using ShopHub.Domain.Disputes;
using ShopHub.Domain.Grievances;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Grievances;

/// <summary>Asks one side or both for proof, with 48 hours (CPL-05).</summary>
[UseCase]
public sealed class AskGrievanceProof(ShopDb db, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>common.changed-by-others</c>, <c>grievance.rounds</c>, <c>grievance.words</c>, <c>grievance.own-shop</c></exception>
    public async Task Run(PlatformStaff by, string number, Sides from, string question)
    {
        var (now, slip) = (clock.GetUtcNow(), await db.GrievanceForJudge(by, number));
        slip.AskProof(by, from, question, now);
        if (from.HasFlag(Sides.Buyer)) db.TellBuyer(slip, "平台请您补充证据", $"请在{GrievancePolicy.ProofHours}小时内提交", now);
        if (from.HasFlag(Sides.Merchant)) db.Tell(slip, "平台请您举证", $"请在{GrievancePolicy.ProofHours}小时内提交", now);
    }
}

/// <summary>The merchant is at fault: he does what is written in time or pays; it costs points either way (CPL-06, CPL-09).</summary>
[UseCase(Runs = 2)]
public sealed class UpholdGrievance(ShopDb db, LostGrievances lost, TimeProvider clock)
{
    /// <param name="withReturn">The buyer sends the goods back first.</param>
    /// <exception cref="Refusal"><c>common.changed-by-others</c>, <c>grievance.*</c></exception>
    public async Task Run(PlatformStaff by, string number, Money amount, bool withReturn, string reasons)
    {
        var (now, slip) = (clock.GetUtcNow(), await db.GrievanceForJudge(by, number));
        var shop = await db.Merchants.Where(m => m.Id == slip.MerchantId).Found();
        if (withReturn && shop.ReturnAddress is null) throw GrievanceRefusals.NoReturnAddress();
        slip.Uphold(by, amount, withReturn ? shop.ReturnAddress : null, reasons, now);
        await lost.Cost(slip, by, now);
        var next = withReturn ? "买家寄回后" : "";
        db.TellBuyer(slip, "平台支持您的投诉", withReturn ? $"请在{GrievancePolicy.ReturnDays}天内寄回商品" : $"商家须在{GrievancePolicy.HandleHours}小时内处理，否则自动赔付 {amount}", now);
        db.Tell(slip, "投诉成立", $"{next}请在{GrievancePolicy.HandleHours}小时内处理并提交证明，否则自动赔付 {amount}：{slip.Reasons}", now);
    }
}

/// <summary>The merchant is not at fault.</summary>
[UseCase]
public sealed class DismissGrievance(ShopDb db, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>common.changed-by-others</c>, <c>grievance.words</c>, <c>grievance.own-shop</c></exception>
    public async Task Run(PlatformStaff by, string number, string reasons)
    {
        var (now, slip) = (clock.GetUtcNow(), await db.GrievanceForJudge(by, number));
        slip.Dismiss(by, reasons, now);
        db.TellBuyer(slip, "平台裁定投诉不成立", slip.Reasons, now);
        db.Tell(slip, "平台裁定投诉不成立", slip.Reasons, now);
    }
}

/// <summary>The proof of handling is good enough, or the shop pays (CPL-06).</summary>
[UseCase]
public sealed class CheckHandling(ShopDb db, LostGrievances lost, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>common.changed-by-others</c>, <c>grievance.own-shop</c></exception>
    public async Task Run(PlatformStaff by, string number, bool isGood)
    {
        var (now, slip) = (clock.GetUtcNow(), await db.GrievanceForJudge(by, number));
        slip.Check(by, isGood, now);
        await lost.Pay(slip, by, now);
        db.TellBuyer(slip, isGood ? "商家已按裁定处理" : "商家未按裁定处理", isGood ? "平台已核对处理证明，投诉完成" : $"自动赔付 {slip.Amount}，正在转到您的微信", now);
        db.Tell(slip, isGood ? "处理证明通过" : "处理证明未通过", isGood ? "投诉完成" : $"已自动赔付 {slip.Amount}", now);
    }
}

/// <summary>Another person decides about the appeal; won, points and money are back (CPL-08).</summary>
[UseCase(Runs = 2)]
public sealed class DecideGrievanceAppeal(ShopDb db, LostGrievances lost, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>common.changed-by-others</c>, <c>grievance.same-person</c>, <c>grievance.words</c>, <c>grievance.own-shop</c></exception>
    public async Task Run(PlatformStaff by, string number, bool isWon, string answer)
    {
        var (now, slip) = (clock.GetUtcNow(), await db.GrievanceForJudge(by, number));
        slip.DecideAppeal(by, isWon, answer, now);
        var back = isWon ? await lost.GiveBack(slip, by, now) : Money.Zero;
        db.Tell(slip, isWon ? "申诉成立" : "申诉未通过", isWon ? $"扣分已撤销{(back.IsZero ? "" : $"，平台退回 {back}")}：{slip.Answer}" : slip.Answer, now);
        db.TellBuyer(slip, isWon ? "商家申诉成立" : "商家申诉未通过", isWon ? $"您已得到的赔付不受影响。{slip.Answer}" : slip.Answer, now);
    }
}

internal static class GrievanceJudges
{
    /// <exception cref="Refusal"><c>common.not-allowed</c>, <c>common.not-found</c>, <c>grievance.own-shop</c></exception>
    public static async Task<Grievance> GrievanceForJudge(this ShopDb db, PlatformStaff by, string number)
    {
        by.Needs(PlatformPermission.Judge);
        var slip = await db.Grievances.Where(g => g.Number == number).Found();
        return await db.WorksIn(by, slip.MerchantId) ? throw GrievanceRefusals.OwnShop() : slip;
    }
}
