using System.Text.RegularExpressions;
using ShopHub.Data;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Shared;

namespace ShopHub.Web.Hosting.Verbs;

/// <summary>Winds business time forward; a running program follows within two seconds. Development and Demo only.</summary>
public static partial class ClockVerb
{
    public static readonly Verb Verb = new("clock", "clock +7d（d 天、h 小时、m 分钟）", Run);

    private static async Task<int> Run(VerbCall call)
    {
        if (!call.Services.GetRequiredService<IHostEnvironment>().MayBeWound()) throw new StartFailure("只有 Development 和 Demo 环境可以拨动时间");
        var further = Read(call);
        var outcome = await call.Services.GetRequiredService<FrontDoor>().As(Clockwork.Itself).Do((WindTime use, Clockwork me) => use.Run(me, further));
        if (outcome.Refusal is { } refusal) throw new StartFailure(refusal.Message);
        var now = TimeProvider.System.GetUtcNow() + outcome.Value;
        Console.WriteLine($"模拟时间 {ShopCalendar.Local(now):yyyy-MM-dd HH:mm}，比真实时间快 {outcome.Value.TotalDays:0.##} 天。");
        return 0;
    }

    private static TimeSpan Read(VerbCall call)
    {
        var typed = Wind().Match(call.Word(0));
        if (!typed.Success) throw new StartFailure($"“{call.Word(0)}”看不懂。用法：{Verb.Usage}");
        var amount = int.Parse(typed.Groups[1].Value);
        return typed.Groups[2].Value switch
        {
            "d" => TimeSpan.FromDays(amount),
            "h" => TimeSpan.FromHours(amount),
            _ => TimeSpan.FromMinutes(amount),
        };
    }

    [GeneratedRegex(@"^\+(\d{1,4})([dhm])$")]
    private static partial Regex Wind();
}
