using Microsoft.EntityFrameworkCore;
using ShopHub.Data;
using ShopHub.Data.AfterSales;
using ShopHub.Data.Outbox;
using ShopHub.Data.Payments;
using ShopHub.Domain.Access;
using ShopHub.Domain.AfterSales;
using ShopHub.Domain.Ledger;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Payments;
using ShopHub.Domain.Shared;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.AfterSales;

/// <summary>A refund the channel cannot pay back reaches the buyer another way, and only one (REF-11, REF-12).</summary>
public sealed partial class RefundTransferSpecs
{
    private static readonly PlatformStaff s_second = new(Id<PlatformMember>.New(), "周财", PlatformPermission.Finance);

    [Fact]
    public async Task One_asks_another_agrees_and_four_clicks_of_either_send_one_transfer()
    {
        await using var town = await Town.Open();
        var (number, refund) = await LeftToAPerson(town);

        var asked = await AtOnce(() => town.As(town.Judge).Do((AskTransfer use, PlatformStaff me) => use.Run(me, refund.OutRefundNo, null)));
        var transfer = Assert.Single(asked, a => a.IsDone).Value!;
        Assert.Equal("transfer.same-person", (await town.As(town.Judge).Do((ApproveTransfer use, PlatformStaff me) => use.Run(me, transfer))).Refusal!.Code);
        var agreed = await AtOnce(() => town.As(s_second).Do((ApproveTransfer use, PlatformStaff me) => use.Run(me, transfer)));
        Assert.Single(agreed, a => a.IsDone);
        Assert.Equal(1, await town.Look(db => db.Outbox.CountAsync(m => m.Kind == OutboxMessage.SendTransfer)));
        Assert.Equal(refund.Amount, await InTransit(town));

        await Hears(town, transfer, refund, ChannelTransferState.ToConfirm, package: "P1");
        var seen = (await town.As(town.Lin).Ask((BuyerAfterSaleQueries ask, Buyer me) => ask.One(me, number))).Transfer!;
        Assert.Equal((true, town.Clock.GetUtcNow().AddHours(24)), (seen.CanConfirm, seen.ConfirmUntil!.Value));
        await AtOnce(async () => { await Hears(town, transfer, refund, ChannelTransferState.Paid); return new Outcome(null); });

        Assert.Equal(RefundStatus.PaidByHand, (await Last(town)).Status);
        Assert.Equal(AfterSaleStatus.Refunded, await town.Look(db => db.AfterSales.Where(a => a.Number == number).Select(a => a.Status).SingleAsync()));
        Assert.Equal((1, 1), await town.Look(async db => (
            await db.JournalEntries.CountAsync(e => e.Cause == Cause.TransferSent), await db.JournalEntries.CountAsync(e => e.Cause == Cause.TransferPaid))));
        Assert.Equal(Money.Zero, await InTransit(town));
        await town.EverythingAgrees();
    }

    [Fact]
    public async Task While_a_transfer_is_open_the_refund_is_paid_no_other_way()
    {
        await using var town = await Town.Open();
        var (_, refund) = await LeftToAPerson(town);
        Town.Done(await town.As(town.Judge).Do((AskTransfer use, PlatformStaff me) => use.Run(me, refund.OutRefundNo, null)));

        string[] refused =
        [
            (await town.As(town.Judge).Do((PayRefundByHand use, PlatformStaff me) => use.Run(me, refund.OutRefundNo, "银行转账，回单号 20260301"))).Refusal!.Code,
            (await town.As(town.Judge).Do((TryRefundNow use, PlatformStaff me) => use.Run(me, refund.OutRefundNo))).Refusal!.Code,
            (await town.As(town.Judge).Do((AskRefundToCard use, PlatformStaff me) => use.Run(me, refund.OutRefundNo, s_linsCard))).Refusal!.Code,
            (await town.As(s_second).Do((AskTransfer use, PlatformStaff me) => use.Run(me, refund.OutRefundNo, null))).Refusal!.Code,
        ];

        Assert.All(refused, code => Assert.Equal("refund.transfer-open", code));
    }

    [Fact]
    public async Task What_the_channel_pays_before_the_second_person_agrees_is_not_transferred_too()
    {
        await using var town = await Town.Open();
        var (_, refund) = await LeftToAPerson(town);
        var transfer = Town.Done(await town.As(town.Judge).Do((AskTransfer use, PlatformStaff me) => use.Run(me, refund.OutRefundNo, null)));

        await Says(town, refund, ChannelRefundState.Success);

        Assert.Equal("status.changed", (await town.As(s_second).Do((ApproveTransfer use, PlatformStaff me) => use.Run(me, transfer))).Refusal!.Code);
        Assert.Equal((RefundStatus.Success, 0), ((await Last(town)).Status, await town.Look(db => db.PaymentIncidents.CountAsync())));
        await town.EverythingAgrees();
    }

