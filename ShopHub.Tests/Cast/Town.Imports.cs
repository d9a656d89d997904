using System.Text;
using Microsoft.Extensions.DependencyInjection;
using ShopHub.Data;
using ShopHub.Data.Catalog.Import;
using ShopHub.Data.Pictures;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Shared;

namespace ShopHub.Tests.Cast;

public sealed partial class Town
{
    private static readonly Dictionary<string, StoredPicture> s_noPictures = [];

    /// <summary>Where this town's uploaded tables lie.</summary>
    public SheetVault Sheets => new(Path.Combine(_folder, "imports"));

    public Task<ImportRow> Uploads(ShopStaff shop, string text) => Uploads(shop, Encoding.UTF8.GetBytes(text));

    /// <summary>A file is uploaded and judged; nothing is changed yet.</summary>
    public async Task<ImportRow> Uploads(ShopStaff shop, byte[] file)
    {
        var id = await Hands(shop, file);
        await new SheetWork(_services.GetRequiredService<FrontDoor>(), Sheets).Check(id);
        return await Import(shop, id);
    }

    /// <summary>A file is uploaded and waits for its check.</summary>
    public async Task<Id<ProductImport>> Hands(ShopStaff shop, byte[] file)
    {
        using var from = new MemoryStream(file);
        var (key, fingerprint) = await Sheets.Keep(from);
        return Done(await As(shop).Do((UploadSheet use, ShopStaff me) => use.Run(me, "goods.csv", fingerprint, key)));
    }

    public Task<ImportRow> Import(ShopStaff shop, Id<ProductImport> id) => As(shop).Ask((ImportQueries ask, ShopStaff me) => ask.One(me, id));

    public async Task<List<ImportItemRow>> Report(ShopStaff shop, Id<ProductImport> id, ImportView view = ImportView.All) =>
        (await As(shop).Ask((ImportQueries ask, ShopStaff me) => ask.Items(me, id, view, 1))).Rows;

    /// <summary>Uploaded, confirmed and done, without pictures.</summary>
    public async Task<ImportRow> Imports(ShopStaff shop, string text)
    {
        var import = await Uploads(shop, text);
        Done(await As(shop).Do((StartProductImport use, ShopStaff me) => use.Run(me, import.Id)));
        await Writes(import.Id);
        return await Import(shop, import.Id);
    }

    /// <summary>What the desk does, from where it stands.</summary>
    public async Task Writes(Id<ProductImport> import)
    {
        while (await WritesOne(import)) { }
        Done(await AsClockwork.Do((BeginListingImport use, Clockwork me) => use.Run(me, import)));
        while (Done(await AsClockwork.Do((ListImported use, Clockwork me) => use.Run(me, import))) > 0) { }
        Done(await AsClockwork.Do((FinishProductImport use, Clockwork me) => use.Run(me, import)));
    }

    /// <returns>Whether there was one.</returns>
    public async Task<bool> WritesOne(Id<ProductImport> import)
    {
        var next = await AsClockwork.Ask((ImportQueries ask, Clockwork me) => ask.Next(me, import, 1));
        if (next.Count == 0) return false;
        var outcome = await AsClockwork.Do((ImportProduct use, Clockwork me) => use.Run(me, next[0].Id, s_noPictures, ""));
        if (outcome.Refusal is { } no) Done(await AsClockwork.Do((RefuseImportItem use, Clockwork me) => use.Run(me, next[0].Id, no.Message)));
        return true;
    }
}
