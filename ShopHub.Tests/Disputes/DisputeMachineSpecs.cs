using System.Text.Json;
using ShopHub.Domain.Access;
using ShopHub.Domain.AfterSales;
using ShopHub.Domain.Disputes;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;
using ShopHub.Tests.Cast;
using ShopHub.Tests.Examples;
using static ShopHub.Domain.Disputes.DisputeStatus;

namespace ShopHub.Tests.Disputes;

/// <summary>Annex A's machine Dispute, made into specs: what it draws goes there, everything else refuses and changes nothing.</summary>
public sealed class DisputeMachineSpecs
{
    private static readonly DateTimeOffset s_now = new(2026, 3, 2, 10, 0, 0, ShopCalendar.Offset);

    private static readonly PlatformStaff s_other = new(Id<PlatformMember>.New(), "裴正", PlatformPermission.Judge);

    private static readonly Dictionary<string, DisputeStatus> s_names = new()
    {
        ["WAIT_MERCHANT"] = WaitMerchant, ["PLATFORM_PROCESSING"] = Processing, ["WAIT_PROOF"] = WaitProof, ["PAUSED"] = Paused, ["MEDIATED"] = Mediated,
        ["RULED"] = Ruled, ["APPEAL"] = Appealed, ["FINAL"] = Final, ["CANCELED"] = Cancelled,
    };

    /// <summary>A ruling is a ruling, and who speaks speaks, in whatever state.</summary>
    private static readonly Dictionary<string, string> s_acts = new()
    {
        ["answer"] = "say", ["proof in"] = "say", ["second ruling"] = "rule", ["merchant offers"] = "settle",
    };

    /// <summary>What we allow beyond the drawing: terms win at any time (DSP-06), a late decision goes to somebody else, the other side may speak to an appeal, a return without a trace is looked at again.</summary>
    private static readonly (DisputeStatus From, string Event, DisputeStatus To)[] s_more =
    [
        (Processing, "settle", Mediated), (WaitProof, "settle", Mediated), (Paused, "settle", Mediated),
        (Ruled, "no trace", Processing), (Mediated, "no trace", Processing), (Final, "no trace", Processing),
        (Processing, "time-out", Processing), (Appealed, "time-out", Appealed), (Appealed, "say", Appealed),
    ];

    private static readonly Dictionary<string, Action<Dispute, People>> s_events = new()
    {
        ["say"] = (d, who) =>
        {
            d.Say(who.TeaHouse, d.AppealedBy is Sides.Merchant ? Sides.Buyer : Sides.Merchant, "发货前检查过", [], s_now);
            if (d.Status is WaitProof) d.Say(who.Lin, Sides.Buyer, "补充照片", [], s_now);
        },
        ["settle"] = (d, who) =>
        {
            d.Propose(who.TeaHouse, new(100), false, s_now);
            d.Accept(who.Lin, s_now);
        },
        ["ask proof"] = (d, who) => d.AskProof(who.Judge, Sides.Both, "请提供照片", s_now),
        ["joint pause"] = (d, who) =>
        {
            d.AskPause(who.Lin, Sides.Buyer, s_now);
            d.AskPause(who.TeaHouse, Sides.Merchant, s_now);
        },
        ["rule"] = (d, who) =>
        {
            var judge = d.Status is Appealed ? s_other : who.Judge;
            d.Assign(judge.MemberId);
            d.Rule(judge, Liable.Both, new(100), false, "双方都有责任", s_now);
        },
        ["appeal"] = (d, who) => d.Appeal(who.Lin, Sides.Buyer, "有新的证据", [], s_now),
        ["buyer withdraws"] = (d, who) => d.Withdraw(who.Lin, s_now),
        ["no trace"] = (d, _) => d.TakeUpAgain(Clockwork.Itself, "退货包裹没有签收记录", s_now),
        ["time-out"] = (d, _) => TimeOut(d),
    };

    private static IReadOnlyList<(DisputeStatus From, string Event, DisputeStatus To)> Drawn { get; } =
    [
        .. from row in Machine.Of("Dispute")
           where row.From != "—"
           from state in row.From == "any before RULED" ? [WaitMerchant, Processing, WaitProof, Paused] : new[] { s_names[row.From] }
           select (state, s_acts.GetValueOrDefault(row.Event, row.Event), s_names[row.To]),
        .. s_more,
    ];

    public static TheoryData<DisputeStatus, string> Pairs => Machine.Pairs<DisputeStatus>(s_events.Keys);

    [Fact]
    public void Every_event_that_is_drawn_is_one_we_know() => Assert.Empty(Drawn.Select(d => d.Event).Except(s_events.Keys));

    [Theory]
    [MemberData(nameof(Pairs))]
    public async Task What_is_drawn_happens_and_nothing_else(DisputeStatus state, string happening)
    {
        await using var town = await Town.Open();
        var order = await town.ReceivedOrder(town.Lin, (town.People.Tea, 1));
        var dispute = Reach(state, order, town.People);
        dispute.Assign(town.Judge.MemberId);
        var before = JsonSerializer.Serialize(dispute);
        var to = Drawn.Where(d => d.From == state && d.Event == happening).Select(d => (DisputeStatus?)d.To).FirstOrDefault();

        var refused = Try(() => s_events[happening](dispute, town.People));

        Assert.Equal(to is null, refused is not null);
        if (to is { } there) Assert.Equal(there, dispute.Status);
        else if (happening != "rule") Assert.Equal(before, JsonSerializer.Serialize(dispute));
        else Assert.Equal(state, dispute.Status);
    }

    private static Dispute Reach(DisputeStatus state, Order order, People who)
    {
        var asked = AfterSale.Ask(order, order.Lines[0], new(AfterSaleKind.Refund, AfterSaleReason.Quality, 1, "", []), s_now, AfterSalePolicy.Default);
        var (dispute, _) = Dispute.Open(who.Lin, asked, "茶叶有霉味", [], s_now);
        string[] way = state switch
        {
            WaitMerchant => [],
            Processing => ["say"],
            WaitProof => ["say", "ask proof"],
            Paused => ["say", "joint pause"],
            Mediated => ["settle"],
            Ruled => ["say", "rule"],
            Appealed => ["say", "rule", "appeal"],
            Final => ["say", "rule", "appeal", "rule"],
            Cancelled => ["buyer withdraws"],
        };
        foreach (var step in way)
        {
            dispute.Assign(who.Judge.MemberId);
            s_events[step](dispute, who);
        }

        Assert.Equal(state, dispute.Status);
        return dispute;
    }

    // Nothing has a deadline any more at its end: no clock would ever look at it.
    private static void TimeOut(Dispute dispute)
    {
        if (dispute.DueAt is null) throw CommonRefusals.ChangedByOthers();
        dispute.TimeOut(Clockwork.Itself, s_now);
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
