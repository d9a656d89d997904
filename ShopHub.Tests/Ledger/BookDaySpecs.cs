using ShopHub.Data.Ledger;
using ShopHub.Domain.Access;
using ShopHub.Domain.Ledger;
using ShopHub.Domain.Shared;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Ledger;

public sealed class BookDaySpecs
{
    [Fact]
    public async Task Every_day_that_is_over_is_closed_once_and_balances()
    {
        await using var town = await Town.Open();
        var paid = ShopCalendar.DayOf(town.Clock.GetUtcNow());
        await town.ReceivedOrder(town.Lin, (town.People.Tea, 1));
        Assert.Equal(0, await Closes(town));
        town.Clock.Wind(TimeSpan.FromDays(8));
        await town.SettlesDue();
        var settled = ShopCalendar.DayOf(town.Clock.GetUtcNow());
        town.Clock.Wind(TimeSpan.FromDays(1));

        Assert.Equal((1, 1, 0), (await Closes(town), await Closes(town), await Closes(town)));

        var first = await Trial(town, paid, null);
        var last = await Trial(town, settled, null);
        var shop = await Trial(town, settled, "teahouse");
        Assert.All(new[] { first, last, shop }, t => Assert.Equal(Money.Zero, t.Difference));
        Assert.Equal(new Money(13_600), Closing(first, Account.EscrowPending));
        Assert.Equal((Money.Zero, new Money(13_600 - 82 - 272)), (Closing(last, Account.EscrowPending), Closing(shop, Account.MerchantAvailable)));
        Assert.Equal([settled, paid], await town.As(town.Judge).Ask((TrialQueries ask, PlatformStaff me) => ask.Days(me)));
    }

    private static async Task<int> Closes(Town town) => Town.Done(await town.AsClockwork.Do((CloseBookDay use, Clockwork me) => use.Run(me)));

    private static Task<TrialBalance> Trial(Town town, DateOnly day, string? shop) =>
        town.As(town.Judge).Ask((TrialQueries ask, PlatformStaff me) => ask.Of(me, day, shop));

    private static Money Closing(TrialBalance trial, Account account) => trial.Lines.Single(l => l.Account == account).Closing;
}
