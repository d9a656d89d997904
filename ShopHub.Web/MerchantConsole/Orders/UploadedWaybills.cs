using Microsoft.AspNetCore.Components.Forms;
using ShopHub.Data.Fulfilment;
using ShopHub.Domain.Fulfilment;
using ShopHub.Domain.Shared;
using ShopHub.Web.Kit;

namespace ShopHub.Web.MerchantConsole.Orders;

/// <summary>A table of waybills from a browser; nothing of it stays here.</summary>
public static class UploadedWaybills
{
    /// <exception cref="Refusal">It is no such table.</exception>
    /// <exception cref="IOException">It is too large, or the net was cut.</exception>
    public static async Task<List<WaybillLine>> Read(IBrowserFile file)
    {
        var path = Path.Combine(Path.GetTempPath(), $"waybills-{Guid.CreateVersion7():N}");
        try
        {
            await using (var from = file.OpenReadStream(WaybillSheet.LargestFile))
            await using (var to = File.Create(path))
                await from.CopyToAsync(to);
            return WaybillSheet.Read(path);
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>The rows that failed as a workbook of text, so that no spreadsheet cuts a number.</summary>
    public static async Task<string> AsLink(IEnumerable<(WaybillLine Line, string Why)> failed)
    {
        using var file = new MemoryStream();
        await using (var sheet = await SheetFile.Open(file, "未发货", WaybillSheet.Order, WaybillSheet.Carrier, WaybillSheet.Waybill, WaybillSheet.Why))
            foreach (var (line, why) in failed) await sheet.Row(line.Number, line.Named, line.Waybill, why);
        return "data:application/vnd.openxmlformats-officedocument.spreadsheetml.sheet;base64," + Convert.ToBase64String(file.ToArray());
    }
}
