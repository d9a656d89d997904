using ShopHub.Domain.Access;
using ShopHub.Domain.Customers;
using ShopHub.Domain.Disputes;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Payments;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;
using static ShopHub.Domain.Guarantees.GuaranteeStatus;

namespace ShopHub.Domain.Guarantees;

/// <summary>A buyer's claim on a promise of the goods (保障单, GUA-01): independent of any refund.</summary>
public sealed partial class Guarantee
{
    private Guarantee() { }

    public Id<Guarantee> Id { get; private init; } = Id<Guarantee>.New();

    public required string Number { get; init; }

    public required GuaranteeKind Kind { get; init; }

    public required Id<Order> OrderId { get; init; }

    public required Id<OrderLine> LineId { get; init; }

    public required Id<Customer> CustomerId { get; init; }

    public required Id<Merchant> MerchantId { get; init; }

    public required int Pieces { get; init; }

    /// <summary>The price paid for these pieces.</summary>
    public Money Price { get; private init; }

    /// <summary>How much of it is damaged, as the buyer says; 0 for fake goods.</summary>
    public required int Percent { get; init; }

    /// <summary>The appraisal, or what sending it back costs, as the buyer says.</summary>
    public Money Costs { get; private init; }

    public GuaranteeStatus Status { get; private set; } = GuaranteeLifecycle.Table.Start;

    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>When silence acts; null when it is over.</summary>
    public DateTimeOffset? DueAt { get; private set; }

    /// <summary>The platform did not act in time.</summary>
    public bool IsOverdue { get; private set; }

    public int Round { get; private set; }

    /// <summary>Who has spoken in this round.</summary>
    public Sides Said { get; private set; }

    /// <summary>What the platform wants to see.</summary>
    public string Question { get; private set; } = "";

    /// <summary>What is paid; zero until somebody has agreed or ruled.</summary>
    public Money Granted { get; private set; }

    /// <summary>Why the platform decided so; empty where the merchant agreed.</summary>
    public string Reasons { get; private set; } = "";

    /// <summary>Who of the platform decided; empty while nobody has.</summary>
    public string Judge { get; private set; } = "";

    /// <summary>Nothing is decided any more; the order's money waits until then (SET-03).</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    public History History { get; private set; } = History.Empty;

    public Money Asked => GuaranteePolicy.Amount(Kind, Price, Percent, Costs);

    public bool IsOpen => EndedAt is null;

    /// <exception cref="Refusal"><c>guarantee.not-promised</c>, <c>guarantee.pieces</c>, <c>guarantee.percent</c>, <c>guarantee.costs</c>, <c>guarantee.small</c>, <c>guarantee.words</c>, <c>guarantee.pictures</c></exception>
    public static (Guarantee Filed, GuaranteeWord Word) File(Buyer by, Order order, OrderLine line, GuaranteeRequest what, GuaranteeSaying said, DateTimeOffset now)
    {
        if (!GuaranteePolicy.MayClaim(what.Kind, order, line, now)) throw GuaranteeRefusals.NotPromised();
        if (GuaranteePolicy.Pieces(what.Kind, line) is var most && (what.Pieces < 1 || what.Pieces > most)) throw GuaranteeRefusals.Pieces(most);
        var isDamage = what.Kind is GuaranteeKind.DamageCover;
        if (isDamage && what.Percent is < 1 or > 100) throw GuaranteeRefusals.Percent();
        MustFit(what.Kind, what.Costs);
        var filed = new Guarantee
        {
            Number = "BZ" + Digits.Dated(now, 8), Kind = what.Kind, OrderId = order.Id, LineId = line.Id, CustomerId = order.CustomerId, MerchantId = order.MerchantId,
            Pieces = what.Pieces, Price = Shares.OfPieces(line.Cash, line.Quantity, 0, what.Pieces), Percent = isDamage ? what.Percent : 0, Costs = what.Costs,
            OpenedAt = now, DueAt = now.AddHours(GuaranteePolicy.AnswerHours),
        };
        if (filed.Asked < ITransferChannel.Least) throw GuaranteeRefusals.Small(ITransferChannel.Least);
        var word = filed.Write(Sides.Buyer, said, mustShow: true, now);
        filed.History = filed.History.With(new("", nameof(WaitMerchant), by.ShownAs, now));
        return (filed, word);
    }

