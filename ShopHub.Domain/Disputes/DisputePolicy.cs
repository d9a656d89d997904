using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Disputes;

/// <summary>The numbers of a dispute; defaults of rules.md Annex E.</summary>
public static class DisputePolicy
{
    /// <summary>Hours the merchant has to settle or answer (DSP-02).</summary>
    public const int AnswerHours = 48;

    /// <summary>Hours an asked side has to bring evidence (DSP-02).</summary>
    public const int ProofHours = 48;

    /// <summary>Hours by which a side may put a round of evidence off, once (DSP-02).</summary>
    public const int ExtensionHours = 24;

    /// <summary>Working days in which the platform decides, after evidence and after an appeal (DSP-04).</summary>
    public const int DecideWorkdays = 3;

    /// <summary>Days in which either side may appeal, by the hour (DSP-05, RUL-05).</summary>
    public const int AppealDays = 7;

    /// <summary>Days for which proceedings rest when both ask for it (DSP-06).</summary>
    public const int PauseDays = 30;

    /// <summary>Letters of one text (DSP-02).</summary>
    public const int MostWords = 500;

    /// <summary>Letters that a text has at least. Source: own choice.</summary>
    public const int FewestWords = 4;

    /// <summary>Rounds of evidence the platform may ask for. Source: own choice.</summary>
    public const int MostRounds = 3;

    /// <summary>Offers of the merchant. Source: own choice, as AS-12.</summary>
    public const int MostOffers = 3;

    /// <summary>Working days that a decision which is overdue is given to the next person for. Source: own choice.</summary>
    public const int OverdueWorkdays = 1;

    public static DateTimeOffset DecideBy(DateTimeOffset heard) => Workdays.EndOf(heard, DecideWorkdays);
}
