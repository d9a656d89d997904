using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Data.Rights;
using ShopHub.Domain.Access;
using ShopHub.Domain.Compensations;
using ShopHub.Domain.Disputes;
using ShopHub.Domain.Guarantees;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Disputes;

/// <summary>A member of the platform takes a case that nobody has; of two at once one gets it.</summary>
[UseCase]
public sealed class TakeDispute(ShopDb db, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>dispute.taken</c>, <c>dispute.another-person</c>, <c>dispute.own-shop</c></exception>
    public async Task Run(PlatformStaff by, string number)
    {
        var dispute = await db.ForJudge(by, number);
        dispute.Take(by, clock.GetUtcNow());
    }
}

/// <summary>Gives a case back to the queue.</summary>
[UseCase]
public sealed class PutBackDispute(ShopDb db, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>dispute.not-yours</c></exception>
    public async Task Run(PlatformStaff by, string number)
    {
        var dispute = await db.ForJudge(by, number);
        dispute.PutBack(by, clock.GetUtcNow());
    }
}

/// <summary>Asks one side or both for evidence, with 48 hours (DSP-02).</summary>
[UseCase]
public sealed class AskProof(ShopDb db, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>dispute.not-yours</c>, <c>dispute.rounds</c>, <c>dispute.words</c>, <c>status.changed</c></exception>
    public async Task Run(PlatformStaff by, string number, Sides from, string question)
    {
        var (now, dispute) = (clock.GetUtcNow(), await db.ForJudge(by, number));
        dispute.AskProof(by, from, question, now);
        if (from.HasFlag(Sides.Buyer)) db.TellBuyer(dispute, "平台请您补充证据", $"请在{DisputePolicy.ProofHours}小时内提交", now);
        if (from.HasFlag(Sides.Merchant)) db.Tell(dispute, "平台请您举证", $"请在{DisputePolicy.ProofHours}小时内提交", now);
    }
}

/// <summary>Rules, and the money moves with it; after an appeal finally (DSP-04, DSP-05, DSP-07).</summary>
[UseCase]
public sealed class RuleDispute(ShopDb db, DisputeEnds ends, TimeProvider clock)
{
    /// <param name="onTop">What the shop pays on top of the refund for; null for nothing.</param>
    /// <param name="appraisal">What the buyer has spent on an appraisal.</param>
    /// <exception cref="Refusal"><c>dispute.not-yours</c>, <c>dispute.another-person</c>, <c>dispute.own-shop</c>, <c>dispute.refund</c>, <c>dispute.liable</c>, <c>dispute.compensation</c>, <c>dispute.appraisal</c>, <c>dispute.words</c>, <c>status.changed</c></exception>
    public async Task Run(
        PlatformStaff by, string number, Liable liable, Money refund, bool withReturn, string reasons, CompensationBasis? onTop = null, Money appraisal = default)
    {
        var (now, dispute) = (clock.GetUtcNow(), await db.ForJudge(by, number));
        var redress = onTop is { } basis ? new Redress(basis, await PaidFor(dispute, basis), appraisal) : null;
        var ruling = dispute.Rule(by, liable, refund, withReturn, reasons, now, redress);
        if (dispute.Second is null) await ends.CarryOut(dispute, by, now);
        else await ends.Turn(dispute, by, now);

        var (title, next) = dispute.Second is null ? ("平台已裁定", $"，{DisputePolicy.AppealDays}天内可以申诉一次") : ("平台已作出最终裁定", "");
        var words = $"{(ruling.Refund.IsZero ? "不支持退款" : $"退款 {ruling.Refund}")}{(ruling.Compensation.IsZero ? "" : $"，商家另赔付 {ruling.Compensation}")}{next}";
        db.TellBuyer(dispute, title, words, now);
        db.Tell(dispute, title, words, now);
    }

    /// <summary>The price paid for the pieces in question, whatever of it was asked back.</summary>
    /// <exception cref="Refusal"><c>dispute.guaranteed</c>: the buyer claims the same by a guarantee slip</exception>
    private async Task<Money> PaidFor(Dispute dispute, CompensationBasis onTop)
    {
        var asked = await db.AfterSales.Where(a => a.Id == dispute.AfterSaleId).Found();
        if (onTop is CompensationBasis.FakeGoods && await db.Guarantees.AnyAsync(g => g.LineId == asked.LineId && g.Kind == GuaranteeKind.FakePaysThree
            && g.Status != GuaranteeStatus.NothingToPay && g.Status != GuaranteeStatus.Cancelled)) throw DisputeRefusals.Guaranteed();
        return asked.PaidFor(await db.OrderLines.Where(l => l.Id == asked.LineId).Found());
    }
}

internal static class JudgesDoor
{
    /// <exception cref="Refusal"><c>common.not-allowed</c>, <c>common.not-found</c>, <c>dispute.own-shop</c></exception>
    public static async Task<Dispute> ForJudge(this ShopDb db, PlatformStaff by, string number)
    {
        by.Needs(PlatformPermission.Judge);
        var dispute = await db.Disputes.Where(d => d.Number == number).Found();
        return await db.WorksIn(by, dispute.MerchantId) ? throw DisputeRefusals.OwnShop() : dispute;
    }
}