    [Fact]
    public async Task What_the_channel_says_while_a_transfer_is_on_its_way_is_asked_again_before_anybody_pays()
    {
        await using var town = await Town.Open();
        var (_, refund) = await LeftToAPerson(town);
        var transfer = await Sends(town, refund);
        await Hears(town, transfer, refund, ChannelTransferState.ToConfirm, package: "P1");

        await Says(town, refund, ChannelRefundState.Closed);
        await Says(town, refund, ChannelRefundState.Success);
        Assert.Equal((RefundStatus.Abnormal, "refunded-besides"), ((await Last(town)).Status, await town.Look(db => db.PaymentIncidents.Select(i => i.Kind).SingleAsync())));
        await Hears(town, transfer, refund, ChannelTransferState.Cancelled);

        Assert.Equal("refund.not-by-hand", (await town.As(town.Judge).Do((PayRefundByHand use, PlatformStaff me) => use.Run(me, refund.OutRefundNo, "银行转账，回单号 20260301"))).Refusal!.Code);
        await Says(town, refund, ChannelRefundState.Success);
        Assert.Equal(RefundStatus.Success, (await Last(town)).Status);
        Assert.Equal(Money.Zero, await InTransit(town));
        await town.EverythingAgrees();
    }

    [Fact]
    public async Task Nobody_confirmed_so_it_is_booked_back_and_goes_out_again_under_another_number()
    {
        await using var town = await Town.Open();
        var (_, refund) = await LeftToAPerson(town);
        var first = await Sends(town, refund);
        await Hears(town, first, refund, ChannelTransferState.ToConfirm, package: "P1");

        await Hears(town, first, refund, ChannelTransferState.Cancelled);
        await Hears(town, first, refund, ChannelTransferState.Cancelled);

        Assert.Equal(Money.Zero, await InTransit(town));
        var waiting = Assert.Single(await town.As(town.Judge).Ask((RefundDeskQueries ask, PlatformStaff me) => ask.Those(me, RefundTray.Waiting)));
        Assert.Null(waiting.Transfer);
        Assert.Contains(first, waiting.Before, StringComparison.Ordinal);
        await StaysStuck(town, refund);
        var second = await Sends(town, refund);
        Assert.NotEqual(first, second);
        await Hears(town, second, refund, ChannelTransferState.Paid);
        // A word that contradicts the end is never booked, and somebody looks at it.
        await Hears(town, first, refund, ChannelTransferState.ToConfirm);
        await Hears(town, first, refund, ChannelTransferState.Paid);
        Assert.Equal("transfer-paid-after-end", await town.Look(db => db.PaymentIncidents.Select(i => i.Kind).SingleAsync()));
        Assert.Equal(RefundStatus.PaidByHand, (await Last(town)).Status);
        await town.EverythingAgrees();
    }

    [Fact]
    public async Task What_is_refused_for_good_comes_back_but_what_nobody_knows_stays_set_aside()
    {
        await using var town = await Town.Open();
        var (_, refund) = await LeftToAPerson(town);
        var transfer = await Sends(town, refund);

        await Tried(town, transfer, neverTaken: false);
        Assert.Equal(refund.Amount, await InTransit(town));
        await Tried(town, transfer, neverTaken: true);
        await Tried(town, transfer, neverTaken: true);

        Assert.Equal((Money.Zero, TransferStatus.Failed), (await InTransit(town), await town.Look(db => db.BuyerTransfers.Select(t => t.Status).SingleAsync())));
        await town.EverythingAgrees();
    }

    [Fact]
    public async Task Only_the_buyer_sees_it_and_only_the_finance_asks()
    {
        await using var town = await Town.Open();
        var (_, refund) = await LeftToAPerson(town);
        var clerk = town.Judge with { Permissions = PlatformPermission.Review };
        Assert.Equal("common.not-allowed", (await town.As(clerk).Do((AskTransfer use, PlatformStaff me) => use.Run(me, refund.OutRefundNo, null))).Refusal!.Code);
        var transfer = await Sends(town, refund);

        Assert.Equal(refund.Amount, (await town.As(town.Lin).Ask((BuyerTransferQueries ask, Buyer me) => ask.One(me, transfer))).Amount);
        var stranger = await Assert.ThrowsAsync<Refusal>(() => town.As(town.Wang).Ask((BuyerTransferQueries ask, Buyer me) => ask.One(me, transfer)));
        Assert.Equal("common.not-found", stranger.Code);
    }

    [Fact]
    public async Task A_large_sum_needs_the_real_name_and_a_few_fen_cannot_be_transferred()
    {
        await using var town = await Town.Open();
        var (_, refund) = await LeftToAPerson(town);
        var payment = await town.Look(db => db.Payments.SingleAsync());
        var later = payment.PaidAt!.Value.AddDays(366);
        BuyerTransfer Ask(long fen, string? name) => BuyerTransfer.Ask(
            Refund.Create(payment, new(refund.OrderId, null, new(fen), RefundReason.Merchant), later, later), town.Lin.CustomerId, 1, name, town.Judge, later);

        Assert.Equal("transfer.name", Assert.Throws<Refusal>(() => Ask(200_000, null)).Code);
        Assert.Equal("transfer.too-small", Assert.Throws<Refusal>(() => Ask(9, null)).Code);
        Assert.Equal((true, false), (Ask(200_000, "sealed").SealedName is not null, Ask(199_999, "sealed").SealedName is not null));
    }
}
