using ShopHub.Domain.Shared;

namespace ShopHub.Domain.AfterSales;

/// <summary>The numbers of an after-sale; defaults of rules.md Annex E.</summary>
public sealed record AfterSalePolicy
{
    public static readonly AfterSalePolicy Default = new();

    /// <summary>Hours the merchant has to answer (AS-06).</summary>
    public int AnswerHours { get; init; } = 48;

    /// <summary>Days the buyer has to hand in the return waybill (AS-08).</summary>
    public int ReturnDays { get; init; } = 7;

    /// <summary>Days from the waybill in which the merchant confirms the parcel (AS-09).</summary>
    public int ReceiveDays { get; init; } = 10;

    /// <summary>Days from the signed parcel in which by law the money is back (AS-09, NRR-07).</summary>
    public int LawRefundDays { get; init; } = 7;

    /// <summary>Days to go to the platform after a rejection or a missed return (AS-08, AS-11).</summary>
    public int PlatformDays { get; init; } = 7;

    /// <summary>Hours the buyer has to answer a proposal (AS-12).</summary>
    public int ProposalHours { get; init; } = 48;

    /// <summary>Hours the merchant has left at least when a proposal lapses (AS-12).</summary>
    public int LeastHoursAfterProposal { get; init; } = 24;

    /// <summary>Applications for one line (AS-02).</summary>
    public int MostApplications { get; init; } = 5;

    /// <summary>Proposals of one case (AS-12).</summary>
    public int MostProposals { get; init; } = 3;

    /// <summary>Days after the day of signing in which goods go back without a reason (NRR-02).</summary>
    public int NoReasonDays { get; init; } = 7;

    /// <summary>Hours the merchant has to send the goods wanted instead (AS-14).</summary>
    public int ReshipHours { get; init; } = 48;

    /// <summary>Days after which the exchanged goods count as received (AS-14).</summary>
    public int ExchangeDays { get; init; } = 10;

    public DateTimeOffset ReshipBy(DateTimeOffset received) => received.AddHours(ReshipHours);

    public DateTimeOffset ConfirmExchangeBy(DateTimeOffset sent) => sent.AddDays(ExchangeDays);

    public DateTimeOffset AnswerBy(DateTimeOffset asked) => asked.AddHours(AnswerHours);

    public DateTimeOffset ReturnBy(DateTimeOffset agreed) => agreed.AddDays(ReturnDays);

    /// <summary>The earlier of waybill + 10 d and signed + 7 d.</summary>
    public DateTimeOffset ReceiveBy(DateTimeOffset waybillAt, DateTimeOffset? signedAt)
    {
        var byUpload = waybillAt.AddDays(ReceiveDays);
        return signedAt is { } signed && signed.AddDays(LawRefundDays) < byUpload ? signed.AddDays(LawRefundDays) : byUpload;
    }

    /// <summary>The last day for returning without a reason, before rest days are looked at (NRR-02).</summary>
    public DateOnly LastNoReasonDay(DateTimeOffset signedAt) => ShopCalendar.DayOf(signedAt).AddDays(NoReasonDays);

    /// <summary>24:00 of that day, or of the next working day when it is a rest day (CAL-03).</summary>
    public DateTimeOffset NoReasonUntil(DateTimeOffset signedAt) => ShopCalendar.EndOf(Workdays.NotBefore(LastNoReasonDay(signedAt)));

    public DateTimeOffset PlatformBy(DateTimeOffset ended) => ended.AddDays(PlatformDays);
}
