using ShopHub.Data.Withdrawals;
using ShopHub.Domain.Access;
using ShopHub.Domain.Ledger;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Withdrawals;
using ShopHub.Tests.Cast;
using static ShopHub.Domain.Withdrawals.WithdrawalStatus;

namespace ShopHub.Tests.Withdrawals;

/// <summary>A large sum needs two people of the shop.</summary>
public sealed class TwoPersonSpecs
{
    private const long Large = 2_000_001;

    [Fact]
    public async Task A_large_sum_waits_for_another_person_with_money_rights()
    {
        await using var town = await Town.Open();
        await town.CanWithdraw(town.TeaHouse, 5_000_000);
        Assert.Equal("withdrawal.one-person", (await town.Withdraws(town.TeaHouse, Large)).Refusal?.Code);
        var money = await town.Colleague(town.TeaHouse, "财务小周", ShopPermission.Money);
        var clerk = await town.Colleague(town.TeaHouse, "店员", ShopPermission.Orders);

        var number = Town.Done(await town.Withdraws(town.TeaHouse, Large));

        Assert.Equal(Waiting, (await town.Withdrawal(number)).Status);
        Assert.Equal(new(Large), await town.Balance(town.TeaHouse, Account.WithdrawInTransit));
        Assert.Equal("withdrawal.same-person", await Approves(town, town.TeaHouse, number));
        Assert.Equal("common.not-allowed", await Approves(town, clerk, number));
        Assert.Equal("common.not-found", await Approves(town, town.BookRoom, number));
        Assert.Null(await Approves(town, money, number));
        Assert.Equal(Init, (await town.Withdrawal(number)).Status);
        Assert.Equal("status.changed", await Approves(town, money, number));
    }

    [Fact]
    public async Task Up_to_the_limit_one_person_is_enough()
    {
        await using var town = await Town.Open();
        await town.CanWithdraw(town.TeaHouse, 5_000_000);

        Assert.Equal(Init, (await town.Withdrawal(Town.Done(await town.Withdraws(town.TeaHouse, Large - 1)))).Status);
    }

    [Fact]
    public async Task What_the_second_person_declines_or_forgets_is_available_again()
    {
        await using var town = await Town.Open();
        await town.CanWithdraw(town.TeaHouse, 5_000_000);
        var money = await town.Colleague(town.TeaHouse, "财务小周", ShopPermission.Money);
        var declined = Town.Done(await town.Withdraws(town.TeaHouse, Large));
        Town.Done(await town.As(money).Do((DeclineWithdrawal use, ShopStaff me) => use.Run(me, declined)));
        town.Clock.Wind(TimeSpan.FromDays(1));
        var forgotten = Town.Done(await town.Withdraws(town.TeaHouse, Large));

        Assert.Equal(0, Town.Done(await town.AsClockwork.Do((CloseUnapprovedWithdrawals use, Clockwork me) => use.Run(me, 100))));
        town.Clock.Wind(TimeSpan.FromHours(24) + TimeSpan.FromSeconds(1));
        Assert.Equal(1, Town.Done(await town.AsClockwork.Do((CloseUnapprovedWithdrawals use, Clockwork me) => use.Run(me, 100))));

        Assert.Equal([Close, Close], [(await town.Withdrawal(declined)).Status, (await town.Withdrawal(forgotten)).Status]);
        Assert.Equal(new(5_000_000), await town.Balance(town.TeaHouse, Account.MerchantAvailable));
        await town.EverythingAgrees();
    }

    [Fact]
    public async Task What_was_held_meanwhile_is_not_approved()
    {
        await using var town = await Town.Open();
        await town.CanWithdraw(town.TeaHouse, 5_000_000);
        var money = await town.Colleague(town.TeaHouse, "财务小周", ShopPermission.Money);
        var number = Town.Done(await town.Withdraws(town.TeaHouse, Large));
        Town.Done(await town.As(town.Judge).Do((HoldWithdrawals use, PlatformStaff me) => use.Run(me, "teahouse", "账户疑似被盗用")));

        Assert.Equal("withdrawal.held", await Approves(town, money, number));
    }

    [Fact]
    public async Task A_payment_by_hand_is_drawn_by_one_accountant_and_finished_by_another()
    {
        await using var town = await Town.Open();
        await town.CanWithdraw(town.TeaHouse, 10_000);
        await town.CanWithdraw(town.BookRoom, 10_000);
        var (paid, failed) = (Town.Done(await town.Withdraws(town.TeaHouse, 10_000)), Town.Done(await town.Withdraws(town.BookRoom, 10_000)));
        var second = PlatformMember.Hire(Guid.CreateVersion7(), "钱二", PlatformPermission.Finance);
        await town.Put(second);
        var other = new PlatformStaff(second.Id, second.Name, second.Permissions);

        var list = Town.Done(await town.As(town.Judge).Do((DrawPayoutList use, PlatformStaff me) => use.Run(me)));

        var lines = await town.As(town.Judge).Ask((PayoutDeskQueries ask, PlatformStaff me) => ask.List(me, list));
        Assert.Equal([("571900012345678", new Money(10_000)), ("571900012345678", new Money(10_000))], lines.Select(l => (l.Account, l.Amount)));
        Assert.Equal("withdrawal.same-payer", await Finishes(town, town.Judge, paid, PayoutResult.Paid));
        Assert.Null(await Finishes(town, other, paid, PayoutResult.Paid));
        Assert.Equal("status.changed", await Finishes(town, other, paid, PayoutResult.Paid));
        Assert.Null(await Finishes(town, other, failed, PayoutResult.Failed, "户名不符，银行拒付"));
        Assert.Null(await Finishes(town, other, paid, PayoutResult.Returned, "收款账户已销户"));
        Assert.Equal("withdrawal.nothing-to-pay", (await town.As(town.Judge).Do((DrawPayoutList use, PlatformStaff me) => use.Run(me))).Refusal?.Code);
        Assert.Equal(new(10_000), await town.Balance(town.TeaHouse, Account.MerchantAvailable));
        Assert.Equal(new(10_000), await town.Balance(town.BookRoom, Account.MerchantAvailable));
        await town.EverythingAgrees();
    }

    private static async Task<string?> Approves(Town town, ShopStaff by, string number)
    {
        if (by != town.BookRoom) await town.Confirms(by);
        return (await town.As(by).Do((ApproveWithdrawal use, ShopStaff me) => use.Run(me, number))).Refusal?.Code;
    }

    private static async Task<string?> Finishes(Town town, PlatformStaff by, string number, PayoutResult result, string note = "") =>
        (await town.As(by).Do((FinishPayout use, PlatformStaff me) => use.Run(me, number, result, note))).Refusal?.Code;
}
