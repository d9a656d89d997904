using System.Text;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Catalog.Import.Reading;

/// <summary>Reads rows of separated values one by one (RFC 4180), strict about quotes and with limits, so that one lost quote does not swallow the file.</summary>
internal sealed class CsvLines(TextReader text, char separator)
{
    private readonly StringBuilder _cell = new();
    private readonly List<string> _cells = [];
    private int _row;

    /// <exception cref="Refusal"><c>import.quotes</c>, <c>import.wide</c>, <c>import.rows</c></exception>
    public IEnumerable<SheetLine> Read()
    {
        while (text.Peek() >= 0)
        {
            if (++_row > SheetPolicy.MostRows + 3) throw ImportRefusals.TooManyRows();
            _cells.Clear();
            while (Cell()) { }
            if (_cells.Count > 1 || _cells[0].Length > 0) yield return new(_row, [.. _cells]);
        }
    }

    /// <summary>Whether another cell follows in this row.</summary>
    private bool Cell()
    {
        _cell.Clear();
        var next = text.Read();
        if (next == '"') next = Quoted();
        else
        {
            for (; next >= 0 && next != separator && next is not ('\r' or '\n'); next = text.Read()) Take((char)next);
        }

        if (next == '\r' && text.Peek() == '\n') text.Read();
        if (_cells.Count == SheetPolicy.MostColumns) throw ImportRefusals.Wide(_row);
        _cells.Add(_cell.ToString());
        return next == separator;
    }

    /// <returns>What follows the closing quote.</returns>
    private int Quoted()
    {
        while (true)
        {
            var next = text.Read();
            if (next < 0) throw ImportRefusals.Quotes(_row);
            if (next != '"') Take((char)next);
            else if (text.Peek() == '"') Take((char)text.Read());
            else break;
        }

        var after = text.Read();
        return after < 0 || after == separator || after is '\r' or '\n' ? after : throw ImportRefusals.Quotes(_row);
    }

    private void Take(char letter)
    {
        if (_cell.Length == SheetPolicy.LongestCell) throw ImportRefusals.Wide(_row);
        _cell.Append(letter);
    }
}
