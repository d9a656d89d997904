using Microsoft.EntityFrameworkCore;
using ShopHub.Data;
using ShopHub.Data.Access;
using ShopHub.Data.Applications;
using ShopHub.Data.Notices;
using ShopHub.Data.Privacy;
using ShopHub.Data.Ratings;
using ShopHub.Data.Trade;
using ShopHub.Domain.Access;
using ShopHub.Domain.Customers;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Privacy;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Privacy;

/// <summary>A shopper leaves, and nothing of him is left but what the law keeps.</summary>
public sealed class AccountClosingSpecs
{
    [Fact]
    public async Task After_seven_days_he_is_nobody_and_his_orders_stay_without_him()
    {
        await using var town = await Town.Open();
        var (lin, account) = await Moves(town);
        var order = await town.ReceivedOrder(lin, (town.People.Cup, 1));
        Town.Done(await town.As(lin).Do((WriteReview use, Buyer me) => use.Run(me, order.Number, order.Lines[0].Id, new(5, 5, 5, 5, "好"))));
        Town.Done(await town.As(lin).Do((AddToCart use, Buyer me) => use.Run(me, town.People.Book.Id, 1)));
        var openId = await town.Look(db => db.Customers.Where(c => c.Id == lin.CustomerId).Select(c => c.OpenId).SingleAsync());
        Town.Done(await Asks(town, lin));
        town.Clock.Wind(TimeSpan.FromDays(PrivacyPolicy.CoolingDays));
        Assert.False(await Finishes(town));
        town.Clock.Wind(TimeSpan.FromSeconds(1));

        Assert.True(await Finishes(town));

        var gone = await town.Look(db => db.Customers.SingleAsync(c => c.Id == lin.CustomerId));
        Assert.Equal((Customer.Gone, null), (gone.Nickname, gone.AvatarUrl));
        var again = await town.Again(order);
        Assert.Equal((Customer.Gone, "", "（已删除）", "浙江省"), (again.ShipTo.Receiver, again.ShipTo.Phone, again.ShipTo.Street, again.ShipTo.Province));
        Assert.Equal("匿名买家", await town.Look(db => db.Reviews.Select(r => r.ShownName).SingleAsync()));
        Assert.Equal(0, await town.Look(async db => await db.Addresses.CountAsync(a => a.CustomerId == lin.CustomerId) + await db.CartItems.CountAsync() + await db.Notices.CountAsync(n => n.RecipientId == lin.CustomerId.Value)));
        Assert.NotEqual(account.SecurityStamp, await town.Look(db => db.Users.Where(a => a.Id == account.Id).Select(a => a.SecurityStamp).SingleAsync()));
        var newcomer = Town.Done(await town.AsClockwork.Do((SignInShopper use, Clockwork it) => use.Run(it, new(openId, null, "林小满"))));
        Assert.NotEqual(account.Id, newcomer.Id);
        var fresh = await town.Look(db => db.Customers.SingleAsync(c => c.AccountId == newcomer.Id));
        var counts = await town.As(new Buyer(fresh.Id, fresh.Nickname)).Ask((MyDataQueries ask, Buyer me) => ask.Counts(me));
        Assert.Equal((0, 0, 0, 0), (counts.Orders, counts.Addresses, counts.Reviews, counts.Coupons));
        await town.EverythingAgrees();
    }

    [Fact]
    public async Task An_order_placed_meanwhile_keeps_him_here_and_he_is_told_why()
    {
        await using var town = await Town.Open();
        Town.Done(await Asks(town, town.Lin));
        await town.PaidOrder(town.Lin, (town.People.Cup, 1));
        town.Clock.Wind(TimeSpan.FromDays(8));

        Assert.False(await Finishes(town));

        var desk = await town.As(town.Lin).Ask((AccountClosingQueries ask, Buyer me) => ask.Desk(me));
        Assert.Equal((AccountClosingStatus.Stopped, "还有1笔订单没有完成"), (desk.Last!.Status, desk.Last.StoppedFor));
        Assert.Contains(await town.As(town.Lin).Ask((BuyerNoticeQueries ask, Buyer me) => ask.Page(me, 1)), n => n.Title == "账号未能注销" && n.Words.Contains("还有1笔订单", StringComparison.Ordinal));
        Assert.Null(await town.Look(db => db.Customers.Where(c => c.Id == town.Lin.CustomerId).Select(c => c.LeftAt).SingleAsync()));
        Assert.Empty(await town.AsClockwork.Ask((DueAccountClosingQueries ask, Clockwork me) => ask.Due(me)));
        Assert.Equal("account-closing.unsettled", (await Asks(town, town.Lin)).Refusal!.Code);
    }

