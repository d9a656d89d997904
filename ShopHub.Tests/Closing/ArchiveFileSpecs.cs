using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;
using ShopHub.Tests.Cast;
using ShopHub.Web.Endpoints;
using ShopHub.Web.Kit;

namespace ShopHub.Tests.Closing;

[Collection(LookingAround.Name)]
public sealed class ArchiveFileSpecs(OpenHouse open)
{
    [Fact]
    public async Task The_owner_takes_everything_home_with_masked_phones_and_a_sum_for_each_file()
    {
        using var owner = await open.House.Staff("mumian");
        using var clerk = await open.House.Staff("mumian-clerk");
        var orders = await open.House.Look(db => db.OrderLines.CountAsync(l => db.Orders.Any(o => o.Id == l.OrderId && db.Merchants.Any(m => m.Id == o.MerchantId && m.Code == "mumian"))));
        var phones = await open.House.Look(db => db.Orders.Where(o => db.Merchants.Any(m => m.Id == o.MerchantId && m.Code == "mumian")).Select(o => o.ShipTo.Phone).Distinct().ToListAsync());

        var bytes = await owner.GetByteArrayAsync(ArchiveFiles.Path);
        await using var zip = new ZipArchive(new MemoryStream(bytes));
        var files = zip.Entries.ToDictionary(e => e.FullName, Bytes);
        var sums = Encoding.UTF8.GetString(files[ArchiveFile.Sums]).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(files.Keys.Where(f => f != ArchiveFile.Sums).Order(), sums.Select(s => s[66..]).Order());
        Assert.All(sums, s => Assert.Equal(s[..64], Convert.ToHexStringLower(SHA256.HashData(files[s[66..]]))));
        Assert.Equal(orders + 1, Rows(files["orders.xlsx"]).Count);
        Assert.Contains(files.Keys, f => f.StartsWith("pictures/", StringComparison.Ordinal));
        Assert.DoesNotContain(phones, p => Text(files["customers.xlsx"]).Contains(p, StringComparison.Ordinal) || Text(files["orders.xlsx"]).Contains(p, StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.NotFound, (await clerk.GetAsync(ArchiveFiles.Path)).StatusCode);
        Assert.Equal(bytes.Length, await open.House.Look(db => db.Archives.Where(a => a.FinishedAt != null).Select(a => a.Bytes).SingleAsync()));
    }

    private static byte[] Bytes(ZipArchiveEntry entry)
    {
        using var from = entry.Open();
        using var to = new MemoryStream();
        from.CopyTo(to);
        return to.ToArray();
    }

    private static string Text(byte[] workbook)
    {
        using var zip = new ZipArchive(new MemoryStream(workbook));
        return Encoding.UTF8.GetString(Bytes(zip.GetEntry("xl/worksheets/sheet1.xml")!));
    }

    private static List<XElement> Rows(byte[] workbook) => [.. XDocument.Parse(Text(workbook)).Descendants().Where(e => e.Name.LocalName == "row")];
}
