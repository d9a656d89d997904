using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Search;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Search;

/// <param name="InVain">Of these, how often nothing fitted.</param>
public sealed record WordCount(DateOnly Day, string Words, int Times, int InVain);

/// <summary>Counts what is searched for, in memory until <see cref="CountSearches"/> writes it down: a search never waits for a write.</summary>
public sealed class WordCounter(TimeProvider clock)
{
    // Nobody can fill the memory with nonsense.
    private const int Most = 5_000;

    private readonly ConcurrentDictionary<(DateOnly Day, string Words), (int Times, int InVain)> _counts = new();

    public void Count(string words, bool isFound)
    {
        var key = (ShopCalendar.DayOf(clock.GetUtcNow()), Kept(words));
        if (key.Item2.Length == 0 || (_counts.Count >= Most && !_counts.ContainsKey(key))) return;
        var inVain = isFound ? 0 : 1;
        _counts.AddOrUpdate(key, (1, inVain), (_, c) => (c.Times + 1, c.InVain + inVain));
    }

    /// <summary>What could not be written down is counted on.</summary>
    public void PutBack(IEnumerable<WordCount> counts)
    {
        foreach (var count in counts)
            _counts.AddOrUpdate((count.Day, count.Words), (count.Times, count.InVain), (_, c) => (c.Times + count.Times, c.InVain + count.InVain));
    }

    /// <summary>What was counted since the last time.</summary>
    public IReadOnlyList<WordCount> Taken()
    {
        var taken = new List<WordCount>();
        foreach (var key in _counts.Keys)
            if (_counts.TryRemove(key, out var count)) taken.Add(new(key.Day, key.Words, count.Times, count.InVain));
        return taken;
    }

    private static string Kept(string words)
    {
        var kept = string.Join(' ', SearchText.Folded(words).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToLowerInvariant();
        return kept.Length > SearchText.Longest ? kept[..SearchText.Longest] : kept;
    }
}

/// <summary>What was searched for is written down by day.</summary>
[UseCase(Runs = 3)]
public sealed class CountSearches(ShopDb db)
{
    public async Task Run(Clockwork by, IReadOnlyList<WordCount> counts)
    {
        foreach (var count in counts)
        {
            var row = await db.SearchedWords.FirstOrDefaultAsync(w => w.Day == count.Day && w.Words == count.Words);
            if (row is null) db.SearchedWords.Add(row = new() { Day = count.Day, Words = count.Words });
            row.Times += count.Times;
            row.InVain += count.InVain;
        }
    }
}

/// <summary>What every index has followed long ago is forgotten.</summary>
[UseCase]
public sealed class SweepSearchChanges(ShopDb db)
{
    // Every program compares everything more often than so many changes are made.
    private const int Kept = 50_000;

    /// <returns>How many.</returns>
    public async Task<int> Run(Clockwork by)
    {
        var last = await db.SearchChanges.MaxAsync(c => (long?)c.Seq) ?? 0;
        return await db.SearchChanges.Where(c => c.Seq < last - Kept).ExecuteDeleteAsync();
    }
}
