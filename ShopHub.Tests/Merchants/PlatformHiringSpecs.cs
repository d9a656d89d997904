using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ShopHub.Data;
using ShopHub.Data.Access;
using ShopHub.Data.Merchants;
using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Merchants;

/// <summary>Who works for the platform, and who says so.</summary>
public sealed class PlatformHiringSpecs : IAsyncLifetime
{
    private Town _town = null!;

    public async Task InitializeAsync() => _town = await Town.Open();

    public Task DisposeAsync() => _town.DisposeAsync().AsTask();

    [Fact]
    public async Task A_colleague_has_no_rights_until_the_first_password_is_replaced()
    {
        var given = Town.Done(await Hires(_town.Judge, "钱明", "QianMing", PlatformPermission.Finance));
        var account = await Account("qianming");

        Assert.Equal(PasswordVerificationResult.Success, new PasswordHasher<UserAccount>().VerifyHashedPassword(account, account.PasswordHash!, given.Password));
        Assert.Null(await Finds(account));

        await Replaces(account);
        Assert.Equal(PlatformPermission.Finance, (await Finds(account))?.Permissions);
    }

    [Theory]
    [InlineData("钱明", "qian", PlatformPermission.None, "staff.no-rights")]
    [InlineData("钱明", "q", PlatformPermission.Finance, "staff.sign-in-name")]
    [InlineData(" ", "qian", PlatformPermission.Finance, "staff.name")]
    public async Task Hiring_needs_a_name_a_sign_in_name_and_a_right(string name, string signInName, PlatformPermission permissions, string code) =>
        Assert.Equal(code, (await Hires(_town.Judge, name, signInName, permissions)).Refusal?.Code);

    [Fact]
    public async Task Nobody_gives_or_takes_rights_that_he_lacks_or_rules_over_himself()
    {
        var hirer = await Works("人事", "people", PlatformPermission.Staff | PlatformPermission.Review);
        var finance = await Works("钱明", "qian", PlatformPermission.Finance);
        var reviewer = await Works("小李", "xiaoli", PlatformPermission.Review);

        Assert.Equal("platform-staff.beyond-own", (await Hires(hirer, "金", "jin", PlatformPermission.Finance)).Refusal?.Code);
        Assert.Equal("platform-staff.beyond-own", (await Allows(hirer, reviewer, PlatformPermission.All)).Refusal?.Code);
        Assert.Equal("platform-staff.beyond-own", (await Removes(hirer, finance)).Refusal?.Code);
        Assert.Equal("platform-staff.beyond-own", (await Resets(hirer, finance)).Refusal?.Code);
        Assert.Equal("platform-staff.own-rights", (await Allows(hirer, hirer, PlatformPermission.Staff)).Refusal?.Code);
        Assert.Equal("platform-staff.own-rights", (await Removes(_town.Judge, _town.Judge)).Refusal?.Code);
        Town.Done(await Allows(hirer, reviewer, PlatformPermission.Staff));
    }

    [Fact]
    public async Task Without_the_right_to_hire_nobody_looks_or_acts()
    {
        var reviewer = await Works("小李", "xiaoli", PlatformPermission.All & ~PlatformPermission.Staff);
        var other = await Works("小周", "xiaozhou", PlatformPermission.Review);

        Assert.Equal("common.not-allowed", (await Hires(reviewer, "金", "jin", PlatformPermission.Review)).Refusal?.Code);
        Assert.Equal("common.not-allowed", (await Allows(reviewer, other, PlatformPermission.Judge)).Refusal?.Code);
        Assert.Equal("common.not-allowed", (await Removes(reviewer, other)).Refusal?.Code);
        Assert.Equal("common.not-allowed", (await Resets(reviewer, other)).Refusal?.Code);
        await Assert.ThrowsAsync<Refusal>(() => _town.As(reviewer).Ask((PlatformStaffQueries ask, PlatformStaff me) => ask.All(me)));
    }

