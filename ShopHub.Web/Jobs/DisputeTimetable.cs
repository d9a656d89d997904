namespace ShopHub.Web.Jobs;

/// <summary>The lines of the <see cref="Timetable"/> about disputes.</summary>
public static class DisputeTimetable
{
    public static readonly Job Deadlines = new("J10", "纠纷超时处理", new Rhythm.Every(TimeSpan.FromMinutes(5)), typeof(ActingOnDisputes))
    {
        Acts = "ActOnOverdueDisputes", Missed = "按实际时间处理，不补算",
    };
}
