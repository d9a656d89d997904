using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Closing;
using ShopHub.Data.Supervision;
using ShopHub.Data.Violations;
using ShopHub.Domain.Access;
using ShopHub.Domain.AfterSales;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Closing;
using ShopHub.Domain.Ledger;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Supervision;
using ShopHub.Domain.Trade;
using ShopHub.Domain.Violations;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Closing;

/// <summary>The platform closes a shop at 48 points: notice, refunds, and the same road for its money (Annex A: FORCED_CLOSING).</summary>
public sealed class ForcedClosingSpecs : IAsyncLifetime
{
    private Town _town = null!;

    public async Task InitializeAsync() => _town = await Town.Open();

    public async Task DisposeAsync() => await _town.DisposeAsync();

    private PlatformStaff Second => _town.Judge with { MemberId = s_second, Name = "王判" };

    private static readonly Id<PlatformMember> s_second = Id<PlatformMember>.New();

    [Fact]
    public async Task Unshipped_orders_are_refunded_and_shipped_ones_go_on()
    {
        var (waits, shipped) = (await _town.PaidOrder(_town.Lin, (_town.People.Tea, 2), (_town.People.Cup, 1)), await _town.ShippedOrder(_town.Wang, (_town.People.Cup, 1)));
        await Breaks(48);

        Assert.Equal(2, await Refunds());
        Assert.Equal(1, await Refunds());
        Assert.Equal(0, await Refunds());
        await _town.ChannelRefundsAll();

        Assert.Equal((OrderStatus.Closed, 0), ((await _town.Again(waits)).Status, (await _town.Again(waits)).OpenAfterSales));
        Assert.Equal(OrderStatus.Shipped, (await _town.Again(shipped)).Status);
        Assert.Equal(waits.Payable, (await _town.Again(waits)).RefundedCash);
        Town.Done(await _town.As(_town.Wang).Do((Data.Trade.ConfirmReceipt use, Buyer me) => use.Run(me, shipped.Number)));
        var asked = new AfterSaleRequest(AfterSaleKind.Refund, AfterSaleReason.Quality, 1, "", []);
        Town.Done(await _town.As(_town.Wang).Do((Data.AfterSales.AskAfterSale use, Buyer me) => use.Run(me, shipped.Number, shipped.Lines[0].Id, asked)));
        await _town.EverythingAgrees();
    }

    [Fact]
    public async Task Its_owner_cannot_take_it_back_and_the_notice_is_public()
    {
        await Breaks(48);

        Assert.Equal(ShopStatus.Closing, await Status());
        Assert.Equal("closing.by-platform", (await _town.As(_town.TeaHouse).Do((TakeBackClosing use, ShopStaff me) => use.Run(me))).Refusal!.Code);
        Assert.False((await Closing()).MayBeTakenBack);
        var shown = await _town.As(_town.Lin).Ask((ClosingNoticeQueries ask) => ask.Of("teahouse"));
        Assert.Equal((ClosingCause.Violation, ClosingPolicy.NoticeUntil(_town.Clock.GetUtcNow())), (shown!.Cause, shown.NoticeUntil));
        Assert.Contains("48分", shown.ForcedFor, StringComparison.Ordinal);
        Assert.DoesNotContain(ListingStatus.On, await Goods());
        Assert.False((await _town.Submits(_town.Lin, new() { Sku = _town.People.Tea.Id })).IsDone);
        Assert.Contains("店铺将被平台关闭", await Told());
    }

    [Fact]
    public async Task A_shop_without_anything_unsettled_closes_after_the_notice_though_its_points_stand()
    {
        await Breaks(48);
        await Winds(TimeSpan.FromDays(ClosingPolicy.NoticeDays) - TimeSpan.FromDays(1));
        Assert.Equal(ClosingStatus.Noticed, (await Closing()).Status);
        await Winds(TimeSpan.FromDays(2));
        var waiting = await Closing();
        Assert.Equal(ClosingStatus.Waiting, waiting.Status);
        Town.Done(await _town.As(_town.Judge).Do((TakeClosing use, PlatformStaff me) => use.Run(me, waiting.Number)));
        Assert.Equal("closing.by-platform", (await _town.As(_town.Judge).Do((SendBackClosing use, PlatformStaff me) => use.Run(me, waiting.Number, "请店主先补材料"))).Refusal!.Code);
        Assert.True(Town.Done(await _town.As(_town.Judge).Do((ApproveClosing use, PlatformStaff me) => use.Run(me, waiting.Number))));

        Assert.Equal(ShopStatus.Closed, await Status());
    }

