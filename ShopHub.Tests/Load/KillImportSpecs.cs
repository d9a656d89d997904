using System.Text;
using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Catalog.Import;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Load;

/// <summary>Killed while it checks and while it writes, an import ends as if nothing had happened.</summary>
public sealed class KillImportSpecs
{
    private const int Products = 500;

    [Fact]
    public async Task A_program_killed_in_an_import_ends_with_the_same_shelf()
    {
        await using var shop = await KilledShop.Open();
        shop.Kill();
        var owner = await shop.AsClockwork.Ask((ImportQueries ask, Clockwork me) => ask.OwnerOf(me, "mumian"));
        using var file = new MemoryStream(Encoding.UTF8.GetBytes("Handle,Title,Type,Variant SKU,Variant Inventory Qty,Variant Price,Status\n"
            + string.Concat(Enumerable.Range(0, Products).Select(i => $"kill{i},手工竹编收纳篮 第{i}款,家居日用,KILL{i},{i % 7},{10 + i % 90}.50,active\n"))));
        var (key, fingerprint) = await new SheetVault(shop.Folder("imports")).Keep(file);
        var import = Town.Done(await shop.As(owner).Do((UploadSheet use, ShopStaff me) => use.Run(me, "kill.csv", fingerprint, key)));

        await shop.Start();
        await shop.Until(db => db.ImportItems.AnyAsync(i => i.ImportId == import), "the check has begun");
        await shop.KillAndStart();
        await shop.Until(db => db.ProductImports.AnyAsync(i => i.Id == import && i.Status == ImportStatus.Checked), "the check is through");
        Assert.Equal(Products, await shop.Look(db => db.ImportItems.CountAsync(i => i.ImportId == import && i.Verdict == ImportVerdict.Waiting)));

        Town.Done(await shop.As(owner).Do((StartProductImport use, ShopStaff me) => use.Run(me, import)));
        await shop.KillAndStart();
        await shop.Until(db => db.ImportItems.AnyAsync(i => i.ImportId == import && i.Verdict == ImportVerdict.Created), "the first is written");
        shop.Kill();
        Assert.Equal(0, await shop.Look(db => db.Products.CountAsync(p => p.Code.StartsWith("kill") && p.Status == ListingStatus.On)));
        await shop.Start();
        await shop.Until(db => db.ProductImports.AnyAsync(i => i.Id == import && i.Status == ImportStatus.Done), "the import is through");

        Assert.Equal(Products, await shop.Look(db => db.Products.CountAsync(p => p.Code.StartsWith("kill") && p.Status == ListingStatus.On)));
        Assert.Equal(Products, await shop.Look(db => db.Skus.CountAsync(s => s.Code.StartsWith("KILL"))));
        Assert.Equal(Enumerable.Range(0, Products).Sum(i => i % 7), await shop.Look(db => (from s in db.Skus where s.Code.StartsWith("KILL") join stock in db.Stock on s.Id equals stock.SkuId select stock.OnHand).SumAsync()));
        await shop.EverythingAgrees();
    }
}
