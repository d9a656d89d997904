using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Payments;
using ShopHub.Domain.Access;
using ShopHub.Domain.AfterSales;
using ShopHub.Domain.Payments;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.AfterSales;

/// <summary>The whole program and the channel: a refund that cannot go back reaches the buyer's balance or card once, whatever happens to a call.</summary>
public sealed class PushedTransferSpecs : IClassFixture<OpenHouse>
{
    private readonly House _house;
    private readonly StuckRefunds _desk;

    public PushedTransferSpecs(OpenHouse open)
    {
        (_house, _desk) = (open.House, new(open.House));
        _desk.TopUp();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("transfer-unknown")]
    [InlineData("transfer-slow")]
    public async Task The_buyer_confirms_and_is_paid_once(string? preset)
    {
        var refund = await _desk.Make();
        if (preset is not null) _desk.Use(preset);
        var number = await _desk.Sends(refund);

        await _desk.Until(number, TransferStatus.ToConfirm);
        await _desk.Confirms(number);
        await _desk.Until(number, TransferStatus.Paid);

        Assert.Single(_desk.World.TransferBills.All.Values, b => b.Fen == refund.Amount.Fen && b.OutBillNo == number);
        await Agrees(refund, RefundStatus.PaidByHand);
    }

    [Fact]
    public async Task Not_confirmed_for_a_day_it_comes_back_and_is_sent_anew_under_another_number()
    {
        var refund = await _desk.Make();
        _desk.Use("transfer-no-confirm");
        var first = await _desk.Sends(refund);
        await _desk.Until(first, TransferStatus.ToConfirm);

        await _house.Wind(TimeSpan.FromHours(25));
        await _desk.Until(first, TransferStatus.Cancelled);
        await _desk.StaysStuck(refund);
        var second = await _desk.Sends(refund);
        await _desk.Until(second, TransferStatus.ToConfirm);

        Assert.NotEqual(first, second);
        Assert.Equal("CANCELLED", _desk.World.TransferBills.All[first].State);
        var audit = await _house.Audit();
        Assert.True(audit.Agrees, audit.Sentence);
    }

    [Fact]
    public async Task To_the_buyers_bank_card_the_channel_ends_it_by_itself()
    {
        var refund = await _desk.Make();
        var own = await _house.As((await _desk.Finance()).First).Do((AskRefundToCard use, PlatformStaff me) => use.Run(me, refund.OutRefundNo, RefundCard.Merchants));
        Assert.Equal("refund.shops-card", own.Refusal!.Code);

        await _desk.GoesToCard(refund);

        Assert.Equal("USER_BANK_CARD", _desk.World.Refunds[refund.OutRefundNo].CardType);
        Assert.Null(await _house.Look(db => db.Refunds.Where(r => r.Id == refund.Id).Select(r => r.SealedCard).SingleAsync()));
        await Agrees(refund, RefundStatus.Success);
    }

    private async Task Agrees(Refund refund, RefundStatus end)
    {
        Assert.Equal(end, await _desk.StatusOf(refund));
        Assert.Equal(AfterSaleStatus.Refunded, await _house.Look(db => db.AfterSales.Where(a => a.RefundId == refund.Id).Select(a => a.Status).SingleAsync()));
        var audit = await _house.Audit();
        Assert.True(audit.Agrees, audit.Sentence);
    }
}
