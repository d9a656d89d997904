using System.Text;
using ShopHub.Data;
using ShopHub.Data.Catalog.Import;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Shared;

namespace ShopHub.Web.Endpoints;

/// <summary>What an import could not do, as a file a spreadsheet opens.</summary>
public static class ImportNotes
{
    public static void MapImportNotes(this WebApplication app) => app.MapGet("/console/import/{id}/notes.csv", Send).RequireAuthorization();

    private static async Task<IResult> Send(string id, Shop shop)
    {
        if (!Id<ProductImport>.TryParse(id, null, out var import)) return Results.NotFound();
        try
        {
            var notes = await shop.Ask((ImportQueries ask, ShopStaff me) => ask.Notes(me, import));
            var text = new StringBuilder("\uFEFF行,编码,商品,结果,说明\r\n");
            foreach (var note in notes)
                text.Append($"{note.Row},{Cell(note.Handle)},{Cell(note.Title)},{(note.Verdict is ImportVerdict.Refused ? "未导入" : "已导入")},{Cell(note.Note)}\r\n");
            return Results.File(Encoding.UTF8.GetBytes(text.ToString()), "text/csv; charset=utf-8", "import-notes.csv");
        }
        catch (Refusal)
        {
            return Results.NotFound();
        }
    }

    // A spreadsheet must not take a merchant's text for a formula.
    private static string Cell(string text) =>
        $"\"{(text.Length > 0 && text[0] is ('=' or '+' or '-' or '@') ? "'" : "")}{text.Replace("\"", "\"\"")}\"";
}
