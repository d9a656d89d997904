using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using ShopHub.Data.Catalog.Import;
using ShopHub.Data.Pictures;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Journeys;

/// <summary>A merchant brings a file of goods, and a shopper buys one of them in the option of her choice.</summary>
public sealed class ImportedProductJourney
{
    /// <summary>Used where the catalogue of a real shop is not at hand.</summary>
    private const string SmallFile =
        "Handle,Title,Body (HTML),Type,Published,Option1 Name,Option1 Value,Option2 Name,Option2 Value,Variant SKU,Variant Inventory Qty,Variant Price,Image Src,Status\n"
        + "bed,亚麻四件套 双人,<p>水洗亚麻</p>,家居,true,尺寸,1.5米,颜色,雾蓝,BED-1,5,399.00,,active\n"
        + "bed,,,,,,1.5米,,米白,BED-2,7,389.00,,\n"
        + "bed,,,,,,1.8米,,雾蓝,BED-3,0,459.00,,\n"
        + "bed,,,,,,1.8米,,米白,BED-4,3,449.50,,\n";

    [Fact]
    public async Task A_product_from_a_file_is_bought_in_the_option_the_shopper_chose()
    {
        await using var house = await House.Open();
        var product = await Brings(house, "mumian");
        var phone = await house.Phone();
        await phone.SignsIn("lin");

        await phone.Finds(product.Title);
        await phone.ChoosesEveryOption();
        await phone.GetByRole(AriaRole.Button, new() { Name = "立即购买" }).ClickAsync();
        var payment = await phone.PlacesTheOrder();
        await phone.PaysAtTheCashier();

        var order = await house.Look(db => db.Orders.Include(o => o.Lines).SingleAsync(o => o.PaymentId == payment));
        var line = Assert.Single(order.Lines);
        var chosen = product.Variants.Single(v => v.Code == line.SkuCode);
        Assert.Equal((OrderStatus.ToShip, new Money(chosen.Fen), 1), (order.Status, line.UnitPrice, line.Quantity));
        Assert.All(chosen.Values, value => Assert.Contains(value, line.OptionsText, StringComparison.Ordinal));
        Assert.Equal(chosen.Pieces - 1, await house.Look(db => db.Stock.Where(s => s.SkuId == line.SkuId).Select(s => s.OnHand).SingleAsync()));
        var audit = await house.Audit();
        Assert.True(audit.Agrees, audit.Sentence);
    }

    /// <summary>Imports the whole file into this shop; the product with most to choose from.</summary>
    private static async Task<SheetProduct> Brings(House house, string shop)
    {
        var clockwork = house.As(Clockwork.Itself);
        var owner = await clockwork.Ask((ImportQueries ask, Clockwork me) => ask.OwnerOf(me, shop));
        using var file = new MemoryStream(await File());
        var vault = house.Services.GetRequiredService<SheetVault>();
        var (key, fingerprint) = await vault.Keep(file);
        var import = Town.Done(await house.As(owner).Do((UploadSheet use, ShopStaff me) => use.Run(me, "catalogue.csv", fingerprint, key)));
        await house.Services.GetRequiredService<SheetWork>().Check(import);
        // The desk may have taken the check over.
        using var glance = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (await clockwork.Ask((ImportQueries ask, Clockwork me) => ask.StatusOf(me, import)) is ImportStatus.Checking) await glance.WaitForNextTickAsync();
        var report = await house.As(owner).Ask((ImportQueries ask, ShopStaff me) => ask.One(me, import));
        Town.Done(await house.As(owner).Do((StartProductImport use, ShopStaff me) => use.Run(me, import)));
        List<SheetProduct> products = [];
        // The pictures' hosts are other people's: this story goes without them.
        while (await clockwork.Ask((ImportQueries ask, Clockwork me) => ask.Next(me, import, 50)) is { Count: > 0 } next)
        {
            foreach (var (id, product) in next)
            {
                Town.Done(await clockwork.Do((ImportProduct use, Clockwork me) => use.Run(me, id, new Dictionary<string, StoredPicture>(), "")));
                products.Add(product);
            }
        }

        Town.Done(await clockwork.Do((BeginListingImport use, Clockwork me) => use.Run(me, import)));
        while (Town.Done(await clockwork.Do((ListImported use, Clockwork me) => use.Run(me, import))) > 0) { }
        Town.Done(await clockwork.Do((FinishProductImport use, Clockwork me) => use.Run(me, import)));
        var row = await house.As(owner).Ask((ImportQueries ask, ShopStaff me) => ask.One(me, import));
        Assert.Equal((report.Waiting, 0), (row.Created, row.Waiting));
        return products.Where(p => p.IsListed && p.Variants.Any(v => v.Pieces > 0)).OrderByDescending(p => p.OptionNames.Length).ThenByDescending(p => p.Variants.Count).First();
    }

    private static async Task<byte[]> File() =>
        PublicFiles.Catalogue is { } real ? await System.IO.File.ReadAllBytesAsync(real) : Encoding.UTF8.GetBytes(SmallFile);
}
