namespace ShopHub.Web.Jobs;

/// <summary>The shelves' lines of the timetable.</summary>
public static class ShelfJobs
{
    public static readonly Job RelateProducts = new("REC", "计算搭配推荐", new Rhythm.Daily(new(4, 30)), typeof(RelatingProducts))
    {
        Acts = "KeepRelated", Missed = "补运行按最近的订单重新计算",
    };
}
