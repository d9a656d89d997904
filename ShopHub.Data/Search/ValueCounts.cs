using Lucene.Net.Index;
using Lucene.Net.Util;
using ShopHub.Domain.Search;

namespace ShopHub.Data.Search;

/// <summary>Counts by the number a value has in one part of the index, and adds it up by the value itself.</summary>
internal sealed class Tally
{
    private readonly Dictionary<string, int> _counts = [];
    private int[] _ofSegment = [];

    public IReadOnlyDictionary<string, int> Counts => _counts;

    public void Begin(long values) => _ofSegment = new int[values];

    public void Add(long ord) => _ofSegment[ord]++;

    /// <summary>The part is read; the next one has other numbers.</summary>
    public void End(Action<int, BytesRef> lookUp)
    {
        var value = new BytesRef();
        for (var ord = 0; ord < _ofSegment.Length; ord++)
        {
            if (_ofSegment[ord] == 0) continue;
            lookUp(ord, value);
            var text = value.Utf8ToString();
            _counts[text] = _counts.GetValueOrDefault(text) + _ofSegment[ord];
        }

        _ofSegment = [];
    }
}

/// <summary>How often each value of a field is among the hits.</summary>
internal sealed class ValueCounts(string field)
{
    private const int Most = 12;

    private readonly Tally _tally = new();
    private SortedDocValues? _values;

    public IReadOnlyList<Counted> All
    {
        get
        {
            Fold();
            return [.. _tally.Counts.Where(c => c.Key.Length > 0).Select(c => new Counted(c.Key, c.Value)).OrderByDescending(c => c.Hits).Take(Most)];
        }
    }

    public void Next(AtomicReader reader)
    {
        Fold();
        _values = reader.GetSortedDocValues(field);
        _tally.Begin(_values?.ValueCount ?? 0);
    }

    public void Count(int doc)
    {
        if (_values!.GetOrd(doc) is >= 0 and var ord) _tally.Add(ord);
    }

    private void Fold()
    {
        if (_values is not null) _tally.End(_values.LookupOrd);
        _values = null;
    }
}

/// <summary>How often each brand and fact is among the hits. What is told in a sentence is left out.</summary>
internal sealed class MarkCounts
{
    private const int MostNames = 6, MostValues = 8, LongestValue = 12;

    private readonly Tally _tally = new();
    private SortedSetDocValues? _values;

    /// <summary>Brands, then the facts whose values are told of several.</summary>
    public IReadOnlyList<MarkGroup> All
    {
        get
        {
            Fold();
            var names =
                from counted in _tally.Counts
                let mark = SearchMark.Read(counted.Key)
                where mark is { Value.Length: <= LongestValue }
                group new Counted(mark.Value, counted.Value) by mark.Name into name
                orderby name.Key != SearchMark.Brand, name.Sum(c => c.Hits - 1) descending, name.Key
                select new MarkGroup(name.Key, [.. name.OrderByDescending(c => c.Hits).ThenBy(c => c.Value, StringComparer.Ordinal).Take(MostValues)]);
            return [.. names.Take(MostNames)];
        }
    }

    public void Next(AtomicReader reader)
    {
        Fold();
        _values = reader.GetSortedSetDocValues(LuceneFields.Mark);
        _tally.Begin(_values?.ValueCount ?? 0);
    }

    public void Count(int doc)
    {
        if (_values is null) return;
        _values.SetDocument(doc);
        while (_values.NextOrd() is >= 0 and var ord) _tally.Add(ord);
    }

    private void Fold()
    {
        if (_values is not null) _tally.End((ord, value) => _values.LookupOrd(ord, value));
        _values = null;
    }
}
