using System.Text.Json;
using ShopHub.Domain.Access;
using ShopHub.Domain.Disputes;
using ShopHub.Domain.Grievances;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;
using ShopHub.Tests.Cast;
using ShopHub.Tests.Examples;
using static ShopHub.Domain.Grievances.GrievanceStatus;

namespace ShopHub.Tests.Grievances;

/// <summary>Annex A's machine Complaint, made into specs: what it draws happens and nothing else.</summary>
public sealed class GrievanceMachineSpecs
{
    private static readonly DateTimeOffset s_now = new(2026, 3, 2, 10, 0, 0, ShopCalendar.Offset);

    private static readonly GrievanceSaying s_said = new("一直没有发货", []);

    private static readonly PlatformStaff s_other = new(Id<PlatformMember>.New(), "裴正", PlatformPermission.Judge);

    private static readonly Dictionary<string, GrievanceStatus[]> s_names = new()
    {
        ["WAIT_MERCHANT (201)"] = [WaitMerchant], ["WAIT_BUYER (202-204)"] = [NotAnswered, Settled, Refused], ["PLATFORM (103)"] = [Platform],
        ["WAIT_PROOF (106/107/108)"] = [WaitProofOfMerchant, WaitProofOfBuyer, WaitProofOfBoth], ["WAIT_RETURN (308)"] = [WaitReturn],
        ["WAIT_HANDLING (206)"] = [WaitHandling], ["PLATFORM_REFUNDING (312)"] = [Paying], ["DONE after merchant liable"] = [Handled, Paid],
        ["APPEAL (403)"] = [Appeal], ["201-204, 103"] = [WaitMerchant, NotAnswered, Settled, Refused, Platform],
    };

    /// <summary>Any time before the decision, also while proof is brought (CPL-07); a proof of handling that is not good enough is none.</summary>
    private static readonly (GrievanceStatus From, string Event)[] s_more =
        [(WaitProofOfMerchant, "buyer withdraws"), (WaitProofOfBuyer, "buyer withdraws"), (WaitProofOfBoth, "buyer withdraws"), (WaitHandling, "proof refused")];

    private static readonly Dictionary<string, Action<Grievance, People>> s_events = new()
    {
        ["merchant settles"] = (g, who) => g.Reply(who.TeaHouse, true, s_said, s_now),
        ["merchant refuses"] = (g, who) => g.Reply(who.TeaHouse, false, s_said, s_now),
        ["buyer content"] = (g, who) => g.Accept(who.Lin, s_now),
        ["buyer asks platform"] = (g, who) => g.AskPlatform(who.Lin, s_now),
        ["ask proof"] = (g, who) => g.AskProof(who.Judge, Sides.Both, "请提供发货记录", s_now),
        ["proof in"] = (g, who) =>
        {
            if (g.Status.Asked() is Sides.None) throw GrievanceRefusals.NotAsked();
            if (g.MaySpeak(Sides.Buyer)) g.Say(who.Lin, Sides.Buyer, s_said, s_now);
            if (g.MaySpeak(Sides.Merchant)) g.Say(who.TeaHouse, Sides.Merchant, s_said, s_now);
        },
        ["not merchant"] = (g, who) => g.Dismiss(who.Judge, "证据不足以认定", s_now),
        ["merchant liable, return needed"] = (g, who) => g.Uphold(who.Judge, new(500), "杭州市西湖区", "商家未履行承诺", s_now),
        ["merchant liable"] = (g, who) => g.Uphold(who.Judge, new(500), null, "商家未履行承诺", s_now),
        ["returned"] = (g, who) => g.SendBack(who.Lin, "SF", "SF200000000001", s_now),
        ["proof of handling"] = (g, who) => Checked(g, who, true),
        ["proof refused"] = (g, who) => Checked(g, who, false),
        ["paid"] = (g, _) => Heard(g),
        ["appeal"] = (g, who) => g.AppealBy(who.TeaHouse, s_said, s_now),
        ["won"] = (g, _) => g.DecideAppeal(s_other, true, "证据充分", s_now),
        ["lost"] = (g, _) => g.DecideAppeal(s_other, false, "证据不足", s_now),
        ["buyer withdraws"] = (g, who) => g.Withdraw(who.Lin, s_now),
        ["time-out"] = (g, _) =>
        {
            // The platform's own lateness is marked, not decided.
            if (g.Status is Platform or Appeal) throw CommonRefusals.ChangedByOthers();
            g.TimeOut(Clockwork.Itself, s_now);
        },
    };

