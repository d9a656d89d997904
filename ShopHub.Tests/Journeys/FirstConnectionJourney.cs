using Microsoft.Playwright;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Journeys;

/// <summary>A console page whose first connection fails is not left empty.</summary>
public sealed class FirstConnectionJourney(OpenHouse open) : IClassFixture<OpenHouse>
{
    [Fact]
    public async Task A_page_that_could_not_connect_opens_itself_anew()
    {
        var desk = await open.House.Desk();
        await desk.SignsInAt("yunjian", "/console");
        var failures = 0;
        await desk.RouteAsync("**/_blazor/negotiate**", route => failures++ == 0 ? route.AbortAsync() : route.ContinueAsync());

        await desk.Opens("/console/products", "tbody tr");

        Assert.True(failures > 1);
    }

    [Fact]
    public async Task A_page_whose_connection_hangs_asks_for_itself_anew()
    {
        var desk = await open.House.Desk();
        await desk.SignsInAt("yunjian", "/console");
        var asked = 0;
        await desk.RouteAsync("**/_blazor/negotiate**", route => asked++ == 0 ? Task.CompletedTask : route.ContinueAsync());

        await desk.Opens("/console/products", "tbody tr");

        Assert.Equal(2, asked);
    }

    [Fact]
    public async Task While_the_server_stays_away_the_page_says_so_and_opens_when_it_is_back()
    {
        var desk = await open.House.Desk();
        await desk.SignsInAt("yunjian", "/console");
        var isAway = true;
        await desk.RouteAsync("**/_blazor/negotiate**", route => isAway ? route.AbortAsync() : route.ContinueAsync());

        await desk.GotoAsync("/console/products");
        await desk.GetByText("暂时连不上服务器").WaitForAsync();

        isAway = false;
        await desk.Locator("tbody tr").First.WaitForAsync();
        await Assertions.Expect(desk.GetByText("暂时连不上服务器")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Pages_opened_at_once_after_signing_in_share_the_cookie_of_forms()
    {
        using var shopper = await open.House.Shopper("twotabs");

        var pages = await Task.WhenAll(shopper.GetAsync("/me/privacy"), shopper.GetAsync("/cart"), shopper.GetAsync("/me/privacy"));

        Assert.Contains("__RequestVerificationToken", await pages[0].Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain(
            pages.SelectMany(p => p.Headers.TryGetValues("Set-Cookie", out var set) ? set : []),
            cookie => cookie.StartsWith("shophub-form=", StringComparison.Ordinal));
    }
}
