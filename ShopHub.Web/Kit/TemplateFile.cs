using System.IO.Compression;
using System.Security;
using System.Text;
using ShopHub.Data.Catalog.Import;
using ShopHub.Data.Catalog.Import.Reading;
using ShopHub.Domain.Catalog;
using static System.FormattableString;

namespace ShopHub.Web.Kit;

/// <summary>The Excel template for products: a sheet to fill in with drop-down lists, a sheet that explains, a hidden one with the lists.</summary>
public static class TemplateFile
{
    /// <summary>Rows with drop-down lists; more may be filled in.</summary>
    private const int Rows = 5_000;

    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";

    private static readonly (string Field, string Says)[] s_notes =
    [
        ("商品编码", "必填。店铺自己的编码，最多100字；再次导入时按编码找到商品并更新，不会重复。"), ("商品标题", "必填，3至60字，不能只有数字或符号。"), ("副标题", "最多18字；留空保持原样。"),
        ("类目", "从下拉列表选择；留空时按标题推断，更新时保持原类目。"), ("商品详情", "文字，或HTML；留空保持原样。"), ("服务承诺", "用顿号隔开，如“七天无理由、坏损包退”；留空保持原样，写“无”表示没有。"),
        ("是否上架", "是或否。全部商品写完后一起上架。"), ("运费（元）", "每个包裹的运费，0为包邮；留空保持原样。"), ("规格名1、规格值1…", "同一商品的每个规格写一行，商品编码相同；没有规格就留空。"),
        ("规格编码", "每个规格自己的编码，全店不重复，最多40字；留空自动编号。"), ("价格（元）", "必填，0.01至1000万元，最多两位小数。"), ("库存", "0至1000万的整数；留空保持原样，新商品为0。"),
        ("图片", "图片网址，或压缩包里的文件名；几张之间换行或用分号隔开，最多9张，第一张是主图。"),
        ("运费模板", "店铺里运费模板的名称；留空保持原样。按重量或体积计费的模板，商品要写重量或体积。"), ("重量（千克）、体积（立方厘米）", "每件含包装的重量和体积；留空保持原样。"),
        ("商品参数", "写成“产地=浙江；净含量=100g”，或每行一条；留空保持原样。"),
        ("例", "T001 | 明前龙井 250克 | 头采 | 食品饮料 | … | 七天无理由、24小时发货 | 是 | 0 | 包装 | 罐装 | … | T001-1 | 168.00 | 50 | https://…/1.jpg"),
    ];

