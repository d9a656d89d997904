using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Disputes;
using ShopHub.Domain.Payments;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Disputes;

/// <summary>The buyer does not accept the shop's answer and asks the platform (DSP-01). One per after-sale.</summary>
[UseCase(Runs = 2)]
public sealed class AskPlatform(ShopDb db, DisputeDoor disputes, TimeProvider clock)
{
    /// <param name="number">Of the after-sale.</param>
    /// <exception cref="Refusal"><c>dispute.before</c>, <c>dispute.not-now</c>, <c>dispute.words</c>, <c>pictures.*</c></exception>
    public async Task Run(Buyer by, string number, string words, string[] pictures)
    {
        var now = clock.GetUtcNow();
        var asked = await db.AfterSales.Of(by).Where(a => a.Number == number).Found();
        if (await db.Disputes.Of(by).AnyAsync(d => d.AfterSaleId == asked.Id)) throw DisputeRefusals.Before();
        if (!asked.MayGoToPlatform(now)) throw DisputeRefusals.NotNow();
        await disputes.Open(by, asked, words, pictures, now);
    }
}

/// <summary>The buyer takes it back before it is ruled: the after-sale ends with it.</summary>
[UseCase]
public sealed class WithdrawDispute(ShopDb db, DisputeEnds ends, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>status.changed</c></exception>
    public async Task Run(Buyer by, string number)
    {
        var (now, dispute) = (clock.GetUtcNow(), await db.Disputes.Of(by).Where(d => d.CaseNumber == number).Found());
        dispute.Withdraw(by, now);
        await ends.Drop(dispute, by, now);
        db.Tell(dispute, "买家撤销了平台介入", "本次售后已结束", now);
    }
}

/// <summary>The buyer takes or leaves what the merchant offers; taken, it is carried out at once (DSP-06).</summary>
[UseCase]
public sealed class AnswerSettlement(ShopDb db, DisputeEnds ends, TimeProvider clock)
{
    /// <param name="seen">The amount the buyer saw, in fen: another offer may have come meanwhile.</param>
    /// <exception cref="Refusal"><c>dispute.no-offer</c>, <c>status.changed</c></exception>
    public async Task Run(Buyer by, string number, bool accept, long seen)
    {
        var (now, dispute) = (clock.GetUtcNow(), await db.Disputes.Of(by).Where(d => d.CaseNumber == number).Found());
        if (dispute.Offer.Fen != seen) throw CommonRefusals.ChangedByOthers();
        if (!accept)
        {
            dispute.Decline(by, now);
            db.Tell(dispute, "买家未接受和解方案", "平台继续审理，您可以再次提出方案", now);
            return;
        }

        var (refund, withReturn) = dispute.Accept(by, now);
        await ends.CarryOut(dispute, refund, withReturn, RefundReason.Merchant, by, now);
        await ends.Release(dispute, now);
        db.Tell(dispute, "买家已接受和解方案", $"退款 {refund}，纠纷已结束", now);
    }
}

/// <summary>The buyer brings what he was asked for, or speaks to the shop's appeal (DSP-02).</summary>
[UseCase]
public sealed class SayAsBuyer(ShopDb db, DisputeAgents agents, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>dispute.not-asked</c>, <c>dispute.said</c>, <c>dispute.words</c>, <c>pictures.*</c></exception>
    public async Task Run(Buyer by, string number, string words, string[] pictures)
    {
        var dispute = await db.Disputes.Of(by).Where(d => d.CaseNumber == number).Found();
        db.DisputeWords.Add(dispute.Say(by, Sides.Buyer, words, pictures, clock.GetUtcNow()));
        if (dispute is { Status: DisputeStatus.Processing, AgentId: null }) await agents.Give(dispute);
    }
}

/// <summary>The buyer needs a day more for his evidence (DSP-02).</summary>
[UseCase]
public sealed class ExtendAsBuyer(ShopDb db, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>dispute.not-asked</c>, <c>dispute.extended</c></exception>
    public async Task Run(Buyer by, string number) =>
        (await db.Disputes.Of(by).Where(d => d.CaseNumber == number).Found()).Extend(by, Sides.Buyer, clock.GetUtcNow());
}

/// <summary>The buyer would rather talk with the shop first (DSP-06).</summary>
[UseCase]
public sealed class PauseAsBuyer(ShopDb db, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>status.changed</c></exception>
    public async Task Run(Buyer by, string number)
    {
        var (now, dispute) = (clock.GetUtcNow(), await db.Disputes.Of(by).Where(d => d.CaseNumber == number).Found());
        dispute.AskPause(by, Sides.Buyer, now);
        db.Tell(dispute, dispute.Status is DisputeStatus.Paused ? "审理已暂停" : "买家希望先自行协商", dispute.Status is DisputeStatus.Paused ? $"请在{DisputePolicy.PauseDays}天内协商" : "同意后平台暂停审理", now);
    }
}

/// <summary>The buyer does not agree with the ruling; another person decides, finally (DSP-05).</summary>
[UseCase]
public sealed class AppealAsBuyer(ShopDb db, DisputeAgents agents, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>dispute.appeal-over</c>, <c>dispute.words</c>, <c>pictures.*</c>, <c>status.changed</c></exception>
    public async Task Run(Buyer by, string number, string words, string[] pictures)
    {
        var (now, dispute) = (clock.GetUtcNow(), await db.Disputes.Of(by).Where(d => d.CaseNumber == number).Found());
        db.DisputeWords.Add(dispute.Appeal(by, Sides.Buyer, words, pictures, now));
        await agents.Give(dispute);
        db.Tell(dispute, "买家对裁定提出申诉", "由另一位平台人员复核，您可以补充说明一次", now);
    }
}
