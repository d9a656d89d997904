using System.Text.Json.Nodes;
using ShopHub.Domain.AfterSales;
using ShopHub.Domain.Compensations;
using ShopHub.Domain.Insurance;
using ShopHub.Domain.Ledger;
using ShopHub.Domain.Marketing;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Payments;
using ShopHub.Domain.Settlement;
using ShopHub.Domain.Shared;

namespace ShopHub.Tests.Examples;

/// <summary>Money beside the order: deposits, cards, insurance, compensation, incentives (DEP, SVC, INS, CMP, FEE, REF-07 … 10).</summary>
public static class HouseAnswers
{
    private const string Area = "ledger";

    public static IReadOnlyList<Answer> All { get; } =
    [
        new(Area, e => e.Cites("FEE-02") && e.Gives("contract", "cases"), e => new { eligible = Cases(e).Select(c => Covered(e, c)) }),
        new(Area, e => e.Cites("FEE-04") && e.Gives("result"), CertificationRejected),
        new(Area, e => e.Cites("DST-04") && e.Gives("paid"), Sharing),
        new(Area, e => e.Cites("INS-05") && e.Gives("topup", "premium"), Insured),
        new(Area, e => e.Cites("INS-05") && e.Gives("freight"), e => new
        {
            insurer = e.Given.Moneys("freight").Select(f => FreightInsurance.Carried(InsuredReturn.PickedUp, f).Insurer.Fen),
            buyer = e.Given.Moneys("freight").Select(f => FreightInsurance.Carried(InsuredReturn.PickedUp, f).Buyer.Fen),
        }),
        new(Area, e => e.Cites("CMP-02") && e.Gives("goods_paid"), e => new { comp = Each(e, "goods_paid", CompensationPolicy.LateShipping) }),
        new(Area, e => e.Cites("CMP-04") && e.Gives("cases"), e => new
        {
            extra = Cases(e).Select(c => CompensationPolicy.FakeGoods(c.Fen("paid"), c.Fen("appraisal")).Fen),
            total_with_refund = Cases(e).Select(c => (c.Fen("paid") + CompensationPolicy.FakeGoods(c.Fen("paid"), c.Fen("appraisal"))).Fen),
        }),
        new(Area, e => e.Cites("CMP-05") && e.Gives("paid"), e => new { extra = Each(e, "paid", CompensationPolicy.UnsafeFood) }),
        new(Area, e => e.Cites("CMP-06") && e.Gives("paid"), e => new { comp = Each(e, "paid", CompensationPolicy.WrongDescription) }),
        new(Area, e => e.Cites("CMP-07") && e.Gives("line_paid", "damage_pct"), e => new
        {
            payout = CompensationPolicy.Damage(e.Given.Fen("line_paid"), (int)e.Given["damage_pct"]!, e.Given.Fen("return_freight")).Fen,
        }),
        new(Area, e => e.Cites("CMP-08") && e.Gives("paid", "spoiled_pct"), e => new
        {
            cap_pct = Numbers(e, "spoiled_pct").Select(CompensationPolicy.FreshPercent),
            cap = Numbers(e, "spoiled_pct").Select(p => CompensationPolicy.FreshMost(e.Given.Fen("paid"), p).Fen),
        }),
        new(Area, e => e.Cites("REF-07") && e.Gives("stored", "cash"), Mixed),
        new(Area, e => e.Cites("REF-08") && e.Gives("total", "cash", "asked"), e => new
        {
            to_buyer = Each(e, "asked", asked => new VoucherPayment(e.Given.Fen("total"), e.Given.Fen("cash")).ToBuyer(asked)),
        }),
        new(Area, e => e.Cites("REF-09") && e.Gives("prices", "threshold"), Recomputed),
        new(Area, e => e.Cites("REF-10") && e.Gives("lines", "free_line"), SavedFreight),
        new(Area, e => e.Cites("SVC-04") && e.Gives("principal", "bonus", "used"), Card),
        new(Area, e => e.Cites("DEP-01") && e.Gives("required", "balance"), e =>
        {
            var required = DepositPolicy.Required(e.Given.Moneys("required"));
            var shortfall = DepositPolicy.Shortfall(required, e.Given.Fen("balance"));
            return new { required = required.Fen, shortfall = shortfall.Fen, notice_days = DepositPolicy.PayUpDays };
        }),
    ];

    private static bool Covered(Example e, JsonObject paid) => (NewShopIncentive.Default with { Cap = e.Given.Fen("cap") }).Covers(
        Shanghai(e.Given, "contract"), Shanghai(paid, "paid_at"), paid.Fen("gmv_before"), paid.Fen("order"));

