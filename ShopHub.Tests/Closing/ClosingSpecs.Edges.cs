using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Catalog;
using ShopHub.Data.Closing;
using ShopHub.Data.Trade;
using ShopHub.Domain.Access;
using ShopHub.Domain.Applications;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Closing;
using ShopHub.Domain.Ledger;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Closing;

public sealed partial class ClosingSpecs
{
    [Fact]
    public async Task An_order_that_comes_in_the_moment_of_closing_is_refused_or_stops_it()
    {
        await using var town = await Town.Open();
        var archive = Town.Done(await town.As(town.BookRoom).Do((StartArchive use, ShopStaff me) => use.Run(me)));
        Town.Done(await town.As(town.BookRoom).Do((EndArchive use, ShopStaff me) => use.Run(me, archive, 1_000)));
        await town.CanSignIn(town.BookRoom);
        await town.Confirms(town.BookRoom);
        Town.Done(await town.As(town.Lin).Do((AddToCart use, Buyer me) => use.Run(me, town.People.Book.Id, 1)));
        var form = await town.CheckoutForm(town.Lin, new());

        var buys = Task.Run(() => town.As(town.Lin).Do((PlaceOrder use, Buyer me) => use.Run(me, form)));
        var closes = Task.Run(async () =>
        {
            Town.Done(await town.As(town.BookRoom).Do((EmptyTheShelf use, ShopStaff me) => use.Run(me)));
            return await town.As(town.BookRoom).Do((AskClosing use, ShopStaff me) => use.Run(me, s_form));
        });

        Assert.NotEqual((await buys).IsDone, (await closes).IsDone);
        if ((await closes).Refusal is { } no) Assert.Equal("closing.unsettled", no.Code);
    }

    [Fact]
    public async Task A_shop_that_closes_lists_nothing_until_it_is_taken_back()
    {
        await using var town = await Town.Open();
        await IsReady(town, town.BookRoom);
        Town.Done(await Asks(town, town.BookRoom));
        Task<Data.Outcome> Lists() => town.As(town.BookRoom).Do((ListProduct use, ShopStaff me) => use.Run(me, town.People.Book.ProductId));

        Assert.Equal("shop.closes", (await Lists()).Refusal!.Code);
        Town.Done(await TakesBack(town, town.BookRoom));
        await town.MaySell(town.BookRoom);
        Town.Done(await Lists());

        Assert.Equal(ListingStatus.On, await town.Look(db => db.Products.Where(p => p.Id == town.People.Book.ProductId).Select(p => p.Status).SingleAsync()));
    }

    [Fact]
    public async Task A_restricted_shop_that_is_taken_back_is_restricted_again()
    {
        await using var town = await Town.Open();
        await town.Look(db => db.Merchants.Where(m => m.Id == town.BookRoom.MerchantId).ExecuteUpdateAsync(set => set.SetProperty(m => m.Status, ShopStatus.Restricted)));
        await IsReady(town, town.BookRoom);
        Town.Done(await Asks(town, town.BookRoom));

        Town.Done(await TakesBack(town, town.BookRoom));

        Assert.Equal(ShopStatus.Restricted, (await Shop(town, town.BookRoom)).Status);
    }

    [Fact]
    public async Task Nobody_reviews_a_shop_in_which_he_works()
    {
        await using var town = await Town.Open();
        var number = await WaitsForReview(town, town.BookRoom);
        var account = await town.Look(db => db.Staff.Where(s => s.Id == town.BookRoom.StaffId).Select(s => s.AccountId).SingleAsync());
        var colleague = PlatformMember.Hire(account, "店主兼审核员", PlatformPermission.Review | PlatformPermission.Finance);
        await town.Put(colleague);
        var both = new PlatformStaff(colleague.Id, colleague.Name, colleague.Permissions);

        Assert.Equal("closing.own-shop", (await town.As(both).Do((TakeClosing use, PlatformStaff me) => use.Run(me, number))).Refusal!.Code);
        var pays = await town.As(both).Do((PayClosingDeposit use, PlatformStaff me) => use.Run(me, number, new DepositReceipt(new(200_000), "ICBC20260410001")));
        Assert.Equal("closing.own-shop", pays.Refusal!.Code);
    }

    [Fact]
    public async Task A_deposit_that_the_bank_has_sent_is_written_down_whatever_has_come_up_meanwhile()
    {
        await using var town = await Town.Open();
        await town.PaidDeposit(town.BookRoom, 200_000);
        var number = await WaitsForReview(town, town.BookRoom);
        Assert.Equal("status.changed", (await PaysBack(town, number, 200_000, "ICBC20260410001")).Refusal!.Code);
        Assert.False(Town.Done(await Approves(town, number)));
        await SomebodyComplains(town, town.BookRoom);

        var paid = await Task.WhenAll(Enumerable.Range(0, 3).Select(i => Task.Run(() => PaysBack(town, number, 200_000, $"ICBC2026041000{i}"))));
        var halted = await Of(town, number);
        await ComplaintsAreSettled(town);
        await Night(town);

        Assert.False(Town.Done(Assert.Single(paid, p => p.IsDone)));
        Assert.Equal(ClosingStatus.Halted, halted.Status);
        Assert.Equal(Money.Zero, await town.Balance(town.BookRoom, Account.MerchantDeposit));
        Assert.True(Town.Done(await Approves(town, number)));
        await town.EverythingAgrees();
    }
}
