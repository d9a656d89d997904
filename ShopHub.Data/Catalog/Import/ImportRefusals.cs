using ShopHub.Domain.Shared;

namespace ShopHub.Data.Catalog.Import;

public static class ImportRefusals
{
    public static Refusal Encoding() => new("import.encoding", "认不出文件的文字编码，请在表格软件中另存为“CSV UTF-8”后再上传");

    public static Refusal TooLarge() => new("import.too-large", $"文件超过{SheetPolicy.LargestFile >> 20}MB，请分成几个文件导入");

    public static Refusal Bomb() => new("import.bomb", "压缩包展开后过大，已停止读取，请减少内容后再上传");

    public static Refusal TooManyRows() => new("import.rows", $"表格超过{SheetPolicy.MostRows / 10_000}万行，请分成几个文件导入");

    public static Refusal Empty() => new("import.empty", "文件里没有数据：第一行应是列名，从第二行起是商品");

    public static Refusal Kind() => new("import.kind", "不支持这种文件，请上传CSV、Excel（.xlsx）、ShopHub导出的JSON，或装有表格和图片的zip");

    public static Refusal OldExcel() => new("import.old-excel", "这是旧版Excel（.xls）文件，请另存为.xlsx后再上传");

    public static Refusal Workbook() => new("import.workbook", "Excel文件已损坏或加了密码，请另存为新的.xlsx后再上传");

    public static Refusal Json(string why) => new("import.json", $"JSON不是ShopHub导出的商品文件：{why}");

    public static Refusal Columns(IEnumerable<string> missing) => new("import.columns", $"请指明哪一列是：{string.Join("、", missing)}");

    public static Refusal Quotes(long row) => new("import.quotes", $"第{row}行的引号不配对，请检查该行的文字");

    public static Refusal Wide(long row) => new("import.wide", $"第{row}行有过长的单元格或过多的列，请检查引号是否配对");

    public static Refusal NothingToDo() => new("import.nothing", "文件中没有可以导入的商品，请按报告修改后再上传");

    public static Refusal Gone() => new("import.gone", "上传的文件已清理，请重新上传");

    public static Refusal NoTable() => new("import.no-table", "压缩包里没有表格文件（CSV、.xlsx或JSON）");

    public static Refusal TwoTables() => new("import.two-tables", "压缩包里有不止一个表格文件，请只留一个");
}

/// <summary>How much of a file is read. Source: own choice.</summary>
public static class SheetPolicy
{
    /// <summary>Bytes of a table.</summary>
    public const long LargestFile = 60 << 20;

    /// <summary>Bytes of a zip with pictures.</summary>
    public const long LargestZip = 500 << 20;

    /// <summary>Bytes a workbook may unfold to.</summary>
    public const long LargestUnfolded = 400 << 20;

    public const int MostRows = 200_000, MostColumns = 200, LongestCell = 400_000;

    /// <summary>Files in a zip.</summary>
    public const int MostEntries = 20_000;

    /// <summary>Days an uploaded file is kept for its error file.</summary>
    public const int KeptDays = 30;
}
