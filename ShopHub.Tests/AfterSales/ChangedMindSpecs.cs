using Microsoft.EntityFrameworkCore;
using ShopHub.Data;
using ShopHub.Data.AfterSales;
using ShopHub.Domain.Access;
using ShopHub.Domain.AfterSales;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.AfterSales;

/// <summary>What is asked may be asked otherwise until it is answered (AS-17), and a shop may offer money while the goods stay (AS-12, AS-18): tea for ¥128.00 and ¥8.00 freight.</summary>
public sealed class ChangedMindSpecs : IAsyncLifetime
{
    private Town _town = null!;

    public async Task InitializeAsync() => _town = await Town.Open();

    public Task DisposeAsync() => _town.DisposeAsync().AsTask();

    [Fact]
    public async Task A_buyer_asks_for_more_and_the_shop_has_its_whole_time_again()
    {
        var (order, number) = await Asked(AfterSaleKind.Return, 1);
        _town.Clock.Wind(TimeSpan.FromHours(40));

        Town.Done(await Changes(number, AfterSaleKind.Refund, AfterSaleReason.Damaged, 3));

        var asked = await Case(number);
        Assert.Equal((AfterSaleKind.Refund, AfterSaleReason.Damaged, 3, new Money(38_400), new Money(800)), (asked.Kind, asked.Reason, asked.Pieces, asked.Cash, asked.Freight));
        Assert.Equal(_town.Clock.GetUtcNow().AddHours(48), asked.DueAt);
        Assert.Equal("修改申请：质量问题改为收到时已破损，1件改为3件", asked.History[^1].Why);
        Assert.Equal((1, 1), ((await _town.Again(order)).OpenAfterSales, await _town.Look(db => db.AfterSales.CountAsync())));
        Town.Done(await Agrees(number));
        Assert.Equal(new Money(39_200), await _town.Look(db => db.Refunds.Select(r => r.Amount).SingleAsync()));
        await _town.EverythingAgrees();
    }

    [Fact]
    public async Task What_may_not_be_asked_may_not_be_changed_to()
    {
        var (_, number) = await Asked(AfterSaleKind.Return, 1);

        var many = await Changes(number, AfterSaleKind.Return, AfterSaleReason.Quality, 4);
        var wanted = await Changes(number, AfterSaleKind.Exchange, AfterSaleReason.Quality, 1);
        var stranger = await _town.As(_town.Wang).Do((ChangeAfterSale use, Buyer me) => use.Run(me, number, new(AfterSaleKind.Refund, AfterSaleReason.Quality, 1, "", [])));

        Assert.Equal(("after-sale.pieces", "after-sale.wanted", "common.not-found"), (many.Refusal?.Code, wanted.Refusal?.Code, stranger.Refusal?.Code));
        Assert.Equal((AfterSaleKind.Return, 1), ((await Case(number)).Kind, (await Case(number)).Pieces));
    }

    [Fact]
    public async Task What_is_answered_is_not_changed_any_more_also_in_the_same_instant()
    {
        for (var i = 0; i < 10; i++)
        {
            var (order, number) = await Asked(AfterSaleKind.Refund, 1);
            var agrees = Agrees(number);

            var changed = await Changes(number, AfterSaleKind.Refund, AfterSaleReason.Damaged, 2);

            Town.Done(await agrees);
            Assert.True(changed.IsDone || changed.Refusal!.Code is "after-sale.changed" or "common.changed-by-others", changed.Refusal?.Code);
            Assert.Equal(new Money(changed.IsDone ? 25_600 : 12_800), await _town.Look(db => db.Refunds.Where(r => r.OrderId == order.Id).Select(r => r.Amount).SingleAsync()));
            Assert.Equal("after-sale.changed", (await Changes(number, AfterSaleKind.Refund, AfterSaleReason.Damaged, 1)).Refusal?.Code);
        }

        await _town.EverythingAgrees();
    }