    [Fact]
    public async Task Who_was_removed_a_moment_ago_hires_nobody_whatever_his_page_still_says()
    {
        var hirer = await Works("人事", "people", PlatformPermission.Staff);
        Town.Done(await Removes(_town.Judge, hirer));

        Assert.Equal("common.not-allowed", (await Hires(hirer, "金", "jin", PlatformPermission.Staff)).Refusal?.Code);
    }

    [Fact]
    public async Task A_colleague_who_left_comes_back_with_the_same_name_and_rights()
    {
        var reviewer = await Works("小李", "xiaoli", PlatformPermission.Review);
        Town.Done(await Removes(_town.Judge, reviewer));
        Assert.Null(await Finds(await Account("xiaoli")));
        Assert.Equal("common.not-found", (await Allows(_town.Judge, reviewer, PlatformPermission.All)).Refusal?.Code);

        Town.Done(await _town.As(_town.Judge).Do((RehirePlatformStaff use, PlatformStaff me) => use.Run(me, reviewer.MemberId)));

        Assert.Equal(reviewer, await Finds(await Account("xiaoli")));
    }

    [Fact]
    public async Task A_reset_ends_every_way_to_sign_in_unless_the_account_works_in_a_shop_too()
    {
        var reviewer = await Works("小李", "xiaoli", PlatformPermission.Review);
        var before = await Account("xiaoli");

        var given = Town.Done(await Resets(_town.Judge, reviewer));

        var after = await Account("xiaoli");
        Assert.NotEqual((before.PasswordHash, before.SecurityStamp), (after.PasswordHash, after.SecurityStamp));
        Assert.Equal(PasswordVerificationResult.Success, new PasswordHasher<UserAccount>().VerifyHashedPassword(after, after.PasswordHash!, given.Password));
        await _town.Put(StaffMember.Hire(_town.TeaHouse.MerchantId, after.Id, "小李", ShopPermission.Orders));
        Assert.Equal("staff.works-elsewhere", (await Resets(_town.Judge, reviewer)).Refusal?.Code);
    }

    private Task<Outcome<HandedOver>> Hires(PlatformStaff by, string name, string signInName, PlatformPermission permissions) =>
        _town.As(by).Do((HirePlatformStaff use, PlatformStaff me) => use.Run(me, new(name, signInName, permissions)));

    private Task<Outcome> Allows(PlatformStaff by, PlatformStaff whom, PlatformPermission permissions) =>
        _town.As(by).Do((ChangePlatformPermissions use, PlatformStaff me) => use.Run(me, whom.MemberId, permissions));

    private Task<Outcome> Removes(PlatformStaff by, PlatformStaff whom) =>
        _town.As(by).Do((RemovePlatformStaff use, PlatformStaff me) => use.Run(me, whom.MemberId));

    private Task<Outcome<HandedOver>> Resets(PlatformStaff by, PlatformStaff whom) =>
        _town.As(by).Do((ResetPlatformSignIn use, PlatformStaff me) => use.Run(me, whom.MemberId));

    /// <summary>Hired and at work.</summary>
    private async Task<PlatformStaff> Works(string name, string signInName, PlatformPermission permissions)
    {
        Town.Done(await Hires(_town.Judge, name, signInName, permissions));
        var account = await Account(signInName);
        await Replaces(account);
        return (await Finds(account))!;
    }

    private Task<UserAccount> Account(string signInName) => _town.Look(db => db.Users.SingleAsync(a => a.UserName == signInName));

    private async Task Replaces(UserAccount account) =>
        await _town.Look(db => db.Users.Where(a => a.Id == account.Id).ExecuteUpdateAsync(set => set.SetProperty(a => a.HasFirstPassword, false)));

    private async Task<PlatformStaff?> Finds(UserAccount account)
    {
        await using var scope = _town.Scope();
        return await scope.ServiceProvider.GetRequiredService<ActorQueries>().PlatformStaff(account.Id);
    }
}
