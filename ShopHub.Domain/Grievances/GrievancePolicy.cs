using ShopHub.Domain.Payments;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;

namespace ShopHub.Domain.Grievances;

/// <summary>The numbers of a complaint slip; defaults of rules.md.</summary>
public static class GrievancePolicy
{
    /// <summary>Hours the merchant has to answer (CPL-03).</summary>
    public const int AnswerHours = 48;

    /// <summary>Hours the buyer has to say whether he wants the platform (CPL-04).</summary>
    public const int ConfirmHours = 72;

    /// <summary>Hours an asked side has to bring proof (CPL-05).</summary>
    public const int ProofHours = 48;

    /// <summary>Working days in which the platform decides, about the slip, the proof of handling and the appeal (CPL-05).</summary>
    public const int DecideWorkdays = 3;

    /// <summary>Hours a liable merchant has to prove that he has done what was ruled (CPL-06).</summary>
    public const int HandleHours = 48;

    /// <summary>Days the buyer has to send back what was ruled (Annex A).</summary>
    public const int ReturnDays = 7;

    /// <summary>Days from the decision in which the merchant may appeal (CPL-08).</summary>
    public const int AppealDays = 7;

    /// <summary>Hours that are left for it at least when the payment took longer. Source: own choice, so that a slow transfer costs nobody his right.</summary>
    public const int LeastAppealHours = 48;

    /// <summary>Days after completion in which a complaint may be filed (CPL-02).</summary>
    public const int FileDays = 60;

    /// <summary>Rounds of proof the platform may ask for. Source: own choice.</summary>
    public const int MostRounds = 3;

    public const int MostWords = 500, FewestWords = 4;

    /// <summary>The least that can be transferred.</summary>
    public static Money Least => ITransferChannel.Least;

    public static DateTimeOffset DecideBy(DateTimeOffset heard) => Workdays.EndOf(heard, DecideWorkdays);

    public static DateTimeOffset AnswerBy(DateTimeOffset filed) => filed.AddHours(AnswerHours);

    public static DateTimeOffset AppealBy(DateTimeOffset decided) => decided.AddDays(AppealDays);

    /// <summary>Paid, and not longer than 60 days over (CPL-02).</summary>
    public static bool MayFile(Order order, DateTimeOffset now) =>
        order.IsPaid && !((order.CompletedAt ?? order.ClosedAt)?.AddDays(FileDays) < now);
}
