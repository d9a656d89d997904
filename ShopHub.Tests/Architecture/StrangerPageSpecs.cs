using System.Net;
using System.Reflection;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using ShopHub.Domain.Shared;
using ShopHub.Tests.Cast;
using ShopHub.Tests.Journeys;

namespace ShopHub.Tests.Architecture;

/// <summary>Every page and address of the merchant console that takes a key, opened with another shop's.</summary>
[Collection(LookingAround.Name)]
public sealed partial class StrangerPageSpecs(OpenHouse open)
{
    /// <summary>What an address may say besides whose thing it opens.</summary>
    private static readonly string[] s_choices = ["state", "from", "to", "q", "hide", "page", "view", "hire", "invite", "make", "slips", "days", "away", "period", "kind", "all", "apply", "step", "reason", "running", "rule", "v", "lesson", "before", "claimed"];

    private static readonly DateTimeOffset s_someDay = new(2026, 3, 2, 10, 0, 0, ShopCalendar.Offset);

    private readonly House _house = open.House;

    [Fact]
    public async Task Another_shops_thing_is_not_found_on_any_page()
    {
        var things = await ThingsOfAnother();
        things["ticket"] = await ComplaintOfAnother();
        things["papers"] = await PapersOfAnother();
        things["violation"] = await ViolationOfAnother();
        things["file"] = (await ImportOfAnother()).ToString();
        var pages = Pages().ToList();
        var desk = await _house.Desk();
        await SignsIn(desk);

        Assert.True(pages.Count >= 5);
        var shown = new List<string>();
        foreach (var (page, key) in pages)
        {
            Assert.True(things.TryGetValue(key, out var thing), $"Tell this walk what {key} of {page} is: a choice, or a key of whose thing.");
            await desk.GotoAsync($"{page}?{key}={thing}");
            var panel = desk.Locator(".panel");
            Assert.True(await Appears(panel.Locator(".empty, .panel-now, .facts, .sums").First), $"{page}?{key}={thing} fills no panel: {await desk.Locator("body").InnerTextAsync()}");
            var says = await panel.InnerTextAsync();
            if (!says.Contains("内容不存在或已被删除", StringComparison.Ordinal)) shown.Add($"{page}?{key}={thing} shows: {says[..Math.Min(80, says.Length)]}");
        }

        Rule.Holds(shown);
    }

    [Fact]
    public async Task Another_shops_thing_is_not_found_at_any_address()
    {
        var (import, complaint, papers) = (await ImportOfAnother(), await ComplaintOfAnother(), await PapersOfAnother());
        var addresses = _house.Services.GetRequiredService<IEnumerable<EndpointDataSource>>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<ComponentTypeMetadata>() is null)
            .Select(e => e.RoutePattern.RawText!.TrimStart('/'))
            .Where(a => a.StartsWith("console/", StringComparison.Ordinal) && a.Contains('{', StringComparison.Ordinal))
            // A day or a month of the shop's own money names nobody's thing.
            .Where(a => !a.StartsWith("console/money/statements/", StringComparison.Ordinal)).Distinct().ToList();
        using var owner = await _house.Staff("yunjian");

        Assert.NotEmpty(addresses);
        foreach (var address in addresses)
        {
            var isKnown = address.StartsWith("console/import/{id}", StringComparison.Ordinal) || address.StartsWith("console/exports/{id}", StringComparison.Ordinal) || address.StartsWith("console/complaints/{number}", StringComparison.Ordinal)
                || address.StartsWith("console/rights/{number}", StringComparison.Ordinal);
            Assert.True(isKnown, $"Tell this walk whose thing {address} opens.");
            using var answer = await owner.GetAsync("/" + address.Replace("{id}", import.ToString(), StringComparison.Ordinal)
                .Replace("{number}", address.StartsWith("console/rights", StringComparison.Ordinal) ? papers : complaint, StringComparison.Ordinal).Replace("{stored}", "permit", StringComparison.Ordinal).Replace("{index:int}", "0", StringComparison.Ordinal));
            Assert.True(answer.StatusCode is HttpStatusCode.NotFound, $"{address} answers {answer.StatusCode} with another shop's key.");
        }
    }

    private static async Task<bool> Appears(ILocator what)
    {
        try
        {
            await what.WaitForAsync();
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    private static IEnumerable<(string Page, string Key)> Pages() =>
        from type in typeof(Program).Assembly.GetTypes()
        from route in type.GetCustomAttributes<RouteAttribute>()
        where route.Template == "/console" || route.Template.StartsWith("/console/", StringComparison.Ordinal)
        from property in type.GetProperties(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public)
        let said = property.GetCustomAttribute<SupplyParameterFromQueryAttribute>()
        where said is not null || route.Template.Contains('{', StringComparison.Ordinal)
        let key = (said?.Name ?? property.Name).ToLowerInvariant()
        where !s_choices.Contains(key)
        select (route.Template, key);

    private static async Task SignsIn(IPage desk)
    {
        await desk.GotoAsync("/staff/signin");
        await desk.GetByLabel("账号").FillAsync("yunjian");
        await desk.GetByLabel("密码").FillAsync(House.Password);
        await desk.GetByRole(AriaRole.Button, new() { Name = "登录", Exact = true }).ClickAsync();
        await desk.Arrives("/console");
    }
}
