using static ShopHub.Domain.Support.ChatSessionStatus;

namespace ShopHub.Domain.Support;

/// <summary>What happens by itself (CHT-04, 05, 12).</summary>
public enum ChatTimer { Offer, ToTask, Warn, Reassign, Remind, Close, HardEnd, Overdue }

public sealed partial class ChatSession
{
    /// <summary>When something happens next by itself; null when nothing does.</summary>
    public DateTimeOffset? DueAt { get; private set; }

    /// <summary>When the message task should be answered; null unless it is or was one.</summary>
    public DateTimeOffset? TaskDueAt { get; private set; }

    /// <summary>The task was not answered in time: it counts as unanswered.</summary>
    public bool IsOverdue { get; private set; }

    /// <summary>Leaving a message was offered to him who waits.</summary>
    public bool Offered { get; private set; }

    /// <summary>The agent was told that the shopper waits.</summary>
    public bool Warned { get; private set; }

    /// <summary>The silent shopper was asked whether he is there.</summary>
    public bool Reminded { get; private set; }

    /// <summary>What is due next, and when; stored as <see cref="DueAt"/>.</summary>
    public (ChatTimer What, DateTimeOffset At)? Next => Status switch
    {
        Queued => Offered ? (ChatTimer.ToTask, QueuedAt.AddMinutes(ChatPolicy.TaskMinutes)) : (ChatTimer.Offer, QueuedAt.AddMinutes(ChatPolicy.OfferMinutes)),
        Active => AwaitingSince is { } since ? OfAgent(since) : OfBuyer(),
        Message => IsOverdue || TaskDueAt is not { } due ? null : (ChatTimer.Overdue, due),
        Ended or Rated or Abandoned => null,
    };

    /// <summary>When a shopper who wrote last at this instant is reminded, and when the session ends (F05).</summary>
    /// <param name="answered">When he was answered; he has five minutes from a late answer too.</param>
    public static (DateTimeOffset Remind, DateTimeOffset Close) Silent(DateTimeOffset lastBuyer, DateTimeOffset? answered)
    {
        var inTime = lastBuyer.AddMinutes(ChatPolicy.RemindMinutes);
        var remind = answered > inTime ? answered.Value.AddMinutes(ChatPolicy.RemindMinutes) : inTime;
        return (remind, remind.AddMinutes(ChatPolicy.CloseMinutes - ChatPolicy.RemindMinutes));
    }

    /// <summary>The timer that is due now; null when none is, because somebody was quicker.</summary>
    public ChatTimer? Due(DateTimeOffset now) => Next is { } next && next.At <= now ? next.What : null;

    public void Offer() => Note(offered: true);

    public void Warn() => Note(warned: true);

    public void Remind() => Note(reminded: true);

    public void MissTask()
    {
        IsOverdue = true;
        Wait();
    }

    /// <summary>The agent leaves him waiting: it is taken from the agent.</summary>
    public void TakeAway(DateTimeOffset now)
    {
        Late++;
        Requeue("超时未回复", now);
    }

    private void Note(bool offered = false, bool warned = false, bool reminded = false)
    {
        (Offered, Warned, Reminded) = (Offered || offered, Warned || warned, Reminded || reminded);
        Wait();
    }

    private (ChatTimer, DateTimeOffset) OfAgent(DateTimeOffset since)
    {
        var from = GivenAt > since ? GivenAt.Value : since;
        return Warned ? (ChatTimer.Reassign, from.AddMinutes(ChatPolicy.ReassignMinutes)) : (ChatTimer.Warn, from.AddMinutes(ChatPolicy.WarnMinutes));
    }

    private (ChatTimer, DateTimeOffset) OfBuyer()
    {
        var (remind, close) = Silent(LastBuyerAt ?? OpenedAt, AnsweredAt);
        var hard = (LastAgentAt ?? GivenAt ?? OpenedAt).AddMinutes(ChatPolicy.HardEndMinutes);
        var soft = Reminded ? (ChatTimer.Close, close) : (ChatTimer.Remind, remind);
        return hard < soft.Item2 ? (ChatTimer.HardEnd, hard) : soft;
    }

    private void Wait() => DueAt = Next?.At;
}
