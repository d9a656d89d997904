using ShopHub.Domain.Payments;
using ShopHub.Domain.Shared;
using ShopHub.Web.Integrations.Sandbox.Pay;
using ShopHub.Web.Integrations.Sandbox.World;
using ShopHub.Web.Integrations.WeChatPay;

namespace ShopHub.Tests.Sandbox;

/// <summary>A killed program loses nothing: its world is copied as it stands on disk, and opened again.</summary>
public sealed class RestartSpecs
{
    [Fact]
    public async Task After_a_kill_orders_refunds_and_money_are_known_and_callbacks_go_on()
    {
        await using var before = await WireHouse.Open();
        var paid = await before.Paid(fen: 2_000);
        var unpaid = before.Order();
        await before.Gateway.Prepay(unpaid);
        Assert.True((await before.Gateway.Refund(new RefundOrder("RF1", paid.OutTradeNo, before.Account, new Money(500), paid.Amount, ""))).IsDone);
        await File.AppendAllTextAsync(Path.Combine(before.Folder, "world.jsonl"), "order {\"OutTradeNo\":\"half a li");

        await using var after = await WireHouse.Open(folder: CopyOf(before.Folder));
        after.Clock.Wind(TimeSpan.FromSeconds(3));
        await after.RunDue();

        Assert.Equal(ChannelPaymentState.Refunded, (await after.Query(paid.OutTradeNo)).Value!.State);
        Assert.Equal(ChannelPaymentState.NotPaid, (await after.Query(unpaid.OutTradeNo)).Value!.State);
        Assert.Equal(ChannelRefundState.Success, (await after.QueryRefund("RF1")).Value!.State);
        Assert.Equal(0, after.World.Money.Balances().Values.Sum());
        Assert.Equal(1_500, -after.World.Money["shoppers"]);
        Assert.True((await after.Pay(unpaid))["paid"]!.GetValue<bool>());
    }

    [Fact]
    public async Task A_callback_the_shop_did_not_acknowledge_is_sent_again_after_the_restart()
    {
        await using var before = await WireHouse.Open();
        before.ShopAnswers = 500;
        await before.Paid();
        await before.RunDue();

        var notice = Assert.Single(before.World.Notices.Values);
        await using var after = await WireHouse.Open(folder: CopyOf(before.Folder));
        after.Clock.Wind(TimeSpan.FromSeconds(16));
        await after.RunDue();

        var resumed = Assert.Single(after.World.Notices.Values);
        Assert.Equal((notice.Id, 2), (resumed.Id, resumed.Attempts.Count));
        Assert.NotEmpty(before.Heard.OfType<PaymentNotice>());
    }

    [Fact]
    public async Task A_shopper_who_was_only_named_once_can_still_pay_after_the_restart()
    {
        await using var before = await WireHouse.Open();
        var visitor = People.OpenId(before.World.Shopper("visitor-7"), before.World.Merchant.AppId);

        await using var after = await WireHouse.Open(folder: CopyOf(before.Folder));

        Assert.True((await after.Gateway.Prepay(after.Order() with { OpenId = visitor })).IsDone);
    }

    [Fact]
    public async Task A_payment_from_before_the_sandbox_is_taken_over_once_and_can_be_refunded()
    {
        await using var house = await WireHouse.Open();
        var merchant = house.World.Merchant;
        var past = new ChannelPayment("P20260101", "4200000000202601010000000001", ChannelPaymentState.Paid, new Money(900), "CNY",
            merchant.AppId, merchant.MchId, house.OpenId, house.Clock.GetUtcNow().AddDays(-30))
        { SubMchId = WireHouse.Shop };

        house.Get<CashDesk>().Adopt(past, "龙井");
        house.Get<CashDesk>().Adopt(past, "龙井");

        Assert.Equal(past.TransactionId, (await house.Query(past.OutTradeNo)).Value!.TransactionId);
        Assert.True((await house.Gateway.Refund(new RefundOrder("RF1", past.OutTradeNo, past.SubMchId, past.Amount, past.Amount, "七天无理由"))).IsDone);
        Assert.Equal(-900, house.World.Money["shoppers"]);
    }

    [Fact]
    public async Task Keys_are_made_once_and_kept()
    {
        await using var house = await WireHouse.Open();
        var (folder, clock) = (house.Folder, house.Get<ShopHub.Web.Integrations.WireClock>());

        Assert.Equal(SandboxKeys.LoadOrMake(folder, 2048, clock), SandboxKeys.LoadOrMake(folder, 2048, clock));
    }

    private static string CopyOf(string folder)
    {
        var copy = Directory.CreateTempSubdirectory("shophub-wire-").FullName;
        foreach (var file in Directory.GetFiles(folder)) File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));
        return copy;
    }
}
