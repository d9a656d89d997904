using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Rights;

/// <summary>A shop shows papers and asks for what they allow (资质审核单). What is secret lies in it sealed.</summary>
public sealed partial class PaperCase
{
    private PaperCase() { }

    public Id<PaperCase> Id { get; private init; } = Id<PaperCase>.New();

    public required string Number { get; init; }

    public required Id<Merchant> MerchantId { get; init; }

    public PaperCaseStatus Status { get; private set; } = PaperCaseLifecycle.Table.Start;

    /// <summary>The form with its secrets masked.</summary>
    public required PaperForm Shown { get; set; }

    /// <summary>The whole form, encrypted.</summary>
    public required string SealedForm { get; set; }

    public required IReadOnlyList<CasePicture> Pictures { get; set; }

    /// <summary>Shop and topic while the case is open: unique, so that a topic has one open case. Null when it is over.</summary>
    public string? OpenKey { get; private set; }

    /// <summary>What the reviewer sent back last; only these fields may change then.</summary>
    public IReadOnlyList<PaperReject> Rejects { get; private set; } = [];

    /// <summary>How often it may be handed in again (ONB-15b).</summary>
    public int ResubmitsLeft { get; private set; }

    public required DateTimeOffset HandedInAt { get; init; }

    /// <summary>When the review must be done, or the shop must have handed in again; null when nothing runs.</summary>
    public DateTimeOffset? DueAt { get; private set; }

    /// <summary>The review is late. Never approved by itself (ONB-14).</summary>
    public bool IsEscalated { get; private set; }

    public Id<PlatformMember>? ReviewerId { get; private set; }

    /// <summary>Who agreed first where two must agree; null before, and where one is enough.</summary>
    public Id<PlatformMember>? AgreedBy { get; private set; }

    public History History { get; private set; } = History.Empty;

    /// <summary>What a right that came of it names as its ground.</summary>
    public string Reason => $"资质审核单 {Number}";

    public bool IsOpen => OpenKey is not null;
}
