using ShopHub.Data.Catalog.Import.Reading;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Catalog.Import;

/// <summary>The dry run of an uploaded file, in the background: recognises it, judges it row by row, writes the report down.</summary>
public sealed class SheetWork(FrontDoor door, SheetVault vault)
{
    private const int Batch = 200;

    public async Task Check(Id<ProductImport> import, CancellationToken stop = default)
    {
        var shop = door.As(Clockwork.Itself);
        if ((await shop.Do((BeginChecking use, Clockwork me) => use.Run(me, import))).Value is not { } wanted) return;
        try
        {
            using var reader = SheetReader.Open(vault.Table(import));
            var rows = await Judge(shop, import, wanted, reader.Table, stop);
            if (rows == 0) throw ImportRefusals.Empty();
            if (rows > 0) await shop.Do((EndChecking use, Clockwork me) => use.Run(me, import, wanted.Run, rows, null));
        }
        catch (Refusal unreadable)
        {
            await shop.Do((EndChecking use, Clockwork me) => use.Run(me, import, wanted.Run, 0, unreadable.Message));
        }
    }

    /// <returns>Rows; -1 when nobody knows the columns, or nobody wants it any more.</returns>
    private static async Task<int> Judge(Shop shop, Id<ProductImport> import, SheetToCheck wanted, SheetTable table, CancellationToken stop)
    {
        var columns = wanted.Columns.Count > 0 ? wanted.Columns
            : wanted.Remembered.GetValueOrDefault(SheetFields.KeyOf([.. table.Head])) ?? SheetFields.Guess(table.Head);
        using var lines = table.Lines.GetEnumerator();
        List<SheetLine> first = [];
        while (first.Count < RecogniseSheet.Shown && lines.MoveNext()) first.Add(lines.Current);
        await shop.Do((RecogniseSheet use, Clockwork me) => use.Run(me, import, wanted.Run, table, columns, [.. first.Select(l => l.Cells)]));
        if (SheetFields.Missing(columns).Count > 0) return first.Count == 0 ? 0 : -1;

        var places = SheetFields.Places(columns);
        var check = new SheetCheck(await shop.Ask((ImportQueries ask, Clockwork me) => ask.Shelf(me, wanted.Shop)));
        foreach (var batch in check.Check(first.Concat(Rest(lines)).Select(line => SheetRow.Of(line, places))).Chunk(Batch))
        {
            stop.ThrowIfCancellationRequested();
            if (!(await shop.Do((AddImportItems use, Clockwork me) => use.Run(me, import, wanted.Run, batch))).Value) return -1;
        }

        return check.Rows;
    }

    private static IEnumerable<SheetLine> Rest(IEnumerator<SheetLine> lines)
    {
        while (lines.MoveNext()) yield return lines.Current;
    }
}
