using ShopHub.Domain.Payments;
using ShopHub.Domain.Shared;
using ShopHub.Tests.Sandbox;
using ShopHub.Web.Integrations.Sandbox.World;

namespace ShopHub.Tests.WeChatPay;

/// <summary>A refund that could not go back to where it came from goes to a bank card, over the wire.</summary>
public sealed class CardRefundSpecs
{
    private static readonly RefundCard LinsCard = new RefundCard(true, "ICBC_DEBIT", "6222 0200 0000 0000 000", "林晓").Checked();

    [Theory]
    [InlineData("Direct")]
    [InlineData("Ecommerce")]
    public async Task An_abnormal_refund_is_paid_to_the_buyers_card(string family)
    {
        await using var house = await WireHouse.Open(new() { ["WeChatPay:Family"] = family });
        var refund = await Abnormal(house);

        var accepted = await house.Gateway.RefundToCard(new(refund.OutRefundNo, refund.RefundId!, house.Account, LinsCard));
        Assert.Equal(ChannelRefundState.Processing, accepted.Value!.State);
        await Later(house);

        Assert.Equal(ChannelRefundState.Success, (await house.QueryRefund(refund.OutRefundNo)).Value!.State);
        Assert.Equal(0, house.World.Money[MoneyBook.Refunding]);
        Assert.Equal(0, house.World.Money.Balances().Values.Sum());
    }

    [Fact]
    public async Task To_the_merchants_card_it_leaves_for_the_bank_and_not_for_the_buyer()
    {
        await using var house = await WireHouse.Open();
        var refund = await Abnormal(house);

        Assert.True((await house.Gateway.RefundToCard(new(refund.OutRefundNo, refund.RefundId!, house.Account, RefundCard.Merchants))).IsDone);
        await Later(house);

        Assert.Equal(400, house.World.Money[MoneyBook.Bank]);
    }

    [Fact]
    public async Task Only_an_abnormal_one_goes_to_a_card_and_the_same_wish_twice_is_one()
    {
        await using var house = await WireHouse.Open();
        var refund = await Abnormal(house);
        var wish = new CardRefund(refund.OutRefundNo, refund.RefundId!, house.Account, LinsCard);

        Assert.True((await house.Gateway.RefundToCard(wish)).IsDone);
        Assert.True((await house.Gateway.RefundToCard(wish)).IsDone);
        var other = await house.Gateway.RefundToCard(wish with { Card = RefundCard.Merchants });
        var stranger = await house.Gateway.RefundToCard(wish with { ChannelRefundId = "50000000000000000000000000000" });

        Assert.Equal((ChannelVerdict.Refused, ChannelVerdict.Refused), (other.Verdict, stranger.Verdict));
    }

    [Theory]
    [InlineData("", "6222020000000000000", "林晓")]
    [InlineData("ICBC_DEBIT", "6222020000000000001", "林晓")]
    [InlineData("ICBC_DEBIT", "6222020000000000000", "林")]
    public void A_wrong_bank_number_or_holder_is_refused_before_anything_is_sent(string bank, string number, string holder) =>
        Assert.Equal("refund.card", Assert.Throws<Refusal>(() => new RefundCard(true, bank, number, holder).Checked()).Code);

    private static async Task<ChannelRefund> Abnormal(WireHouse house)
    {
        var order = await house.Paid(fen: 1000);
        house.Use("refund-abnormal");
        await house.Gateway.Refund(new("RF1", order.OutTradeNo, house.Account, new(400), order.Amount, "退款"));
        await Later(house);
        var refund = (await house.QueryRefund("RF1")).Value!;
        Assert.Equal(ChannelRefundState.Abnormal, refund.State);
        return refund;
    }

    private static async Task Later(WireHouse house)
    {
        house.Clock.Wind(TimeSpan.FromSeconds(3));
        await house.RunDue();
    }
}
