using System.Text.Json.Nodes;
using ShopHub.Domain.Access;
using ShopHub.Domain.AfterSales;
using ShopHub.Domain.Applications;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Closing;
using ShopHub.Domain.Grievances;
using ShopHub.Domain.Insurance;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Payments;
using ShopHub.Domain.Privacy;
using ShopHub.Domain.Ratings;
using ShopHub.Domain.Settlement;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;

namespace ShopHub.Tests.Examples;

/// <summary>Until when: ORD-03, SHP-01, SHP-03, SHP-04, RCV-02, 03, 05, AS-06 … AS-11, SET-02, SET-03, NRR-02, REV-01, REV-05, PIP-04, CAL-01 … CAL-03.</summary>
public static class DeadlineAnswers
{
    private const string Area = "deadline";

    private static readonly OrderPolicy s_order = OrderPolicy.Default;
    private static readonly AfterSalePolicy s_case = AfterSalePolicy.Default;
    private static readonly SettlementPolicy s_settlement = SettlementPolicy.Default;

    public static IReadOnlyList<Answer> All { get; } =
    [
        new(Area, e => e.Cites("ORD-03") && e.Gives("created"), e => new { close_at = Text(s_order.PayBy(e.Given.Instant("created"))) }),
        new(Area, e => e.Cites("SHP-01") && e.Gives("paid"), e => new { ship_by = Text(s_order.ShipBy(e.Given.Instant("paid"))) }),
        new(Area, e => e.Cites("SHP-03") && e.Gives("paid", "days"), e => new
        {
            ship_by = Text(s_order.ShipBy(e.Given.Instant("paid"), presale: new(e.Given.Instant("paid"), PresaleFrom.Payment, e.Given["days"]!.GetValue<int>()))),
        }),
        new(Area, e => e.Cites("SHP-04") && e.Gives("paid", "pause"), e => new
        {
            ship_by = Text(s_order.ShipBy(e.Given.Instant("paid"), pauses: [Pause(e.Given["pause"]!.AsArray())])),
        }),
        new(Area, e => e.Cites("RCV-05") && e.Gives("shipped", "as_opened", "as_closed"), Pause),
        new(Area, e => e.Cites("RCV-03") && e.Gives("shipped"), Extension),
        new(Area, e => e.Cites("RCV-02") && e.Gives("shipped"), e => new { auto_confirm = Text(s_order.ConfirmBy(e.Given.Instant("shipped"), Delivery(e))) }),
        new(Area, e => e.Cites("AS-06") && e.Gives("applied"), e => new
        {
            deadline = Text(s_case.AnswerBy(e.Given.Instant("applied"))), on_timeout = (string?)e.Expect["on_timeout"],
        }),
        new(Area, e => e.Cites("AS-08") && e.Gives("agreed"), e => new
        {
            deadline = Text(s_case.ReturnBy(e.Given.Instant("agreed"))),
            on_timeout = AfterSaleLifecycle.Table.Allows(AfterSaleStatus.BuyerReturning, AfterSaleStatus.ReturnClosed) ? "RETURN_CLOSED" : "",
        }),
        new(Area, e => e.Cites("AS-09") && e.Gives("waybill_uploaded"), ReturnedParcel),
        new(Area, e => e.Cites("AS-11") && e.Gives("rejected"), e => new { deadline = Text(s_case.PlatformBy(e.Given.Instant("rejected"))) }),
        new(Area, e => e.Cites("CPL-03") && e.Gives("filed", "decided"), e => new
        {
            answer_by = Text(GrievancePolicy.AnswerBy(e.Given.Instant("filed"))), appeal_by = Text(GrievancePolicy.AppealBy(e.Given.Instant("decided"))),
        }),
        new(Area, e => e.Cites("SET-03") && e.Gives("confirmed", "dispute_closed"), Blocked),
        new(Area, e => e.Cites("SET-02") && e.Gives("confirmed"), Settlement),
        new(Area, e => e.Cites("NRR-02") && e.Gives("signed"), NoReason),
        new(Area, e => e.Cites("REV-05") && e.Gives("completed"), e => new
        {
            first_until = Text(ReviewPolicy.Default.FirstUntil(e.Given.Instant("completed"))),
            follow_up_until = Text(ReviewPolicy.Default.FollowUpUntil(e.Given.Instant("completed"))),
        }),
        new(Area, e => e.Cites("INS-06") && e.Gives("topup", "paid"), e => new
        {
            topup_returns = Text(FreightInsurance.UnusedReturnsAt(e.Given.Instant("topup"))), last_refund = Text(e.Given.Instant("paid").AddDays(PaymentPolicy.RefundDays)),
        }),
        new(Area, e => e.Cites("DEP-04") && e.Gives("notice"), e => new { due = Text(DepositPolicy.PayUpBy(e.Given.Instant("notice"))) }),
        new(Area, e => e.Cites("ONB-14") && e.Gives("submitted"), e => new
        {
            due = Text(ApplicationPolicy.ReviewBy(e.Given.Instant("submitted"))), working_days = ApplicationPolicy.ReviewDays(e.Given.Instant("submitted")),
        }),
        new(Area, e => e.Cites("DRG-03") && e.Gives("published"), e => new { earliest_close = Text(ClosingPolicy.NoticeUntil(e.Given.Instant("published"))) }),
        new(Area, e => e.Cites("LAW-03") && e.Gives("completed"), e => new
        {
            keep_until_end_of = e.Given["completed"]!.AsArray().Select(at => ClosingPolicy.KeptUntilEndOf(DateTimeOffset.Parse((string)at!))),
        }),
        new(Area, e => e.Cites("PIP-04") && e.Gives("received"), e => new { due = Text(PrivacyPolicy.DueAt(e.Given.Instant("received"))) }),
        new(Area, e => e.Cites("CAL-01") && e.Gives("utc"), e =>
        {
            var day = ShopCalendar.DayOf(e.Given.Instant("utc"));
            return new { local = Text(e.Given.Instant("utc")), business_date = day, month = day.ToString("yyyy-MM") };
        }),
    ];