    [Fact]
    public async Task Money_keeps_it_open_until_the_owner_has_withdrawn_it()
    {
        await _town.CanWithdraw(_town.TeaHouse, 10_000);
        await Breaks(48);
        await Winds(TimeSpan.FromDays(ClosingPolicy.NoticeDays + 1));
        var halted = await Closing();

        Assert.Equal(ClosingStatus.Halted, halted.Status);
        Assert.Contains("余额", halted.HaltedFor, StringComparison.Ordinal);
        Town.Done(await _town.Withdraws(_town.TeaHouse, 1_000));
        Assert.Equal(new Money(9_000), await _town.Balance(_town.TeaHouse, Account.MerchantAvailable));
    }

    [Fact]
    public async Task A_won_appeal_gives_the_shop_back()
    {
        var number = await Breaks(48);
        Town.Done(await _town.As(_town.TeaHouse).Do((AppealViolation use, ShopStaff me) => use.Run(me, number, "送检样品不是本店所售，有发货记录为证", s_proof)));
        Town.Done(await _town.As(_town.Judge with { MemberId = Id<PlatformMember>.New() }).Do((DecideAppeal use, PlatformStaff me) => use.Run(me, number, true, "证据成立，撤销处罚")));

        Assert.Equal((ShopStatus.Open, ClosingStatus.TakenBack), (await Status(), (await Closing()).Status));
        Assert.Contains(ListingStatus.On, await Goods());
        await _town.PaidOrder(_town.Lin, (_town.People.Tea, 1));
        Assert.Contains("平台关店已取消", await Told());
    }

    [Fact]
    public async Task Nobody_asks_a_shop_that_closes_who_stands_behind_it()
    {
        Town.Done(await _town.AsClockwork.Do((AskIdentities use, Clockwork me) => use.Run(me, 100)));
        await Breaks(48);

        Assert.Equal(IdentityStatus.Closed, await _town.Look(db => db.IdentityChecks.Where(c => c.MerchantId == _town.TeaHouse.MerchantId).Select(c => c.Status).SingleAsync()));
    }

    private static readonly string[] s_proof = ["/u/0123456789abcdef0123456789abcdef-960.webp"];

    private async Task<string> Breaks(int points)
    {
        var form = new ViolationForm("fakes", points, "三位买家送检均为假冒商标", "", "", s_proof);
        var number = Town.Done(await _town.As(_town.Judge).Do((RecordViolation use, PlatformStaff me) => use.Run(me, "teahouse", form, Guid.CreateVersion7())));
        Town.Done(await _town.As(Second).Do((AgreeViolation use, PlatformStaff me) => use.Run(me, number)));
        return number;
    }

    private async Task<int> Refunds() => Town.Done(await _town.AsClockwork.Do((RefundForcedOrders use, Clockwork me) => use.Run(me, 100)));

    private async Task Winds(TimeSpan by)
    {
        _town.Clock.Wind(by);
        Town.Done(await _town.AsClockwork.Do((EndMeasures use, Clockwork me) => use.Run(me, 100)));
        foreach (var due in await _town.AsClockwork.Ask((DueClosingQueries ask, Clockwork me) => ask.Due(me)))
            Town.Done(await _town.AsClockwork.Do((LookAfterClosing use, Clockwork me) => use.Run(me, due)));
    }

    private Task<ShopStatus> Status() => _town.Look(db => db.Merchants.Where(m => m.Code == "teahouse").Select(m => m.Status).SingleAsync());

    private Task<ShopClosing> Closing() => _town.Look(db => db.Closings.SingleAsync());

    private Task<List<ListingStatus>> Goods() => _town.Look(db => db.Products.Where(p => p.MerchantId == _town.TeaHouse.MerchantId).Select(p => p.Status).ToListAsync());

    private Task<List<string>> Told() => _town.Look(db => db.Notices.Where(n => n.RecipientId == _town.TeaHouse.MerchantId.Value).Select(n => n.Title).ToListAsync());
}
