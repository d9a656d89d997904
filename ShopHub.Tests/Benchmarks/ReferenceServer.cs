using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ShopHub.Tests.Benchmarks;

/// <summary>
/// What the ratios are measured against: a bare 10 KB page, and a bare static Blazor page that reads 20 rows through
/// EF Core from SQLite.
/// </summary>
public static class ReferenceServer
{
    public const string Verb = "reference";
    public const string Plain = "/plain";
    public const string Rows = "/rows";

    public static async Task Run(string[] arguments)
    {
        var builder = WebApplication.CreateBuilder(arguments);
        builder.Logging.ClearProviders();
        builder.Services.AddRazorComponents();
        builder.Services.AddPooledDbContextFactory<Store>(o => o.UseSqlite($"Data Source={builder.Configuration["file"]}"));
        await using var app = builder.Build();
        await Fill(app.Services.GetRequiredService<IDbContextFactory<Store>>());
        var plain = PlainPage();
        app.UseAntiforgery();
        app.MapGet(Plain, () => Results.Content(plain, "text/html; charset=utf-8"));
        app.MapRazorComponents<Frame>();
        await app.RunAsync();
    }

    private static string PlainPage()
    {
        var page = new StringBuilder("<!DOCTYPE html><html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><title>plain</title></head><body>");
        for (var line = 1; page.Length < 10 * 1024; line++) page.Append("<p>第 ").Append(line).Append(" 行，共约一万字节</p>");
        return page.Append("</body></html>").ToString();
    }

    private static async Task Fill(IDbContextFactory<Store> stores)
    {
        await using var store = await stores.CreateDbContextAsync();
        if (!await store.Database.EnsureCreatedAsync()) return;
        await store.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL");
        store.AddRange(Enumerable.Range(1, 10_000).Select(i => new Thing { Id = i, Title = $"参照商品 {i}", Kind = i % 20, Fen = 100 + i * 31 % 50_000, Sold = i * 7_907 % 30_000 }));
        await store.SaveChangesAsync();
    }

    public sealed class Thing
    {
        public int Id { get; init; }

        public required string Title { get; init; }

        public int Kind { get; init; }

        public long Fen { get; init; }

        public int Sold { get; init; }
    }

    public sealed class Store(DbContextOptions<Store> options) : DbContext(options)
    {
        public DbSet<Thing> Things => Set<Thing>();

        protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<Thing>().HasIndex(t => new { t.Kind, t.Sold });
    }

    public sealed class Frame : ComponentBase
    {
        protected override void BuildRenderTree(RenderTreeBuilder builder)
        {
            builder.AddMarkupContent(0, "<!DOCTYPE html><html lang=\"zh-CN\"><head><meta charset=\"utf-8\">");
            builder.OpenComponent<HeadOutlet>(1);
            builder.CloseComponent();
            builder.AddMarkupContent(2, "</head><body>");
            builder.OpenComponent<Router>(3);
            builder.AddComponentParameter(4, nameof(Router.AppAssembly), typeof(Frame).Assembly);
            builder.AddComponentParameter(5, nameof(Router.Found), (RenderFragment<RouteData>)(route => view =>
            {
                view.OpenComponent<RouteView>(0);
                view.AddComponentParameter(1, nameof(RouteView.RouteData), route);
                view.CloseComponent();
            }));
            builder.CloseComponent();
            builder.AddMarkupContent(6, "</body></html>");
        }
    }

    [Route(Rows)]
    public sealed class RowsPage : ComponentBase
    {
        private List<Thing> _things = [];

        [Inject]
        public required IDbContextFactory<Store> Stores { get; init; }

        protected override async Task OnInitializedAsync()
        {
            await using var store = await Stores.CreateDbContextAsync();
            _things = await store.Things.AsNoTracking().Where(t => t.Kind == 7).OrderByDescending(t => t.Sold).Take(20).ToListAsync();
        }

        protected override void BuildRenderTree(RenderTreeBuilder builder)
        {
            builder.OpenElement(0, "ul");
            foreach (var thing in _things)
            {
                builder.OpenElement(1, "li");
                builder.SetKey(thing.Id);
                builder.OpenElement(2, "a");
                builder.AddAttribute(3, "href", $"/thing/{thing.Id}");
                builder.AddContent(4, thing.Title);
                builder.CloseElement();
                builder.OpenElement(5, "b");
                builder.AddContent(6, (thing.Fen / 100m).ToString("0.00"));
                builder.CloseElement();
                builder.AddContent(7, $"已售 {thing.Sold}");
                builder.CloseElement();
            }

            builder.CloseElement();
        }
    }
}
