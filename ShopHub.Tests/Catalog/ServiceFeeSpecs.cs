using ShopHub.Data;
using ShopHub.Data.Catalog;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Catalog;

public sealed class ServiceFeeSpecs
{
    [Fact]
    public async Task A_published_rate_counts_for_orders_from_its_day_on_and_for_no_other()
    {
        await using var town = await Town.Open();
        var from = ShopCalendar.DayOf(town.Clock.GetUtcNow()).AddDays(7);
        Town.Done(await Publishes(town, town.Judge, new(new(350), from, from.AddDays(1), "原料价格变动")));

        var before = await town.PaidOrder(town.Lin, (town.People.Tea, 1));
        town.Clock.Wind(TimeSpan.FromDays(7));
        var during = await town.PaidOrder(town.Lin, (town.People.Tea, 1));
        town.Clock.Wind(TimeSpan.FromDays(2));
        var after = await town.PaidOrder(town.Lin, (town.People.Tea, 1));

        Assert.Equal([200, 350, 200], new[] { before, during, after }.Select(o => o.Lines[0].ServiceFee.BasisPoints));
    }

    [Fact]
    public async Task A_rate_is_published_seven_days_ahead_within_the_span_by_those_who_may()
    {
        await using var town = await Town.Open();
        var wish = new FeeTermWish(new(350), ShopCalendar.DayOf(town.Clock.GetUtcNow()).AddDays(7), null, "行业调整");
        var reviewer = town.Judge with { Permissions = PlatformPermission.Review };

        Assert.Equal("common.not-allowed", (await Publishes(town, reviewer, wish)).Refusal?.Code);
        Assert.Equal("fee-term.from", (await Publishes(town, town.Judge, wish with { From = wish.From.AddDays(-1) })).Refusal?.Code);
        Assert.Equal("fee-term.rate", (await Publishes(town, town.Judge, wish with { Rate = new(501) })).Refusal?.Code);
        Assert.Equal("fee-term.until", (await Publishes(town, town.Judge, wish with { Until = wish.From.AddDays(-1) })).Refusal?.Code);
        var term = Town.Done(await Publishes(town, town.Judge with { Permissions = PlatformPermission.Operate }, wish));
        Assert.Equal("fee-term.same-day", (await Publishes(town, town.Judge, wish)).Refusal?.Code);

        Town.Done(await town.As(town.Judge).Do((WithdrawServiceFee use, PlatformStaff me) => use.Run(me, term)));
        Assert.Equal("fee-term.begun", (await town.As(town.Judge).Do((WithdrawServiceFee use, PlatformStaff me) => use.Run(me, term))).Refusal?.Code);
        Assert.True((await Publishes(town, town.Judge, wish)).IsDone);
    }

    private static Task<Outcome<Id<ServiceFeeTerm>>> Publishes(Town town, PlatformStaff by, FeeTermWish wish) =>
        town.As(by).Do((PublishServiceFee use, PlatformStaff me) => use.Run(me, "FOOD", wish));
}
