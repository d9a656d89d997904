using Microsoft.EntityFrameworkCore;
using ShopHub.Data;
using ShopHub.Data.Compensations;
using ShopHub.Data.Payments;
using ShopHub.Domain.Access;
using ShopHub.Domain.Compensations;
using ShopHub.Domain.Ledger;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Payments;
using ShopHub.Domain.Shared;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Compensations;

/// <summary>What is owed goes to the buyer's WeChat until he has it, and to nobody else (CMP-01).</summary>
public sealed class CompensationSpecs
{
    [Fact]
    public async Task The_buyer_says_yes_and_has_it()
    {
        await using var town = await Late();
        await town.Has(Money.Zero, new(10_000));

        await town.Hears(ChannelTransferState.ToConfirm);
        var row = await One(town, town.Lin);
        await town.Hears(ChannelTransferState.Paid);
        await town.Hears(ChannelTransferState.Paid);

        Assert.NotNull(row.ConfirmUntil);
        var paid = await town.TheCompensation();
        Assert.Equal((CompensationStatus.Paid, town.Clock.GetUtcNow()), (paid.Status, paid.PaidAt));
        Assert.Equal((Money.Zero, 1), (await town.Balance(Account.TransferInTransit), await town.Look(db => db.JournalEntries.CountAsync(e => e.Cause == Cause.TransferPaid))));
        await town.EverythingAgrees();
    }

    [Theory]
    [InlineData(ChannelTransferState.Cancelled)]
    [InlineData(ChannelTransferState.Failed)]
    public async Task A_transfer_that_did_not_reach_him_leaves_it_owed_and_he_takes_it_again_once(ChannelTransferState end)
    {
        await using var town = await Late();
        await town.Hears(ChannelTransferState.ToConfirm);

        await town.Hears(end);
        Assert.Equal((CompensationStatus.Owed, new Money(640)), ((await town.TheCompensation()).Status, await town.Balance(Account.TransferInTransit)));
        var number = (await town.TheCompensation()).Number;
        var clicks = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Claims(town, town.Lin, number))));

        Assert.Single(clicks, c => c.IsDone);
        Assert.All(clicks.Where(c => !c.IsDone), c => Assert.True(c.Refusal!.Code is "status.changed" or "common.changed-by-others", c.Refusal.Code));
        await town.Hears(ChannelTransferState.Paid);
        Assert.Equal((CompensationStatus.Paid, 2, Money.Zero), ((await town.TheCompensation()).Status, await town.Look(db => db.BuyerTransfers.CountAsync()), await town.Balance(Account.TransferInTransit)));
        await town.EverythingAgrees();
    }

    [Fact]
    public async Task Nobody_else_finds_it_and_what_has_been_paid_is_not_paid_again()
    {
        await using var town = await Late();
        await town.Hears(ChannelTransferState.Paid);
        var owed = await town.TheCompensation();

        Assert.Equal("common.not-found", (await Claims(town, town.Wang, owed.Number)).Refusal?.Code);
        Assert.Equal("status.changed", (await Claims(town, town.Lin, owed.Number)).Refusal?.Code);
        await Assert.ThrowsAsync<Refusal>(() => One(town, town.Wang));
        Assert.Empty(await town.As(town.BookRoom).Ask((CompensationQueries ask, ShopStaff me) => ask.OwedOf(me, owed.OrderId)));
        Assert.Empty(await town.As(town.BookRoom).Ask((CompensationQueries ask, ShopStaff me) => ask.Latest(me)));
        Assert.Single(await town.As(town.TeaHouse).Ask((CompensationQueries ask, ShopStaff me) => ask.Latest(me)));
        Assert.Equal(1, (await town.As(town.Judge).Ask((CompensationQueries ask, PlatformStaff me) => ask.Page(me, false, 1))).Total);
        Assert.Equal(0, (await town.As(town.Judge).Ask((CompensationQueries ask, PlatformStaff me) => ask.Page(me, true, 1))).Total);
        var clerk = new PlatformStaff(town.Judge.MemberId, "审核", PlatformPermission.Review);
        await Assert.ThrowsAsync<Refusal>(() => town.As(clerk).Ask((CompensationQueries ask, PlatformStaff me) => ask.Page(me, false, 1)));
    }

    [Fact]
    public async Task The_buyer_is_told_what_he_gets_and_until_when_and_the_shop_what_it_costs()
    {
        await using var town = await Late();
        await town.Hears(ChannelTransferState.ToConfirm);
        var (number, transfer) = ((await town.TheCompensation()).Number, (await town.LastTransfer()).Number);

        var told = await town.Look(db => db.Notices.Where(n => n.RecipientId == town.Lin.CustomerId.Value).Select(n => n.Link).ToListAsync());
        Assert.Contains($"/compensations/{number}", told);
        Assert.Contains($"/transfers/{transfer}", told);
        Assert.Equal(1, await town.Look(db => db.Notices.CountAsync(n => n.RecipientId == town.TeaHouse.MerchantId.Value && n.Title == "已赔付买家")));
        var shown = await town.As(town.Lin).Ask((BuyerTransferQueries ask, Buyer me) => ask.One(me, transfer));
        Assert.Equal((number, null, true), (shown.CompensationNumber, shown.CaseNumber, shown.CanConfirm));
        var due = await town.AsClockwork.Ask((DueTransferQueries ask, Clockwork me) => ask.One(me, transfer));
        Assert.EndsWith("赔付", due!.Order.Remark, StringComparison.Ordinal);
        Assert.True(due.Order.Remark.Length <= 32, due.Order.Remark);
    }

    [Fact]
    public async Task The_money_is_set_aside_when_it_is_owed_and_leaves_the_channel_when_he_has_it()
    {
        await using var town = await Town.Open();
        await town.Has(new(1_000), Money.Zero);
        await town.PaidOrder(town.Lin, (town.People.Tea, 1));
        var before = await Clearing(town);
        town.Clock.Wind(TimeSpan.FromHours(73));

        await town.LateShippingRuns();

        Assert.Equal(before, await Clearing(town));
        await town.Hears(ChannelTransferState.Paid);
        Assert.Equal((before - new Money(640), new Money(360)), (await Clearing(town), await town.Balance(Account.MerchantAvailable)));
        await town.EverythingAgrees();
    }

    private static Task<Money> Clearing(Town town) => town.Balance(Account.ChannelClearing);

    private static async Task<Town> Late()
    {
        var town = await Town.Open();
        await town.PaidOrder(town.Lin, (town.People.Tea, 1));
        town.Clock.Wind(TimeSpan.FromHours(73));
        Assert.Equal(1, await town.LateShippingRuns());
        return town;
    }

    private static async Task<CompensationRow> One(Town town, Buyer buyer)
    {
        var number = (await town.TheCompensation()).Number;
        return await town.As(buyer).Ask((CompensationQueries ask, Buyer me) => ask.One(me, number));
    }

    private static async Task<Outcome> Claims(Town town, Buyer buyer, string number, string? name = null) =>
        await town.As(buyer).Do((ClaimCompensation use, Buyer me) => use.Run(me, number, name));
}
