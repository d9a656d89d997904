using System.IO.Compression;
using System.Net;
using System.Xml.Linq;
using Microsoft.Extensions.DependencyInjection;
using ShopHub.Domain.Shared;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Settlement;

[Collection(LookingAround.Name)]
public sealed class StatementFileSpecs(OpenHouse open)
{
    [Fact]
    public async Task A_merchant_downloads_the_whole_month_as_a_workbook_and_a_clerk_does_not()
    {
        var month = ShopCalendar.DayOf(open.House.Services.GetRequiredService<TimeProvider>().GetUtcNow()).AddMonths(-1);
        var path = $"/console/money/statements/{month:yyyy-MM}.xlsx";
        using var owner = await open.House.Staff("yunjian");
        using var clerk = await open.House.Staff("yunjian-clerk");

        await using var zip = new ZipArchive(await owner.GetStreamAsync(path));

        Assert.All(zip.Entries, part => XDocument.Load(part.Open()));
        var rows = XDocument.Load(zip.GetEntry("xl/worksheets/sheet1.xml")!.Open()).Descendants().Count(e => e.Name.LocalName == "row");
        Assert.True(rows > 10, $"The month has {rows} rows.");
        Assert.Equal(HttpStatusCode.NotFound, (await clerk.GetAsync(path)).StatusCode);
    }
}