    private static object Extension(Example e)
    {
        var due = s_order.ConfirmBy(e.Given.Instant("shipped"), Delivery(e));
        return new { auto_confirm = Text(due), earliest_extend = Text(s_order.EarliestExtend(due)), after_extend = Text(s_order.Extended(due)) };
    }

    private static LogisticsPause Pause(JsonArray span)
    {
        var (from, to) = (DateTimeOffset.Parse((string)span[0]!), DateTimeOffset.Parse((string)span[1]!));
        return LogisticsPause.Announce(from, to, [], "春节", Clockwork.Itself, from);
    }

    private static object Pause(Example e)
    {
        var due = s_order.ConfirmBy(e.Given.Instant("shipped"), Delivery(e));
        var left = OrderPolicy.LeftWhenPaused(due, e.Given.Instant("as_opened"));
        return new { remaining_seconds = (long)left.TotalSeconds, auto_confirm = Text(s_order.ConfirmByAfterPause(left, e.Given.Instant("as_closed"))) };
    }

    private static object ReturnedParcel(Example e)
    {
        var waybill = e.Given.Instant("waybill_uploaded");
        DateTimeOffset? signed = e.Gives("signed") ? e.Given.Instant("signed") : null;
        return new
        {
            by_upload = Text(s_case.ReceiveBy(waybill, null)),
            by_sign = signed is { } at ? Text(at.AddDays(s_case.LawRefundDays)) : null,
            deadline = Text(s_case.ReceiveBy(waybill, signed)),
        };
    }

    private static object Settlement(Example e)
    {
        var confirmed = e.Given.Instant("confirmed");
        var due = s_settlement.DueAt(confirmed, certified: false);
        var sooner = s_settlement.DueAt(confirmed, certified: true);
        return new
        {
            due = Text(due), settled_by_run = Text(s_settlement.RunFor(due)), run = Text(s_settlement.RunFor(due)),
            certified_due = Text(sooner), certified_run = Text(s_settlement.RunFor(sooner)),
        };
    }

    private static object Blocked(Example e)
    {
        var due = s_settlement.DueAt(e.Given.Instant("confirmed"), certified: false);
        var free = e.Given.Instant("dispute_closed");
        return new { due = Text(due), run = Text(s_settlement.RunFor(due > free ? due : free)) };
    }

    private static object NoReason(Example e)
    {
        var signed = e.Given.Instant("signed");
        var nominal = s_case.LastNoReasonDay(signed);
        var closes = s_case.NoReasonUntil(signed);
        return new
        {
            first_day = ShopCalendar.DayOf(signed).AddDays(1), nominal_last_day = nominal, is_workday = Workdays.Includes(nominal),
            last_day = ShopCalendar.DayOf(closes).AddDays(-1), closes = Text(closes), closes_without_extension = Text(ShopCalendar.EndOf(nominal)),
        };
    }

    /// <summary>The book tells the way of delivery only in the title.</summary>
    private static DeliveryKind Delivery(Example e) =>
        e.Title.Contains("virtual", StringComparison.OrdinalIgnoreCase) ? DeliveryKind.Virtual
        : e.Title.Contains("pick-up", StringComparison.OrdinalIgnoreCase) ? DeliveryKind.PickUp
        : DeliveryKind.Express;

    private static string Text(DateTimeOffset instant) => ShopCalendar.Local(instant).ToString("yyyy-MM-dd'T'HH:mm:sszzz");
}
