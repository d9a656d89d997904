using System.Net;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Architecture;

[Collection(LookingAround.Name)]
public sealed class PageSpecs(OpenHouse open)
{
    private readonly House _house = open.House;

    [Fact]
    public async Task Every_page_answers_everybody_without_a_server_error()
    {
        var visitors = new Dictionary<string, HttpClient>
        {
            ["nobody"] = _house.Visitor(), ["a shopper"] = await _house.Shopper("lin"), ["shop staff"] = await _house.Staff("asui"), ["the platform"] = await _house.Staff("operator"),
        };
        var faults = new List<string>();
        foreach (var (who, visitor) in visitors)
        {
            foreach (var address in await Addresses())
            {
                using var answer = await visitor.GetAsync(address);
                if ((int)answer.StatusCode >= 500) faults.Add($"{who} at {address}: {(int)answer.StatusCode}");
            }
        }

        Rule.Holds(faults);
    }

    [Fact]
    public async Task The_storefront_has_no_circuit()
    {
        using var shopper = await _house.Shopper("lin");
        var pages = (await Addresses()).Where(a => !IsConsole(a)).ToList();
        Assert.True(pages.Count > 8);
        foreach (var address in pages)
        {
            var html = await (await shopper.GetAsync(address)).Content.ReadAsStringAsync();
            Assert.False(html.Contains("<!--Blazor:{\"type\":\"server\"", StringComparison.Ordinal), $"{address} opens a circuit.");
        }
    }

    [Theory]
    [InlineData("{Number")]
    [InlineData("/pay/{Key")]
    public async Task Nobody_reads_what_is_somebody_elses(string named)
    {
        using var wang = await _house.Shopper("wang");
        var strangers = await _house.Look(db => (
            from order in db.Orders
            join customer in db.Customers on order.CustomerId equals customer.Id
            where customer.Nickname != "王芳"
            orderby order.PlacedAt
            select new { order.Number, order.PaymentId, Case = db.AfterSales.Where(a => a.OrderId == order.Id).Select(a => a.Number).FirstOrDefault() })
            .Take(60).ToListAsync());
        var templates = Templates().Where(t => !IsConsole(t) && t.Contains(named, StringComparison.OrdinalIgnoreCase)).ToList();
        Assert.NotEmpty(strangers);
        Assert.NotEmpty(templates);
        var read = new List<string>();
        foreach (var address in templates.SelectMany(t => strangers.Select(o => Fill(t, t.Split('/')[1] switch
        {
            "pay" => o.PaymentId.ToString("N"),
            "returns" => o.Case ?? o.Number,
            _ => o.Number,
        }))))
        {
            using var answer = await wang.GetAsync(address);
            if (answer.StatusCode is not HttpStatusCode.NotFound) read.Add($"Wang opens {address}");
        }

        Rule.Holds(read);
    }

    [Fact]
    public async Task A_console_sends_visitors_to_sign_in()
    {
        using var nobody = _house.Visitor(follows: false);
        var pages = (await Addresses()).Where(a => a.Split('/')[1] is "console" or "platform").ToList();
        Assert.NotEmpty(pages);
        foreach (var address in pages)
        {
            using var answer = await nobody.GetAsync(address);
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
            Assert.Contains("/staff/signin", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
        }
    }

    private static bool IsConsole(string address) => address.Split('/')[1] is "console" or "platform" or "staff";

    private IEnumerable<string> Templates() => _house.Services.GetRequiredService<IEnumerable<EndpointDataSource>>()
        .SelectMany(s => s.Endpoints).OfType<RouteEndpoint>().Where(e => e.Metadata.GetMetadata<ComponentTypeMetadata>() is not null)
        .Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/')).Distinct();

    private async Task<List<string>> Addresses()
    {
        var product = await _house.Look(db => db.Products.Select(p => p.Id).FirstAsync());
        var shop = await _house.Look(db => db.Merchants.Select(m => m.Code).FirstAsync());
        var order = await _house.Look(db => db.Orders.Select(o => o.Number).FirstOrDefaultAsync()) ?? "1";
        var addresses = Templates().Where(t => !t.Contains('*') && !t.StartsWith("/_", StringComparison.Ordinal)).Select(t => Fill(t, Named(t))).ToList();
        Assert.True(addresses.Count > 8);
        return addresses;

        string Named(string template) => template.Split('/')[1] switch
        {
            "p" => product.ToString(),
            "c" => "FOOD",
            "s" => shop,
            "status" => "404",
            _ => order,
        };
    }

    private static string Fill(string template, string value) =>
        System.Text.RegularExpressions.Regex.Replace(template, @"\{[^}]+\}", value);
}
