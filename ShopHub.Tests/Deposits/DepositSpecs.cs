using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Deposits;
using ShopHub.Data.Merchants;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Closing;
using ShopHub.Domain.Ledger;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Payments;
using ShopHub.Domain.Shared;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Deposits;

/// <summary>What a shop leaves with the platform: short, paid up, deducted, given back (DEP-01 to DEP-08).</summary>
public sealed partial class DepositSpecs
{
    [Fact]
    public async Task A_short_shop_is_told_once_loses_its_shelf_after_seven_days_and_gets_it_back_by_paying()
    {
        await _town.PaidDeposit(_town.TeaHouse, Required - 1);
        await TakesOff(_town.People.Cup);
        await Job();
        await Job();

        Assert.Equal(["保证金不足"], await Told());
        var call = (await Desk()).Call!;
        Assert.Equal(NextStep.PayDeposit, (await _town.As(_town.TeaHouse).Ask((NextStepQueries ask, ShopStaff me) => ask.Mine(me)))[0].Step);
        Assert.Equal((new Money(1), ShopCalendar.StartOf(new(2026, 3, 10))), (call.Lacks, call.DueAt));
        Assert.Equal(ListingStatus.On, await Tea());
        await Winds(call.DueAt!.Value - _town.Clock.GetUtcNow() - TimeSpan.FromTicks(1));
        Assert.Equal(ListingStatus.On, await Tea());
        await Winds(TimeSpan.FromTicks(1));
        Assert.Equal(ListingStatus.OffForDeposit, await Tea());
        Assert.Equal(_town.Clock.GetUtcNow().AddDays(60), (await Desk()).Call!.DueAt);
        Assert.Equal("deposit.short", (await Lists(_town.People.Cup)).Refusal!.Code);

        await Pays(1);

        Assert.Equal(ListingStatus.On, await Tea());
        Assert.Null((await Desk()).Call);
        Assert.Equal(ListingStatus.OffByMerchant, await _town.Look(db => db.Products.Where(p => p.Id == _town.People.Cup.ProductId).Select(p => p.Status).SingleAsync()));
        Town.Done(await Lists(_town.People.Cup));
        Assert.Equal(["保证金不足", "保证金逾期未补，商品已下架", "保证金已补足"], await Told());
    }

    [Fact]
    public async Task Sixty_days_after_its_goods_have_gone_the_platform_closes_it()
    {
        await Job();
        await Winds((await Desk()).Call!.DueAt!.Value - _town.Clock.GetUtcNow());
        await Winds(TimeSpan.FromDays(60) - TimeSpan.FromTicks(1));
        Assert.Equal(ShopStatus.Open, (await Desk()).Status);
        await Winds(TimeSpan.FromTicks(1));

        var closing = await _town.Look(db => db.Closings.SingleAsync(c => c.MerchantId == _town.TeaHouse.MerchantId));
        Assert.Equal((ClosingCause.Deposit, ShopStatus.Closing), (closing.Cause, (await Desk()).Status));
        Assert.Null((await Desk()).Call);
        // What it has earned it may take out.
        Assert.Equal(Money.Zero, (await Desk()).Stand.Lacks);
        await Winds(TimeSpan.FromDays(1));
        Assert.Equal(1, await _town.Look(db => db.Closings.CountAsync(c => c.MerchantId == _town.TeaHouse.MerchantId)));
    }

    [Fact]
    public async Task A_part_of_what_lacks_changes_the_sum_and_not_the_days()
    {
        await Job();
        var due = (await Desk()).Call!.DueAt;
        await Winds(TimeSpan.FromDays(3));
        await Pays(50_000);

        Assert.Equal((new Money(150_000), due), ((await Desk()).Call!.Lacks, (await Desk()).Call!.DueAt));
    }

    [Fact]
    public async Task A_call_ends_when_nothing_that_needs_a_deposit_is_sold_any_more()
    {
        await Job();
        await TakesOff(_town.People.Tea);
        await TakesOff(_town.People.Cup);
        await Job();

        Assert.Null((await Desk()).Call);
        Assert.Equal("deposit.short", (await Lists(_town.People.Tea)).Refusal!.Code);
    }

