using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Access;
using ShopHub.Tests.Cast;
using ShopHub.Web.Hosting;

namespace ShopHub.Tests.Hosting;

/// <summary>Behind a proxy the visitor stays who he is, and nobody can say that he is somebody else.</summary>
public sealed class ProxySpecs(ProxySpecs.Proxied proxied) : IClassFixture<ProxySpecs.Proxied>
{
    private readonly House _house = proxied.House;

    [Theory]
    [InlineData("203.0.113.7", "203.0.113.7")]
    [InlineData("203.0.113.7, 10.1.2.3", "203.0.113.7")]
    [InlineData("203.0.113.7, 198.51.100.9", "198.51.100.9")]
    public async Task What_known_proxies_say_of_the_visitor_stands_in_the_log_and_what_he_says_himself_does_not(string told, string written)
    {
        using var owner = await _house.Staff("yunjian");
        owner.DefaultRequestHeaders.Add("X-Forwarded-For", told);

        (await owner.GetAsync("/console/audit.csv")).EnsureSuccessStatusCode();

        Assert.Equal(written, await _house.Look(db => db.AuditLines.Where(l => l.Act == nameof(NoteDownload)).OrderByDescending(l => l.At).Select(l => l.Address).FirstAsync()));
    }

    [Theory]
    [InlineData("https", true)]
    [InlineData("http", false)]
    public async Task Cookies_of_a_visitor_who_came_by_https_never_travel_open(string scheme, bool isSecure)
    {
        using var visitor = _house.Visitor();
        visitor.DefaultRequestHeaders.Add("X-Forwarded-Proto", scheme);

        using var page = await visitor.GetAsync("/staff/signin");

        Assert.All(page.Headers.GetValues("Set-Cookie"), cookie => Assert.Equal(isSecure, cookie.Contains("secure", StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>Takes this machine for a proxy.</summary>
    public sealed class Proxied : IAsyncLifetime
    {
        public House House { get; private set; } = null!;

        public async Task InitializeAsync() => House = await House.Open(new() { [Proxies.Setting] = "10.0.0.0/8, 127.0.0.1, ::1" });

        public Task DisposeAsync() => House.DisposeAsync().AsTask();
    }
}
