using ShopHub.Domain.Shared;

namespace ShopHub.Web.Jobs;

/// <summary>When a job is to run, in business time.</summary>
public abstract record Rhythm
{
    /// <summary>From one run to the next; twice as long without a run is late.</summary>
    public abstract TimeSpan Period { get; }

    /// <summary>The first instant after <paramref name="last"/> at which it is to run again.</summary>
    public abstract DateTimeOffset After(DateTimeOffset last);

    /// <summary>The planned instant a run stands for that begins at <paramref name="now"/>.</summary>
    public virtual DateTimeOffset Latest(DateTimeOffset now) => now;

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

        public override DateTimeOffset Latest(DateTimeOffset now) => After(now.AddDays(-1));

        public override string Words => $"每天{At:HH:mm}";
    }

    /// <summary>On 1 January and 1 July at a Shanghai time of day; a missed one is made up once.</summary>
    public sealed record HalfYearly(TimeOnly At) : Rhythm
    {
        public override TimeSpan Period => TimeSpan.FromDays(184);

        public override DateTimeOffset After(DateTimeOffset last)
        {
            var year = ShopCalendar.DayOf(last).Year;
            DateOnly[] days = [new(year, 1, 1), new(year, 7, 1), new(year + 1, 1, 1)];
            return days.Select(day => ShopCalendar.StartOf(day) + At.ToTimeSpan()).First(at => at > last);
        }

        public override DateTimeOffset Latest(DateTimeOffset now) => After(ShopCalendar.Local(now).AddMonths(-6));

        public override string Words => $"1月1日和7月1日{At:HH:mm}";
    }
}