    [Theory]
    [InlineData(3_000, null)]
    [InlineData(12_800, null)]
    [InlineData(12_801, "after-sale.offer")]
    public async Task Money_for_goods_that_stay_with_the_buyer_is_paid_when_he_agrees(long fen, string? refusal)
    {
        var (_, number) = await Asked(AfterSaleKind.Return, 1);

        var offered = await Offers(number, fen, keepsGoods: true);

        Assert.Equal(refusal, offered.Refusal?.Code);
        if (refusal is not null) return;
        Assert.True((await Case(number)).OfferKeepsGoods);
        Town.Done(await _town.As(_town.Lin).Do((AnswerOffer use, Buyer me) => use.Run(me, number, true)));
        Assert.Equal((AfterSaleStatus.Refunding, new Money(fen)), ((await Case(number)).Status, await _town.Look(db => db.Refunds.Select(r => r.Amount).SingleAsync())));
        await _town.EverythingAgrees();
    }

    [Fact]
    public async Task An_offer_with_the_goods_back_follows_one_without()
    {
        var (_, number) = await Asked(AfterSaleKind.Return, 1);
        Town.Done(await Offers(number, 5_000, keepsGoods: true));
        Town.Done(await _town.As(_town.Lin).Do((AnswerOffer use, Buyer me) => use.Run(me, number, false)));
        Town.Done(await Offers(number, 10_000, keepsGoods: false));

        Town.Done(await _town.As(_town.Lin).Do((AnswerOffer use, Buyer me) => use.Run(me, number, true)));

        Assert.Equal((AfterSaleStatus.BuyerReturning, false), ((await Case(number)).Status, (await Case(number)).OfferKeepsGoods));
    }

    [Fact]
    public async Task One_who_wanted_other_goods_may_take_money_and_keep_what_he_has()
    {
        await using var swap = await Swap.Open();
        await swap.Asks();
        var (town, id) = (swap.Town, (await swap.Case()).Id);

        Town.Done(await town.As(town.TeaHouse).Do((ProposeAmount use, ShopStaff me) => use.Run(me, id, new(2_000), true)));
        Town.Done(await town.As(town.Lin).Do((AnswerOffer use, Buyer me) => use.Run(me, swap.Number, true)));

        var asked = await swap.Case();
        Assert.Equal((AfterSaleStatus.Refunding, true, 0), (asked.Status, asked.TurnedToRefund, asked.HeldPieces));
        Assert.Equal(new Money(2_000), await town.Look(db => db.Refunds.Select(r => r.Amount).SingleAsync()));
        await town.EverythingAgrees();
    }

    private async Task<(Order Order, string Number)> Asked(AfterSaleKind kind, int pieces)
    {
        var order = await _town.ShippedOrder(_town.Lin, (_town.People.Tea, 3));
        return (order, Town.Done(await _town.As(_town.Lin).Do((AskAfterSale use, Buyer me) => use.Run(me, order.Number, order.Lines[0].Id, new(kind, AfterSaleReason.Quality, pieces, "", [])))));
    }

    private Task<Outcome> Changes(string number, AfterSaleKind kind, AfterSaleReason reason, int pieces) =>
        _town.As(_town.Lin).Do((ChangeAfterSale use, Buyer me) => use.Run(me, number, new(kind, reason, pieces, "", [])));

    private async Task<Outcome> Agrees(string number)
    {
        var id = (await Case(number)).Id;
        return await _town.As(_town.TeaHouse).Do((AgreeAfterSale use, ShopStaff me) => use.Run(me, id));
    }

    private async Task<Outcome> Offers(string number, long fen, bool keepsGoods)
    {
        var id = (await Case(number)).Id;
        return await _town.As(_town.TeaHouse).Do((ProposeAmount use, ShopStaff me) => use.Run(me, id, new(fen), keepsGoods));
    }

    private Task<AfterSale> Case(string number) => _town.Look(db => db.AfterSales.SingleAsync(a => a.Number == number));
}