    /// <summary>The merchant agrees to all of it.</summary>
    /// <exception cref="Refusal"><c>common.changed-by-others</c></exception>
    public void Accept(ShopStaff by, DateTimeOffset now)
    {
        if (Status is not WaitMerchant) throw CommonRefusals.ChangedByOthers();
        Granted = Asked;
        Pay(by, now, "商家同意赔付");
    }

    /// <summary>The merchant does not, and shows why: the platform decides (GUA-02).</summary>
    /// <exception cref="Refusal"><c>common.changed-by-others</c>, <c>guarantee.words</c>, <c>guarantee.pictures</c></exception>
    public GuaranteeWord Refuse(ShopStaff by, GuaranteeSaying said, DateTimeOffset now)
    {
        if (Status is not WaitMerchant) throw CommonRefusals.ChangedByOthers();
        var word = Write(Sides.Merchant, said, mustShow: true, now);
        GoOn(by, now, "商家拒绝赔付");
        return word;
    }

    /// <exception cref="Refusal"><c>common.changed-by-others</c>: it is decided already</exception>
    public void Withdraw(Buyer by, DateTimeOffset now)
    {
        Move(Cancelled, by, now);
        End(now);
    }

    public bool MaySpeak(Sides side) => Status.Asked().HasFlag(side) && !Said.HasFlag(side);

    /// <summary>An asked side brings proof; when nobody else is waited for, the platform goes on.</summary>
    /// <exception cref="Refusal"><c>guarantee.not-asked</c>, <c>guarantee.said</c>, <c>guarantee.words</c>, <c>pictures.*</c></exception>
    public GuaranteeWord Say(Actor by, Sides side, GuaranteeSaying said, DateTimeOffset now)
    {
        if (!Status.Asked().HasFlag(side)) throw GuaranteeRefusals.NotAsked();
        var word = Write(side, said, mustShow: false, now);
        if ((Said & Status.Asked()) == Status.Asked()) GoOn(by, now, "举证完成");
        else Note(by, now, "已举证");
        return word;
    }

    private GuaranteeWord Write(Sides side, GuaranteeSaying said, bool mustShow, DateTimeOffset now)
    {
        if (Said.HasFlag(side)) throw GuaranteeRefusals.Said();
        var word = GuaranteeWord.Of(this, side, said, mustShow, now);
        Said |= side;
        return word;
    }

    private static void MustFit(GuaranteeKind kind, Money costs)
    {
        if (costs < Money.Zero || costs > GuaranteePolicy.MostCosts(kind)) throw GuaranteeRefusals.Costs(GuaranteePolicy.MostCosts(kind));
    }

    private void GoOn(Actor by, DateTimeOffset now, string why)
    {
        Move(Platform, by, now, why);
        (DueAt, Question, IsOverdue) = (GuaranteePolicy.DecideBy(now), "", false);
    }

    private void Pay(Actor by, DateTimeOffset now, string why)
    {
        Move(Paying, by, now, why);
        End(now);
    }

    private void End(DateTimeOffset now) => (DueAt, EndedAt, IsOverdue) = (null, now, false);

    private void Move(GuaranteeStatus to, Actor by, DateTimeOffset now, string? why = null)
    {
        GuaranteeLifecycle.Table.Require(Status, to);
        History = History.With(new(Status.ToString(), to.ToString(), by.ShownAs, now, why));
        Status = to;
    }

    private void Note(Actor by, DateTimeOffset now, string why) => History = History.With(new(Status.ToString(), Status.ToString(), by.ShownAs, now, why));
}
