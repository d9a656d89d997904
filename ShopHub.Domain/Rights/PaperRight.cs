using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Rights;

/// <summary>What a shop may do because of papers, and until when (ONB-17).</summary>
public abstract class PaperRight
{
    public required Id<Merchant> MerchantId { get; init; }

    public RightStatus Status { get; private set; } = RightLifecycle.Table.Start;

    /// <summary>The last day of the papers; null when they have none, or none are asked for.</summary>
    public DateOnly? ValidUntil { get; private set; }

    /// <summary>When the shop is warned next, or the right ends; null when nothing runs.</summary>
    public DateTimeOffset? NextAt { get; private set; }

    /// <summary>The papers' own number, its ends only.</summary>
    public string PaperNumber { get; private protected set; } = "";

    /// <summary>The pictures that stand behind it, in the vault.</summary>
    public IReadOnlyList<CasePicture> Pictures { get; private protected set; } = [];

    public required DateTimeOffset GrantedAt { get; init; }

    public History History { get; private set; } = History.Empty;

    /// <summary>New papers were approved; a right that had lapsed stands again.</summary>
    public virtual void Prove(PaperForm form, IReadOnlyList<CasePicture> pictures, Actor by, string why, DateTimeOffset now)
    {
        var before = Status;
        if (Status is RightStatus.Lapsed) Move(RightStatus.Standing);
        (PaperNumber, Pictures) = (form.Masked().Number, pictures);
        LastUntil(form.LastDay, now);
        Remember(before.ToString(), by, now, why);
    }

    /// <summary>What is due by the clock: a warning, or the end.</summary>
    /// <returns>The days that are left; null when the right has ended.</returns>
    public int? Due(Actor by, DateTimeOffset now)
    {
        var last = ValidUntil!.Value;
        if (now < ShopCalendar.EndOf(last))
        {
            NextAt = RightPolicy.Next(last, now);
            return last.DayNumber - ShopCalendar.DayOf(now).DayNumber;
        }

        End(by, "资质到期", now);
        return null;
    }

    /// <summary>Ended by a person before its time.</summary>
    /// <exception cref="Refusal"><c>status.changed</c></exception>
    public void End(Actor by, string why, DateTimeOffset now)
    {
        Move(RightStatus.Lapsed);
        NextAt = null;
        Remember(nameof(RightStatus.Standing), by, now, why);
    }

    private protected void LastUntil(DateOnly? last, DateTimeOffset now) => (ValidUntil, NextAt) = (last, RightPolicy.Next(last, now));

    private protected void Remember(string from, Actor by, DateTimeOffset now, string why) =>
        History = History.With(new(from, Status.ToString(), by.ShownAs, now, why));

    private void Move(RightStatus to)
    {
        RightLifecycle.Table.Require(Status, to);
        Status = to;
    }
}
