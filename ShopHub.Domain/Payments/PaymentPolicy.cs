using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Payments;

/// <summary>The numbers of paying and refunding.</summary>
public static class PaymentPolicy
{
    /// <summary>Refunds are possible this many days after payment (REF-11).</summary>
    public const int RefundDays = 365;

    /// <summary>Partial refunds of one payment (REF-11).</summary>
    public const int MostRefunds = 50;

    /// <summary>Seconds between two refunds of one payment (REF-11).</summary>
    public const int SecondsBetweenRefunds = 60;

    /// <summary>Daily tries of a refund the channel could not pay, before a person does (REF-12).</summary>
    public const int AbnormalRetries = 3;

    /// <summary>Tries after which a refund that the channel always refuses is left to a person. Source: own choice.</summary>
    public const int MostRefusals = 8;

    /// <summary>Numbers used for one sum by ourselves: the channel may close a refund without paying it. Source: own choice.</summary>
    public const int MostRounds = 3;

    /// <summary>How long a person has to pay a refund by hand (REF-12).</summary>
    public static readonly TimeSpan ByHandWithin = TimeSpan.FromDays(7);

    /// <summary>How long a buyer has to confirm a transfer. Source: wechat-pay-v3.md §16.</summary>
    public static readonly TimeSpan ConfirmWithin = TimeSpan.FromHours(24);

    /// <summary>How often the channel is asked while the buyer has not confirmed. Source: own choice.</summary>
    public static readonly TimeSpan AskWhileConfirming = TimeSpan.FromMinutes(10);

    /// <summary>How long a shop has to pay what it owes the platform, once it has asked for a code. Source: own choice.</summary>
    public static readonly TimeSpan TimeForDues = TimeSpan.FromMinutes(30);

    private static readonly int[] AskSeconds = [5, 15, 30, 60, 180];

    /// <summary>Asks at 5, 15, 30, 60, 180 s after the start, then every 5 minutes (PAY-02).</summary>
    public static DateTimeOffset AskAfter(DateTimeOffset now, int asked)
    {
        if (asked >= AskSeconds.Length) return now.AddMinutes(5);
        var before = asked == 0 ? 0 : AskSeconds[asked - 1];
        return now.AddSeconds(AskSeconds[asked] - before);
    }

    /// <summary>The next 10:00 in Shanghai (J03).</summary>
    public static DateTimeOffset NextRetryOfAbnormal(DateTimeOffset now)
    {
        var today = ShopCalendar.StartOf(ShopCalendar.DayOf(now)).AddHours(10);
        return now < today ? today : today.AddDays(1);
    }

    /// <summary>
    /// Waits between tries of a call: doubling up to an hour, a fifth more or less by whose call it is,
    /// so that many that failed together do not come back together.
    /// </summary>
    public static TimeSpan RetryAfter(int tries, Guid whose)
    {
        var wait = Math.Min(3_600, 15 * Math.Pow(2, Math.Min(tries, 8)));
        var jitter = whose.ToByteArray()[15 - tries % 4] / 255.0 * 0.4 - 0.2;
        return TimeSpan.FromSeconds(wait * (1 + jitter));
    }
}
