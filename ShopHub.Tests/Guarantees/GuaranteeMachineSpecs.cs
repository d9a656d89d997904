using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Disputes;
using ShopHub.Domain.Guarantees;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;
using ShopHub.Tests.Cast;
using ShopHub.Tests.Examples;
using static ShopHub.Domain.Guarantees.GuaranteeStatus;

namespace ShopHub.Tests.Guarantees;

/// <summary>Annex A's machine Guarantee, made into specs: what it draws goes there, everything else refuses and changes nothing.</summary>
public sealed class GuaranteeMachineSpecs
{
    private static readonly DateTimeOffset s_now = new(2026, 3, 2, 10, 0, 0, ShopCalendar.Offset);

    private static readonly PlatformStaff s_other = new(Id<PlatformMember>.New(), "裴正", PlatformPermission.Judge);

    private static readonly GuaranteeSaying s_said = new("照片里能看到", ["/u/0123456789abcdef0123456789abcdef-960.webp"]);

    private static readonly Dictionary<string, GuaranteeStatus[]> s_names = new()
    {
        ["WAIT_MERCHANT (10)"] = [WaitMerchant], ["PLATFORM (15)"] = [Platform], ["WAIT_PROOF (20/25/30)"] = [WaitProofOfBoth], ["NO_PAY (33)"] = [NothingToPay],
        ["PAYING (35)"] = [Paying], ["PAY_BLOCK (36)"] = [PayBlocked], ["PAID (40)"] = [Paid], ["PAY_FAILED (45)"] = [PayFailed], ["CANCELED (50)"] = [Cancelled],
        ["10, 12, 15, 20-30"] = [WaitMerchant, Platform, WaitProofOfBuyer, WaitProofOfMerchant, WaitProofOfBoth],
    };

    private static readonly GuaranteeStatus[] s_proofs = [WaitProofOfBuyer, WaitProofOfMerchant, WaitProofOfBoth];

    /// <summary>What we allow beyond the drawing: what is late stays and is marked, and the buyer may take it after all.</summary>
    private static readonly (GuaranteeStatus From, string Event, GuaranteeStatus To)[] s_more =
        [(Platform, "time-out", Platform), (PayBlocked, "time-out", PayBlocked), (PayFailed, "paid", Paid)];

    private static readonly Dictionary<string, Action<Guarantee, People>> s_events = new()
    {
        ["accept"] = (g, who) => g.Accept(who.TeaHouse, s_now),
        ["refuse"] = (g, who) => g.Refuse(who.TeaHouse, s_said, s_now),
        ["time-out"] = (g, _) => g.TimeOut(Clockwork.Itself, s_now),
        ["ask proof"] = (g, who) => g.AskProof(who.Judge, Sides.Both, "请提供照片", s_now),
        ["proof in"] = (g, who) =>
        {
            if (g.Status.Asked() is Sides.None) g.Say(who.Lin, Sides.Buyer, s_said, s_now);
            foreach (var side in new[] { Sides.Buyer, Sides.Merchant }.Where(s => g.Status.Asked().HasFlag(s))) g.Say(side is Sides.Buyer ? who.Lin : who.TeaHouse, side, s_said, s_now);
        },
        ["no claim"] = (g, who) => g.Dismiss(who.Judge, "不能证明是假货", s_now),
        ["claim right"] = (g, who) => g.Grant(who.Judge, 0, Money.Zero, "鉴定为假货", s_now),
        ["claim right, much"] = (g, who) => g.Grant(who.Judge, 0, new(900_000), "鉴定为假货", s_now),
        ["confirmed"] = (g, _) => g.Confirm(s_other, s_now),
        ["paid"] = (g, _) => Heard(g, arrived: true),
        ["failed"] = (g, _) => Heard(g, arrived: false),
        ["buyer withdraws"] = (g, who) => g.Withdraw(who.Lin, s_now),
    };

    private static IReadOnlyList<(GuaranteeStatus From, string Event, GuaranteeStatus To)> Drawn { get; } =
    [
        .. from row in Machine.Of("Guarantee")
           where row.From != "—"
           from state in row.From == "WAIT_PROOF (20/25/30)" ? s_proofs : s_names[row.From]
           let happening = row is { Event: "claim right", To: "PAY_BLOCK (36)" } ? "claim right, much" : row.Event
           select (state, happening, s_names[row.To][0]),
        .. s_more,
    ];

    [Fact]
    public void Every_event_that_is_drawn_is_one_we_know() => Assert.Empty(Drawn.Select(d => d.Event).Except(s_events.Keys));

    [Fact]
    public async Task What_is_drawn_happens_and_nothing_else()
    {
        await using var town = await Town.Open();
        await town.Look(db => db.Products.ExecuteUpdateAsync(set => set.SetProperty(p => p.Promises, Promises.FakePaysThree)));
        var order = await town.ReceivedOrder(town.Lin, (town.People.Tea, 1));
        var pairs = Machine.Pairs<GuaranteeStatus>(s_events.Keys);
        Assert.Equal(11 * 12, pairs.Count);
        foreach (var pair in pairs)
        {
            var (state, happening) = ((GuaranteeStatus)pair[0], (string)pair[1]);
            var slip = Reach(state, order, town.People);
            var before = JsonSerializer.Serialize(slip);
            var to = Drawn.Where(d => d.From == state && d.Event == happening).Select(d => (GuaranteeStatus?)d.To).FirstOrDefault();

            var refused = Try(() => s_events[happening](slip, town.People));

            Assert.True(to is null == refused is not null, $"{state} {happening}: {refused?.Code ?? slip.Status.ToString()}");
            Assert.True(to is null ? before == JsonSerializer.Serialize(slip) : slip.Status == to, $"{state} {happening}: {slip.Status}");
        }
    }

    private static Guarantee Reach(GuaranteeStatus state, Order order, People who)
    {
        var what = new GuaranteeRequest(GuaranteeKind.FakePaysThree, 1, 0, new(900_000));
        var (slip, _) = Guarantee.File(who.Lin, order, order.Lines[0], what, s_said, order.CompletedAt!.Value);
        string[] way = state switch
        {
            WaitMerchant => [],
            Platform => ["refuse"],
            WaitProofOfBuyer or WaitProofOfMerchant or WaitProofOfBoth => ["refuse"],
            NothingToPay => ["refuse", "no claim"],
            Paying => ["accept"],
            PayBlocked => ["refuse", "claim right, much"],
            Paid => ["accept", "paid"],
            PayFailed => ["accept", "failed"],
            Cancelled => ["buyer withdraws"],
        };
        foreach (var step in way) s_events[step](slip, who);
        if (s_proofs.Contains(state)) slip.AskProof(who.Judge, state switch { WaitProofOfBuyer => Sides.Buyer, WaitProofOfMerchant => Sides.Merchant, _ => Sides.Both }, "请提供照片", s_now);
        Assert.Equal(state, slip.Status);
        return slip;
    }

    // Where nothing is being paid the channel has nothing to say of it: no act would ask.
    private static void Heard(Guarantee slip, bool arrived)
    {
        var before = slip.Status;
        slip.HearOfPayment(arrived, Guarantee.MostTransfers, Clockwork.Itself, s_now);
        if (slip.Status == before) throw CommonRefusals.ChangedByOthers();
    }

    private static Refusal? Try(Action act)
    {
        try
        {
            act();
            return null;
        }
        catch (Refusal no)
        {
            return no;
        }
    }
}
