using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Payments;
using ShopHub.Data.Withdrawals;
using ShopHub.Domain.Access;
using ShopHub.Domain.Ledger;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Withdrawals;
using ShopHub.Tests.Cast;
using static ShopHub.Domain.Withdrawals.WithdrawalStatus;

namespace ShopHub.Tests.Withdrawals;

/// <summary>A shop takes money out (WDR-01 … WDR-06).</summary>
public sealed class WithdrawalSpecs
{
    [Fact]
    public async Task A_shop_withdraws_and_the_money_reaches_its_bank()
    {
        await using var town = await Town.Open();
        await town.CanWithdraw(town.TeaHouse, 500_000);

        var number = Town.Done(await town.Withdraws(town.TeaHouse, 300_000));

        Assert.Equal(new(200_000), await town.Balance(town.TeaHouse, Account.MerchantAvailable));
        Assert.Equal(new(300_000), await town.Balance(town.TeaHouse, Account.WithdrawInTransit));
        // Monday the 2nd of March: it should be there on Tuesday.
        Assert.Equal(new DateOnly(2026, 3, 3), (await town.Withdrawal(number)).ExpectedOn);
        Town.Done(await town.ChannelSays(number, ChannelPayoutState.Success));
        Assert.Equal(Success, (await town.Withdrawal(number)).Status);
        Assert.Equal(Money.Zero, await town.Balance(town.TeaHouse, Account.WithdrawInTransit));
        await town.EverythingAgrees();
    }