    [Fact]
    public async Task Asked_from_two_tabs_at_once_it_is_one_and_taken_back_he_stays()
    {
        await using var town = await Town.Open();

        var asked = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Asks(town, town.Lin)));
        Assert.All(asked, a => Assert.Equal(town.Clock.GetUtcNow().AddDays(7), Town.Done(a)));
        Assert.Equal(1, await town.Look(db => db.AccountClosings.CountAsync()));
        Town.Done(await town.As(town.Lin).Do((TakeBackAccountClosing use, Buyer me) => use.Run(me)));
        Assert.Equal("common.not-found", (await town.As(town.Lin).Do((TakeBackAccountClosing use, Buyer me) => use.Run(me))).Refusal!.Code);
        town.Clock.Wind(TimeSpan.FromDays(30));

        Assert.False(await Finishes(town));
        Town.Done(await Asks(town, town.Lin));
    }

    [Fact]
    public async Task Taken_back_in_the_moment_in_which_the_clock_comes_only_one_of_them_wins()
    {
        await using var town = await Town.Open();
        await Moves(town);
        Town.Done(await Asks(town, town.Lin));
        town.Clock.Wind(TimeSpan.FromDays(8));
        var id = await town.Look(db => db.AccountClosings.Select(c => c.Id).SingleAsync());

        var back = town.As(town.Lin).Do((TakeBackAccountClosing use, Buyer me) => use.Run(me));
        var done = town.AsClockwork.Do((FinishAccountClosing use, Clockwork me) => use.Run(me, id));
        await Task.WhenAll(back, done);

        var left = await town.Look(db => db.Customers.Where(c => c.Id == town.Lin.CustomerId).Select(c => c.LeftAt != null).SingleAsync());
        Assert.Equal(left, !(await back).IsDone);
        Assert.Equal(left, (await done).Value);
    }

    [Fact]
    public async Task Nobody_leaves_with_a_shop_a_seat_or_without_having_said_that_he_is_sure()
    {
        await using var town = await Town.Open();
        Assert.Equal("account-closing.confirm", (await town.As(town.Wang).Do((AskAccountClosing use, Buyer me) => use.Run(me, false))).Refusal!.Code);
        Town.Done(await town.As(town.Lin).Do((StartApplication use, Buyer me) => use.Run(me, Subject.Person)));
        var account = await town.Look(db => db.Customers.Where(c => c.Id == town.Lin.CustomerId).Select(c => c.AccountId).SingleAsync());
        await town.Put(StaffMember.Hire(town.TeaHouse.MerchantId, account, "林小满", ShopPermission.Orders));

        var desk = await town.As(town.Lin).Ask((AccountClosingQueries ask, Buyer me) => ask.Desk(me));

        Assert.Equal(["shops", "seats"], desk.Ends.Missing.Select(c => c.Key));
        Assert.Equal("account-closing.unsettled", (await Asks(town, town.Lin)).Refusal!.Code);
    }

    [Fact]
    public async Task What_he_had_asked_about_his_data_ends_with_him()
    {
        await using var town = await Town.Open();
        await Moves(town);
        var number = Town.Done(await PrivacyRequestSpecs.Asks(town, town.Lin, PrivacyRequestKind.Explain));
        Town.Done(await Asks(town, town.Lin));
        town.Clock.Wind(TimeSpan.FromDays(8));

        Assert.True(await Finishes(town));

        Assert.Equal(PrivacyRequestStatus.TakenBack, await town.Look(db => db.PrivacyRequests.Where(r => r.Number == number).Select(r => r.Status).SingleAsync()));
    }

    private static Task<Outcome<DateTimeOffset>> Asks(Town town, Buyer who) => town.As(who).Do((AskAccountClosing use, Buyer me) => use.Run(me, true));

    /// <summary>ACL as its run does it.</summary>
    private static async Task<bool> Finishes(Town town)
    {
        var left = false;
        foreach (var id in await town.AsClockwork.Ask((DueAccountClosingQueries ask, Clockwork me) => ask.Due(me)))
            left |= Town.Done(await town.AsClockwork.Do((FinishAccountClosing use, Clockwork me) => use.Run(me, id)));
        return left;
    }

    /// <summary>Lin with an account to sign in by, which the town's people have not.</summary>
    private static async Task<(Buyer Lin, UserAccount Account)> Moves(Town town)
    {
        var id = await town.Look(db => db.Customers.Where(c => c.Id == town.Lin.CustomerId).Select(c => c.AccountId).SingleAsync());
        var account = new UserAccount { Id = id, UserName = "wx-lin", NormalizedUserName = "WX-LIN", SecurityStamp = "before" };
        await town.Put(account);
        return (town.Lin, account);
    }
}
