using ShopHub.Data.Deposits;
using ShopHub.Data.Violations;
using ShopHub.Domain.Access;
using ShopHub.Domain.Deposits;
using ShopHub.Domain.Ledger;
using ShopHub.Domain.Shared;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Deposits;

/// <summary>Taken for a ruled case, asked back, given back.</summary>
public sealed partial class DepositSpecs
{
    [Fact]
    public async Task A_deduction_needs_a_ruled_case_is_made_once_and_may_be_appealed_for_seven_days()
    {
        await _town.PaidDeposit(_town.TeaHouse, Required);
        Assert.Equal("deposit.no-case", (await Deducts("V0", 1_000)).Refusal!.Code);
        var violation = await Violation();
        Assert.Equal("deposit.too-much", (await Deducts(violation, Required + 1)).Refusal!.Code);

        var tries = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Deducts(violation, 30_000)));

        var number = Assert.Single(tries, t => t.IsDone).Value!;
        Assert.Equal((new Money(Required - 30_000), new Money(30_000)), (await Held(), await Platform(Account.PlatformFunding)));
        await Job();
        Assert.Equal(new Money(30_000), (await Desk()).Call!.Lacks);
        _town.Clock.Wind(TimeSpan.FromDays(7));
        Assert.Equal("deposit.appeal-over", (await Appeals(number)).Refusal!.Code);
    }

    [Fact]
    public async Task A_won_appeal_is_decided_by_another_person_and_paid_back_at_once()
    {
        await _town.PaidDeposit(_town.TeaHouse, Required);
        var number = Town.Done(await Deducts(await Violation(), 30_000));
        Assert.Equal("common.not-found", (await Appeals(number, _town.BookRoom)).Refusal!.Code);
        _town.Clock.Wind(TimeSpan.FromDays(7) - TimeSpan.FromTicks(1));
        Town.Done(await Appeals(number));
        await Job();
        Assert.NotNull((await Desk()).Call);

        Assert.Equal("deposit.another-person", (await Decides(number, true, _town.Judge)).Refusal!.Code);
        Town.Done(await Decides(number, true));
        Assert.False((await Decides(number, false)).IsDone);

        Assert.Equal((new Money(Required), Money.Zero), (await Held(), await Platform(Account.PlatformFunding)));
        Assert.Null((await Desk()).Call);
        Assert.Equal(DeductionStatus.PaidBack, Assert.Single((await Desk()).Deductions).Status);
    }

    [Fact]
    public async Task A_violation_that_is_undone_gives_back_what_was_taken_for_it()
    {
        await _town.PaidDeposit(_town.TeaHouse, Required);
        var violation = await Violation();
        Town.Done(await Deducts(violation, 30_000));
        Town.Done(await _town.As(_town.TeaHouse).Do((AppealViolation use, ShopStaff me) => use.Run(me, violation, "运单号由快递公司回收后重用，有底单为证", [])));
        Town.Done(await _town.As(Second).Do((DecideAppeal use, PlatformStaff me) => use.Run(me, violation, true, "底单与物流记录一致")));

        Assert.Equal(new Money(Required), await Held());
    }

    [Fact]
    public async Task What_is_above_the_requirement_is_asked_back_once_a_month_and_paid_within_five_working_days()
    {
        Assert.Equal("deposit.nothing-spare", (await AsksBack()).Refusal!.Code);
        await _town.PaidDeposit(_town.TeaHouse, Required + 70_000);

        var tries = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => AsksBack()));

        var number = Assert.Single(tries, t => t.IsDone).Value!;
        Assert.All(tries.Where(t => !t.IsDone), t => Assert.Contains(t.Refusal!.Code, (string[])["deposit.one-open", "common.twice", "common.changed-by-others"]));
        Assert.Equal(ShopCalendar.EndOf(new(2026, 3, 9)), (await Desk()).Returns[0].DueAt);
        var paid = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => PaysBack(number)));
        Assert.Equal(1, paid.Count(p => p.IsDone));
        Assert.Equal(new Money(Required), await Held());
        await _town.PaidDeposit(_town.TeaHouse, 1_000);
        Assert.Equal("deposit.once-a-month", (await AsksBack()).Refusal!.Code);
        _town.Clock.Wind(ShopCalendar.StartOf(new(2026, 4, 1)) - _town.Clock.GetUtcNow());
        Town.Done(await AsksBack());
    }

    [Fact]
    public async Task Nothing_goes_back_while_a_case_is_open_or_the_money_is_needed_now()
    {
        await _town.PaidDeposit(_town.TeaHouse, Required + 70_000);
        var number = Town.Done(await AsksBack());
        Town.Done(await Deducts(await Violation(), 10_000));

        Assert.Equal("deposit.needed-now", (await PaysBack(number)).Refusal!.Code);
        Assert.Equal("deposit.why", (await Refuses(number, "不")).Refusal!.Code);
        Town.Done(await Refuses(number, "已有扣款，请重新申请"));
        Assert.Equal(new Money(60_000), Town.Done(await AsksBack()) is { } again ? (await Desk()).Returns.Single(r => r.Number == again).Amount : default);
    }

    [Fact]
    public async Task Taken_back_by_the_shop_the_month_is_free_again()
    {
        await _town.PaidDeposit(_town.TeaHouse, Required + 70_000);
        var number = Town.Done(await AsksBack());
        Town.Done(await _town.As(_town.TeaHouse).Do((TakeBackDepositReturn use, ShopStaff me) => use.Run(me, number)));

        Assert.False((await PaysBack(number)).IsDone);
        Town.Done(await AsksBack());
    }

    private Task<Data.Outcome> Refuses(string number, string why) => _town.As(_town.Judge).Do((RefuseDepositReturn use, PlatformStaff me) => use.Run(me, number, why));
}
