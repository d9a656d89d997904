using System.Text.Json;
using ShopHub.Domain.Access;
using ShopHub.Domain.AfterSales;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;
using ShopHub.Tests.Cast;
using ShopHub.Tests.Examples;
using static ShopHub.Domain.AfterSales.AfterSaleStatus;

namespace ShopHub.Tests.AfterSales;

/// <summary>Annex A's machine AfterSale, made into specs: what it draws goes there, everything else refuses and changes nothing.</summary>
public sealed class AfterSaleMachineSpecs
{
    private const string Picture = "/u/0123456789abcdef0123456789abcdef-960.webp";

    private static readonly DateTimeOffset s_now = new(2026, 3, 2, 10, 0, 0, ShopCalendar.Offset);

    private static readonly AfterSalePolicy s_policy = AfterSalePolicy.Default;

    private static readonly Dictionary<string, AfterSaleStatus> s_names = new()
    {
        ["MERCHANT_PROCESSING"] = MerchantProcessing, ["USER_WAIT_CONFIRM_UPDATE"] = BuyerConfirming, ["USER_WAIT_RETURN"] = BuyerReturning,
        ["MERCHANT_WAIT_RECEIPT"] = MerchantReceiving, ["MERCHANT_REJECT_*"] = Rejected, ["MERCHANT_REJECT_RETURN"] = Rejected,
        ["MERCHANT_REJECT_REFUND / _RETURN / _EXCHANGE"] = Rejected, ["RETURN_CLOSED"] = ReturnClosed, ["PLATFORM_REFUNDING"] = Refunding,
        ["MERCHANT_REFUND_SUCCESS / MERCHANT_RETURN_SUCCESS"] = Refunded, ["USER_CANCELED"] = Cancelled, ["DISPUTE"] = InDispute, ["MERCHANT_FAIL"] = MerchantWon,
        ["MERCHANT_WAIT_RESHIP"] = Reshipping, ["USER_WAIT_RECEIPT"] = BuyerReceiving, ["MERCHANT_EXCHANGE_SUCCESS"] = Exchanged,
        ["PLATFORM_REFUNDING or USER_WAIT_RETURN"] = Refunding, ["state of the agreed kind"] = BuyerReturning,
    };

    /// <summary>Interception, and what follows a refund the channel cannot pay: the last is the platform's own work (REF-12), the other is not built.</summary>
    private static readonly string[] s_notBuilt =
        ["WAIT_PACKAGE_INTERCEPT", "PLATFORM_REFUND_FAIL", "MERCHANT_OVERDUE_REFUND", "MERCHANT_REFUND_SUCCESS"];

    private static readonly AfterSaleStatus[] s_withdrawn =
        [MerchantProcessing, BuyerConfirming, BuyerReturning, MerchantReceiving, Reshipping, BuyerReceiving, Rejected, ReturnClosed, InDispute];

    /// <summary>A second ruling turns what the first has done; a buyer's new application is a new case, not a move of this one.</summary>
    private static readonly (AfterSaleStatus From, string Event)[] s_more =
    [
        .. from state in (AfterSaleStatus[])[BuyerReturning, MerchantReceiving, ReturnClosed, MerchantWon] select (state, "ruled for buyer"),
        .. from state in (AfterSaleStatus[])[BuyerReturning, MerchantReceiving, ReturnClosed] select (state, "ruled for merchant"),
    ];

