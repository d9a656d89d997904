using ShopHub.Domain.Access;
using ShopHub.Domain.Customers;
using ShopHub.Domain.Disputes;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;
using static ShopHub.Domain.Grievances.GrievanceStatus;

namespace ShopHub.Domain.Grievances;

/// <summary>A buyer complains about a shop (投诉单, CPL-01): about any paid order, with an after-sale or without.</summary>
public sealed partial class Grievance
{
    private Grievance() { }

    public Id<Grievance> Id { get; private init; } = Id<Grievance>.New();

    public required string Number { get; init; }

    public required GrievanceKind Kind { get; init; }

    public required Id<Order> OrderId { get; init; }

    public required Id<Customer> CustomerId { get; init; }

    public required Id<Merchant> MerchantId { get; init; }

    /// <summary>What a ruling may have the shop pay at most: what the order cost.</summary>
    public Money Most { get; private init; }

    public GrievanceStatus Status { get; private set; } = GrievanceLifecycle.Table.Start;

    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>When silence acts; null when nobody is waited for.</summary>
    public DateTimeOffset? DueAt { get; private set; }

    /// <summary>The platform did not act in time.</summary>
    public bool IsOverdue { get; private set; }

    public int Round { get; private set; }

    /// <summary>Requests for proof so far.</summary>
    public int Asks { get; private set; }

    /// <summary>Who has spoken in this round.</summary>
    public Sides Said { get; private set; }

    /// <summary>What the platform wants to see.</summary>
    public string Question { get; private set; } = "";

    /// <summary>What a liable shop pays when it does not prove that it has done what was ruled; zero while it is not liable.</summary>
    public Money Amount { get; private set; }

    /// <summary>Why the platform decided so, and what it wants done; empty while it has not.</summary>
    public string Reasons { get; private set; } = "";

    /// <summary>Who of the platform decided; empty while nobody has.</summary>
    public string Judge { get; private set; } = "";

    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>The shop says that it has done it; the platform looks.</summary>
    public bool IsProved { get; private set; }

    /// <summary>Where the goods go back to; null when nothing goes back.</summary>
    public string? ReturnTo { get; private set; }

    public string? ReturnCarrier { get; private set; }

    public string? ReturnWaybill { get; private set; }

    /// <summary>The shop has appealed once (CPL-08).</summary>
    public bool HasAppealed { get; private set; }

    /// <summary>What the second person says to the appeal.</summary>
    public string Answer { get; private set; } = "";

    /// <summary>Until when the shop may appeal; null while it may not.</summary>
    public DateTimeOffset? AppealUntil { get; private set; }

    /// <summary>Nothing between buyer and shop is open any more; the order's money waits until then (SET-03).</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    public History History { get; private set; } = History.Empty;

    public bool IsOpen => EndedAt is null;

    public bool IsLiable => Amount > Money.Zero;

    /// <exception cref="Refusal"><c>grievance.not-now</c>, <c>grievance.kind</c>, <c>grievance.words</c>, <c>pictures.*</c></exception>
    public static (Grievance Filed, GrievanceWord Word) File(Buyer by, Order order, GrievanceKind kind, GrievanceSaying said, DateTimeOffset now)
    {
        if (!GrievancePolicy.MayFile(order, now)) throw GrievanceRefusals.NotNow();
        if (!Enum.IsDefined(kind)) throw GrievanceRefusals.Kind();
        var filed = new Grievance
        {
            Number = "TS" + Digits.Dated(now, 8), Kind = kind, OrderId = order.Id, CustomerId = order.CustomerId, MerchantId = order.MerchantId,
            Most = order.Payable, OpenedAt = now, DueAt = GrievancePolicy.AnswerBy(now),
        };
        var word = filed.Write(Sides.Buyer, said, now);
        filed.History = filed.History.With(new("", nameof(WaitMerchant), by.ShownAs, now));
        return (filed, word);
    }

    private GrievanceWord Write(Sides side, GrievanceSaying said, DateTimeOffset now)
    {
        if (Said.HasFlag(side)) throw GrievanceRefusals.Said();
        var word = GrievanceWord.Of(this, side, said, now);
        Said |= side;
        return word;
    }

    private void Turn() => (Round, Said) = (Round + 1, Sides.None);

    private void GoOn(Actor by, DateTimeOffset now, string why)
    {
        Move(Platform, by, now, why);
        (DueAt, Question, IsOverdue) = (GrievancePolicy.DecideBy(now), "", false);
    }

    private void End(DateTimeOffset now) => (DueAt, EndedAt, IsOverdue) = (null, EndedAt ?? now, false);

    private void Move(GrievanceStatus to, Actor by, DateTimeOffset now, string? why = null)
    {
        GrievanceLifecycle.Table.Require(Status, to);
        History = History.With(new(Status.ToString(), to.ToString(), by.ShownAs, now, why));
        Status = to;
    }

    private void Note(Actor by, DateTimeOffset now, string why) => History = History.With(new(Status.ToString(), Status.ToString(), by.ShownAs, now, why));
}
