using ShopHub.Data;
using ShopHub.Data.Catalog.Import;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Shared;
using ShopHub.Web.Integrations.Pictures;

namespace ShopHub.Web.Hosting.Verbs;

/// <summary>Brings a table of products into a shop, or says product by product what it would do.</summary>
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
            var shop = door.As(owner);
            var import = await Take(call, shop, path);
            var desk = call.Services.GetRequiredService<ImportDesk>();
            await desk.WorkOff(import, CancellationToken.None);
            await Tell(shop, import, all: call.Has("dry-run"));
            var row = await shop.Ask((ImportQueries ask, ShopStaff me) => ask.One(me, import));
            if (row.Status is not ImportStatus.Checked || call.Has("dry-run")) return await Judge(shop, row);
            if ((await shop.Do((StartProductImport use, ShopStaff me) => use.Run(me, import))).Refusal is { } no) throw no;
            return await Finish(shop, import, await desk.WorkOff(import, CancellationToken.None));
        }
        catch (Refusal refusal)
        {
            throw new StartFailure(refusal.Code == "common.not-found" ? $"没有代号为“{code}”的店铺" : refusal.Message);
        }
    }

    private static async Task<Id<ProductImport>> Take(VerbCall call, Shop shop, string path)
    {
        var vault = call.Services.GetRequiredService<SheetVault>();
        await using var file = File.OpenRead(path);
        var (key, fingerprint) = await vault.Keep(file);
        var taken = await shop.Do((UploadSheet use, ShopStaff me) => use.Run(me, Path.GetFileName(path), fingerprint, key));
        if (taken.Value.Value != key) vault.Forget(key);
        return taken.Refusal is { } no ? throw no : taken.Value;
    }

    private static async Task Tell(Shop shop, Id<ProductImport> import, bool all)
    {
        var view = all ? ImportView.All : ImportView.Refused;
        for (var (page, last) = (1, 1); page <= last; page++)
        {
            var items = await shop.Ask((ImportQueries ask, ShopStaff me) => ask.Items(me, import, view, page));
            last = items.Last;
            foreach (var item in items.Rows) Console.WriteLine($"第{item.Row}行 {item.Handle} {item.Title}：{item.What}{(item.Note.Length == 0 ? "" : $"（{item.Note}）")}");
        }
    }

    private static async Task<int> Judge(Shop shop, ImportRow row)
    {
        await shop.Do((CancelProductImport use, ShopStaff me) => use.Run(me, row.Id));
        if (row.Trouble.Length > 0) throw new StartFailure(row.Trouble);
        if (row.Status is ImportStatus.Mapping) throw new StartFailure("认不出全部需要的列，请在工作台上传并对应列");
        Console.WriteLine($"试运行：共{row.Rows}行：新建{row.Waiting - row.WaitingUpdates}件，更新{row.WaitingUpdates}件，不能导入{row.Refused}行，没有改动任何数据。");
        return row.Refused > 0 ? 1 : 0;
    }

    private static async Task<int> Finish(Shop shop, Id<ProductImport> import, IReadOnlyList<string> dead)
    {
        var done = await shop.Ask((ImportQueries ask, ShopStaff me) => ask.One(me, import));
        if (dead.Count > 0) Console.WriteLine($"取不到图片的网站：{string.Join("、", dead)}");
        Console.WriteLine($"导入完成：新建{done.Created}件，更新{done.Updated}件，拒绝{done.Refused}行，{done.Warned}件商品有提醒（图片取不到时用占位图）。");
        return done.Refused == 0 ? 0 : 1;
    }
}
