using ShopHub.Domain.Access;
using ShopHub.Domain.AfterSales;
using ShopHub.Domain.Customers;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;
using static ShopHub.Domain.Disputes.DisputeStatus;

namespace ShopHub.Domain.Disputes;

/// <summary>Buyer and merchant do not agree about an after-sale, and the platform decides (纠纷单, DSP-01 to DSP-07).</summary>
public sealed partial class Dispute
{
    private Dispute() { }

    public Id<Dispute> Id { get; private init; } = Id<Dispute>.New();

    public required string Number { get; init; }

    /// <summary>Unique: one per after-sale (DSP-01).</summary>
    public required Id<AfterSale> AfterSaleId { get; init; }

    /// <summary>As buyers and shops know the case.</summary>
    public required string CaseNumber { get; init; }

    public required Id<Order> OrderId { get; init; }

    public required Id<Customer> CustomerId { get; init; }

    public required Id<Merchant> MerchantId { get; init; }

    public DisputeStatus Status { get; private set; } = DisputeLifecycle.Table.Start;

    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>The platform opened it by itself.</summary>
    public bool IsOfPlatform { get; private init; }

    /// <summary>When silence acts; null when it is over.</summary>
    public DateTimeOffset? DueAt { get; private set; }

    /// <summary>What the buyer asked for when it was opened.</summary>
    public Money Cash { get; private init; }

    public Money Subsidy { get; private init; }

    public Money Freight { get; private init; }

    public int Round { get; private set; }

    /// <summary>Requests for evidence so far.</summary>
    public int Requests { get; private set; }

    /// <summary>Who is asked for evidence now.</summary>
    public Sides Asked { get; private set; }

    /// <summary>What the platform wants to see.</summary>
    public string Question { get; private set; } = "";

    /// <summary>This round's evidence has been put off once.</summary>
    public bool IsExtended { get; private set; }

    /// <summary>Who has spoken in this round.</summary>
    public Sides Said { get; private set; }

    /// <summary>What the merchant would pay to settle; zero means that no offer is open.</summary>
    public Money Offer { get; private set; }

    public bool OfferWithReturn { get; private set; }

    public int Offers { get; private set; }

    /// <summary>Who has asked to let it rest.</summary>
    public Sides WantPause { get; private set; }

    /// <summary>Who of the platform has the case; null while nobody does.</summary>
    public Id<PlatformMember>? AgentId { get; private set; }

    /// <summary>The decision was not made in time.</summary>
    public bool IsOverdue { get; private set; }

    public Ruling? First { get; private set; }

    public Sides AppealedBy { get; private set; }

    public Ruling? Second { get; private set; }

    /// <summary>Paid to the buyer by the first ruling and, by the second, not owed: the ledger cannot take it back from him.</summary>
    public Money NotRecovered { get; private set; }

    /// <summary>Null while either side may still turn it; the order's money waits as long.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    public History History { get; private set; } = History.Empty;

    public Claim Claim => new(Cash, Subsidy, Freight);

    public bool IsOpen => EndedAt is null;

    /// <summary>What holds now: the second ruling, else the first.</summary>
    public Ruling? Holds => Second ?? First;

    /// <summary>What the second ruling pays on top of what the first one did; null when it pays nothing more.</summary>
    public Money? PaidMore => First is { RefundFen: > 0 and var first } && Second is { RefundFen: var second } && second > first ? new(second - first) : null;

    /// <summary>The buyer asks the platform after a rejection or a closed return (AS-08, AS-11).</summary>
    /// <exception cref="Refusal"><c>dispute.words</c>, <c>pictures.*</c></exception>
    public static (Dispute Dispute, DisputeWord Word) Open(Buyer by, AfterSale about, string words, string[] pictures, DateTimeOffset now)
    {
        var opened = About(about, byPlatform: false, now);
        var word = opened.Write(Sides.Buyer, words, pictures, now);
        opened.DueAt = now.AddHours(DisputePolicy.AnswerHours);
        opened.History = opened.History.With(new("", nameof(WaitMerchant), by.ShownAs, now));
        return (opened, word);
    }

    /// <summary>The platform opens it itself: nobody knows where the return is (AS-09).</summary>
    public static Dispute OpenItself(Actor by, AfterSale about, string why, DateTimeOffset now)
    {
        var opened = About(about, byPlatform: true, now);
        opened.Status = Processing;
        opened.DueAt = DisputePolicy.DecideBy(now);
        opened.History = opened.History.With(new("", nameof(Processing), by.ShownAs, now, why));
        return opened;
    }

    private static Dispute About(AfterSale about, bool byPlatform, DateTimeOffset now) => new()
    {
        Number = "D" + Digits.Dated(now, 10), AfterSaleId = about.Id, CaseNumber = about.Number, OrderId = about.OrderId, CustomerId = about.CustomerId,
        MerchantId = about.MerchantId, OpenedAt = now, IsOfPlatform = byPlatform, Cash = about.Cash, Subsidy = about.Subsidy, Freight = about.Freight,
    };

    private DisputeWord Write(Sides side, string words, string[] pictures, DateTimeOffset now)
    {
        if (Said.HasFlag(side)) throw DisputeRefusals.SaidAlready();
        var word = DisputeWord.Of(this, side, words, pictures, now);
        Said |= side;
        return word;
    }

    private void Move(DisputeStatus to, Actor by, DateTimeOffset now, string? why = null)
    {
        DisputeLifecycle.Table.Require(Status, to);
        History = History.With(new(Status.ToString(), to.ToString(), by.ShownAs, now, why));
        Status = to;
    }

    private void Note(Actor by, DateTimeOffset now, string why) => History = History.With(new(Status.ToString(), Status.ToString(), by.ShownAs, now, why));

    private void End(DateTimeOffset now) => (DueAt, EndedAt, Offer, Asked) = (null, now, Money.Zero, Sides.None);
}
