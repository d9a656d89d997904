using System.IO.Compression;
using System.Text;
using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Catalog.Import;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Catalog;

/// <summary>Hostile files, two at once, the wrong people.</summary>
public sealed partial class ImportSpecs
{
    [Theory]
    [InlineData("xl/worksheets/sheet1.xml")]
    [InlineData("xl/sharedStrings.xml")]
    public async Task A_workbook_that_unfolds_without_end_is_put_down(string part)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            (await zip.CreateEntry("[Content_Types].xml").OpenAsync()).Dispose();
            await using (var sheet = new StreamWriter(await zip.CreateEntry("xl/worksheets/sheet1.xml").OpenAsync())) await Bomb(sheet, part.EndsWith("sheet1.xml", StringComparison.Ordinal), "<worksheet><sheetData>", "<row><c/></row>");
            await using (var shared = new StreamWriter(await zip.CreateEntry("xl/sharedStrings.xml").OpenAsync())) await Bomb(shared, !part.EndsWith("sheet1.xml", StringComparison.Ordinal), "<sst>", "<si/>");
        }

        Assert.InRange(file.Length, 1, 5 << 20);
        var import = await _town.Uploads(_town.TeaHouse, file.ToArray());

        Assert.Equal(ImportStatus.Unreadable, import.Status);
    }

    private static async Task Bomb(StreamWriter to, bool goesOff, string begin, string again)
    {
        await to.WriteAsync(begin);
        if (!goesOff) return;
        var much = string.Concat(Enumerable.Repeat(again + new string(' ', 1_000), 1_000));
        for (var i = 0; i < 450; i++) await to.WriteAsync(much);
    }

    [Fact]
    public async Task A_zip_of_two_tables_or_of_none_is_refused_and_one_with_pictures_is_taken_apart()
    {
        Assert.Equal("import.two-tables", (await Assert.ThrowsAsync<Refusal>(() => Kept(("a.csv", Header + Cup), ("b.csv", Header)))).Code);
        Assert.Equal("import.no-table", (await Assert.ThrowsAsync<Refusal>(() => Kept(("a.jpg", "x")))).Code);

        var import = await _town.Uploads(_town.TeaHouse, Zip(("shop/a.csv", Header + Cup.Replace(",,active", ",cup.jpg,active", StringComparison.Ordinal)), ("shop/cup.jpg", "x")));

        Assert.Equal((ImportStatus.Checked, 1), (import.Status, import.Waiting));
        using var pictures = _town.Sheets.Pictures(import.Id);
        Assert.Contains(pictures!.Entries, e => e.Name == "cup.jpg");
        Assert.Empty(Directory.GetFiles(Path.GetDirectoryName(_town.Sheets.Table(import.Id))!, "*.new"));
    }

    [Fact]
    public async Task The_same_file_twice_is_one_import_until_it_is_over()
    {
        var file = Encoding.UTF8.GetBytes(Header + Cup);
        var both = await Task.WhenAll(_town.Hands(_town.TeaHouse, file), _town.Hands(_town.TeaHouse, file));
        var elsewhere = await _town.Hands(_town.BookRoom, file);

        Assert.Equal(both[0], both[1]);
        Assert.NotEqual(both[0], elsewhere);
        Town.Done(await _town.As(_town.TeaHouse).Do((CancelProductImport use, ShopStaff me) => use.Run(me, both[0])));
        Assert.NotEqual(both[0], await _town.Hands(_town.TeaHouse, file));
    }

    [Fact]
    public async Task Two_imports_of_the_same_product_at_once_make_it_once()
    {
        var (one, other) = (await Confirmed(Header + Cup), await Confirmed(Header + Cup.Replace("19.00", "21.00", StringComparison.Ordinal)));

        await Task.WhenAll(_town.Writes(one), _town.Writes(other));

        Assert.Equal(1, await _town.Look(db => db.Products.CountAsync(p => p.Code == "cup")));
        var (a, b) = (await _town.Import(_town.TeaHouse, one), await _town.Import(_town.TeaHouse, other));
        Assert.Equal((1, 1, 0), (a.Created + b.Created, a.Updated + b.Updated, a.Refused + b.Refused));
        await _town.EverythingAgrees();
    }

    [Fact]
    public async Task A_confirmation_pressed_twice_starts_once_and_a_finished_one_is_not_started_again()
    {
        var import = await _town.Uploads(_town.TeaHouse, Header + Cup);
        var shop = _town.As(_town.TeaHouse);
        var both = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => shop.Do((StartProductImport use, ShopStaff me) => use.Run(me, import.Id))));
        await _town.Writes(import.Id);

        Assert.All(both, b => Assert.Null(b.Refusal));
        Assert.Equal("status.changed", (await shop.Do((StartProductImport use, ShopStaff me) => use.Run(me, import.Id))).Refusal?.Code);
        Assert.Equal("status.changed", (await shop.Do((CancelProductImport use, ShopStaff me) => use.Run(me, import.Id))).Refusal?.Code);
    }

    [Fact]
    public async Task A_check_that_was_killed_begins_anew_and_doubles_nothing()
    {
        var import = await _town.Hands(_town.TeaHouse, Encoding.UTF8.GetBytes(Header + Teapot + Cup));
        var judged = new CheckedItem(2, "pot", "手工紫砂茶壶", "新建", false, null, "half");
        var before = Town.Done(await _town.AsClockwork.Do((BeginChecking use, Clockwork me) => use.Run(me, import)));
        Assert.True(Town.Done(await _town.AsClockwork.Do((AddImportItems use, Clockwork me) => use.Run(me, import, before!.Run, new[] { judged }))));

        var row = await _town.Uploads(_town.TeaHouse, Header + Teapot + Cup);

        // The one before was only slow: what it adds now is not wanted any more.
        Assert.False(Town.Done(await _town.AsClockwork.Do((AddImportItems use, Clockwork me) => use.Run(me, import, before!.Run, new[] { judged }))));
        Assert.Equal((import, 2, 0), (row.Id, row.Waiting, row.Refused));
    }

    [Fact]
    public async Task A_stranger_and_a_lower_role_get_nowhere()
    {
        var import = (await _town.Uploads(_town.TeaHouse, Header + Teapot)).Id;
        var clerk = await _town.Colleague(_town.TeaHouse, "小陈", ShopPermission.Orders);

        Assert.Empty(await _town.As(_town.BookRoom).Ask((ImportQueries ask, ShopStaff me) => ask.Latest(me, 10)));
        foreach (var (who, code) in new[] { (_town.BookRoom, "common.not-found"), (clerk, "common.not-allowed") })
        {
            Assert.Equal(code, (await Assert.ThrowsAsync<Refusal>(() => _town.Import(who, import))).Code);
            Assert.Equal(code, (await Assert.ThrowsAsync<Refusal>(() => _town.Report(who, import))).Code);
            Assert.Equal(code, (await _town.As(who).Do((StartProductImport use, ShopStaff me) => use.Run(me, import))).Refusal?.Code);
            Assert.Equal(code, (await _town.As(who).Do((CancelProductImport use, ShopStaff me) => use.Run(me, import))).Refusal?.Code);
        }
    }

    private Task<(Guid, string)> Kept(params (string Name, string Text)[] files) => _town.Sheets.Keep(new MemoryStream(Zip(files)));

    private static byte[] Zip(params (string Name, string Text)[] files)
    {
        using var made = new MemoryStream();
        using (var zip = new ZipArchive(made, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in files)
            {
                using var to = new StreamWriter(zip.CreateEntry(name).Open());
                to.Write(text);
            }
        }

        return made.ToArray();
    }
}
