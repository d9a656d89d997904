using System.Diagnostics;
using System.Diagnostics.Metrics;
using ShopHub.Data.Payments;
using ShopHub.Web.Jobs;

namespace ShopHub.Web.Watching;

/// <summary>What ShopHub tells about itself: its own traces and its meter <c>ShopHub</c>; orders placed are counted at the front door.</summary>
public static class Signals
{
    public const string Name = "ShopHub";

    public static readonly ActivitySource Source = new(Name);

    private static readonly Meter s_meter = new(Name);

    private static readonly Counter<long> s_payments = s_meter.CreateCounter<long>("shophub.payments", "{message}", "What hearing the channel came to");

    private static readonly Counter<long> s_done = s_meter.CreateCounter<long>("shophub.jobs.rows", "{row}", "Rows jobs acted on");

    private static readonly Histogram<double> s_duration = s_meter.CreateHistogram<double>("shophub.jobs.duration", "s", "How long a run took");

    private static readonly Histogram<double> s_lag = s_meter.CreateHistogram<double>("shophub.jobs.lag", "s", "How long after its planned instant a run began");

    private static readonly UpDownCounter<long> s_circuits = s_meter.CreateUpDownCounter<long>("shophub.circuits", "{circuit}", "Open circuits");

    public static void PaymentHeard(Heard outcome) => s_payments.Add(1, new KeyValuePair<string, object?>("outcome", outcome.ToString()));

    public static void CircuitOpened() => s_circuits.Add(1);

    public static void CircuitClosed() => s_circuits.Add(-1);

    public static void JobRan(Job job, Tally tally, TimeSpan took, TimeSpan lag)
    {
        var which = new KeyValuePair<string, object?>("job", job.Code);
        s_done.Add(tally.Done, which);
        s_duration.Record(took.TotalSeconds, which);
        s_lag.Record(lag.TotalSeconds, which);
    }
}
