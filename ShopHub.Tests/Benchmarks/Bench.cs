using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ShopHub.Data.Database;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Shared;
using ShopHub.Tests.Architecture;

namespace ShopHub.Tests.Benchmarks;

/// <summary>
/// Publishes the shop, fills it, and measures it beside the reference, in turns, in one run. On a shared machine only
/// the ratios hold; the load generator runs on the same machine but is not in the CPU figures.
/// </summary>
public static class Bench
{
    private const int Shoppers = 64;
    private static readonly int[] s_clients = [1, 16, 64];

    public static async Task Run(BenchOptions options)
    {
        var published = await Published.Make("--shops", "40", "--products", $"{options.Products}", "--orders", $"{options.Orders}", "--seed", "1");
        await using var services = new ServiceCollection().AddLogging().AddShopDb(new(), published.Database).BuildServiceProvider();
        var (offers, rows) = (await Offers(services), await Rows(services));
        var wide = await WideProduct.Make(services, [.. offers.Select(o => o.Product)]);
        using var reference = await MeasuredServer.Open(typeof(Bench).Assembly.Location, [ReferenceServer.Verb, "--file", Path.Combine(published.Data, "reference.db")], [], ReferenceServer.Rows);
        var table = new BenchTable(reference, options, s_clients, rows);
        using (var shop = await published.Open())
        {
            await Measure(table, shop, offers, wide, options);
            await table.Weigh(shop.Address, "/", $"/p/{offers[0].Product}");
        }

        await CallbackBench.Measure(table, published, offers);
        var report = table.Write() + (options.Only.Length == 0 ? await ActBench.Run(options.Due) : "");
        Console.WriteLine(report);
        await File.WriteAllTextAsync(Path.Combine(Files.Root, "artifacts", "bench.md"), report);
    }

    private static async Task Measure(BenchTable table, MeasuredServer shop, List<Offer> offers, Id<Product> wide, BenchOptions options)
    {
        using var nobody = new Visitor(shop.Address);
        List<Shopper> shoppers = [.. await Task.WhenAll(Enumerable.Range(0, Shoppers).Select(i => Shopper.SignIn(shop.Address, $"bench{i}")))];
        Offer Next(int client, int turn) => offers[(client * 131 + turn) % offers.Count];
        var turns = new int[Shoppers];

        await table.Compare("首页（匿名）", shop, _ => nobody.Get("/"));
        await table.Compare("分类（匿名）", shop, _ => nobody.Get("/c/FOOD"));
        await table.Compare("商品（匿名）", shop, _ => nobody.Get($"/p/{offers[0].Product}"));
        await table.Compare("商品（匿名，各不相同）", shop, client => nobody.Get($"/p/{Next(client, turns[client]++).Product}"));
        await table.Compare("商品（已登录）", shop, client => shoppers[client].Get($"/p/{Next(client, turns[client]++).Product}"));
        await table.Compare("商品（500个规格、20张图，已登录）", shop, client => shoppers[client].Get($"/p/{wide}"));
        await table.Compare("商品（500个规格，选规格）", shop, client => shoppers[client].Get($"/p/{wide}?pick=1"));
        await table.Compare("分类（已登录，未缓存）", shop, client => shoppers[client].Get("/c/FOOD"));
        await table.Compare("搜索（已登录，未缓存）", shop, client => shoppers[client].Get("/search?q=%E8%8C%B6"));
        await table.Compare("搜索（混合词，未缓存）", shop, client => shoppers[client].Get(SearchMix.At(turns[client]++ * Shoppers + client)));
        await Task.WhenAll(shoppers.Select(async (s, i) => await s.AddToCart(Next(i, 0)) && await s.AddToCart(Next(i, 1))));
        await table.Compare("购物车页（两行）", shop, client => shoppers[client].Get("/cart"));
        // Few enough kinds that no cart is ever full.
        await table.Compare("加入购物车", shop, client => shoppers[client].AddToCart(Next(client, turns[client]++ % 30)));
        // Enough kinds that one client alone does not sell any of them out.
        const int kinds = 6;
        var forms = await Task.WhenAll(shoppers.Select((s, i) =>
            Task.WhenAll(Enumerable.Range(0, kinds).Select(n => s.CheckoutForm(offers[(i * kinds + n) % offers.Count])))));
        await table.Compare("提交订单", shop, async client => await shoppers[client].PlaceAgain(forms[client][turns[client]++ % kinds]) is not null);
        await table.Compare("付款与回调（含沙箱一半）", shop, options.Only.Length == 0 ? await PaidOnce(shoppers, offers) : _ => throw new NothingLeft(), isRepeatable: false);
        // Shoppers of their own, whose carts hold nothing else.
        List<Shopper> buyers = [.. await Task.WhenAll(Enumerable.Range(0, Shoppers).Select(i => Shopper.SignIn(shop.Address, $"buyer{i}")))];
        await table.Compare("完整购买", shop, client => buyers[client].BuyWhole(Next(client, turns[client]++)), seconds: 8);
        foreach (var shopper in shoppers.Concat(buyers)) shopper.Dispose();
    }

