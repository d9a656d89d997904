using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Catalog;
using ShopHub.Data.Database;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Search;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Search;

/// <summary>A word that may be searched for, and how it is typed.</summary>
internal sealed record Suggestion(string Text, string Normal, string Spelled, string Initials, int Weight)
{
    public static Suggestion Of(string text, int weight)
    {
        var normal = SearchText.Normal(text);
        var read = normal.Select(c => Pinyin.Of(c) is [var first, ..] ? first : c.ToString()).ToList();
        return new(text, normal, string.Concat(read), string.Concat(read.Select(r => r[0])), weight);
    }

    /// <summary>0: does not fit what is typed.</summary>
    public int Fits(string typed, string folded) =>
        Normal.StartsWith(typed, StringComparison.Ordinal) ? 4 + Weight
        : Spelled.StartsWith(folded, StringComparison.Ordinal) || Initials.StartsWith(typed, StringComparison.Ordinal) ? 3 + Weight
        : Normal.Contains(typed, StringComparison.Ordinal) ? 2 + Weight : 0;
}

/// <summary>What people search for: suggestions while typing, and what is searched for most.</summary>
[Queries]
public sealed class WordQueries(ShopDb db, ShelfCache cache, TimeProvider clock)
{
    private const int MostHot = 10, MostSuggestions = 8, FewestTimes = 3, MostWords = 2_000;

    private static readonly TimeSpan s_hotFor = TimeSpan.FromDays(7), s_minute = TimeSpan.FromMinutes(1);

    /// <summary>Of the last seven days, what was found; nothing that may not be sold.</summary>
    public Task<List<string>> Hot() => cache.Keep(nameof(Hot), s_minute, async () =>
    {
        var words = await Searched(MostHot * 3);
        return words.Where(w => ForbiddenGoods.In(w) is null).Take(MostHot).ToList();
    });

    /// <param name="typed">Characters, pinyin or initials.</param>
    public async Task<IReadOnlyList<string>> Suggest(string typed)
    {
        var normal = SearchText.Normal(typed);
        if (normal.Length == 0) return [];
        var folded = string.Concat(PinyinSpellings.Of(normal).Where(s => s.All(p => p.IsWhole)).Take(1).SelectMany(s => s.Select(p => p.Text)));
        var known = await cache.Keep(nameof(Suggestion), s_minute, Known);
        return [.. known.Select(k => (k.Text, Fit: k.Fits(normal, folded.Length > 0 ? folded : normal))).Where(k => k.Fit > 0)
            .OrderByDescending(k => k.Fit).ThenBy(k => k.Text.Length).Select(k => k.Text).Distinct().Take(MostSuggestions)];
    }

    private async Task<List<Suggestion>> Known()
    {
        var brands = await db.Products.Where(p => p.Status == ListingStatus.On && p.Brand != null).Select(p => p.Brand!).Distinct().OrderBy(b => b).Take(MostWords).ToListAsync();
        var shops = await db.Merchants.Where(m => m.Status == ShopStatus.Open).Select(m => m.ShopName).Take(MostWords).ToListAsync();
        var searched = await Searched(MostWords);
        return
        [
            .. searched.Where(w => ForbiddenGoods.In(w) is null).Select(w => Suggestion.Of(w, 3)),
            .. CategoryTable.Default.Select(c => Suggestion.Of(c.Name, 2)), .. brands.Concat(shops).Select(w => Suggestion.Of(w, 1)),
        ];
    }

    private async Task<List<string>> Searched(int count)
    {
        var since = ShopCalendar.DayOf(clock.GetUtcNow() - s_hotFor);
        return await db.SearchedWords.Where(w => w.Day >= since).GroupBy(w => w.Words)
            .Select(g => new { Words = g.Key, Found = g.Sum(w => w.Times - w.InVain) })
            .Where(w => w.Found >= FewestTimes).OrderByDescending(w => w.Found).ThenBy(w => w.Words).Select(w => w.Words).Take(count).ToListAsync();
    }
}
