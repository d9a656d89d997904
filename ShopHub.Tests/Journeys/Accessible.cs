using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace ShopHub.Tests.Journeys;

internal static class Accessible
{
    /// <summary>Nothing stands in the way of who cannot see the page or use a mouse, as far as axe can tell.</summary>
    public static async Task IsClean(this IPage page) =>
        Assert.Empty((await page.RunAxe()).Violations.Where(v => v.Impact is "serious" or "critical").Select(v => $"{v.Id} {v.Nodes[0].Html}"));
}