    private static readonly Dictionary<string, Action<AfterSale, People>> s_events = new()
    {
        ["agree"] = (a, who) => a.Agree(who.TeaHouse, "杭州市西湖区", s_now, s_policy),
        ["reject"] = (a, who) => a.Reject(who.TeaHouse, new(RejectionCode.DamagedByBuyer, "商品已使用", Picture), NoReasonReturn.Must, s_now, s_policy),
        ["propose"] = (a, who) => a.Propose(who.TeaHouse, new(100), false, s_now, s_policy),
        ["buyer agrees"] = (a, who) => a.AcceptOffer(who.Lin, "杭州市西湖区", s_now, s_policy),
        ["buyer refuses"] = (a, who) => a.LapseOffer(who.Lin, s_now, s_policy),
        ["waybill uploaded"] = (a, who) => a.SendBack(who.Lin, "SF", "SF200000000001", s_now, s_policy),
        ["confirm ok"] = (a, who) => a.ConfirmReturn(who.TeaHouse, s_now, s_policy),
        ["re-ship"] = (a, who) => a.Reship(who.TeaHouse, "SF", "SF200000000002", s_now, s_policy),
        ["no stock"] = (a, who) => a.RefundInstead(who.TeaHouse, s_now, "缺货"),
        ["buyer confirms"] = (a, who) => a.ConfirmExchange(who.Lin, s_now),
        ["auto"] = (a, _) => a.ConfirmExchange(Clockwork.Itself, s_now),
        ["buyer to platform"] = (a, who) =>
        {
            if (!a.MayGoToPlatform(s_now)) throw AfterSaleRefusals.Changed();
            a.GoToPlatform(who.Lin, s_now);
        },
        ["ruled for buyer"] = (a, who) => a.Settle(who.Judge, new(100), Money.Zero, Money.Zero, null, s_now, s_policy),
        ["ruled for merchant"] = (a, who) => a.Settle(who.Judge, Money.Zero, Money.Zero, Money.Zero, null, s_now, s_policy),
        ["refund success"] = (a, _) => a.MarkRefunded(Clockwork.Itself, s_now),
        ["buyer withdraws"] = (a, who) => a.Cancel(who.Lin, s_now),
    };

    private static IReadOnlyList<(AfterSaleStatus From, string Event)> Drawn { get; } =
    [
        .. from row in Machine.Of("AfterSale")
           where row.From != "—" && !s_notBuilt.Contains(row.From) && row.Event is not ("time-out" or "buyer re-applies" or "intercept asked" or "refund failed")
           from state in row.From == "any open" ? s_withdrawn : [s_names[row.From]]
           select (state, row.Event == "refuse" ? "reject" : row.Event),
        .. s_more,
    ];

    public static TheoryData<AfterSaleStatus, string> Pairs => Machine.Pairs<AfterSaleStatus>(s_events.Keys);

    [Fact]
    public void Every_event_that_is_drawn_is_one_we_know()
    {
        Assert.True(Drawn.Count > 20);
        Assert.Empty(Drawn.Select(d => d.Event).Except(s_events.Keys));
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public async Task What_is_drawn_happens_and_nothing_else(AfterSaleStatus state, string happening)
    {
        await using var town = await Town.Open();
        var order = await town.ReceivedOrder(town.Lin, (town.People.Tea, 1));
        var asked = Reach(state, order, town.People);
        var before = JsonSerializer.Serialize(asked);

        var refused = Try(() => s_events[happening](asked, town.People));

        Assert.Equal(!Drawn.Contains((state, happening)), refused is not null);
        if (refused is not null) Assert.Equal(before, JsonSerializer.Serialize(asked));
        else Assert.NotEqual(before, JsonSerializer.Serialize(asked));
    }

    private static AfterSale Reach(AfterSaleStatus state, Order order, People who)
    {
        var line = order.Lines[0];
        var asked = state is Reshipping or BuyerReceiving or Exchanged
            ? AfterSale.AskExchange(order, line, new(AfterSaleKind.Exchange, AfterSaleReason.Quality, 1, "", []), who.Tea, s_now, s_policy)
            : AfterSale.Ask(order, line, new(AfterSaleKind.Return, AfterSaleReason.Quality, 1, "", []), s_now, s_policy);
        string[] way = state switch
        {
            MerchantProcessing => [],
            BuyerConfirming => ["propose"],
            BuyerReturning or ReturnClosed => ["agree"],
            MerchantReceiving => ["agree", "waybill uploaded"],
            Rejected => ["reject"],
            Reshipping => ["agree", "waybill uploaded", "confirm ok"],
            BuyerReceiving => ["agree", "waybill uploaded", "confirm ok", "re-ship"],
            Exchanged => ["agree", "waybill uploaded", "confirm ok", "re-ship", "buyer confirms"],
            Refunding => ["agree", "waybill uploaded", "confirm ok"],
            Refunded => ["agree", "waybill uploaded", "confirm ok", "refund success"],
            Cancelled => ["buyer withdraws"],
            InDispute => ["reject", "buyer to platform"],
            MerchantWon => ["reject", "buyer to platform", "ruled for merchant"],
        };
        foreach (var step in way) s_events[step](asked, who);
        if (state is ReturnClosed) asked.CloseReturn(Clockwork.Itself, s_now, s_policy);
        Assert.Equal(state, asked.Status);
        return asked;
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
