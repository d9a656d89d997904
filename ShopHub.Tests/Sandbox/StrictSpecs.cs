using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using ShopHub.Domain.Payments;
using ShopHub.Web.Integrations.WeChatPay;
using ShopHub.Web.Integrations.WeChatPay.Wire;

namespace ShopHub.Tests.Sandbox;

/// <summary>Strict in what it accepts: a lenient sandbox would teach wrong code.</summary>
public sealed class StrictSpecs
{
    [Theory]
    [InlineData("{\"coupon\":1}", "/body/coupon")]
    [InlineData("{\"attach\":null}", "/body/attach")]
    [InlineData("{\"out_trade_no\":\"SH/1\"}", "/body/out_trade_no")]
    [InlineData("{\"out_trade_no\":\"SH1\"}", "/body/out_trade_no")]
    [InlineData("{\"amount\":{\"total\":1.5}}", "/body/amount/total")]
    [InlineData("{\"amount\":{\"total\":0}}", "/body/amount/total")]
    [InlineData("{\"amount\":{\"total\":\"1\"}}", "/body/amount/total")]
    [InlineData("{\"amount\":{\"total\":1,\"currency\":\"USD\"}}", "/body/amount/currency")]
    [InlineData("{\"notify_url\":\"http://127.0.0.1/n?x=1\"}", "/body/notify_url")]
    [InlineData("{\"payer\":{\"openid\":\"oUnknown\"}}", "/body/payer/openid")]
    [InlineData("{\"time_expire\":\"tomorrow\"}", "/body/time_expire")]
    [InlineData("{\"mchid\":\"1900000001\"}", "/body/mchid")]
    public async Task A_broken_field_is_named(string change, string location)
    {
        await using var house = await WireHouse.Open();
        var body = Body(house);
        foreach (var (name, value) in JsonNode.Parse(change)!.AsObject()) body[name] = value?.DeepClone();

        var (status, answer) = await Send(house, "/v3/pay/transactions/jsapi", body.ToJsonString());

        Assert.Equal((400, "PARAM_ERROR", location), (status, (string?)answer["code"], (string?)answer["detail"]!["location"]));
    }

    [Theory]
    [InlineData("mchid", "1900000001")]
    [InlineData("serial_no", "0000")]
    [InlineData("timestamp", "1000000000")]
    [InlineData("nonce_str", "not plain")]
    [InlineData("signature", "AAAA")]
    public async Task A_wrong_part_of_the_authorization_is_a_signature_error_that_tells_the_step(string part, string value)
    {
        await using var house = await WireHouse.Open();

        var (status, answer) = await Send(house, "/v3/pay/transactions/jsapi", Body(house).ToJsonString(), part, value);

        Assert.Equal((401, "SIGN_ERROR"), (status, (string?)answer["code"]));
        Assert.NotEmpty((string)answer["detail"]!["step"]!);
    }

    [Fact]
    public async Task A_request_too_old_by_five_minutes_and_a_second_is_refused()
    {
        await using var house = await WireHouse.Open();
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();

        Assert.Equal(401, (await Send(house, "/v3/certificates", "", "timestamp", $"{now - 302}")).Status);
        Assert.Equal(200, (await Send(house, "/v3/certificates", "", "timestamp", $"{now - 295}")).Status);
    }

    [Fact]
    public async Task A_path_nobody_knows_is_answered_in_the_channels_own_way()
    {
        await using var house = await WireHouse.Open();

        var (status, answer) = await Send(house, "/v3/pay/transactions/jsapy", "{}");

        Assert.Equal((404, "RESOURCE_NOT_EXISTS"), (status, (string?)answer["code"]));
    }

    [Fact]
    public async Task Native_and_H5_orders_give_their_addresses_and_are_paid_by_anybody()
    {
        await using var house = await WireHouse.Open();
        var native = Body(house);
        native.Remove("payer");
        var h5 = Body(house);
        h5.Remove("payer");
        h5["scene_info"] = new JsonObject { ["payer_client_ip"] = "127.0.0.1", ["h5_info"] = new JsonObject { ["type"] = "Wap" } };

        var (_, code) = await Send(house, "/v3/pay/transactions/native", native.ToJsonString());
        var (_, page) = await Send(house, "/v3/pay/transactions/h5", h5.ToJsonString());

        Assert.StartsWith("weixin://wxpay/bizpayurl?pr=wx", (string?)code["code_url"]);
        Assert.Contains("/cgi-bin/mmpayweb-bin/checkmweb?prepay_id=wx", (string?)page["h5_url"]);
        Assert.Equal(ChannelPaymentState.NotPaid, (await house.Gateway.Query(new((string)native["out_trade_no"]!, null, []))).Value!.State);
    }

    private static JsonObject Body(WireHouse house) => new()
    {
        ["appid"] = house.World.Merchant.AppId,
        ["mchid"] = house.World.Merchant.MchId,
        ["description"] = "龙井",
        ["out_trade_no"] = house.Order().OutTradeNo,
        ["notify_url"] = "http://127.0.0.1/notify",
        ["amount"] = new JsonObject { ["total"] = 1 },
        ["payer"] = new JsonObject { ["openid"] = house.OpenId },
    };

    // Signs like the client, and lets a spec change one part of what is said about it.
    private static async Task<(int Status, JsonNode Answer)> Send(
        WireHouse house, string target, string body, string? part = null, string? value = null)
    {
        var account = house.Get<WeChatPayAccount>();
        var (method, bytes) = (body == "" ? HttpMethod.Get : HttpMethod.Post, Encoding.UTF8.GetBytes(body));
        var said = new Dictionary<string, string>
        {
            ["mchid"] = account.MchId,
            ["nonce_str"] = Nonce.New(),
            ["timestamp"] = $"{TimeProvider.System.GetUtcNow().ToUnixTimeSeconds()}",
            ["serial_no"] = account.MerchantSerial,
        };
        if (part is not null) said[part] = value!;
        said.TryAdd("signature", account.Key.Sign(PayMessages.Request(method.Method, target, said["timestamp"], said["nonce_str"], bytes)));
        using var request = new HttpRequestMessage(method, target);
        if (body != "") request.Content = new ByteArrayContent(bytes) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        request.Headers.TryAddWithoutValidation("Authorization", $"{PayMessages.Scheme} {string.Join(',', said.Select(s => $"{s.Key}=\"{s.Value}\""))}");
        request.Headers.Add("Accept", "application/json");
        request.Headers.Add("User-Agent", "Specs");
        using var browser = house.Browser();
        using var answer = await browser.SendAsync(request);
        return ((int)answer.StatusCode, JsonNode.Parse(await answer.Content.ReadAsStringAsync())!);
    }
}
