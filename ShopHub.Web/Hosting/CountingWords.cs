using ShopHub.Data;
using ShopHub.Data.Search;
using ShopHub.Domain.Access;

namespace ShopHub.Web.Hosting;

/// <summary>What is searched for.</summary>
public sealed class CountingWords(FrontDoor door, WordCounter counter, ILogger<CountingWords> log)
    : WritingDown<WordCount>(TimeSpan.FromSeconds(10), log)
{
    protected override IReadOnlyList<WordCount> Taken() => counter.Taken();

    protected override Task<Outcome> Write(WordCount[] some) => door.As(Clockwork.Itself).Do((CountSearches use, Clockwork it) => use.Run(it, some));

    protected override void PutBack(WordCount[] some) => counter.PutBack(some);
}
