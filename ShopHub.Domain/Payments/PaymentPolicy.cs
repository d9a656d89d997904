using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Payments;

/// <summary>The numbers of paying and refunding.</summary>
public static class PaymentPolicy
{
    /// <summary>Payment fee (FEE-03).</summary>
    public static readonly Rate Fee = new(60);

    /// <summary>Refunds are possible this many days after payment (REF-11).</summary>
    public const int RefundDays = 365;

    /// <summary>Partial refunds of one payment (REF-11).</summary>
    public const int MostRefunds = 50;

    /// <summary>Seconds between two refunds of one payment (REF-11).</summary>
    public const int SecondsBetweenRefunds = 60;

    private static readonly int[] AskSeconds = [5, 15, 30, 60, 180];

    /// <summary>Asks at 5, 15, 30, 60, 180 s after the start, then every 5 minutes (PAY-02).</summary>
    public static DateTimeOffset AskAfter(DateTimeOffset now, int asked)
    {
        if (asked >= AskSeconds.Length) return now.AddMinutes(5);
        var before = asked == 0 ? 0 : AskSeconds[asked - 1];
        return now.AddSeconds(AskSeconds[asked] - before);
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
