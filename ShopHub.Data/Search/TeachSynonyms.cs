using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Access;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Search;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Search;

/// <summary>From now on a search for one of these words finds the others too. Every program's index follows within its half second.</summary>
[UseCase(Runs = 2)]
public sealed class TeachSynonyms(ShopDb db, TimeProvider clock, AuditNote note)
{
    /// <exception cref="Refusal"><c>synonyms.count</c>, <c>synonyms.word</c>, <c>synonyms.twice</c></exception>
    public async Task Run(PlatformStaff by, string words)
    {
        by.Needs(PlatformPermission.Operate);
        var group = SynonymGroup.Teach(words, by, clock.GetUtcNow());
        if (await db.SynonymGroups.AnyAsync(g => g.Key == group.Key)) throw SynonymRefusals.Twice();
        db.SynonymGroups.Add(group);
        db.SearchChanges.Add(SearchChange.OfWords());
        note.Says("同义词", string.Join('、', group.Words), "添加");
    }
}

/// <summary>The words mean what they meant before.</summary>
[UseCase]
public sealed class ForgetSynonyms(ShopDb db, AuditNote note)
{
    /// <exception cref="Refusal"><c>common.not-found</c></exception>
    public async Task Run(PlatformStaff by, Id<SynonymGroup> id)
    {
        by.Needs(PlatformPermission.Operate);
        var group = await db.SynonymGroups.Where(g => g.Id == id).Found();
        db.SynonymGroups.Remove(group);
        db.SearchChanges.Add(SearchChange.OfWords());
        note.Says("同义词", string.Join('、', group.Words), "删除");
    }
}

/// <summary>What people search for, as the platform looks after it.</summary>
[Queries]
public sealed class SearchDeskQueries(ShopDb db, TimeProvider clock)
{
    public const int Days = 30;

    private const int Shown = 100;

    public async Task<SearchDesk> Desk(PlatformStaff me)
    {
        me.Needs(PlatformPermission.Operate);
        var since = ShopCalendar.DayOf(clock.GetUtcNow()).AddDays(-Days);
        var words = db.SearchedWords.Where(w => w.Day > since).GroupBy(w => w.Words).Select(g => new WordRow { Words = g.Key, Times = g.Sum(w => w.Times), InVain = g.Sum(w => w.InVain) });
        return new(
            await words.OrderByDescending(w => w.Times).ThenBy(w => w.Words).Take(Shown).ToListAsync(),
            await words.Where(w => w.InVain > 0).OrderByDescending(w => w.InVain).ThenBy(w => w.Words).Take(Shown).ToListAsync(),
            await db.SynonymGroups.OrderByDescending(g => g.TaughtAt).ToListAsync());
    }
}

/// <param name="Often">What is searched for most.</param>
/// <param name="InVain">What is searched for and not found, most often first.</param>
/// <param name="Groups">Newest first.</param>
public sealed record SearchDesk(IReadOnlyList<WordRow> Often, IReadOnlyList<WordRow> InVain, IReadOnlyList<SynonymGroup> Groups);

public sealed record WordRow
{
    public required string Words { get; init; }

    public required int Times { get; init; }

    /// <summary>Of these, how often nothing was found.</summary>
    public required int InVain { get; init; }
}
