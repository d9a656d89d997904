using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Access;
using ShopHub.Domain.Access;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Applications;

/// <summary>A PC goes on where the phone is.</summary>
public sealed class DeskPassSpecs
{
    [Fact]
    public async Task The_browser_that_showed_the_code_goes_in_once_after_the_phone_agreed()
    {
        await using var town = await Town.Open();
        var (account, buyer) = await Newcomer(town);
        var shown = await Shows(town);

        Assert.Equal("desk-pass.over", (await Enters(town, shown)).Refusal!.Code);
        Town.Done(await town.As(buyer).Do((AgreeToDesk use, Buyer me) => use.Run(me, shown.Code)));
        Assert.Equal("desk-pass.over", (await Enters(town, shown with { Secret = "stolen" })).Refusal!.Code);
        Assert.Equal("desk-pass.over", (await town.As(town.Wang).Do((AgreeToDesk use, Buyer me) => use.Run(me, shown.Code))).Refusal!.Code);

        Assert.Equal(account.Id, Town.Done(await Enters(town, shown)).Id);
        Assert.Equal("desk-pass.over", (await Enters(town, shown)).Refusal!.Code);
    }

    [Fact]
    public async Task A_code_nobody_scanned_in_time_is_worth_nothing()
    {
        await using var town = await Town.Open();
        var (_, buyer) = await Newcomer(town);
        var shown = await Shows(town);

        town.Clock.Wind(TimeSpan.FromMinutes(DeskPass.Minutes + 1));

        Assert.Equal("desk-pass.over", (await town.As(buyer).Do((AgreeToDesk use, Buyer me) => use.Run(me, shown.Code))).Refusal!.Code);
        await Shows(town);
        Assert.Equal(1, await town.Look(db => db.DeskPasses.CountAsync()));
    }

    private static async Task<(UserAccount Account, Buyer Buyer)> Newcomer(Town town)
    {
        var account = Town.Done(await town.AsClockwork.Do((SignInShopper use, Clockwork me) => use.Run(me, new("o-newcomer", Nickname: "新来的"))));
        return (account, await town.Look(db => db.Customers.Where(c => c.AccountId == account.Id).Select(c => new Buyer(c.Id, c.Nickname)).SingleAsync()));
    }

    private static async Task<ShownPass> Shows(Town town) => Town.Done(await town.AsClockwork.Do((ShowDeskPass use, Clockwork me) => use.Run(me)));

    private static Task<Data.Outcome<UserAccount>> Enters(Town town, ShownPass shown) =>
        town.AsClockwork.Do((EnterByDeskPass use, Clockwork me) => use.Run(me, shown));
}
