using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using static ShopHub.Domain.Protection.CertificationState;

namespace ShopHub.Domain.Protection;

/// <summary>Annex A, Certification.</summary>
public enum CertificationState
{
    /// <summary>未获得</summary>
    None = 0,

    /// <summary>已获得</summary>
    Certified = 1,

    /// <summary>已失效: not reached at an evaluation, or there was none.</summary>
    Lapsed = 2,

    /// <summary>已取消: lost at once (CRT-13).</summary>
    Revoked = 3,
}

public static class CertificationLifecycle
{
    public static readonly Lifecycle<CertificationState> Table = new(start: None)
    {
        [None] = [Certified],
        // Renewed.
        [Certified] = [Certified, Lapsed, Revoked],
        [Lapsed] = [Certified, None],
        [Revoked] = [Certified, None],
    };
}

/// <summary>What an evaluation has changed for a shop.</summary>
public enum BadgeChange { None = 0, Gained = 1, Kept = 2, Lost = 3 }

/// <summary>Why a badge is lost at once (CRT-13).</summary>
public enum LossCause { Serious = 1, Points = 2, Deposit = 3, Papers = 4, Suspended = 5, Closing = 6 }

/// <summary>Whether a shop holds the trade protection (交易保障), and since when; one of each shop.</summary>
public sealed class Certification
{
    private Certification() { }

    public required Id<Merchant> MerchantId { get; init; }

    public CertificationState State { get; private set; } = CertificationLifecycle.Table.Start;

    /// <summary>The evaluation at which it was gained; null while it is not held.</summary>
    public DateTimeOffset? Since { get; private set; }

    /// <summary>The evaluation that decides next; null while it is not held.</summary>
    public DateTimeOffset? ValidUntil { get; private set; }

    /// <summary>When it was lost last; null when it never was.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    public History History { get; private set; } = History.Empty;

    /// <summary>Until when the mark is drawn: through the hours in which a late evaluation is waited for (CRT-14); null without it.</summary>
    public DateTimeOffset? ShownUntil => ValidUntil?.AddHours(ProtectionCalendar.GraceHours);

    public static Certification Begin(Id<Merchant> shop) => new() { MerchantId = shop };

    /// <summary>An evaluation has found it worthy or not (CRT-05).</summary>
    /// <param name="at">The planned instant of the evaluation.</param>
    public BadgeChange Judge(bool isPassed, DateTimeOffset at, Actor by, DateTimeOffset now)
    {
        var held = State is Certified;
        if (isPassed)
        {
            Move(Certified, by, now, held ? "评估通过，继续持有" : "评估通过");
            (Since, ValidUntil) = (held ? Since : at, ProtectionCalendar.ValidUntil(at));
            return held ? BadgeChange.Kept : BadgeChange.Gained;
        }

        if (held) End(Lapsed, by, "评估未通过", now);
        else if (State is not None) Move(None, by, now, "评估未通过");
        return held ? BadgeChange.Lost : BadgeChange.None;
    }

    /// <summary>Lost at once; it comes back at an evaluation only.</summary>
    /// <exception cref="Refusal"><c>status.changed</c></exception>
    public void Revoke(LossCause cause, DateTimeOffset now) => End(Revoked, Clockwork.Itself, cause.Text(), now);

    /// <summary>No evaluation has come in time (CRT-14).</summary>
    /// <exception cref="Refusal"><c>status.changed</c></exception>
    public void LapseUnevaluated(DateTimeOffset now) => End(Lapsed, Clockwork.Itself, "评估没有按时进行", now);

    private void End(CertificationState to, Actor by, string why, DateTimeOffset now)
    {
        Move(to, by, now, why);
        (Since, ValidUntil, EndedAt) = (null, null, now);
    }

    private void Move(CertificationState to, Actor by, DateTimeOffset now, string why)
    {
        CertificationLifecycle.Table.Require(State, to);
        History = History.With(new(State.ToString(), to.ToString(), by.ShownAs, now, why));
        State = to;
    }
}

public static class LossCauses
{
    public static string Text(this LossCause cause) => cause switch
    {
        LossCause.Serious => "发生严重违规",
        LossCause.Points => "违规积分达到12分",
        LossCause.Deposit => "保证金不足，7天内没有补足",
        LossCause.Papers => "资质已到期",
        LossCause.Suspended => "店铺暂停营业",
        LossCause.Closing => "店铺正在关闭",
    };
}
