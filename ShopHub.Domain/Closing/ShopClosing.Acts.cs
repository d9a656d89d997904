using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using static ShopHub.Domain.Closing.ClosingStatus;

namespace ShopHub.Domain.Closing;

public sealed partial class ShopClosing
{
    /// <summary>The owner goes on with his shop (DRG-09).</summary>
    /// <exception cref="Refusal"><c>closing.by-platform</c>; <c>status.changed</c>: a reviewer has it, or it is approved.</exception>
    public void TakeBack(ShopStaff by, DateTimeOffset now)
    {
        if (IsForced) throw ClosingRefusals.ByPlatform();
        Move(TakenBack, by, now);
        (ClosesShop, DueAt, HaltedFor, SentBackFor) = (null, null, "", "");
    }

    /// <summary>
    /// Looked at by the clock (J22): after the notice it goes to the review, or stands still while something is unsettled; a late
    /// review or deposit is told above and decided by nobody.
    /// </summary>
    public void LookAfter(LooseEnds ends, Clockwork by, DateTimeOffset now)
    {
        if (Status is Noticed && now < NoticeUntil) return;
        var missing = ends.Missing(now);
        if (Status is Halted && missing.Count > 0) HaltedFor = Words(missing);
        else if (missing.Count > 0 && ClosingLifecycle.Table.Allows(Status, Halted)) Halt(missing, by, now);
        else if (Status is Noticed or Halted) HandOn(by, now);
        else if (DueAt < now) IsEscalated = true;
    }

    /// <summary>The owner has mended what stood in the way, and does not wait for the clock.</summary>
    /// <exception cref="Refusal"><c>closing.notice</c>, <c>closing.unsettled</c>, <c>status.changed</c></exception>
    public void GoOn(LooseEnds ends, ShopStaff by, DateTimeOffset now)
    {
        // A case that a reviewer has is his to put back.
        if (Status is not (Noticed or Halted or SentBack)) throw MerchantRefusals.NotClosing();
        if (now < NoticeUntil) throw ClosingRefusals.NoticeRuns(NoticeUntil);
        Require(ends, now);
        HandOn(by, now);
    }

    /// <summary>A reviewer has it for himself until he decides, puts it back, or is late and a colleague takes it over.</summary>
    /// <exception cref="Refusal"><c>status.changed</c>: another one was quicker.</exception>
    public void Take(PlatformStaff by, DateTimeOffset now)
    {
        if (Status is InReview && IsEscalated && ReviewerId != by.MemberId) Move(Waiting, by, now, "审核超时，转给其他审核员");
        Move(InReview, by, now);
        ReviewerId = by.MemberId;
    }

    /// <exception cref="Refusal"><c>closing.reviewer</c></exception>
    public void PutBack(PlatformStaff by, DateTimeOffset now)
    {
        MustBeIn(by);
        Move(Waiting, by, now);
        ReviewerId = null;
    }

    /// <exception cref="Refusal"><c>closing.reviewer</c>, <c>closing.why</c>, <c>closing.by-platform</c>: nobody would hand it in again</exception>
    public void SendBack(PlatformStaff by, string why, DateTimeOffset now)
    {
        MustBeIn(by);
        if (IsForced) throw ClosingRefusals.ByPlatform();
        if (why.Trim().Length is < 4 or > 400) throw ClosingRefusals.Why();
        Move(SentBack, by, now, why.Trim());
        (SentBackFor, ReviewerId, DueAt, IsEscalated) = (why.Trim(), null, null, false);
    }

    /// <summary>The final review: closes it, or has the deposit paid back first.</summary>
    /// <returns>True when there is no deposit and the shop is closed.</returns>
    /// <exception cref="Refusal"><c>closing.reviewer</c>, <c>closing.unsettled</c></exception>
    public bool Approve(LooseEnds ends, Money deposit, PlatformStaff by, DateTimeOffset now)
    {
        MustBeIn(by);
        Require(ends, now);
        if (deposit <= Money.Zero)
        {
            End(by, now);
            return true;
        }

        Move(DepositDue, by, now, $"{deposit}");
        (ReviewerId, DueAt, IsEscalated) = (null, ClosingPolicy.DepositBy(now), false);
        return false;
    }

    /// <summary>
    /// The bank has paid it back, which is true whatever has come up since the approval: then the clock stands, and the next review
    /// finds no deposit.
    /// </summary>
    /// <returns>True when the shop is closed.</returns>
    /// <exception cref="Refusal"><c>status.changed</c>: never approved, closed, or taken back.</exception>
    public bool DepositIsBack(LooseEnds ends, PlatformStaff by, DateTimeOffset now)
    {
        if (!MayPayDeposit) throw MerchantRefusals.NotClosing();
        if (Status is not DepositDue) return false;
        if (ends.Missing(now) is { Count: > 0 } missing)
        {
            Halt(missing, by, now);
            return false;
        }

        End(by, now);
        return true;
    }

    /// <summary>There is none any more: what was left of it went to buyers.</summary>
    /// <exception cref="Refusal"><c>closing.unsettled</c>, <c>status.changed</c></exception>
    public void EndWithoutDeposit(LooseEnds ends, Clockwork by, DateTimeOffset now)
    {
        if (Status is not DepositDue) throw MerchantRefusals.NotClosing();
        Require(ends, now);
        End(by, now);
    }

    /// <summary>Only the reviewer who has it decides.</summary>
    /// <exception cref="Refusal"><c>closing.reviewer</c></exception>
    public void MustBeIn(PlatformStaff by)
    {
        if (Status is not InReview || ReviewerId != by.MemberId) throw ClosingRefusals.AnotherReviewer();
    }

    private void Halt(IReadOnlyList<ClosingCheck> missing, Actor by, DateTimeOffset now)
    {
        HaltedFor = Words(missing);
        Move(Halted, by, now, HaltedFor);
        (ReviewerId, DueAt, IsEscalated) = (null, null, false);
    }

    private void HandOn(Actor by, DateTimeOffset now)
    {
        Move(Waiting, by, now);
        (DueAt, IsEscalated, HaltedFor, SentBackFor) = (ClosingPolicy.ReviewBy(now), false, "", "");
    }

    private void End(Actor by, DateTimeOffset now)
    {
        Move(Closed, by, now);
        (ReviewerId, DueAt, IsEscalated, ClosedAt) = (null, null, false, now);
    }

    private static void Require(LooseEnds ends, DateTimeOffset now)
    {
        if (ends.Missing(now) is { Count: > 0 } missing) throw ClosingRefusals.Unsettled(missing);
    }

    private static string Words(IReadOnlyList<ClosingCheck> missing)
    {
        var words = string.Join('；', missing.Select(c => c.Missing));
        return words.Length > 400 ? words[..400] : words;
    }

    private void Move(ClosingStatus to, Actor by, DateTimeOffset now, string? why = null)
    {
        ClosingLifecycle.Table.Require(Status, to);
        History = History.With(new(Status.ToString(), to.ToString(), by.ShownAs, now, why));
        Status = to;
    }
}
