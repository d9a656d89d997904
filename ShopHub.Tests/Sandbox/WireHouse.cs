using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ShopHub.Domain.Payments;
using ShopHub.Domain.Shared;
using ShopHub.Web.Integrations;
using ShopHub.Web.Integrations.Sandbox;
using ShopHub.Web.Integrations.Sandbox.Clock;
using ShopHub.Web.Integrations.Sandbox.Faults;
using ShopHub.Web.Integrations.Sandbox.World;
using ShopHub.Web.Integrations.WeChat;
using ShopHub.Web.Integrations.WeChatPay;

namespace ShopHub.Tests.Sandbox;

/// <summary>Client, sandbox and a listening shop on one real loopback port.</summary>
public sealed class WireHouse : IAsyncDisposable
{
    private static readonly Lazy<SandboxKeys> Keys = new(() => SandboxKeys.Make(2048, TimeProvider.System.GetUtcNow()));
    public const string Shop = "1900881001", OtherShop = "1900881002";

    private static int _number;

    private readonly WebApplication _app;

    private WireHouse(WebApplication app, WoundClock clock, string folder) => (_app, Clock, Folder) = (app, clock, folder);

    public WoundClock Clock { get; }

    public string Folder { get; }

    /// <summary>What the shop heard, in order.</summary>
    public List<Notice> Heard { get; } = [];

    /// <summary>What the shop answers to a callback it believes.</summary>
    public int ShopAnswers { get; set; } = StatusCodes.Status204NoContent;

    public IPaymentGateway Gateway => Get<IPaymentGateway>();

    public SandboxWorld World => Get<SandboxWorld>();

    public FaultTable Faults => Get<FaultTable>();

    public string OpenId => People.OpenId(World.Shopper("lin"), World.Merchant.AppId);

    public static async Task<WireHouse> Open(
        Dictionary<string, string?>? settings = null, string? folder = null, SandboxKeys? keys = null, Action<IServiceCollection>? also = null)
    {
        folder ??= Directory.CreateTempSubdirectory("shophub-wire-").FullName;
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = Environments.Development });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, 0));
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Sandbox:Enabled"] = "true",
            ["Sandbox:Folder"] = folder,
            ["Sandbox:Pump"] = "false",
            ["Sandbox:Seed"] = "7",
        });
        builder.Configuration.AddInMemoryCollection(settings ?? []);
        var clock = new WoundClock();
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.AddSingleton(keys ?? Keys.Value);
        builder.Services.AddWeChatPay(builder.Configuration).AddWeChat(builder.Configuration).AddSandbox(builder.Configuration);
        also?.Invoke(builder.Services);
        var app = builder.Build();
        var house = new WireHouse(app, clock, folder);
        app.MapSandbox();
        app.MapPost("/notify/wechatpay/{kind}", house.Hear);
        app.MapGet("/shop", () => Results.Content("<!doctype html><title>店</title><script src=/_sim/bridge.js></script>", "text/html; charset=utf-8"));
        await app.StartAsync();
        house.World.Keep(new SubMerchant(Shop, "云上茶舍"));
        house.World.Keep(new SubMerchant(OtherShop, "南山书房"));
        return house;
    }

    public T Get<T>() where T : notnull => _app.Services.GetRequiredService<T>();

    public HttpClient Browser() => new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = Get<OwnAddress>().Find() };

    /// <summary>The account one shop's money reaches: null in the direct family.</summary>
    public string? Account => Get<ChannelTerms>().AccountOf(Shop);

    public PrepayOrder Order(long fen = 1999, string? number = null, string description = "龙井茶 一份", PayWay way = PayWay.InWeChat) => new(
        new(number ?? Number(), Account, []), description, new Money(fen), way, OpenId, Clock.GetUtcNow().AddMinutes(30));

    /// <summary>One payment for two shops.</summary>
    public PrepayOrder Combined(long fen = 1200, long otherFen = 800, PayWay way = PayWay.InWeChat) => Order(fen + otherFen, way: way) with
    {
        Order = new(Number(), null,
        [
            new(Number(), Account, new(fen), "龙井茶 一份"), new(Number(), Get<ChannelTerms>().AccountOf(OtherShop), new(otherFen), "茶经 注释本"),
        ]),
    };

    public static string Number() => $"SH2026{Interlocked.Increment(ref _number):D8}";

    /// <summary>Ordered and paid, the callback still to be sent.</summary>
    public async Task<PrepayOrder> Paid(long fen = 1999, string? trick = null)
    {
        var order = Order(fen);
        Assert.True((await Gateway.Prepay(order)).IsDone);
        await Pay(order, trick);
        return order;
    }

    public async Task<JsonNode> Pay(PrepayOrder order, string? trick = null, string? shopper = null)
    {
        using var browser = Browser();
        var answer = await browser.PostAsJsonAsync("/_sim/pay", new { order.OutTradeNo, trick, shopper });
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
    }

    /// <summary>All callbacks and refunds that are due by now.</summary>
    public Task<int> RunDue() => Get<Scheduler>().RunDue();

    public void Use(string preset, string? key = null) => Faults.Add(FaultPresets.Find(preset, key)!);

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    private async Task<IResult> Hear(HttpContext call, NoticeReader reader)
    {
        var notice = await reader.Read(call);
        lock (Heard) Heard.Add(notice);
        return notice is RejectedNotice rejected ? rejected.ToResult() : Results.StatusCode(ShopAnswers);
    }
}
