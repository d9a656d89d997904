using ShopHub.Domain.Access;
using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Search;

/// <summary>Words for the same thing, as the platform has taught the search (同义词).</summary>
public sealed class SynonymGroup
{
    /// <summary>Words of a group; characters of a word. Source: own choice.</summary>
    public const int Fewest = 2, Most = 6, LongestWord = 12;

    private static readonly char[] s_between = ['、', '，', ',', ' ', '\u3000', '\n'];

    private SynonymGroup() { }

    public Id<SynonymGroup> Id { get; private init; } = Id<SynonymGroup>.New();

    /// <summary>As the search reads them.</summary>
    public string[] Words { get; private init; } = [];

    /// <summary>The same words in any order are the same group.</summary>
    public required string Key { get; init; }

    public required string TaughtBy { get; init; }

    public required DateTimeOffset TaughtAt { get; init; }

    /// <param name="written">Words with signs between them.</param>
    /// <exception cref="Refusal"><c>synonyms.count</c>, <c>synonyms.word</c></exception>
    public static SynonymGroup Teach(string written, Actor by, DateTimeOffset now)
    {
        string[] words = [.. written.Split(s_between, StringSplitOptions.RemoveEmptyEntries).Select(SearchText.Normal).Where(w => w.Length > 0).Distinct()];
        if (words.Length is < Fewest or > Most) throw SynonymRefusals.Count();
        if (Array.Find(words, w => w.Length > LongestWord || ForbiddenIn(w)) is { } wrong) throw SynonymRefusals.Word(wrong);
        return new() { Words = words, Key = string.Join(' ', words.Order(StringComparer.Ordinal)), TaughtBy = by.ShownAs, TaughtAt = now };
    }

    private static bool ForbiddenIn(string word) => Catalog.ForbiddenGoods.In(word) is not null;
}

public static class SynonymRefusals
{
    private const string Field = "Words";

    public static Refusal Count() => new("synonyms.count", $"请写{SynonymGroup.Fewest}至{SynonymGroup.Most}个不同的词，用顿号或空格隔开") { Field = Field };

    public static Refusal Word(string word) => new("synonyms.word", $"“{word}”太长或属于禁售商品，每个词最多{SynonymGroup.LongestWord}字") { Field = Field };

    public static Refusal Twice() => new("synonyms.twice", "这组同义词已经有了") { Field = Field };
}
