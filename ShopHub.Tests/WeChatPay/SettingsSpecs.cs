using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using ShopHub.Tests.Sandbox;
using ShopHub.Web.Integrations.Sandbox;
using ShopHub.Web.Integrations.Sandbox.World;
using ShopHub.Web.Integrations.WeChat;
using ShopHub.Web.Integrations.WeChatPay;

namespace ShopHub.Tests.WeChatPay;

public sealed class SettingsSpecs
{
    private static readonly SandboxKeys Keys = SandboxKeys.Make(2048, TimeProvider.System.GetUtcNow());

    [Fact]
    public void Good_settings_are_accepted_in_production() => Assert.Empty(Faults(_ => { }));

    [Fact]
    public void Every_missing_setting_is_one_sentence_that_names_it()
    {
        var faults = Faults(o => (o.MchId, o.AppId, o.MerchantSerial, o.ApiV3Key, o.PrivateKey, o.PublicKeyId) = ("", "", "", "short", "none", ""));

        Assert.Equal(6, faults.Count);
        Assert.All(faults, sentence => Assert.Contains("WeChatPay:", sentence));
    }

    [Theory]
    [InlineData("http://127.0.0.1:5080")]
    [InlineData("http://api.mch.weixin.qq.com")]
    [InlineData("https://api.mch.weixin.qq.com.example.com")]
    [InlineData("")]
    public void Production_talks_to_the_real_hosts_only(string address) =>
        Assert.Contains(Faults(o => o.BaseAddress = address), sentence => sentence.Contains("BaseAddress"));

    [Fact]
    public void Production_refuses_published_keys_and_certificates()
    {
        var faults = Faults(o => (o.ApiV3Key, o.MerchantSerial) = (PublishedKeys.ApiV3Keys.First(), PublishedKeys.Serials.First().ToLowerInvariant()));

        Assert.Equal(2, faults.Count);
    }

    [Fact]
    public void Outside_production_a_loopback_address_is_fine() =>
        Assert.Empty(Faults(o => (o.BaseAddress, o.NotifyBase) = ("http://127.0.0.1:5080", "http://127.0.0.1:5080"), Environments.Development));

    [Fact]
    public void The_sandbox_does_not_start_in_production()
    {
        var rules = new SandboxRules(new Place(Environments.Production));

        Assert.Contains("生产环境", rules.Validate(null, new SandboxOptions { Enabled = true }).FailureMessage);
        Assert.True(rules.Validate(null, new SandboxOptions()).Succeeded);
    }

    [Fact]
    public void Production_signs_in_through_the_real_wechat_only()
    {
        var rules = new WeChatRules(new Place(Environments.Production));
        var real = new WeChatOptions { AppId = "wx1", Secret = "s", AuthorizeBase = "https://open.weixin.qq.com/", ApiBase = "https://api.weixin.qq.com" };

        Assert.True(rules.Validate(null, real).Succeeded);
        Assert.True(rules.Validate(null, new WeChatOptions { AppId = "wx1", Secret = "s" }).Failed);
    }

    [Fact]
    public async Task Nothing_secret_is_ever_logged()
    {
        var log = new HeardLog();
        await using var house = await WireHouse.Open(also: log.Listen);
        var account = house.Get<WeChatPayAccount>();

        house.Use("resp-500-after");
        house.Use("notify-wrong-key");
        var order = await house.Paid();
        await house.Query(order.OutTradeNo);
        await house.RunDue();
        await house.Get<WeChatLogin>().Exchange("a-code-that-is-wrong");

        Assert.NotEmpty(log.Lines);
        Assert.DoesNotContain(log.Lines, line => Secrets(account, house.World.Merchant).Any(line.Contains));
    }

    private static IEnumerable<string> Secrets(WeChatPayAccount account, Merchant merchant) =>
        [System.Text.Encoding.UTF8.GetString(account.ApiV3Key), "PRIVATE KEY", merchant.AppSecret, "a-code-that-is-wrong"];

    private static List<string> Faults(Action<WeChatPayOptions> change, string? environment = null)
    {
        var options = new WeChatPayOptions
        {
            BaseAddress = "https://api.mch.weixin.qq.com",
            BackupAddress = "https://api2.mch.weixin.qq.com",
            NotifyBase = "https://shop.example",
        };
        new SandboxIdentity(Keys).PostConfigure(null, options);
        change(options);
        return [.. new WeChatPayRules(new Place(environment ?? Environments.Production)).Validate(null, options).Failures ?? []];
    }

    private sealed class Place(string name) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = name;

        public string ApplicationName { get; set; } = "ShopHub";

        public string ContentRootPath { get; set; } = "";

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
