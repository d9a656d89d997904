using Xunit.Abstractions;

[assembly: TestCollectionOrderer("ShopHub.Tests.Cast.LongestFirst", "ShopHub.Tests")]

namespace ShopHub.Tests.Cast;

/// <summary>What kills programs and drives browsers begins first: at the end nobody waits for one long story alone.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string[] s_rooms = ["Load", "Chaos", "Journeys", "Reconciliation", "Settlement"];

    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) =>
        testCollections.OrderBy(Place).ThenBy(c => c.DisplayName, StringComparer.Ordinal);

    private static int Place(ITestCollection collection)
    {
        var place = Array.FindIndex(s_rooms, room => collection.DisplayName.Contains($".{room}.", StringComparison.Ordinal));
        return place < 0 ? s_rooms.Length : place;
    }
}