    private static object CertificationRejected(Example e) => new
    {
        refund = CertificationFee.BackWhenRejected.Fen, resubmits_left = CertificationFee.Resubmits,
        journal = Certified().Lines, balances = Certified().Balances,
    };

    private static Journal Certified() => Booked(("fee", Cause.CertificationPaid, _ => ShopPostings.CertificationPaid(CertificationFee.Yearly)));

    /// <summary>The book gives the percentages only in the title.</summary>
    private static object Sharing(Example e)
    {
        var paid = e.Given.Fen("paid");
        var service = new Rate(500);
        var ok = CommissionPlan.Agreed(service, new(2_500));
        var over = (int)e.Expect["refused"]!["bp"]!;
        var refused = Record.Exception(() => CommissionPlan.Agreed(service, new(over - service.BasisPoints))) is Refusal;
        return new
        {
            ok = new { total = (service.Of(paid) + ok.Direct.Of(paid)).Fen, cap = CommissionPlan.Cap.Of(paid).Fen, allowed = true },
            refused = new { bp = over, total = new Rate(over).Of(paid).Fen, allowed = !refused },
        };
    }

    private static object Insured(Example e)
    {
        var journal = Booked(
            ("premium top-up", Cause.PremiumToppedUp, shop => ShopPostings.PremiumsToppedUp(shop, e.Given.Fen("topup"))),
            ("insure at shipping", Cause.Insured, shop => ShopPostings.Insured(shop, e.Given.Fen("premium"))));
        var way = (string)e.Given["return_mode"]! is "SELF" ? InsuredReturn.BySelf : InsuredReturn.PickedUp;
        return new
        {
            payout_to_buyer = FreightInsurance.Carried(way, Money.Zero).Insurer.Fen, payout_by = "insurer",
            journal = journal.Lines, balances = journal.Balances,
        };
    }

    private static object Mixed(Example e)
    {
        var (payment, before) = (new MixedPayment(e.Given.Fen("stored"), e.Given.Fen("cash")), Money.Zero);
        List<object> parts = [];
        foreach (var refund in e.Given.Moneys("refunds"))
        {
            var part = payment.PartOf(before, refund);
            parts.Add(new { cash = part.Cash.Fen, stored = part.Stored.Fen });
            before += refund;
        }

        return new { parts };
    }

    private static object Recomputed(Example e)
    {
        var coupon = new CouponTerms("满减", e.Given.Fen("threshold"), e.Given.Fen("shop_coupon"));
        var bought = new PriceBasket([.. e.Given.Moneys("prices").Select(p => new BasketLine("商品", p, 1))]) { ShopCoupon = coupon };
        var kept = bought with { Lines = [.. bought.Lines.SkipLast(1)] };
        return new { prorata_refund = PricePipeline.Price(bought).Lines[^1].Cash.Fen, recompute_refund = ReturnWorth.Recomputed(bought, kept).Fen };
    }

    private static object SavedFreight(Example e)
    {
        var back = e.Given.Fen("refund_line");
        var bought = new PriceBasket([.. e.Given.Moneys("lines").Select(p => new BasketLine("商品", p, 1))])
        {
            Freight = new(e.Given.Fen("freight_saved"), e.Given.Fen("free_line")),
        };
        var kept = bought with { Lines = [.. bought.Lines.Where(l => l.Amount != back)] };
        var share = PricePipeline.Price(bought).Lines.Single(l => l.Amount == back).Cash;
        return new { refund_default = share.Fen, refund_with_option = ReturnWorth.LessSavedFreight(share, bought, kept).Fen };
    }

    private static object Card(Example e)
    {
        var card = new PrepaidCard(e.Given.Fen("principal"), e.Given.Fen("bonus"));
        var later = card.After(e.Given.Fen("used"));
        return new
        {
            within_7_days_unused = card.Refund.Fen,
            later = new { principal_left = later.Principal.Fen, bonus_void = later.Bonus.Fen, refund = later.Refund.Fen },
        };
    }

    private static Journal Booked(params (string Event, Cause Cause, Func<Guid, IEnumerable<Posting>> Postings)[] events)
    {
        var journal = new Journal();
        foreach (var (happened, cause, postings) in events) journal.Book(happened, cause, postings(journal.Shop.Value));
        return journal;
    }

    private static DateTimeOffset Shanghai(JsonObject given, string name) => new(DateTime.Parse((string)given[name]!), ShopCalendar.Offset);

    private static IEnumerable<JsonObject> Cases(Example e) => e.Given["cases"]!.AsArray().Select(c => c!.AsObject());

    private static IEnumerable<int> Numbers(Example e, string name) => e.Given[name]!.AsArray().Select(n => (int)n!);

    private static IEnumerable<long> Each(Example e, string name, Func<Money, Money> of) => e.Given.Moneys(name).Select(m => of(m).Fen);
}
