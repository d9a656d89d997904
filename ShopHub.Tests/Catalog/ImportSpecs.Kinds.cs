using System.IO.Compression;
using System.Text;
using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Catalog.Import;
using ShopHub.Data.Catalog.Import.Reading;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Tests.Cast;
using ShopHub.Web.Kit;

namespace ShopHub.Tests.Catalog;

/// <summary>What a file is, and how its letters are written, is found in it.</summary>
public sealed partial class ImportSpecs
{
    private const string Taobao = "version 1.00\ntitle\tprice\tnum\tdescription\tskuProps\tpicture\tpropAlias\touter_id\n"
        + "宝贝名称\t宝贝价格\t宝贝数量\t宝贝描述\t销售属性组合\t新图片\t销售属性别名\t商家编码\n"
        + "\"加厚羊毛围巾\"\t\"99.00\"\t30\t\"<p>柔软</p>\"\t\"99.00:10:SC-R:1627207:28326;109.00:20:SC-B:1627207:28338;\"\t\"a1b2:1:0:|http://pictures.example/s.jpg;\"\t\"1627207:28326:酒红;1627207:28338:藏蓝;\"\tSC\n";

    public static TheoryData<string, bool> Encodings => new()
    {
        { "UTF-8", true }, { "UTF-8", false }, { "UTF-16 LE", true }, { "UTF-16 LE", false }, { "UTF-16 BE", true }, { "UTF-16 BE", false }, { "GB18030", false },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public async Task A_file_is_read_in_every_usual_encoding(string encoding, bool marked)
    {
        var import = await _town.Uploads(_town.TeaHouse, Encoded(Header + Teapot, encoding, marked));

        Assert.Equal((ImportStatus.Checked, encoding, SheetKind.Shopify, 1, 0), (import.Status, import.Encoding, import.Kind, import.Waiting, import.Refused));
        Assert.Equal("手工紫砂茶壶", Assert.Single(await _town.Report(_town.TeaHouse, import.Id)).Title);
    }

    [Theory]
    [InlineData("UTF-16 LE", true)]
    [InlineData("UTF-8", false)]
    public async Task A_table_of_taobao_is_told_apart_into_its_options(string encoding, bool marked)
    {
        var import = await _town.Uploads(_town.TeaHouse, Encoded(Taobao, encoding, marked));
        Town.Done(await _town.As(_town.TeaHouse).Do((StartProductImport use, ShopStaff me) => use.Run(me, import.Id)));
        await _town.Writes(import.Id);

        Assert.Equal(SheetKind.Taobao, import.Kind);
        var scarf = await _town.Look(db => db.Products.SingleAsync(p => p.Code == "SC"));
        Assert.Equal(("加厚羊毛围巾", 9_900L, "颜色"), (scarf.Title, scarf.Price.Fen, Assert.Single(scarf.OptionNames)));
        Assert.Equal(["SC-B 藏蓝 10900", "SC-R 酒红 9900"], await _town.Look(db => db.Skus.Where(s => s.ProductId == scarf.Id).OrderBy(s => s.Code)
            .Select(s => $"{s.Code} {s.OptionValues[0]} {s.Price.Fen}").ToListAsync()));
    }

    [Fact]
    public async Task What_one_shop_exports_another_one_reads_the_same()
    {
        var json = ShopHubJson.Mark + """
            {"code":"moved","title":"搬来的茶杯","subtitle":"白瓷","category":"家居日用","html":"<p>好</p>","promises":["七天无理由","运费险"],"listed":true,"freightFen":800,
             "options":["容量"],"pictures":[],"skus":[{"code":"M-1","values":["200ml"],"priceFen":1900,"stock":4},{"code":"M-2","values":["300ml"],"priceFen":2900,"stock":0}]}
            """ + ShopHubJson.End;
        var done = await _town.Imports(_town.TeaHouse, json);

        Assert.Equal((SheetKind.ShopHub, 1, 0), (done.Kind, done.Created, done.Refused));
        var moved = await _town.Look(db => db.Products.SingleAsync(p => p.Code == "moved"));
        Assert.Equal(("白瓷", 800L, Promises.NoReasonReturn, ListingStatus.On), (moved.Subtitle, moved.Freight.Fen, moved.Promises, moved.Status));
    }

    [Fact]
    public async Task The_template_is_filled_in_and_read()
    {
        using var template = new MemoryStream();
        TemplateFile.Write(template, ["家居日用", "食品饮料"]);
        var head = SheetFields.Template.Select(t => t.Name).ToArray();
        using (var zip = new ZipArchive(template, ZipArchiveMode.Update, leaveOpen: true))
        {
            var sheet = zip.GetEntry("xl/worksheets/sheet1.xml")!;
            using var reader = new StreamReader(sheet.Open());
            var text = await reader.ReadToEndAsync();
            reader.Close();
            sheet.Delete();
            await using var writer = new StreamWriter(await zip.CreateEntry("xl/worksheets/sheet1.xml").OpenAsync());
            await writer.WriteAsync(text.Replace("</sheetData>", "<row r=\"3\"><c r=\"A3\" t=\"inlineStr\"><is><t>T1</t></is></c><c r=\"B3\" t=\"inlineStr\"><is><t>填写的茶盘</t></is></c>"
                + "<c r=\"D3\" t=\"inlineStr\"><is><t>家居日用</t></is></c><c r=\"F3\" t=\"inlineStr\"><is><t>七天无理由、24小时发货</t></is></c><c r=\"G3\" t=\"inlineStr\"><is><t>否</t></is></c>"
                + "<c r=\"P3\"><v>19.899999999999999</v></c><c r=\"Q3\"><v>7</v></c></row></sheetData>", StringComparison.Ordinal));
        }

        var import = await _town.Uploads(_town.TeaHouse, template.ToArray());
        Town.Done(await _town.As(_town.TeaHouse).Do((StartProductImport use, ShopStaff me) => use.Run(me, import.Id)));
        await _town.Writes(import.Id);

        Assert.Equal((22, SheetKind.Template, 1), (head.Length, import.Kind, import.Waiting));
        var tray = await _town.Look(db => db.Products.SingleAsync(p => p.Code == "T1"));
        Assert.Equal((1_990L, ListingStatus.Draft, Promises.NoReasonReturn | Promises.ShipIn24Hours), (tray.Price.Fen, tray.Status, tray.Promises));
    }

    [Fact]
    public async Task Columns_nobody_knows_are_asked_for_once_and_known_the_next_time()
    {
        const string Strange = "甲,乙,丙,丁\nX1,第一只茶杯,19.00,3\n";
        var import = await _town.Uploads(_town.TeaHouse, Strange);
        Assert.Equal(ImportStatus.Mapping, import.Status);
        var shop = _town.As(_town.TeaHouse);
        var lacking = await shop.Do((MapColumns use, ShopStaff me) => use.Run(me, import.Id, new() { ["Title"] = 1 }));
        var twice = await shop.Do((MapColumns use, ShopStaff me) => use.Run(me, import.Id, new() { ["Title"] = 1, ["Price"] = 1, ["Code"] = 0 }));
        Town.Done(await shop.Do((MapColumns use, ShopStaff me) => use.Run(me, import.Id, new() { ["Title"] = 1, ["Price"] = 2, ["Code"] = 0, ["Stock"] = 3 })));

        var next = await _town.Uploads(_town.TeaHouse, Strange.Replace("X1", "X2", StringComparison.Ordinal));
        var strangers = await _town.Uploads(_town.BookRoom, Strange);

        Assert.Equal(("import.columns", "import.columns"), (lacking.Refusal?.Code, twice.Refusal?.Code));
        Assert.Equal((ImportStatus.Checked, ImportStatus.Mapping), (next.Status, strangers.Status));
        Assert.Equal("第一只茶杯", Assert.Single(await _town.Report(_town.TeaHouse, next.Id)).Title);
    }

    [Theory]
    [InlineData("\0\u0001\u0002PNG", "编码")]
    [InlineData("", "没有数据")]
    [InlineData("Handle,Title,Variant Price\n", "没有数据")]
    [InlineData("{\"format\":\"else\",\"version\":1,\"products\":[]}", "ShopHub导出")]
    [InlineData("{\"format\":", "ShopHub导出")]
    [InlineData("Handle,Title,Variant Price\na,\"茶\"壶,5\n", "引号")]
    [InlineData("Handle,Title,Variant Price\na,\"茶壶,5\n", "引号")]
    public async Task A_file_that_cannot_be_read_says_so_in_a_sentence(string text, string because)
    {
        var import = await _town.Uploads(_town.TeaHouse, text);

        Assert.Equal((ImportStatus.Unreadable, 0), (import.Status, import.Waiting));
        Assert.Contains(because, import.Trouble, StringComparison.Ordinal);
    }

    private static byte[] Encoded(string text, string encoding, bool marked)
    {
        Encoding kind = encoding switch
        {
            "UTF-16 LE" => new UnicodeEncoding(bigEndian: false, byteOrderMark: true),
            "UTF-16 BE" => new UnicodeEncoding(bigEndian: true, byteOrderMark: true),
            "GB18030" => CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!,
            _ => new UTF8Encoding(true),
        };
        return [.. marked ? kind.GetPreamble() : [], .. kind.GetBytes(text)];
    }
}
