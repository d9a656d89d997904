using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ShopHub.Tests.Benchmarks;

/// <summary>What can be bought: keys and prices as the pages name them.</summary>
public sealed record Offer(string Product, string Sku, long Fen);

/// <summary>A signed-in shopper who walks through the shop by HTTP, form by form, as a browser without a script would.</summary>
public sealed partial class Shopper : IDisposable
{
    private readonly HttpClient _http;
    private readonly string _name;
    private readonly Dictionary<string, string> _fields = [];
    private int _turn;

    private Shopper(Uri address, string name)
    {
        _name = name;
        _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new(), UseCookies = true }) { BaseAddress = address };
    }

    public static async Task<Shopper> SignIn(Uri address, string name)
    {
        var shopper = new Shopper(address, name);
        for (var next = $"/_sim/login?as={name}&returnUrl=/me"; next is not null;)
        {
            using var answer = await shopper._http.GetAsync(next);
            next = (int)answer.StatusCode is >= 300 and < 400 ? answer.Headers.Location!.ToString() : null;
        }

        await shopper.WriteAddress();
        return shopper;
    }

    public async Task<bool> Get(string path)
    {
        using var answer = await _http.GetAsync(path);
        await answer.Content.ReadAsByteArrayAsync();
        return answer.StatusCode is HttpStatusCode.OK;
    }

    public Task<bool> AddToCart(Offer offer) =>
        Goes("/cart/add", new() { ["sku"] = offer.Sku, ["quantity"] = "1", ["back"] = "/me?refused=1" }, to => to == "/me");

    /// <summary>立即购买 of one piece; the cashier's address, or null when it was refused.</summary>
    public async Task<string?> Place(Offer offer)
    {
        var page = await Read($"/checkout?sku={offer.Sku}&quantity=1");
        return await Place(Fields(page, "/checkout/place"));
    }

    /// <summary>Checks out what is chosen in the cart; the cashier's address, or null when it was refused.</summary>
    public async Task<string?> PlaceCart() => await Place(Fields(await Read("/checkout"), "/checkout/place"));

    /// <summary>Posts the same checkout again under a new request id.</summary>
    public Task<string?> PlaceAgain(IReadOnlyDictionary<string, string> form) =>
        Place(new Dictionary<string, string>(form) { ["request"] = $"{_name}-{Interlocked.Increment(ref _turn)}" });

    public async Task<Dictionary<string, string>> CheckoutForm(Offer offer) =>
        Fields(await Read($"/checkout?sku={offer.Sku}&quantity=1"), "/checkout/place");

    /// <summary>Opens the cashier; what it would be paid by.</summary>
    public async Task<string?> OpenCashier(string cashier)
    {
        var answer = JsonNode.Parse(await (await Post(cashier + "/open", [])).Content.ReadAsStringAsync());
        return (string?)answer?["pay"]?["package"] is { } package ? package.Split("prepay_id=")[^1] : null;
    }

    /// <summary>Pays at the sandbox and waits until its callback was answered.</summary>
    /// <param name="trick">What goes wrong with the callback.</param>
    public async Task<bool> Pay(string prepayId, string? trick = null)
    {
        using var answer = await _http.PostAsJsonAsync("/_sim/pay", new { prepayId, trick, wait = true });
        var told = JsonNode.Parse(await answer.Content.ReadAsStringAsync());
        return (string?)told?["callbackState"] == "acknowledged";
    }

    /// <summary>Product, into the cart, checkout, order, payment, callback, the order's page.</summary>
    public async Task<bool> BuyWhole(Offer offer)
    {
        if (!await Get($"/p/{offer.Product}?sku={offer.Sku}") || !await AddToCart(offer)) return false;
        if (await PlaceCart() is not { } cashier) return false;
        var order = OrderLink().Match(await Read(cashier)).Groups[1].Value;
        return await OpenCashier(cashier) is { } prepay && await Pay(prepay) && await Get(order);
    }

    public void Dispose() => _http.Dispose();

    private async Task<string> Read(string path)
    {
        using var answer = await _http.GetAsync(path);
        return await answer.Content.ReadAsStringAsync();
    }

    private async Task<string?> Place(Dictionary<string, string> form)
    {
        using var answer = await Post("/checkout/place", form);
        return answer.Headers.Location?.ToString() is { } to && to.StartsWith("/pay/", StringComparison.Ordinal) ? to : null;
    }

    private async Task<bool> Goes(string path, Dictionary<string, string> form, Func<string, bool> where)
    {
        using var answer = await Post(path, form);
        return answer.Headers.Location?.ToString() is { } to && where(to);
    }

    private Task<HttpResponseMessage> Post(string path, Dictionary<string, string> form)
    {
        foreach (var (name, value) in _fields) form.TryAdd(name, value);
        return _http.PostAsync(path, new FormUrlEncodedContent(form));
    }

    private async Task WriteAddress()
    {
        var page = await Read("/me/addresses/new");
        var form = Fields(page, "");
        _fields["__RequestVerificationToken"] = form["__RequestVerificationToken"];
        foreach (var (name, value) in new[] { ("Receiver", "测试买家"), ("Phone", "13800001234"), ("Province", "浙江省"), ("City", "杭州市"), ("District", "西湖区"), ("Street", "文三路100号") })
            form[$"Form.{name}"] = value;
        using var answer = await _http.PostAsync("/me/addresses/new", new FormUrlEncodedContent(form));
    }

    /// <summary>The hidden fields of the form that posts there, or of the whole page.</summary>
    private static Dictionary<string, string> Fields(string page, string action)
    {
        var from = action.Length == 0 ? 0 : Math.Max(0, page.IndexOf($"action=\"{action}\"", StringComparison.Ordinal));
        var to = page.IndexOf("</form>", from, StringComparison.Ordinal);
        var fields = new Dictionary<string, string>();
        foreach (Match field in Hidden().Matches(to < 0 ? page[from..] : page[from..to])) fields[field.Groups[1].Value] = WebUtility.HtmlDecode(field.Groups[2].Value);
        return fields;
    }

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"")]
    private static partial Regex Hidden();

    [GeneratedRegex("data-done=\"([^\"]+)\"")]
    private static partial Regex OrderLink();
}