    private static IReadOnlyList<(GrievanceStatus From, string Event)> Drawn { get; } =
    [
        .. from row in Machine.Of("Complaint")
           where row.From != "—"
           from state in s_names[row.From]
           select (state, row.Event),
        .. s_more,
    ];

    public static TheoryData<GrievanceStatus, string> Pairs => Machine.Pairs<GrievanceStatus>(s_events.Keys);

    [Fact]
    public void Every_event_that_is_drawn_is_one_we_know()
    {
        Assert.True(Drawn.Count > 25);
        Assert.Empty(Drawn.Select(d => d.Event).Except(s_events.Keys));
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public async Task What_is_drawn_happens_and_nothing_else(GrievanceStatus state, string happening)
    {
        await using var town = await Town.Open();
        var slip = Reach(state, await town.PaidOrder(town.Lin, (town.People.Tea, 1)), town.People);
        var before = JsonSerializer.Serialize(slip);

        var refused = Try(() => s_events[happening](slip, town.People));

        Assert.Equal(!Drawn.Contains((state, happening)), refused is not null);
        if (refused is not null) Assert.Equal(before, JsonSerializer.Serialize(slip));
        else Assert.NotEqual(state, slip.Status);
    }

    private static Grievance Reach(GrievanceStatus state, Order order, People who)
    {
        var (slip, _) = Grievance.File(who.Lin, order, GrievanceKind.NotShipped, s_said, s_now);
        string[] court = ["merchant refuses", "buyer asks platform"];
        string[] way = state switch
        {
            WaitMerchant => [],
            NotAnswered => ["time-out"],
            Settled => ["merchant settles"],
            Refused => ["merchant refuses"],
            Done => ["merchant settles", "buyer content"],
            Platform or WaitProofOfMerchant or WaitProofOfBuyer => court,
            WaitProofOfBoth => [.. court, "ask proof"],
            NotLiable => [.. court, "not merchant"],
            WaitReturn => [.. court, "merchant liable, return needed"],
            ReturnMissed => [.. court, "merchant liable, return needed", "time-out"],
            WaitHandling => [.. court, "merchant liable"],
            Handled => [.. court, "merchant liable", "proof of handling"],
            Paying => [.. court, "merchant liable", "time-out"],
            Paid => [.. court, "merchant liable", "time-out", "paid"],
            Appeal => [.. court, "merchant liable", "proof of handling", "appeal"],
            AppealWon => [.. court, "merchant liable", "proof of handling", "appeal", "won"],
            AppealLost => [.. court, "merchant liable", "proof of handling", "appeal", "lost"],
            Cancelled => ["buyer withdraws"],
        };
        foreach (var step in way) s_events[step](slip, who);
        if (state is WaitProofOfMerchant) slip.AskProof(who.Judge, Sides.Merchant, "请提供发货记录", s_now);
        if (state is WaitProofOfBuyer) slip.AskProof(who.Judge, Sides.Buyer, "请提供聊天记录", s_now);
        Assert.Equal(state, slip.Status);
        return slip;
    }

    private static void Checked(Grievance slip, People who, bool isGood)
    {
        slip.Prove(who.TeaHouse, s_said, s_now);
        slip.Check(who.Judge, isGood, s_now);
    }

    private static void Heard(Grievance slip)
    {
        if (slip.Status is not Paying) throw CommonRefusals.ChangedByOthers();
        slip.HearOfPayment(Clockwork.Itself, s_now);
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
