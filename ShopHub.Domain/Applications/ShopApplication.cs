using ShopHub.Domain.Customers;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Applications;

/// <summary>Somebody wants to open a shop (入驻申请). What is secret lies in it sealed; what is shown is masked.</summary>
public sealed partial class ShopApplication
{
    private ShopApplication() { }

    public Id<ShopApplication> Id { get; private init; } = Id<ShopApplication>.New();

    public required string Number { get; init; }

    /// <summary>The WeChat id behind it.</summary>
    public required Id<Customer> CustomerId { get; init; }

    public required Subject Subject { get; init; }

    public ApplicationStatus Status { get; private set; } = ApplicationLifecycle.Table.Start;

    /// <summary>The form with its secrets masked.</summary>
    public ApplicationForm Shown { get; private set; } = new();

    /// <summary>The whole form, encrypted.</summary>
    public string SealedForm { get; private set; } = "";

    public IReadOnlyList<Paper> Papers { get; private set; } = [];

    /// <summary>Counts every save, so that the phone and the PC see each other's.</summary>
    public int Saves { get; private set; }

    /// <summary>How often it may be handed in again (ONB-15b).</summary>
    public int ResubmitsLeft { get; private set; } = ApplicationPolicy.Resubmits;

    /// <summary>What the reviewer sent back last; only these fields may change then.</summary>
    public IReadOnlyList<FieldReject> Rejects { get; private set; } = [];

    /// <summary>What the reviewer wants to know.</summary>
    public string Question { get; private set; } = "";

    public required DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset? SubmittedAt { get; private set; }

    /// <summary>When the review must be done, or the applicant must have acted; null when nothing runs.</summary>
    public DateTimeOffset? DueAt { get; private set; }

    /// <summary>The review is late: the head of review was told (ONB-14). Never approved by itself.</summary>
    public bool IsEscalated { get; private set; }

    public Id<PlatformMember>? ReviewerId { get; private set; }

    /// <summary>Who agreed first where two must agree; null before, and where one is enough.</summary>
    public Id<PlatformMember>? AgreedBy { get; private set; }

    /// <summary>The shop it became; null before the approval.</summary>
    public Id<Merchant>? MerchantId { get; private set; }

    /// <summary>The owner has his account at the console.</summary>
    public bool IsHandedOver { get; private set; }

    /// <summary>When the applicant agreed to the platform's contract; null before (ONB-19).</summary>
    public DateTimeOffset? SignedAt { get; private set; }

    public History History { get; private set; } = History.Empty;

    public static ShopApplication Start(Id<Customer> by, Subject subject, DateTimeOffset now) => new()
    {
        Number = Digits.Dated(now, 10), CustomerId = by, Subject = subject, Shown = ApplicationForm.Blank(subject), StartedAt = now, DueAt = ApplicationPolicy.KeptUntil(now),
    };
}
