namespace ShopHub.Web.Jobs;

/// <summary>What the shelves show. Made when asked for: the order in which files are initialised is not laid down.</summary>
public static partial class Timetable
{
    public static Job RelateProducts => new("REC", "计算搭配推荐", new Rhythm.Daily(new(4, 30)), typeof(RelatingProducts)) { Acts = "KeepRelated", Missed = "补运行按最近的订单重新计算" };
}
