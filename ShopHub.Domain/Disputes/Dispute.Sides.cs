using ShopHub.Domain.Access;
using ShopHub.Domain.Shared;
using static ShopHub.Domain.Disputes.DisputeStatus;

namespace ShopHub.Domain.Disputes;

/// <summary>What buyer and merchant do.</summary>
public sealed partial class Dispute
{
    /// <summary>Whether this side may speak now: the merchant's answer, asked evidence, or a word to the other side's appeal.</summary>
    public bool MaySpeak(Sides side) => !Said.HasFlag(side) && Status switch
    {
        WaitMerchant => side is Sides.Merchant,
        WaitProof => Asked.HasFlag(side),
        Appealed => AppealedBy != side,
        Processing or Paused or Mediated or Ruled or Final or Cancelled => false,
    };

    /// <summary>A side answers or brings evidence; when nobody else is waited for, the platform goes on (DSP-02).</summary>
    /// <exception cref="Refusal"><c>dispute.not-asked</c>, <c>dispute.said</c>, <c>dispute.words</c>, <c>pictures.*</c></exception>
    public DisputeWord Say(Actor by, Sides side, string words, string[] pictures, DateTimeOffset now)
    {
        if (Said.HasFlag(side) && Status is WaitProof or Appealed) throw DisputeRefusals.SaidAlready();
        if (!MaySpeak(side)) throw DisputeRefusals.NotAsked();
        var word = Write(side, words, pictures, now);
        if (Status is Appealed) Note(by, now, "补充说明");
        else if (Status is WaitMerchant || (Said & Asked) == Asked) GoOn(by, now, Status is WaitMerchant ? "商家已答复" : "举证完成");
        else Note(by, now, "已举证");
        return word;
    }

    /// <summary>A side that is asked for evidence takes a day more, once a round.</summary>
    /// <exception cref="Refusal"><c>dispute.not-asked</c>, <c>dispute.extended</c></exception>
    public void Extend(Actor by, Sides side, DateTimeOffset now)
    {
        if (Status is not WaitProof || !MaySpeak(side)) throw DisputeRefusals.NotAsked();
        if (IsExtended) throw DisputeRefusals.ExtendedAlready();
        (IsExtended, DueAt) = (true, DueAt!.Value.AddHours(DisputePolicy.ExtensionHours));
        Note(by, now, $"举证延长{DisputePolicy.ExtensionHours}小时");
    }

    /// <summary>The merchant would settle for this; the clock goes on meanwhile (DSP-06).</summary>
    /// <exception cref="Refusal"><c>dispute.offer</c>, <c>dispute.offers</c>, <c>status.changed</c></exception>
    public void Propose(ShopStaff by, Money refund, bool withReturn, DateTimeOffset now)
    {
        DisputeLifecycle.Table.Require(Status, Mediated);
        if (refund <= Money.Zero || refund > Claim.Total) throw DisputeRefusals.Offer(Claim.Total);
        if (Offers >= DisputePolicy.MostOffers) throw DisputeRefusals.TooManyOffers();
        (Offer, OfferWithReturn, Offers) = (refund, withReturn, Offers + 1);
        Note(by, now, $"提出和解：退款 {refund}{(withReturn ? "，退货后退款" : "，不用退货")}");
    }

    /// <summary>The merchant agrees to all the buyer has asked for; nobody need be asked again.</summary>
    /// <exception cref="Refusal"><c>status.changed</c></exception>
    public void GiveIn(ShopStaff by, DateTimeOffset now)
    {
        Move(Mediated, by, now, "商家同意买家的全部诉求");
        End(now);
    }

    /// <returns>The terms that are carried out now.</returns>
    /// <exception cref="Refusal"><c>dispute.no-offer</c>, <c>status.changed</c></exception>
    public (Money Refund, bool WithReturn) Accept(Buyer by, DateTimeOffset now)
    {
        if (Offer.IsZero) throw DisputeRefusals.NoOffer();
        var terms = (Offer, OfferWithReturn);
        Move(Mediated, by, now, $"接受和解：退款 {Offer}");
        End(now);
        return terms;
    }

    /// <exception cref="Refusal"><c>dispute.no-offer</c>, <c>status.changed</c></exception>
    public void Decline(Buyer by, DateTimeOffset now)
    {
        DisputeLifecycle.Table.Require(Status, Mediated);
        if (Offer.IsZero) throw DisputeRefusals.NoOffer();
        Note(by, now, $"未接受和解方案 {Offer}");
        Offer = Money.Zero;
    }

    /// <exception cref="Refusal"><c>status.changed</c>: it is ruled already</exception>
    public void Withdraw(Buyer by, DateTimeOffset now)
    {
        Move(Cancelled, by, now);
        End(now);
    }

    /// <summary>A side would rather talk; when both would, proceedings rest (DSP-06).</summary>
    /// <exception cref="Refusal"><c>status.changed</c></exception>
    public void AskPause(Actor by, Sides side, DateTimeOffset now)
    {
        DisputeLifecycle.Table.Require(Status, Paused);
        WantPause |= side;
        if (WantPause is not Sides.Both)
        {
            Note(by, now, "请求暂停审理，自行协商");
            return;
        }

        Move(Paused, by, now, "双方同意自行协商");
        (WantPause, DueAt) = (Sides.None, now.AddDays(DisputePolicy.PauseDays));
    }

    /// <summary>Whether this side may still ask for another person's decision.</summary>
    public bool MayAppeal(DateTimeOffset now) => Status is Ruled && DueAt > now;

    /// <summary>A side does not agree: somebody else decides, and that is final (DSP-05).</summary>
    /// <exception cref="Refusal"><c>dispute.appeal-over</c>, <c>dispute.words</c>, <c>pictures.*</c>, <c>status.changed</c></exception>
    public DisputeWord Appeal(Actor by, Sides side, string words, string[] pictures, DateTimeOffset now)
    {
        DisputeLifecycle.Table.Require(Status, Appealed);
        if (DueAt is { } until && until <= now) throw DisputeRefusals.AppealOver(until);
        var (round, said) = (Round, Said);
        (Round, Said) = (Round + 1, Sides.None);
        try
        {
            var word = Write(side, words, pictures, now);
            Move(Appealed, by, now, side is Sides.Buyer ? "买家申诉" : "商家申诉");
            (AppealedBy, AgentId, DueAt, IsOverdue) = (side, null, DisputePolicy.DecideBy(now), false);
            return word;
        }
        catch (Refusal)
        {
            (Round, Said) = (round, said);
            throw;
        }
    }

    private void GoOn(Actor by, DateTimeOffset now, string why)
    {
        Move(Processing, by, now, why);
        (DueAt, Asked, Question) = (DisputePolicy.DecideBy(now), Sides.None, "");
    }
}
