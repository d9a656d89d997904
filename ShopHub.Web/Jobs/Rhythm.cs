using ShopHub.Domain.Shared;

namespace ShopHub.Web.Jobs;

/// <summary>When a job is to run, in business time.</summary>
public abstract record Rhythm
{
    /// <summary>From one run to the next; twice as long without a run is late.</summary>
    public abstract TimeSpan Period { get; }

    /// <summary>The first instant after <paramref name="last"/> at which it is to run again.</summary>
    public abstract DateTimeOffset After(DateTimeOffset last);

    /// <summary>As people read it.</summary>
    public abstract string Words { get; }

    public sealed record Every(TimeSpan Pause) : Rhythm
    {
        public override TimeSpan Period => Pause;

        public override DateTimeOffset After(DateTimeOffset last) => last + Pause;

        public override string Words => Pause < TimeSpan.FromMinutes(1) ? $"每{Pause.TotalSeconds:0}秒" : $"每{Pause.TotalMinutes:0}分钟";
    }

    /// <summary>At a Shanghai time of day; a missed day is made up once, as soon as possible.</summary>
    public sealed record Daily(TimeOnly At) : Rhythm
    {
        public override TimeSpan Period => TimeSpan.FromDays(1);

        public override DateTimeOffset After(DateTimeOffset last) => ShopCalendar.NextRun(last.AddTicks(1), At);

        public override string Words => $"每天{At:HH:mm}";
    }
}