    [Fact]
    public async Task Of_twenty_requests_at_once_exactly_one_is_taken()
    {
        await using var town = await Town.Open();
        await town.CanWithdraw(town.TeaHouse, 500_000);
        var people = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => town.Colleague(town.TeaHouse, $"财务{i}", ShopPermission.Money)));
        foreach (var person in people) await town.Confirms(person);

        var outcomes = await Task.WhenAll(people.Select(p => Task.Run(() => town.As(p).Do((AskWithdrawal use, ShopStaff me) => use.Run(me, new(100_000))))));

        Assert.Single(outcomes, o => o.IsDone);
        Assert.All(outcomes.Where(o => !o.IsDone), o => Assert.Contains(o.Refusal!.Code, (string[])["withdrawal.once-a-day", "common.twice"]));
        Assert.Equal(new(400_000), await town.Balance(town.TeaHouse, Account.MerchantAvailable));
        await town.EverythingAgrees();
    }

    [Fact]
    public async Task The_next_request_waits_for_the_next_shanghai_day()
    {
        await using var town = await Town.Open();
        await town.CanWithdraw(town.TeaHouse, 500_000);
        await town.CanWithdraw(town.BookRoom, 500_000);
        town.Clock.Wind(new DateTimeOffset(2026, 3, 2, 23, 59, 59, ShopCalendar.Offset) - town.Clock.GetUtcNow());

        Town.Done(await town.Withdraws(town.TeaHouse, 1_000));
        Town.Done(await town.Withdraws(town.BookRoom, 1_000));
        Assert.Equal("withdrawal.once-a-day", (await town.Withdraws(town.TeaHouse, 1_000)).Refusal?.Code);
        town.Clock.Wind(TimeSpan.FromSeconds(1));
        Town.Done(await town.Withdraws(town.TeaHouse, 1_000));
        town.Clock.Wind(TimeSpan.FromHours(8));

        Assert.Equal("withdrawal.once-a-day", (await town.Withdraws(town.TeaHouse, 1_000)).Refusal?.Code);
    }

    [Theory]
    [InlineData(99, "withdrawal.too-little")]
    [InlineData(100, null)]
    [InlineData(10_000, null)]
    [InlineData(10_001, "withdrawal.not-enough")]
    public async Task Limits_hold_to_the_fen(long fen, string? refused)
    {
        await using var town = await Town.Open();
        await town.CanWithdraw(town.TeaHouse, 10_000);

        Assert.Equal(refused, (await town.Withdraws(town.TeaHouse, fen)).Refusal?.Code);
    }

    [Fact]
    public async Task Nobody_withdraws_more_than_his_subject_may_at_once()
    {
        await using var town = await Town.Open();
        await town.CanWithdraw(town.TeaHouse, 600_000_000);
        await town.Colleague(town.TeaHouse, "财务小周", ShopPermission.Money);

        Assert.Equal("withdrawal.too-much", (await town.Withdraws(town.TeaHouse, 500_000_001)).Refusal?.Code);
        Assert.Equal(new(5_000_000), WithdrawalPolicy.Default.Most(Subject.Person));
        Assert.Equal(new(50_000_000), WithdrawalPolicy.Default.Most(Subject.IndividualBusiness));
        Town.Done(await town.Withdraws(town.TeaHouse, 500_000_000));
    }

    [Fact]
    public async Task Without_money_rights_nothing_is_seen_and_nothing_is_asked()
    {
        await using var town = await Town.Open();
        await town.CanWithdraw(town.TeaHouse, 10_000);
        var number = Town.Done(await town.Withdraws(town.TeaHouse, 1_000));
        var clerk = await town.Colleague(town.TeaHouse, "店员", ShopPermission.Orders | ShopPermission.Products);

        Assert.Equal("common.not-allowed", (await town.Withdraws(clerk, 1_000)).Refusal?.Code);
        var seen = await Assert.ThrowsAsync<Refusal>(() => town.As(clerk).Ask((WithdrawalDeskQueries ask, ShopStaff me) => ask.Of(me, number)));
        Assert.Equal("common.not-allowed", seen.Code);
        var strange = await Assert.ThrowsAsync<Refusal>(() => town.As(town.BookRoom).Ask((WithdrawalDeskQueries ask, ShopStaff me) => ask.Of(me, number)));
        Assert.Equal("common.not-found", strange.Code);
    }

    [Fact]
    public async Task Every_request_is_confirmed_by_who_asks()
    {
        await using var town = await Town.Open();
        await town.CanWithdraw(town.TeaHouse, 10_000);

        Assert.Equal("access.confirm-first", (await town.As(town.TeaHouse).Do((AskWithdrawal use, ShopStaff me) => use.Run(me, new(1_000)))).Refusal?.Code);
        Assert.Equal(Data.Access.ConfirmAnswer.Wrong, await town.Confirms(town.TeaHouse, "guess"));
        Assert.Equal("access.confirm-first", (await town.As(town.TeaHouse).Do((AskWithdrawal use, ShopStaff me) => use.Run(me, new(1_000)))).Refusal?.Code);
        for (var i = 0; i < 4; i++) await town.Confirms(town.TeaHouse, "guess");

        // Five wrong ones lock, then the right one does not help either.
        Assert.Equal(Data.Access.ConfirmAnswer.Locked, await town.Confirms(town.TeaHouse));
    }

    [Fact]
    public async Task What_the_bank_refuses_is_available_again()
    {
        await using var town = await Town.Open();
        await town.CanWithdraw(town.TeaHouse, 10_000);
        var number = Town.Done(await town.Withdraws(town.TeaHouse, 10_000));

        Town.Done(await town.ChannelSays(number, ChannelPayoutState.Created));
        Town.Done(await town.ChannelSays(number, ChannelPayoutState.Failed, "户名不符"));
        Town.Done(await town.ChannelSays(number, ChannelPayoutState.Failed, "户名不符"));

        var failed = await town.Withdrawal(number);
        Assert.Equal((Fail, "户名不符"), (failed.Status, failed.BackFor));
        Assert.Equal(new(10_000), await town.Balance(town.TeaHouse, Account.MerchantAvailable));
        await town.EverythingAgrees();
    }

    [Fact]
    public async Task What_the_bank_sends_back_is_booked_back_and_told()
    {
        await using var town = await Town.Open();
        await town.CanWithdraw(town.TeaHouse, 10_000);
        var number = Town.Done(await town.Withdraws(town.TeaHouse, 10_000));
        Town.Done(await town.ChannelSays(number, ChannelPayoutState.Success));

        town.Clock.Wind(TimeSpan.FromDays(1));
        Town.Done(await town.ChannelSays(number, ChannelPayoutState.Returned, "账户已销户"));

        Assert.Equal(Refund, (await town.Withdrawal(number)).Status);
        Assert.Equal(new(10_000), await town.Balance(town.TeaHouse, Account.MerchantAvailable));
        Assert.True(await town.Look(db => db.Notices.AnyAsync(n => n.RecipientId == town.TeaHouse.MerchantId.Value && n.Title == "提现被银行退回" && n.Words.Contains("账户已销户"))));
        await town.EverythingAgrees();
    }

    [Fact]
    public async Task A_payment_and_its_return_heard_together_are_both_booked()
    {
        await using var town = await Town.Open();
        await town.CanWithdraw(town.TeaHouse, 10_000);
        var number = Town.Done(await town.Withdraws(town.TeaHouse, 10_000));

        Town.Done(await town.ChannelSays(number, ChannelPayoutState.Returned));

        Assert.Equal(
            [Cause.WithdrawalAsked, Cause.WithdrawalPaid, Cause.WithdrawalReturned],
            await town.Look(db => db.JournalEntries.Where(e => e.Key == number).Select(e => e.Cause).Order().ToListAsync()));
        await town.EverythingAgrees();
    }

    [Fact]
    public async Task The_channel_is_not_believed_when_it_speaks_of_another_amount()
    {
        await using var town = await Town.Open();
        await town.CanWithdraw(town.TeaHouse, 10_000);
        var number = Town.Done(await town.Withdraws(town.TeaHouse, 10_000));

        var said = await town.AsClockwork.Do((RecordPayout use, Clockwork me) => use.Run(me, new(number, "30", ChannelPayoutState.Success, new(9_999))));

        Assert.Equal(Heard.Incident, said.Value);
        Assert.Equal("wrong-withdrawal-amount", await town.Look(db => db.PaymentIncidents.Select(i => i.Kind).SingleAsync()));
        Assert.True((await town.Withdrawal(number)).IsInTransit);
    }
}
