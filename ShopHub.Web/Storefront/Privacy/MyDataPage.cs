using System.Net;
using System.Text;
using ShopHub.Domain.Shared;

namespace ShopHub.Web.Storefront.Privacy;

/// <summary>A shopper's data to be read: one page that needs nothing else.</summary>
public static class MyDataPage
{
    private const string Style = """
        body{max-width:1080px;margin:0 auto;padding:16px;font:14px/1.5 -apple-system,"PingFang SC","Noto Sans CJK SC","Microsoft YaHei",sans-serif;color-scheme:light dark}
        section{overflow-x:auto}table{border-collapse:collapse;min-width:100%}th,td{padding:6px 10px;border:1px solid color-mix(in srgb,currentColor 25%,transparent);text-align:left;vertical-align:top}th{white-space:nowrap}
        """;

    public static async Task Write(Stream to, IReadOnlyList<DataSection> sections, DateTimeOffset now, CancellationToken stop)
    {
        await using var page = new StreamWriter(to, new UTF8Encoding(false), leaveOpen: true);
        await page.WriteAsync($"<!doctype html><html lang=\"zh-CN\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>我的个人信息</title><style>{Style}</style><h1>我的个人信息</h1><p>{Text(now)}（北京时间）生成，只含您本人的信息。同样的内容供程序使用的在 data.json。</p>");
        foreach (var section in sections)
        {
            var rows = 0;
            await page.WriteAsync($"<section><h2>{section.Title}</h2><table><tr>{string.Concat(section.Columns.Select(c => $"<th>{c.Title}</th>"))}</tr>");
            await section.Rows(row =>
            {
                stop.ThrowIfCancellationRequested();
                rows++;
                return page.WriteAsync($"<tr>{string.Concat(row.Select(cell => $"<td>{WebUtility.HtmlEncode(Text(cell))}</td>"))}</tr>");
            });
            await page.WriteAsync($"</table>{(rows == 0 ? "<p>没有记录</p>" : "")}</section>");
        }

        await page.WriteAsync("</html>");
    }

    private static string Text(object? cell) => cell switch
    {
        null => "",
        DateTimeOffset at => $"{ShopCalendar.Local(at):yyyy-MM-dd HH:mm:ss}",
        bool yes => yes ? "是" : "否",
        _ => cell.ToString() ?? "",
    };
}
