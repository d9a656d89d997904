using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Disputes;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Payments;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Disputes;

/// <summary>The shop answers, brings what it was asked for, or speaks to the buyer's appeal (DSP-02).</summary>
[UseCase]
public sealed class SayInDispute(ShopDb db, DisputeAgents agents, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>dispute.not-asked</c>, <c>dispute.said</c>, <c>dispute.words</c>, <c>pictures.*</c></exception>
    public async Task Run(ShopStaff by, string number, string words, string[] pictures)
    {
        by.Needs(ShopPermission.AfterSales);
        var (now, dispute) = (clock.GetUtcNow(), await db.Disputes.Of(by).Where(d => d.Number == number).Found());
        var isAnswer = dispute.Status is DisputeStatus.WaitMerchant;
        db.DisputeWords.Add(dispute.Say(by, Sides.Merchant, words, pictures, now));
        if (dispute is { Status: DisputeStatus.Processing, AgentId: null }) await agents.Give(dispute);
        if (isAnswer) db.TellBuyer(dispute, "商家已答复", $"平台将在{DisputePolicy.DecideWorkdays}个工作日内裁定", now);
    }
}

/// <summary>The shop needs a day more for its evidence (DSP-02).</summary>
[UseCase]
public sealed class ExtendInDispute(ShopDb db, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>dispute.not-asked</c>, <c>dispute.extended</c></exception>
    public async Task Run(ShopStaff by, string number)
    {
        by.Needs(ShopPermission.AfterSales);
        (await db.Disputes.Of(by).Where(d => d.Number == number).Found()).Extend(by, Sides.Merchant, clock.GetUtcNow());
    }
}

/// <summary>The shop agrees to all the buyer asked for: carried out at once (DSP-06).</summary>
[UseCase]
public sealed class GiveInToBuyer(ShopDb db, DisputeEnds ends, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>status.changed</c></exception>
    public async Task Run(ShopStaff by, string number, bool withReturn)
    {
        by.Needs(ShopPermission.AfterSales);
        var (now, dispute) = (clock.GetUtcNow(), await db.Disputes.Of(by).Where(d => d.Number == number).Found());
        dispute.GiveIn(by, now);
        await ends.CarryOut(dispute, dispute.Claim.Total, withReturn, RefundReason.Merchant, by, now);
        await ends.Release(dispute, now);
        db.TellBuyer(dispute, "商家同意了您的诉求", $"退款 {dispute.Claim.Total}，{(withReturn ? "请先寄回商品" : "原路退回")}", now);
    }
}

/// <summary>The shop would settle for less, or without the return; the buyer decides (DSP-06).</summary>
[UseCase]
public sealed class OfferSettlement(ShopDb db, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>dispute.offer</c>, <c>dispute.offers</c>, <c>status.changed</c></exception>
    public async Task Run(ShopStaff by, string number, Money refund, bool withReturn)
    {
        by.Needs(ShopPermission.AfterSales);
        var (now, dispute) = (clock.GetUtcNow(), await db.Disputes.Of(by).Where(d => d.Number == number).Found());
        dispute.Propose(by, refund, withReturn, now);
        db.TellBuyer(dispute, "商家提出和解方案", $"退款 {refund}，{(withReturn ? "需要退货" : "不用退货")}，请查看", now);
    }
}

/// <summary>The shop would rather talk with the buyer first (DSP-06).</summary>
[UseCase]
public sealed class PauseInDispute(ShopDb db, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>status.changed</c></exception>
    public async Task Run(ShopStaff by, string number)
    {
        by.Needs(ShopPermission.AfterSales);
        var (now, dispute) = (clock.GetUtcNow(), await db.Disputes.Of(by).Where(d => d.Number == number).Found());
        dispute.AskPause(by, Sides.Merchant, now);
        var rests = dispute.Status is DisputeStatus.Paused;
        db.TellBuyer(dispute, rests ? "审理已暂停" : "商家希望先自行协商", rests ? $"请在{DisputePolicy.PauseDays}天内协商" : "同意后平台暂停审理", now);
    }
}

/// <summary>The shop does not agree with the ruling; another person decides, finally (DSP-05).</summary>
[UseCase]
public sealed class AppealDispute(ShopDb db, DisputeAgents agents, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>dispute.appeal-over</c>, <c>dispute.words</c>, <c>pictures.*</c>, <c>status.changed</c></exception>
    public async Task Run(ShopStaff by, string number, string words, string[] pictures)
    {
        by.Needs(ShopPermission.AfterSales);
        var (now, dispute) = (clock.GetUtcNow(), await db.Disputes.Of(by).Where(d => d.Number == number).Found());
        db.DisputeWords.Add(dispute.Appeal(by, Sides.Merchant, words, pictures, now));
        await agents.Give(dispute);
        db.TellBuyer(dispute, "商家对裁定提出申诉", "由另一位平台人员复核，您可以补充说明一次", now);
    }
}
