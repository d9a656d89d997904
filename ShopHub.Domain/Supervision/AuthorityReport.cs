using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Supervision;

/// <summary>
/// A report of all sellers' identities to the authority (经营者身份信息报送, LAW-05). It keeps who drew it and who took it; the
/// identities themselves are read while it is sent and lie nowhere else in the clear.
/// </summary>
public sealed class AuthorityReport
{
    private AuthorityReport() { }

    public Id<AuthorityReport> Id { get; private init; } = Id<AuthorityReport>.New();

    /// <summary>The first day of the half-year it is due in, and unique; null for one drawn by hand.</summary>
    public DateOnly? DueOn { get; private init; }

    public required DateTimeOffset DrawnAt { get; init; }

    /// <summary>Who drew it: a member, or the clock.</summary>
    public required string DrawnBy { get; init; }

    /// <summary>How many sellers there were.</summary>
    public required int Sellers { get; init; }

    /// <summary>Until when it can be taken.</summary>
    public required DateTimeOffset ValidUntil { get; init; }

    /// <summary>When it was last taken; null before the first time.</summary>
    public DateTimeOffset? TakenAt { get; private set; }

    public string TakenBy { get; private set; } = "";

    public int Takings { get; private set; }

    /// <summary>When a member has noted that the authority has it; null before.</summary>
    public DateTimeOffset? HandedInAt { get; private set; }

    public string HandedInBy { get; private set; } = "";

    public bool IsValid(DateTimeOffset now) => now < ValidUntil;

    /// <summary>J34.</summary>
    public static AuthorityReport Draw(DateOnly dueOn, int sellers, Clockwork by, DateTimeOffset now) => Draw(by, dueOn, sellers, now);

    /// <summary>Before the time, or anew because the last one has run out.</summary>
    public static AuthorityReport Draw(int sellers, PlatformStaff by, DateTimeOffset now) => Draw(by, null, sellers, now);

    /// <summary>Somebody takes it; written down before the first byte goes out.</summary>
    /// <exception cref="Refusal"><c>authority.over</c></exception>
    public void Take(PlatformStaff by, DateTimeOffset now)
    {
        if (!IsValid(now)) throw AuthorityRefusals.Over();
        (TakenAt, TakenBy, Takings) = (now, by.Name, Takings + 1);
    }

    /// <summary>The authority has it. Again changes nothing.</summary>
    /// <exception cref="Refusal"><c>authority.not-taken</c></exception>
    public void HandIn(PlatformStaff by, DateTimeOffset now)
    {
        if (TakenAt is null) throw AuthorityRefusals.NotTaken();
        if (HandedInAt is null) (HandedInAt, HandedInBy) = (now, by.Name);
    }

    private static AuthorityReport Draw(Actor by, DateOnly? dueOn, int sellers, DateTimeOffset now) => new()
    {
        DueOn = dueOn, DrawnAt = now, DrawnBy = by.ShownAs, Sellers = sellers, ValidUntil = now.AddDays(AuthorityPolicy.ValidDays),
    };
}

public static class AuthorityPolicy
{
    /// <summary>Days for which a report can be taken, as with every export (DRG-06).</summary>
    public const int ValidDays = 7;

    /// <summary>Who sees every seller's whole number: reviewers who also lead.</summary>
    public const PlatformPermission Needs = PlatformPermission.Review | PlatformPermission.Staff;

    /// <summary>January or July, whichever began last (LAW-05).</summary>
    public static DateOnly DueOn(DateTimeOffset now) => Half(ShopCalendar.DayOf(now));

    private static DateOnly Half(DateOnly day) => new(day.Year, day.Month < 7 ? 1 : 7, 1);
}

public static class AuthorityRefusals
{
    public static Refusal Over() => new("authority.over", $"这份文件已超过{AuthorityPolicy.ValidDays}天有效期，请重新生成");

    public static Refusal NotTaken() => new("authority.not-taken", "请先下载文件，再登记报送");
}