    public static void Write(Stream to, string[] categories)
    {
        using var zip = new ZipArchive(to, ZipArchiveMode.Create, leaveOpen: true);
        string[] promises = ["无", .. SheetText.PromiseWords.Where(p => p.Promise is not Promises.FreightInsurance).Select(p => p.Words), "七天无理由、24小时发货"];
        Part(zip, "xl/worksheets/sheet1.xml", Products(categories.Length, promises.Length));
        Part(zip, "xl/worksheets/sheet2.xml", Sheet("<cols><col min=\"1\" max=\"1\" width=\"22\" customWidth=\"1\"/><col min=\"2\" max=\"2\" width=\"110\" customWidth=\"1\"/></cols>",
            Row(["列", "怎样填写"], style: 1) + string.Concat(s_notes.Select(n => Row([n.Field, n.Says], style: 0)))));
        Part(zip, "xl/worksheets/sheet3.xml", Sheet("", string.Concat(Enumerable.Range(0, Math.Max(categories.Length, promises.Length))
            .Select(i => Row([categories.ElementAtOrDefault(i) ?? "", promises.ElementAtOrDefault(i) ?? ""], style: 0)))));
        Part(zip, "xl/styles.xml", $"<styleSheet xmlns=\"{Main}\"><fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Arial\"/></font><font><b/><sz val=\"11\"/><name val=\"Arial\"/></font></fonts>"
            + "<fills count=\"3\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill><fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFE7F3EC\"/></patternFill></fill></fills>"
            + "<borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"3\"><xf/><xf fontId=\"1\" fillId=\"2\" applyFont=\"1\" applyFill=\"1\"/><xf numFmtId=\"49\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>");
        string[] names = ["商品", "填写说明", "选项"];
        Part(zip, "xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\"><sheets>{string.Concat(names.Select((n, i) =>
            $"<sheet name=\"{n}\" sheetId=\"{i + 1}\"{(i == 2 ? " state=\"hidden\"" : "")} r:id=\"r{i + 1}\"/>"))}</sheets></workbook>");
        Part(zip, "xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"{Package}/relationships\">{string.Concat(names.Select((_, i) =>
            $"<Relationship Id=\"r{i + 1}\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet{i + 1}.xml\"/>"))}<Relationship Id=\"r4\" Type=\"{Relations}/styles\" Target=\"styles.xml\"/></Relationships>");
        Part(zip, "_rels/.rels", $"<Relationships xmlns=\"{Package}/relationships\"><Relationship Id=\"r1\" Type=\"{Relations}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        const string Kind = "application/vnd.openxmlformats-officedocument.spreadsheetml";
        Part(zip, "[Content_Types].xml", $"<Types xmlns=\"{Package}/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + $"<Override PartName=\"/xl/workbook.xml\" ContentType=\"{Kind}.sheet.main+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\"{Kind}.styles+xml\"/>"
            + string.Concat(names.Select((_, i) => $"<Override PartName=\"/xl/worksheets/sheet{i + 1}.xml\" ContentType=\"{Kind}.worksheet+xml\"/>")) + "</Types>");
    }

    private static string Products(int categories, int promises)
    {
        var columns = string.Concat(SheetFields.Template.Select((c, i) =>
            Invariant($"<col min=\"{i + 1}\" max=\"{i + 1}\" width=\"{(c.Field is ImportField.Title or ImportField.Story or ImportField.Pictures ? 36 : 14)}\" customWidth=\"1\"{(c.Field is ImportField.Code or ImportField.SkuCode ? " style=\"2\"" : "")}/>")));
        var lists = List(ImportField.Category, Invariant($"选项!$A$1:$A${categories}"), isStrict: true) + List(ImportField.Promises, Invariant($"选项!$B$1:$B${promises}"), isStrict: false)
            + List(ImportField.Listing, "\"是,否\"", isStrict: true)
            + $"<dataValidation type=\"decimal\" allowBlank=\"1\" showErrorMessage=\"1\" errorTitle=\"价格\" error=\"0.01至1000万元\" sqref=\"{Span(ImportField.Price)}\"><formula1>0.01</formula1><formula2>10000000</formula2></dataValidation>"
            + $"<dataValidation type=\"whole\" allowBlank=\"1\" showErrorMessage=\"1\" errorTitle=\"库存\" error=\"0至1000万的整数\" sqref=\"{Span(ImportField.Stock)}\"><formula1>0</formula1><formula2>10000000</formula2></dataValidation>";
        return Sheet($"<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews><cols>{columns}</cols>",
            Row([.. SheetFields.Template.Select(c => c.Name)], style: 1), $"<dataValidations count=\"5\">{lists}</dataValidations>");
    }

    private static string List(ImportField field, string of, bool isStrict) =>
        $"<dataValidation type=\"list\" allowBlank=\"1\" showErrorMessage=\"{(isStrict ? 1 : 0)}\" errorTitle=\"{SheetFields.NameOf(field)}\" error=\"请从列表中选择\" sqref=\"{Span(field)}\"><formula1>{SecurityElement.Escape(of)}</formula1></dataValidation>";

    private static string Span(ImportField field)
    {
        var letter = (char)('A' + SheetFields.Template.ToList().FindIndex(t => t.Field == field));
        return Invariant($"{letter}2:{letter}{Rows + 1}");
    }

    private static string Sheet(string before, string rows, string after = "") => $"<worksheet xmlns=\"{Main}\">{before}<sheetData>{rows}</sheetData>{after}</worksheet>";

    private static string Row(string[] cells, int style) =>
        $"<row>{string.Concat(cells.Select(c => Invariant($"<c t=\"inlineStr\" s=\"{style}\"><is><t xml:space=\"preserve\">{SecurityElement.Escape(c)}</t></is></c>")))}</row>";

    private static void Part(ZipArchive zip, string path, string text)
    {
        using var to = new StreamWriter(zip.CreateEntry(path).Open(), new UTF8Encoding(false));
        to.Write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + text);
    }
}
