using ShopHub.Data;
using ShopHub.Data.Catalog.Import;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Shared;
using ShopHub.Web.Integrations.Pictures;

namespace ShopHub.Web.Hosting.Verbs;

/// <summary>Brings a products CSV into a shop, or says row by row what it would do.</summary>
public static class ImportVerb
{
    public static readonly Verb Verb = new("import", "import FILE --shop CODE [--dry-run]", Run);

    private static async Task<int> Run(VerbCall call)
    {
        var path = call.Word(0);
        if (!File.Exists(path)) throw new StartFailure($"找不到文件“{path}”");
        var code = call.Text("shop") ?? throw new StartFailure($"请用 --shop 指明店铺。用法：{Verb.Usage}");
        var door = call.Services.GetRequiredService<FrontDoor>();
        try
        {
            var owner = await door.As(Clockwork.Itself).Ask((ImportQueries ask, Clockwork me) => ask.OwnerOf(me, code));
            var file = await File.ReadAllBytesAsync(path);
            var report = await door.As(owner).Ask((ImportQueries ask, ShopStaff me) => ask.DryRun(me, file));
            Tell(report, all: call.Has("dry-run"));
            return call.Has("dry-run") ? Judge(report) : await Import(call, owner, Path.GetFileName(path), file);
        }
        catch (Refusal refusal)
        {
            throw new StartFailure(refusal.Code == "common.not-found" ? $"没有代号为“{code}”的店铺" : refusal.Message);
        }
    }

    private static void Tell(SheetReport report, bool all)
    {
        foreach (var row in report.Rows.Where(r => all || r.IsRefused))
            Console.WriteLine($"第{row.Row}行 {row.Handle} {row.Title}：{row.What}{(row.Why is null ? "" : $"（{row.Why}）")}");
    }

    private static int Judge(SheetReport report)
    {
        Console.WriteLine($"试运行：{report.Sentence}，没有改动任何数据。");
        return report.Refused.Any() ? 1 : 0;
    }

    private static async Task<int> Import(VerbCall call, ShopStaff owner, string fileName, byte[] file)
    {
        var door = call.Services.GetRequiredService<FrontDoor>();
        var started = await door.As(owner).Do((StartProductImport use, ShopStaff me) => use.Run(me, fileName, file));
        if (started.Refusal is { } refusal) throw refusal;
        var dead = await call.Services.GetRequiredService<ImportDesk>().WorkOff(started.Value, CancellationToken.None);
        var done = await door.As(owner).Ask((ImportQueries ask, ShopStaff me) => ask.One(me, started.Value));
        var notes = await door.As(owner).Ask((ImportQueries ask, ShopStaff me) => ask.Notes(me, started.Value));
        if (dead.Count > 0) Console.WriteLine($"取不到图片的网站：{string.Join("、", dead)}");
        Console.WriteLine(
            $"导入完成：新建{done.Created}件，更新{done.Updated}件，拒绝{done.Refused}行，"
            + $"{notes.Count(n => n.Verdict is not ImportVerdict.Refused)}件商品有图片取不到，已用占位图。");
        return done.Refused == 0 ? 0 : 1;
    }
}
