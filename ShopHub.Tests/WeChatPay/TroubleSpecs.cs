using ShopHub.Domain.Payments;
using ShopHub.Tests.Sandbox;

namespace ShopHub.Tests.WeChatPay;

/// <summary>What the client makes of a channel in trouble: unknown is never called failed, and one order stays one order.</summary>
public sealed class TroubleSpecs
{
    [Theory]
    [InlineData("resp-500-before")]
    [InlineData("resp-500-after")]
    [InlineData("resp-502-html")]
    [InlineData("resp-cut")]
    [InlineData("resp-nosig")]
    [InlineData("resp-badsig")]
    [InlineData("resp-probe")]
    [InlineData("resp-stale")]
    [InlineData("resp-future")]
    [InlineData("resp-unknown-serial")]
    [InlineData("extra-fields")]
    public async Task One_fault_on_the_way_is_overcome_by_the_same_number(string preset)
    {
        await using var house = await WireHouse.Open();
        house.Use(preset);

        var answer = await house.Gateway.Prepay(house.Order());

        Assert.True(answer.IsDone, $"{answer.Verdict} {answer.Code}");
        Assert.Single(house.World.Orders);
    }

    [Theory]
    [InlineData("resp-500-after", "SYSTEM_ERROR")]
    [InlineData("resp-timeout-after", "TIMEOUT")]
    [InlineData("resp-502-html", "HTTP_502")]
    [InlineData("resp-cut", "CONNECTION")]
    [InlineData("resp-nosig", "ANSWER_NOT_TRUSTED")]
    public async Task An_answer_that_never_comes_right_leaves_the_outcome_unknown(string preset, string code)
    {
        // Only the call that must run into the limit gets a short one: a busy machine is slow too.
        var limit = code == "TIMEOUT" ? "700" : "30000";
        await using var house = await WireHouse.Open(new() { ["WeChatPay:Attempts"] = "1", ["WeChatPay:TimeoutMilliseconds"] = limit });
        house.Use(preset);

        var answer = await house.Gateway.Prepay(house.Order());

        Assert.Equal((ChannelVerdict.Unknown, code), (answer.Verdict, answer.Code));
    }

    [Fact]
    public async Task Too_often_is_busy_and_a_refused_merchant_signature_is_busy_too()
    {
        await using var house = await WireHouse.Open();

        house.Use("resp-429");
        var often = await house.Gateway.Prepay(house.Order());
        house.Use("mch-cert-expired");
        var unsigned = await house.Gateway.Prepay(house.Order());

        Assert.Equal((ChannelVerdict.Busy, "FREQUENCY_LIMITED"), (often.Verdict, often.Code));
        Assert.Equal((ChannelVerdict.Busy, "SIGN_ERROR"), (unsigned.Verdict, unsigned.Code));
        Assert.Empty(house.World.Orders);
    }

    [Fact]
    public async Task A_host_that_is_not_there_is_busy_and_the_backup_host_answers()
    {
        const string nobody = "http://127.0.0.1:9/";
        await using var alone = await WireHouse.Open(new() { ["WeChatPay:BaseAddress"] = nobody });
        await using var other = await WireHouse.Open();
        var both = new Dictionary<string, string?>
        {
            ["WeChatPay:BaseAddress"] = nobody,
            ["WeChatPay:BackupAddress"] = other.Get<ShopHub.Web.Integrations.OwnAddress>().Find().AbsoluteUri,
        };
        await using var backed = await WireHouse.Open(both);

        Assert.Equal(ChannelVerdict.Busy, (await alone.Gateway.Prepay(alone.Order())).Verdict);
        Assert.True((await backed.Gateway.Prepay(backed.Order())).IsDone);
        Assert.Single(other.World.Orders);
    }

    [Fact]
    public async Task A_caller_who_gives_up_is_told_so_and_gets_no_verdict()
    {
        await using var house = await WireHouse.Open();
        house.Use("resp-timeout-after");
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => house.Gateway.Prepay(house.Order(), patience.Token));
    }

    [Fact]
    public async Task A_merchant_with_another_key_is_refused_by_the_channel_and_nothing_is_made()
    {
        using var other = System.Security.Cryptography.RSA.Create(2048);
        await using var house = await WireHouse.Open(new() { ["WeChatPay:PrivateKey"] = other.ExportPkcs8PrivateKeyPem() });

        var answer = await house.Gateway.Prepay(house.Order());

        Assert.Equal((ChannelVerdict.Busy, "SIGN_ERROR"), (answer.Verdict, answer.Code));
        Assert.Empty(house.World.Orders);
    }
}
