using ShopHub.Web.Integrations.Sandbox.Bills;
using ShopHub.Web.Integrations.Sandbox.Complaints;
using ShopHub.Web.Integrations.Sandbox.Pay;
using ShopHub.Web.Integrations.Sandbox.Sharing;
using ShopHub.Web.Integrations.Sandbox.Transfers;
using ShopHub.Web.Integrations.Sandbox.Wire;

namespace ShopHub.Web.Integrations.Sandbox.Faults;

/// <summary>Faults with a name: each strikes the next call, callback or refund it fits.</summary>
public static class FaultPresets
{
    private const double AboveSkew = 301;

    private static readonly Dictionary<string, FaultRule> Rules = new()
    {
        ["resp-500-before"] = Rule(FaultStage.Before, new("status")),
        ["resp-500-after"] = Rule(FaultStage.AfterEffect, new("status")),
        ["resp-timeout-after"] = Rule(FaultStage.AfterEffect, new("hang")),
        ["resp-502-html"] = Rule(FaultStage.Before, new("html", 502)),
        ["resp-cut"] = Rule(FaultStage.AfterEffect, new("cut")),
        ["resp-429"] = Rule(FaultStage.Before, new("status", 429, "FREQUENCY_LIMITED"), times: 3),
        ["resp-slow"] = Rule(FaultStage.Before, new("slow", Seconds: 4.5)),
        ["resp-nosig"] = Rule(FaultStage.Answer, new(AnswerTricks.NoSignature)),
        ["resp-badsig"] = Rule(FaultStage.Answer, new(AnswerTricks.BadSignature)),
        ["resp-probe"] = Rule(FaultStage.Answer, new(AnswerTricks.Probe)),
        ["resp-stale"] = Rule(FaultStage.Answer, new(AnswerTricks.Stale, Seconds: -AboveSkew)),
        ["resp-future"] = Rule(FaultStage.Answer, new(AnswerTricks.Stale, Seconds: AboveSkew)),
        ["resp-unknown-serial"] = Rule(FaultStage.Answer, new(AnswerTricks.UnknownSerial)),
        ["mch-cert-expired"] = Rule(FaultStage.Before, new("status", 401, "SIGN_ERROR"), times: null),
        ["extra-fields"] = Rule(FaultStage.Answer, new(AnswerTricks.ExtraFields)),
        ["notify-dup"] = Notify(new(CallbackTricks.Twice)),
        ["notify-dup-parallel"] = Notify(new(CallbackTricks.Parallel)),
        ["notify-late"] = Notify(new(CallbackTricks.Late, Seconds: 24 * 3600)),
        ["notify-lost"] = Notify(new(CallbackTricks.Lose)),
        ["notify-badsig"] = Notify(new(AnswerTricks.BadSignature)),
        ["notify-nosig"] = Notify(new(AnswerTricks.NoSignature)),
        ["notify-probe"] = Notify(new(AnswerTricks.Probe)),
        ["notify-stale"] = Notify(new(AnswerTricks.Stale, Seconds: -AboveSkew)),
        ["notify-unknown-serial"] = Notify(new(AnswerTricks.UnknownSerial)),
        ["notify-wrong-key"] = Notify(new(CallbackTricks.WrongKey)),
        ["notify-tamper"] = Notify(new(CallbackTricks.Tamper)),
        ["notify-aad"] = Notify(new(CallbackTricks.Aad)),
        ["notify-amount"] = Notify(new(CallbackTricks.Amount)),
        ["notify-mchid"] = Notify(new(CallbackTricks.MchId)),
        ["notify-appid"] = Notify(new(CallbackTricks.AppId)),
        ["notify-foreign"] = Notify(new(CallbackTricks.Foreign)),
        ["notify-currency-coupon"] = Notify(new(CallbackTricks.Coupon)),
        ["notify-old-json"] = Notify(new(CallbackTricks.OldJson)),
        ["notify-unknown-event"] = Notify(new(CallbackTricks.UnknownEvent)),
        ["refund-processing-long"] = Rule(FaultStage.Refund, new("SUCCESS", Seconds: 3 * 24 * 3600)),
        ["refund-closed"] = Rule(FaultStage.Refund, new("CLOSED")),
        ["refund-abnormal"] = Rule(FaultStage.Refund, new("ABNORMAL")),
        ["refund-not-enough"] = AtRefund(FaultStage.Before, new("status", 403, "NOT_ENOUGH")),
        ["refund-lost-then-same"] = AtRefund(FaultStage.AfterEffect, new("status")),
        ["share-too-early"] = AtShare(new("status", 400, "INVALID_REQUEST")),
        ["share-cap"] = AtShare(new("status", 403, "RULE_LIMIT")),
        ["share-partial"] = Sharing("SHARE", ShareTricks.Partial),
        ["share-expired"] = Sharing("SHARE", ShareTricks.Expired),
        ["refund-after-share"] = Sharing("SHARE RETURN", ShareTricks.NoReturn),
        ["apply-reject"] = Rule(FaultStage.Applyment, new("REJECTED")),
        ["settlement-audit-fail"] = Rule(FaultStage.Settlement, new("AUDIT_FAIL")),
        ["settlement-verify-fail"] = Rule(FaultStage.Settlement, new("VERIFY_FAIL")),
        ["withdraw-fail"] = Rule(FaultStage.Withdraw, new("FAIL")),
        ["withdraw-refund"] = Rule(FaultStage.Withdraw, new("REFUND")),
        ["withdraw-unknown"] = new("", new(Route: "POST /v3/ecommerce/fund/withdraw"), FaultStage.AfterEffect, new("status"), 3),
        ["transfer-no-confirm"] = Rule(FaultStage.Transfer, new(TransferCourse.NoConfirm)),
        ["transfer-slow"] = Rule(FaultStage.Transfer, new("SLOW", Seconds: 300)),
        ["transfer-unknown"] = new("", new(Route: "POST /v3/fund-app/mch-transfer/transfer-bills"), FaultStage.AfterEffect, new("status"), 3),
        ["complaint-burst"] = Rule(FaultStage.Complaint, new(ComplaintBook.Burst)),
        ["withdraw-timeout"] = new("", new(Route: "POST /v3/ecommerce/fund/withdraw"), FaultStage.AfterEffect, new("hang"), 1),
        ["bill-not-ready"] = Rule(FaultStage.Bill, new(BillTricks.NotReady)),
        ["bill-bad-hash"] = Rule(FaultStage.Bill, new(BillTricks.BadHash)),
        ["bill-token-old"] = Rule(FaultStage.Bill, new(BillTricks.OldToken)),
        ["bill-extra-row"] = Rule(FaultStage.Bill, new(BillTricks.ExtraRow)),
        ["bill-missing-row"] = Rule(FaultStage.Bill, new(BillTricks.MissingRow)),
        ["bill-other-amount"] = Rule(FaultStage.Bill, new(BillTricks.OtherAmount)),
        ["bill-gzip"] = Rule(FaultStage.Bill, new(BillTricks.CutGzip)),
    };

    public static IEnumerable<string> Names => Rules.Keys;

    /// <param name="key">Only for this business number; may end in a star.</param>
    public static FaultRule? Find(string name, string? key) => Rules.GetValueOrDefault(name) is { } rule
        ? rule with { Id = name, Match = rule.Match with { Key = key } }
        : null;

    private static FaultRule Notify(FaultDeed deed) => Rule(FaultStage.Notify, deed);

    private static FaultRule AtRefund(string stage, FaultDeed deed) =>
        new("", new(Route: "POST /v3/refund/domestic/refunds|POST /v3/ecommerce/refunds/apply"), stage, deed, 1);

    private static FaultRule Sharing(string route, string kind) => new("", new(Route: route), FaultStage.Share, new(kind), 1);

    private static FaultRule AtShare(FaultDeed deed) =>
        new("", new(Route: "POST /v3/ecommerce/profitsharing/orders"), FaultStage.Before, deed, 1);

    private static FaultRule Rule(string stage, FaultDeed deed, int? times = 1) => new("", new(), stage, deed, times);
}