    /// <summary>Each step pays a payment that was prepared before the clock ran; when they are used up it says so by failing.</summary>
    private static async Task<Func<int, Task<bool>>> PaidOnce(List<Shopper> shoppers, List<Offer> offers)
    {
        const int each = 40;
        var prepared = await Task.WhenAll(shoppers.Select(async (shopper, i) =>
        {
            var ready = new Queue<string>();
            for (var n = 0; n < each; n++)
            {
                if (await shopper.Place(offers[(i * each + n) % offers.Count]) is { } cashier && await shopper.OpenCashier(cashier) is { } prepay) ready.Enqueue(prepay);
            }

            return ready;
        }));
        var all = new System.Collections.Concurrent.ConcurrentQueue<string>(prepared.SelectMany(p => p));
        return async client => !all.TryDequeue(out var prepay) ? throw new NothingLeft() : await shoppers[client].Pay(prepay);
    }

    /// <summary>What is on sale with plenty of pieces.</summary>
    internal static async Task<List<Offer>> Offers(ServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ShopDb>();
        var found = await (
            from stock in db.Stock
            join sku in db.Skus on stock.SkuId equals sku.Id
            join product in db.Products on sku.ProductId equals product.Id
            where product.Status == ListingStatus.On && sku.IsActive && stock.OnHand - stock.Held > 200
            select new { Product = product.Id, Sku = sku.Id, sku.Price.Fen }).Take(400).ToListAsync();
        return [.. found.Select(f => new Offer(f.Product.ToString(), f.Sku.ToString(), f.Fen))];
    }

    private static async Task<string> Rows(ServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ShopDb>();
        return $"{await db.Products.CountAsync():N0} 件商品、{await db.Orders.CountAsync():N0} 笔订单";
    }
}

/// <summary>What was prepared for a measurement is used up: it ends here, without a failure.</summary>
public sealed class NothingLeft : Exception;

/// <summary>Somebody without a sign-in; asks for compressed pages, as WeChat does.</summary>
public sealed class Visitor : IDisposable
{
    private readonly HttpClient _http;

    /// <param name="agent">What it says it is; nothing when it is null.</param>
    public Visitor(Uri address, string? agent = null)
    {
        _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, AutomaticDecompression = System.Net.DecompressionMethods.None }) { BaseAddress = address };
        _http.DefaultRequestHeaders.AcceptEncoding.ParseAdd("gzip, br");
        if (agent is not null) _http.DefaultRequestHeaders.UserAgent.ParseAdd(agent);
    }

    public async Task<bool> Get(string path)
    {
        using var answer = await _http.GetAsync(path);
        await answer.Content.ReadAsByteArrayAsync();
        return answer.IsSuccessStatusCode;
    }

    public async Task<(byte[] Body, bool IsBrotli)> Take(string path)
    {
        using var answer = await _http.GetAsync(path);
        return (await answer.Content.ReadAsByteArrayAsync(), answer.Content.Headers.ContentEncoding.Contains("br"));
    }

    public void Dispose() => _http.Dispose();
}