    [Fact]
    public async Task Money_by_wechat_pay_is_booked_once_and_the_platform_bears_the_fee()
    {
        var payment = Town.Done(await Asks(100_000));
        Assert.Equal(payment, Town.Done(await Asks(100_000)));
        var said = await _town.WhatTheChannelSays(payment);
        Assert.Equal(Domain.Payments.PaymentStatus.Created, await Status(payment));

        var heard = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => _town.Hears(said)));

        Assert.Equal(1, heard.Count(h => h is Data.Payments.Heard.Booked));
        Assert.Equal((new Money(100_000), new Money(600), new Money(600)), (await Held(), await Platform(Account.PlatformSubsidy), await Platform(Account.ChannelFeePayable)));
        Assert.Equal(PaymentStatus.Paid, await Status(payment));
    }

    [Fact]
    public async Task A_code_that_is_not_used_is_closed_and_its_late_money_still_counts()
    {
        var payment = Town.Done(await Asks(100_000));
        _town.Clock.Wind(PaymentPolicy.TimeForDues + TimeSpan.FromMinutes(1));
        Assert.Equal(1, Town.Done(await _town.AsClockwork.Do((Data.Trade.CloseUnpaidOrders use, Clockwork me) => use.Run(me, 100))));

        Assert.Equal(PaymentStatus.Closed, await Status(payment));
        await _town.Pays(payment);
        Assert.Equal((new Money(100_000), PaymentStatus.Paid), (await Held(), await Status(payment)));
    }

    [Fact]
    public async Task Money_for_a_shop_that_has_closed_goes_back_in_full()
    {
        var payment = Town.Done(await Asks(100_000));
        await _town.Look(db => db.Merchants.Where(m => m.Code == "teahouse").ExecuteUpdateAsync(set => set.SetProperty(m => m.Status, ShopStatus.Closed)));
        await _town.Pays(payment);

        Assert.Equal(Money.Zero, await Held());
        var refund = await _town.Look(db => db.Refunds.SingleAsync(r => r.PaymentId == payment));
        Assert.Equal((new Money(100_000), RefundReason.LateMoney), (refund.Amount, refund.Reason));
    }

    [Theory]
    [InlineData(0, "deposit.amount")]
    [InlineData(5_000_001, "deposit.by-bank")]
    public async Task Only_sums_the_channel_takes_are_paid_by_it(long fen, string because) => Assert.Equal(because, (await Asks(fen)).Refusal!.Code);

    [Fact]
    public async Task A_bank_receipt_counts_once_however_often_it_is_written_down()
    {
        var tries = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Transfers(100_000, "ICBC-0001")));

        Assert.Equal(1, tries.Count(t => t.IsDone));
        Assert.All(tries.Where(t => !t.IsDone), t => Assert.Contains(t.Refusal!.Code, (string[])["deposit.known", "common.twice", "common.changed-by-others"]));
        Assert.Equal(new Money(100_000), await Held());
    }

    [Fact]
    public async Task Who_has_no_money_rights_and_who_is_of_another_shop_touches_nothing()
    {
        var clerk = _town.TeaHouse with { Permissions = StaffPolicy.Manager };
        var payment = Town.Done(await Asks(100_000));

        Assert.Equal("common.not-allowed", (await Asks(1, clerk)).Refusal!.Code);
        Assert.Equal("common.not-allowed", (await AsksBack(clerk)).Refusal!.Code);
        Assert.Equal("common.not-found", (await _town.As(_town.BookRoom).Do((RecordDuePrepay use, ShopStaff me) => use.Run(me, payment, "wx1"))).Refusal!.Code);
        Assert.Equal("common.not-allowed", (await Transfers(1, "X-00001", _town.Judge with { Permissions = PlatformPermission.Review })).Refusal!.Code);
    }

    private Task<PaymentStatus> Status(Id<Payment> id) => _town.Look(db => db.Payments.Where(p => p.Id == id).Select(p => p.Status).SingleAsync());
}
