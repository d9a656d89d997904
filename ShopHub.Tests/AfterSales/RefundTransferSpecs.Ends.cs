using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Payments;
using ShopHub.Domain.Access;
using ShopHub.Domain.Payments;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.AfterSales;

public sealed partial class RefundTransferSpecs
{
    [Fact]
    public async Task What_the_channel_says_against_the_end_is_looked_at_and_never_booked()
    {
        await using var town = await Town.Open();
        var (_, refund) = await LeftToAPerson(town);
        var turned = await Sends(town, refund);
        await Tried(town, turned, neverTaken: true);

        await Hears(town, turned, refund, ChannelTransferState.Accepted);
        await Hears(town, turned, refund, ChannelTransferState.ToConfirm);
        Assert.Equal([("transfer-goes-on", turned)], await Incidents(town));
        await StaysStuck(town, refund);
        var paid = await Sends(town, refund);
        await Hears(town, paid, refund, ChannelTransferState.Paid);
        await Hears(town, paid, refund, ChannelTransferState.Paying);
        await Hears(town, paid, refund, ChannelTransferState.Failed);

        Assert.Equal([("transfer-back-after-paid", paid), ("transfer-goes-on", turned)], await Incidents(town));
        Assert.Equal(RefundStatus.PaidByHand, (await Last(town)).Status);
        await town.EverythingAgrees();
    }

    [Fact]
    public async Task Each_refund_the_channel_pays_besides_is_a_task_of_its_own()
    {
        await using var town = await Town.Open();
        var (_, refund) = await LeftToAPerson(town);
        await Hears(town, await Sends(town, refund), refund, ChannelTransferState.Paid);
        var payment = await town.Look(db => db.Payments.SingleAsync());
        ChannelRefund Paid(string number) => new(number, "50" + number, payment.OutTradeNo, ChannelRefundState.Success, refund.Amount, town.Clock.GetUtcNow());

        foreach (var number in new[] { refund.OutRefundNo, refund.OutRefundNo, "R-UNKNOWN-1", "R-UNKNOWN-2" })
            Town.Done(await town.AsClockwork.Do((RecordChannelRefund use, Clockwork me) => use.Run(me, Paid(number))));

        Assert.Equal([("refunded-besides", refund.OutRefundNo), ("unknown-refund", "R-UNKNOWN-1"), ("unknown-refund", "R-UNKNOWN-2")], await Incidents(town));
    }

    [Fact]
    public async Task The_receivers_name_is_forgotten_when_the_transfer_is_over_and_its_words_are_chinese()
    {
        await using var town = await Town.Open();
        var (_, refund) = await LeftToAPerson(town);
        var number = await Sends(town, refund);
        await town.Look(db => db.BuyerTransfers.ExecuteUpdateAsync(set => set.SetProperty(t => t.SealedName, "sealed")));

        await Hears(town, number, refund, ChannelTransferState.ToConfirm, package: "P1");
        var waiting = await town.Look(db => db.BuyerTransfers.SingleAsync());
        await Hears(town, number, refund, ChannelTransferState.Cancelled);
        var over = await town.Look(db => db.BuyerTransfers.SingleAsync());

        Assert.Equal(("sealed", "待买家确认收款"), (waiting.SealedName, waiting.LastAnswer));
        Assert.Equal((null, "已撤回"), (over.SealedName, over.LastAnswer));
    }

    private static async Task<List<(string Kind, string Number)>> Incidents(Town town) => [..
        (await town.Look(db => db.PaymentIncidents.OrderBy(i => i.Kind).ThenBy(i => i.OutTradeNo).Select(i => new { i.Kind, i.OutTradeNo }).ToListAsync())).Select(i => (i.Kind, i.OutTradeNo))];
}
