using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Closing;

/// <summary>A shop on its way to being closed for ever (关店), from the public notice to the deposit's way back.</summary>
public sealed partial class ShopClosing
{
    private ShopClosing() { }

    public Id<ShopClosing> Id { get; private init; } = Id<ShopClosing>.New();

    public required string Number { get; init; }

    public required Id<Merchant> MerchantId { get; init; }

    /// <summary>The shop, and unique, unless it was taken back: a shop closes once, however often it is asked.</summary>
    public Id<Merchant>? ClosesShop { get; private set; }

    public ClosingStatus Status { get; private set; } = ClosingLifecycle.Table.Start;

    public required ClosingReason Reason { get; init; }

    public required string Note { get; init; }

    /// <summary>Shown to everybody while the notice stands (DRG-03).</summary>
    public required string ContactName { get; init; }

    public required string ContactPhone { get; init; }

    /// <summary>What the shop was before, and is again when it is taken back.</summary>
    public required ShopStatus Before { get; init; }

    /// <summary>The owner, also where the platform closes it.</summary>
    public required Id<StaffMember> AskedBy { get; init; }

    public required DateTimeOffset PublishedAt { get; init; }

    /// <summary>24:00 of the last day of the notice.</summary>
    public required DateTimeOffset NoticeUntil { get; init; }

    /// <summary>When the review must be done, or the deposit be back; null when neither clock runs.</summary>
    public DateTimeOffset? DueAt { get; private set; }

    /// <summary>One of these is late.</summary>
    public bool IsEscalated { get; private set; }

    /// <summary>What was found unsettled; empty when the clock does not stand.</summary>
    public string HaltedFor { get; private set; } = "";

    /// <summary>What the reviewer wants first; empty when it was not sent back.</summary>
    public string SentBackFor { get; private set; } = "";

    public Id<PlatformMember>? ReviewerId { get; private set; }

    /// <summary>Null until then.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    public History History { get; private set; } = History.Empty;

    /// <summary>The owner may still think better of it (DRG-09).</summary>
    public bool MayBeTakenBack => !IsForced && ClosingLifecycle.Table.Allows(Status, ClosingStatus.TakenBack);

    /// <summary>The review has once agreed, so finance may have sent the deposit on its way.</summary>
    public bool MayPayDeposit => Status is not (ClosingStatus.Closed or ClosingStatus.TakenBack) && History.Any(c => c.To == nameof(ClosingStatus.DepositDue));

    /// <summary>The shop sells nothing and gets its notice, which is the beginning of the end.</summary>
    /// <exception cref="Refusal"><c>closing.*</c>: of the form; <c>closing.unsettled</c>, <c>closing.no-backup</c>, <c>shop.not-closable</c></exception>
    public static ShopClosing Ask(Merchant shop, ClosingForm form, LooseEnds ends, bool hasBackup, ShopStaff by, DateTimeOffset now)
    {
        var said = form.Checked();
        if (ends.Missing(now) is { Count: > 0 } missing) throw ClosingRefusals.Unsettled(missing);
        if (!hasBackup) throw ClosingRefusals.NoBackup();
        var before = shop.Status;
        shop.StartClosing();
        var asked = new ShopClosing
        {
            Number = "G" + Digits.Dated(now, 10), MerchantId = shop.Id, ClosesShop = shop.Id, Reason = said.Reason, Note = said.Note,
            ContactName = said.ContactName, ContactPhone = said.ContactPhone, Before = before, AskedBy = by.StaffId,
            PublishedAt = now, NoticeUntil = ClosingPolicy.NoticeUntil(now),
        };
        asked.History = asked.History.With(new("", nameof(ClosingStatus.Noticed), by.ShownAs, now, said.Reason.Words()));
        return asked;
    }
}
