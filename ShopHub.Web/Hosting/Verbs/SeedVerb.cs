using Microsoft.AspNetCore.Identity;
using ShopHub.Data.Access;
using ShopHub.Data.Database;
using ShopHub.Data.Database.Bulk;
using ShopHub.Data.Database.Demo;

namespace ShopHub.Web.Hosting.Verbs;

/// <summary>Adds a large town for benches.</summary>
public static class SeedVerb
{
    public static readonly Verb Verb = new("seed", "seed --shops N --products N --orders N [--seed S] [--due]", Run);

    private static async Task<int> Run(VerbCall call)
    {
        if (call.Services.GetRequiredService<IHostEnvironment>().IsProduction()) throw new StartFailure("生产环境不能写入测试数据");
        var size = new TownSize(call.Number("shops") ?? 20, call.Number("products") ?? 10_000, call.Number("orders") ?? 100_000, call.Number("seed") ?? 1) { AllDue = call.Has("due") };
        if (size.Shops < 1 || size.Products < size.Shops || size.Orders < 0) throw new StartFailure($"每家店至少要有一件商品。用法：{Verb.Usage}");
        await using var scope = call.Services.CreateAsyncScope();
        var hash = new PasswordHasher<UserAccount>().HashPassword(new(), DemoTown.Password);
        var built = await LargeTown.Build(
            scope.ServiceProvider.GetRequiredService<ShopDb>(), size, hash, scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow());
        Console.WriteLine(
            $"已写入 {size.Shops} 家店、{size.Products} 件商品（{built.Skus} 个规格）、{size.Customers} 位顾客、{size.Orders} 笔订单："
            + $"{built.Trade.TotalSeconds:0.0} 秒，每秒 {built.OrdersPerSecond:0} 笔。");
        return 0;
    }
}
