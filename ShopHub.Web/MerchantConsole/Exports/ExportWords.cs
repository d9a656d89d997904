using ShopHub.Domain.Exports;

namespace ShopHub.Web.MerchantConsole.Exports;

public static class ExportWords
{
    public static string Text(this ExportFormat format) => format switch
    {
        ExportFormat.Xlsx => "Excel",
        ExportFormat.Csv => "CSV",
        ExportFormat.Moving => "搬家文件",
    };

    public static string Text(this ExportStatus status) => status switch
    {
        ExportStatus.Waiting => "排队中",
        ExportStatus.Running => "正在生成",
        ExportStatus.Done => "可下载",
        ExportStatus.Failed => "失败",
        ExportStatus.Cancelled => "已取消",
        ExportStatus.Expired => "已过期删除",
    };

    public static string Tone(this ExportStatus status) => status switch
    {
        ExportStatus.Done => "ok",
        ExportStatus.Failed => "stop",
        ExportStatus.Waiting or ExportStatus.Running => "info",
        ExportStatus.Cancelled or ExportStatus.Expired => "none",
    };
}
