using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Ledger;
using ShopHub.Data.Withdrawals;
using ShopHub.Domain.Access;
using ShopHub.Domain.Ledger;
using ShopHub.Domain.Merchants;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Withdrawals;

/// <summary>When nothing leaves (WDR-06, MON-04, DEP-01, RUL-07).</summary>
public sealed class BlockedWithdrawalSpecs
{
    [Fact]
    public async Task A_short_deposit_stops_withdrawing_until_it_is_paid_up()
    {
        await using var town = await Town.Open();
        await town.CanSignIn(town.TeaHouse);
        await town.Earned(town.TeaHouse, 10_000);
        await town.ProvedAccount(town.TeaHouse, Town.PublicAccountOf("云上茶舍有限公司"));
        // Food and household of an enterprise: 2,000 yuan, the highest and not the sum.
        await town.PaidDeposit(town.TeaHouse, 199_999);

        Assert.Equal("withdrawal.deposit-short", (await town.Withdraws(town.TeaHouse, 1_000)).Refusal?.Code);
        await town.PaidDeposit(town.TeaHouse, 1);
        Town.Done(await town.Withdraws(town.TeaHouse, 1_000));
    }

    [Fact]
    public async Task Who_owes_the_platform_does_not_withdraw()
    {
        await using var town = await Town.Open();
        await town.CanWithdraw(town.TeaHouse, 10_000);
        await town.Books(JournalEntry.Book(
            Cause.Correction, "owed", town.TeaHouse.MerchantId, Guid.Empty,
            [new(Account.MerchantReceivable, town.TeaHouse.MerchantId.Value, new(1)), new(Account.PlatformFunding, Guid.Empty, new(-1))], town.Clock.GetUtcNow()));

        Assert.Equal("withdrawal.owing", (await town.Withdraws(town.TeaHouse, 1_000)).Refusal?.Code);
    }

    [Theory]
    [InlineData(ShopStatus.Suspended, "withdrawal.shop-state")]
    [InlineData(ShopStatus.Restricted, "withdrawal.shop-state")]
    [InlineData(ShopStatus.Closed, "withdrawal.shop-state")]
    [InlineData(ShopStatus.Closing, null)]
    public async Task The_state_of_the_shop_decides(ShopStatus state, string? refused)
    {
        await using var town = await Town.Open();
        await town.CanWithdraw(town.TeaHouse, 10_000);
        await town.Look(db => db.Merchants.Where(m => m.Id == town.TeaHouse.MerchantId).ExecuteUpdateAsync(set => set.SetProperty(m => m.Status, state)));

        Assert.Equal(refused, (await town.Withdraws(town.TeaHouse, 1_000)).Refusal?.Code);
    }

    [Fact]
    public async Task While_the_books_do_not_agree_no_money_leaves()
    {
        await using var town = await Town.Open();
        await town.CanWithdraw(town.TeaHouse, 10_000);
        await town.CanWithdraw(town.BookRoom, 10_000);
        Town.Done(await town.AsClockwork.Do((RecordBooksCheck use, Clockwork me) => use.Run(me, "借贷差额1分")));

        Assert.Equal("withdrawal.books-unequal", (await town.Withdraws(town.TeaHouse, 1_000)).Refusal?.Code);
        Assert.Equal("withdrawal.books-unequal", (await town.As(town.Judge).Do((DrawPayoutList use, PlatformStaff me) => use.Run(me))).Refusal?.Code);
        Town.Done(await town.AsClockwork.Do((RecordBooksCheck use, Clockwork me) => use.Run(me, null)));
        Town.Done(await town.Withdraws(town.TeaHouse, 1_000));
    }

    [Fact]
    public async Task An_operator_holds_one_shop_and_lets_it_go()
    {
        await using var town = await Town.Open();
        await town.CanWithdraw(town.TeaHouse, 10_000);
        await town.CanWithdraw(town.BookRoom, 10_000);
        var asked = Town.Done(await town.Withdraws(town.TeaHouse, 1_000));
        Town.Done(await town.As(town.Judge).Do((HoldWithdrawals use, PlatformStaff me) => use.Run(me, "teahouse", "买家集中投诉，核实中")));

        town.Clock.Wind(TimeSpan.FromDays(1));
        var refused = (await town.Withdraws(town.TeaHouse, 1_000)).Refusal;
        Assert.Equal("withdrawal.held", refused?.Code);
        Assert.Contains("买家集中投诉，核实中", refused!.Message, StringComparison.Ordinal);
        Town.Done(await town.Withdraws(town.BookRoom, 1_000));
        // What was asked before waits, too.
        Assert.DoesNotContain(asked, await ListedNow(town));
        Town.Done(await town.As(town.Judge).Do((FreeWithdrawals use, PlatformStaff me) => use.Run(me, town.TeaHouse.MerchantId)));
        Assert.Contains(asked, await ListedNow(town));
    }

    [Fact]
    public async Task Without_a_proved_account_there_is_nowhere_to_send_it()
    {
        await using var town = await Town.Open();
        await town.CanSignIn(town.TeaHouse);
        await town.Earned(town.TeaHouse, 10_000);
        await town.PaidDeposit(town.TeaHouse, 200_000);

        Assert.Equal("withdrawal.no-account", (await town.Withdraws(town.TeaHouse, 1_000)).Refusal?.Code);
        await town.AddedAccount(town.TeaHouse, Town.PublicAccountOf("云上茶舍有限公司"));
        Assert.Equal("withdrawal.no-account", (await town.Withdraws(town.TeaHouse, 1_000)).Refusal?.Code);
    }

    private static async Task<List<string>> ListedNow(Town town)
    {
        var list = Town.Done(await town.As(town.Judge).Do((DrawPayoutList use, PlatformStaff me) => use.Run(me)));
        return (await town.As(town.Judge).Ask((PayoutDeskQueries ask, PlatformStaff me) => ask.List(me, list))).ConvertAll(l => l.Number);
    }
}
