using ShopHub.Domain.Supervision;

namespace ShopHub.Web.Kit;

public static class TurnoverWords
{
    public static string Says(TurnoverLevel level) => level switch
    {
        TurnoverLevel.Free => $"达到 {TurnoverPolicy.Warn} 时会提醒您。",
        TurnoverLevel.Near => $"已接近 {TurnoverPolicy.Most}，建议提前办理登记。",
        TurnoverLevel.Above => $"已超过 {TurnoverPolicy.Most}，须办理登记。",
    };
}
