using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Merchants;
using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Merchants;

public sealed class FounderSpecs
{
    [Fact]
    public async Task An_empty_platform_gets_one_founder_who_must_change_his_password()
    {
        await using var town = await Town.Open();
        await town.Look(db => db.PlatformMembers.ExecuteDeleteAsync());

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 3).Select(i => Task.Run(
            () => town.AsClockwork.Do((FoundPlatform use, Clockwork me) => use.Run(me, "张管理", $"zhang{i}")))));

        var handed = Assert.Single(outcomes, o => o.IsDone).Value!;
        Assert.All(outcomes.Where(o => !o.IsDone), o => Assert.Equal("platform-staff.founded", o.Refusal!.Code));
        var member = await town.Look(db => db.PlatformMembers.SingleAsync());
        Assert.Equal((PlatformPermission.All, "张管理"), (member.Permissions, member.Name));
        Assert.True(handed.Password.Length >= 12);
        Assert.True(await town.Look(db => db.Users.AnyAsync(u => u.Id == member.AccountId && u.UserName == handed.SignInName)));
    }

    [Fact]
    public async Task A_platform_that_can_hire_has_its_founder()
    {
        await using var town = await Town.Open();
        await town.Put(PlatformMember.Hire(Guid.CreateVersion7(), "李人事", PlatformPermission.Staff));

        Assert.Equal("platform-staff.founded", (await town.AsClockwork.Do((FoundPlatform use, Clockwork me) => use.Run(me, "张管理", "zhang"))).Refusal!.Code);
    }
}
