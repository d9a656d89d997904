namespace ShopHub.Domain.Complaints;

/// <summary>The numbers of the channel's complaints.</summary>
public static class ComplaintPolicy
{
    /// <summary>A shop answers within this time, from the payer's first word that nobody has answered (CPL-03).</summary>
    public static readonly TimeSpan AnswerWithin = TimeSpan.FromHours(48);

    /// <summary>Where the payer needs help at once. Source: own choice.</summary>
    public static readonly TimeSpan UrgentWithin = TimeSpan.FromHours(2);

    /// <summary>Characters of an answer. Source: the channel.</summary>
    public const int LeastWords = 2, MostWords = 200;

    /// <summary>Pictures with an answer. Source: the channel.</summary>
    public const int MostPictures = 4;

    /// <summary>Days in which an agreed refund is started, at most. Source: own choice.</summary>
    public const int MostRefundDays = 7;

    /// <summary>How far the channel's clock may be behind ours. Source: own choice.</summary>
    public static readonly TimeSpan ClocksDiffer = TimeSpan.FromMinutes(5);

    /// <summary>How far back lost messages are looked for: with today the 30 days the channel lists at once.</summary>
    public const int LookBackDays = 29;

    /// <summary>What is not over is asked about again, whether or not the channel lists it still. Source: own choice.</summary>
    public static readonly TimeSpan AskOpenAfter = TimeSpan.FromDays(1);
}
