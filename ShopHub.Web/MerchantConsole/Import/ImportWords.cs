using ShopHub.Domain.Catalog;

namespace ShopHub.Web.MerchantConsole.Import;

public static class ImportWords
{
    public static string Text(this ImportStatus status) => status switch
    {
        ImportStatus.Checking => "正在检查",
        ImportStatus.Mapping => "待对应列",
        ImportStatus.Checked => "待确认",
        ImportStatus.Writing => "正在导入",
        ImportStatus.Listing => "正在上架",
        ImportStatus.Done => "已完成",
        ImportStatus.Cancelled => "已取消",
        ImportStatus.Unreadable => "无法读取",
    };

    public static string Tone(this ImportStatus status) => status switch
    {
        ImportStatus.Done => "ok",
        ImportStatus.Mapping or ImportStatus.Checked => "warn",
        ImportStatus.Unreadable => "stop",
        ImportStatus.Checking or ImportStatus.Writing or ImportStatus.Listing => "info",
        ImportStatus.Cancelled => "none",
    };

    public static string Text(this ImportVerdict verdict) => verdict switch
    {
        ImportVerdict.Waiting => "未执行",
        ImportVerdict.Created => "已新建",
        ImportVerdict.Updated => "已更新",
        ImportVerdict.Refused => "不导入",
    };

    public static string Text(this SheetKind kind) => kind switch
    {
        SheetKind.Shopify => "Shopify表格",
        SheetKind.Template => "ShopHub模板",
        SheetKind.Taobao => "淘宝助理表格",
        SheetKind.ShopHub => "ShopHub搬家文件",
        SheetKind.Other => "其他表格",
        SheetKind.Unknown => "",
    };
}
