using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using ShopHub.Data.Catalog.Import.Reading;
using ShopHub.Domain.Catalog;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Journeys;

/// <summary>A merchant moves in with a table that has faults, puts them right in the error file, and takes his orders home.</summary>
public sealed class MovingInJourney
{
    /// <summary>Used where the planted faults are not at hand.</summary>
    private const string SmallFile = "Handle,Title,Type,Variant SKU,Variant Inventory Qty,Variant Price,Status\n"
        + "in1,竹编收纳篮 一号,家居,IN1,5,19.00,active\nin2,竹编收纳篮 二号,家居,IN2,5,十九元,active\nin3,竹编收纳篮 三号,家居,IN3,5,-19.00,active\n"
        + "in4,,家居,IN4,5,19.00,active\nin5,竹编收纳篮 五号,家居,IN1,5,19.00,active\nin6,竹编收纳篮 六号,家居,IN6,1e999,19.00,active\n";

    [Fact]
    public async Task Faults_are_put_right_in_the_error_file_and_everything_is_on_the_shelf()
    {
        await using var house = await House.Open();
        var desk = await house.Desk();
        await desk.SignsInAsStaff("mumian");
        var before = await house.Look(db => db.Products.CountAsync(p => p.Status == ListingStatus.On));

        await Uploads(desk, PublicFiles.Data("catalogue-with-errors.csv") is { } planted ? await File.ReadAllBytesAsync(planted) : Encoding.UTF8.GetBytes(SmallFile));
        await desk.GetByText("试运行结果").WaitForAsync();
        await Confirms(desk);
        var faults = await Downloads(desk, "下载错误文件");
        var (mended, count) = await Mended(faults);
        Assert.True(count > 0);
        var listed = await house.Look(db => db.Products.CountAsync(p => p.Status == ListingStatus.On)) - before;
        Assert.True(listed > 0);

        await Uploads(desk, mended);
        await desk.GetByText("试运行结果").WaitForAsync();
        await Assertions.Expect(desk.GetByRole(AriaRole.Link, new() { Name = "不能导入 0" })).ToBeVisibleAsync();
        await Confirms(desk);
        Assert.True(await house.Look(db => db.Products.CountAsync(p => p.Status == ListingStatus.On)) - before > listed);

        await desk.GotoAsync("/console/orders");
        await desk.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "导出", Exact = true }).ClickAsync();
        await desk.GetByRole(AriaRole.Button, new() { Name = "开始导出" }).ClickAsync();
        var orders = await Downloads(desk, "下载");
        Assert.True(new FileInfo(orders).Length > 1_000);
        var audit = await house.Audit();
        Assert.True(audit.Agrees, audit.Sentence);
    }

    private static async Task Uploads(IPage desk, byte[] file)
    {
        await desk.GotoAsync("/console/import");
        // The circuit listens once it has drawn the list anew.
        await desk.WaitForFunctionAsync("() => document.querySelector('input[type=file]')?._blazorInputFileNextFileId !== undefined");
        await desk.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "goods.csv", MimeType = "text/csv", Buffer = file });
    }

    private static async Task Confirms(IPage desk)
    {
        await desk.GetByRole(AriaRole.Button, new() { NameRegex = new("^导入 .* 件商品$") }).ClickAsync();
        await desk.GetByRole(AriaRole.Heading, new() { Name = "导入完成" }).WaitForAsync(new() { Timeout = 120_000 });
    }

    private static async Task<string> Downloads(IPage desk, string link)
    {
        var coming = desk.WaitForDownloadAsync();
        await desk.GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).First.ClickAsync();
        return (await (await coming).PathAsync())!;
    }

    /// <summary>What a person does: reads the reason, writes something right.</summary>
    private static async Task<(byte[] File, int Rows)> Mended(string faults)
    {
        using var reader = SheetReader.Open(faults);
        var head = reader.Table.Head;
        var (title, price, stock) = (Array.IndexOf(head, "Title"), Array.IndexOf(head, "Variant Price"), Array.IndexOf(head, "Variant Inventory Qty"));
        var mended = new StringBuilder(string.Join(',', head)).Append('\n');
        var rows = 0;
        foreach (var line in reader.Table.Lines)
        {
            var cells = (string[])line.Cells.Clone();
            var why = cells[Array.IndexOf(head, SheetFields.Reason)];
            if (why.Contains("价格", StringComparison.Ordinal)) cells[price] = "19.00";
            if (why.Contains("标题", StringComparison.Ordinal)) cells[title] = "补写了标题的商品";
            if (why.Contains("库存", StringComparison.Ordinal)) cells[stock] = "5";
            rows++;
            // Written twice: one of them goes.
            if (why.Contains("重复", StringComparison.Ordinal)) continue;
            mended.AppendJoin(',', cells.Select(c => $"\"{c.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")).Append('\n');
        }

        return (Encoding.UTF8.GetBytes(mended.ToString()), rows);
    }
}
