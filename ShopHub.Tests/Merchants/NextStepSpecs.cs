using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Merchants;
using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Merchants;

/// <summary>What would help a shop most now comes from its own rows, for who can do something about it (E9).</summary>
public sealed class NextStepSpecs : IAsyncLifetime
{
    private Town _town = null!;

    public async Task InitializeAsync() => _town = await Town.Open();

    public Task DisposeAsync() => _town.DisposeAsync().AsTask();

    [Fact]
    public async Task A_step_is_told_until_it_is_done()
    {
        await Set(m => m.SetProperty(s => s.ReturnAddress, (string?)null));
        Assert.Contains(NextStep.ReturnAddress, await Steps(_town.TeaHouse));

        await Set(m => m.SetProperty(s => s.ReturnAddress, "浙江省杭州市西湖区龙坞路88号 0571-80000001"));
        Assert.DoesNotContain(NextStep.ReturnAddress, await Steps(_town.TeaHouse));
    }

    [Fact]
    public async Task Nobody_is_told_of_what_he_may_not_do()
    {
        await Set(m => m.SetProperty(s => s.ReturnAddress, (string?)null).SetProperty(s => s.SubMchId, (string?)null));
        var clerk = await _town.Colleague(_town.TeaHouse, "发货员", ShopPermission.Orders);

        Assert.Empty(await Steps(clerk));
        Assert.Contains(NextStep.OpenAccount, await Steps(_town.TeaHouse));
    }

    [Fact]
    public async Task Who_puts_a_step_away_is_left_alone_for_thirty_days_and_his_colleague_is_not()
    {
        await Set(m => m.SetProperty(s => s.ReturnAddress, (string?)null));
        var manager = await _town.Colleague(_town.TeaHouse, "店长", StaffPolicy.Manager);

        Town.Done(await _town.As(_town.TeaHouse).Do((LeaveStepAlone use, ShopStaff me) => use.Run(me, NextStep.ReturnAddress)));
        Town.Done(await _town.As(_town.TeaHouse).Do((LeaveStepAlone use, ShopStaff me) => use.Run(me, NextStep.ReturnAddress)));

        Assert.DoesNotContain(NextStep.ReturnAddress, await Steps(_town.TeaHouse));
        Assert.Contains(NextStep.ReturnAddress, await Steps(manager));
        _town.Clock.Wind(TimeSpan.FromDays(NextSteps.QuietDays));
        Assert.Contains(NextStep.ReturnAddress, await Steps(_town.TeaHouse));
    }

    [Fact]
    public async Task A_shop_that_closes_has_no_next_step()
    {
        await Set(m => m.SetProperty(s => s.ReturnAddress, (string?)null).SetProperty(s => s.Status, ShopStatus.Closing));
        Assert.Empty(await Steps(_town.TeaHouse));
    }

    private async Task<List<NextStep>> Steps(ShopStaff of) => [.. (await _town.As(of).Ask((NextStepQueries ask, ShopStaff me) => ask.Mine(me))).Select(r => r.Step)];

    private Task<int> Set(Action<Microsoft.EntityFrameworkCore.Query.UpdateSettersBuilder<Merchant>> how) =>
        _town.Look(db => db.Merchants.Where(m => m.Id == _town.TeaHouse.MerchantId).ExecuteUpdateAsync(how));
}
