using ShopHub.Data.Database;
using ShopHub.Data.Rights;
using ShopHub.Domain.Access;
using ShopHub.Domain.Disputes;
using ShopHub.Domain.Guarantees;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Guarantees;

/// <summary>Asks one side or both for proof, with 48 hours.</summary>
[UseCase]
public sealed class AskGuaranteeProof(ShopDb db, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>common.changed-by-others</c>, <c>guarantee.rounds</c>, <c>guarantee.words</c>, <c>guarantee.own-shop</c></exception>
    public async Task Run(PlatformStaff by, string number, Sides from, string question)
    {
        var (now, slip) = (clock.GetUtcNow(), await db.GuaranteeForJudge(by, number));
        slip.AskProof(by, from, question, now);
        if (from.HasFlag(Sides.Buyer)) db.TellBuyer(slip, "平台请您补充证据", $"请在{GuaranteePolicy.ProofHours}小时内提交", now);
        if (from.HasFlag(Sides.Merchant)) db.Tell(slip, "平台请您举证", $"请在{GuaranteePolicy.ProofHours}小时内提交", now);
    }
}

/// <summary>The claim is right, in whole or in part: paid at once, or after a second person's word where it is much.</summary>
[UseCase]
public sealed class GrantGuarantee(ShopDb db, GuaranteeEnds ends, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>common.changed-by-others</c>, <c>guarantee.*</c></exception>
    public async Task Run(PlatformStaff by, string number, int percent, Money costs, string reasons)
    {
        var (now, slip) = (clock.GetUtcNow(), await db.GuaranteeForJudge(by, number));
        slip.Grant(by, percent, costs, reasons, now);
        await ends.Settle(slip, by, now);
        if (slip.IsOpen) return;
        db.TellBuyer(slip, "平台支持您的保障赔付", $"赔付 {slip.Granted}，正在转到您的微信", now);
        db.Tell(slip, "平台裁定保障赔付", $"赔付 {slip.Granted}：{slip.Reasons}", now);
    }
}

/// <summary>The claim is not right.</summary>
[UseCase]
public sealed class DismissGuarantee(ShopDb db, GuaranteeEnds ends, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>common.changed-by-others</c>, <c>guarantee.words</c>, <c>guarantee.own-shop</c></exception>
    public async Task Run(PlatformStaff by, string number, string reasons)
    {
        var (now, slip) = (clock.GetUtcNow(), await db.GuaranteeForJudge(by, number));
        slip.Dismiss(by, reasons, now);
        await ends.Settle(slip, by, now);
        db.TellBuyer(slip, "平台裁定无需赔付", slip.Reasons, now);
        db.Tell(slip, "平台裁定无需赔付", slip.Reasons, now);
    }
}

/// <summary>A second person agrees to a large sum.</summary>
[UseCase]
public sealed class ConfirmGuarantee(ShopDb db, GuaranteeEnds ends, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>common.changed-by-others</c>, <c>guarantee.same-person</c>, <c>guarantee.own-shop</c></exception>
    public async Task Run(PlatformStaff by, string number)
    {
        var (now, slip) = (clock.GetUtcNow(), await db.GuaranteeForJudge(by, number));
        slip.Confirm(by, now);
        await ends.Settle(slip, by, now);
        db.TellBuyer(slip, "平台支持您的保障赔付", $"赔付 {slip.Granted}，正在转到您的微信", now);
        db.Tell(slip, "平台裁定保障赔付", $"赔付 {slip.Granted}：{slip.Reasons}", now);
    }
}

internal static class GuaranteeJudges
{
    /// <exception cref="Refusal"><c>common.not-allowed</c>, <c>common.not-found</c>, <c>guarantee.own-shop</c></exception>
    public static async Task<Guarantee> GuaranteeForJudge(this ShopDb db, PlatformStaff by, string number)
    {
        by.Needs(PlatformPermission.Judge);
        var slip = await db.Guarantees.Where(g => g.Number == number).Found();
        return await db.WorksIn(by, slip.MerchantId) ? throw GuaranteeRefusals.OwnShop() : slip;
    }
}
