using Microsoft.EntityFrameworkCore;
using ShopHub.Data;
using ShopHub.Data.AfterSales;
using ShopHub.Domain.Access;
using ShopHub.Domain.AfterSales;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Trade;
using ShopHub.Tests.Cast;
using static ShopHub.Domain.AfterSales.RejectionCode;

namespace ShopHub.Tests.AfterSales;

/// <summary>A shop refuses with a reason of a closed list, its own words and what proves it (AS-10, NRR-04).</summary>
public sealed class RejectionSpecs
{
    private const string Picture = "/u/0123456789abcdef0123456789abcdef-960.webp";

    [Theory]
    [InlineData(AfterSaleReason.NotWanted, DamagedByBuyer)]
    [InlineData(AfterSaleReason.Quality, AsDescribed)]
    [InlineData(AfterSaleReason.NotAsDescribed, AsDescribed)]
    [InlineData(AfterSaleReason.Damaged, SentComplete)]
    [InlineData(AfterSaleReason.WrongGoods, SentAsOrdered)]
    [InlineData(AfterSaleReason.EmptyParcel, SentComplete)]
    [InlineData(AfterSaleReason.Fake, Genuine)]
    [InlineData(AfterSaleReason.NoLabel, Genuine)]
    public async Task What_a_buyer_finds_wrong_or_may_return_without_reason_is_refused_only_with_pictures(AfterSaleReason reason, RejectionCode code)
    {
        await using var town = await Town.Open();
        var asked = await Asked(town, reason);

        var bare = await Rejects(town, asked, new(code, "发货前检查过"));
        var tooMany = await Rejects(town, asked, new(code, "发货前检查过", [.. Enumerable.Repeat(Picture, 10)]));
        var proved = await Rejects(town, asked, new(code, "发货前检查过", Picture));

        Assert.Equal(("after-sale.proof", "pictures.too-many"), (bare.Refusal?.Code, tooMany.Refusal?.Code));
        Assert.True(proved.IsDone);
    }

    [Fact]
    public async Task A_buyer_who_ordered_the_wrong_thing_may_be_refused_without_pictures()
    {
        await using var town = await Town.Open();
        var asked = await Asked(town, AfterSaleReason.WrongOrdered);

        Assert.True((await Rejects(town, asked, new(SentAsOrdered, "按订单发的货"))).IsDone);
    }

    [Fact]
    public async Task Buyer_and_shop_read_the_reason_the_own_words_and_see_the_proof()
    {
        await using var town = await Town.Open();
        var asked = await Asked(town, AfterSaleReason.Quality);
        Town.Done(await Rejects(town, asked, new(AsDescribed, "  出厂检测报告见图  ", Picture)));

        var seen = (await town.As(town.Lin).Ask((BuyerAfterSaleQueries ask, Buyer me) => ask.One(me, asked.Number))).Case;
        var sheet = await town.As(town.TeaHouse).Ask((AfterSaleDeskQueries ask, ShopStaff me) => ask.Sheet(me, asked.Number));
        var told = await town.Look(db => db.Notices.Where(n => n.Title == "商家拒绝了售后申请").Select(n => n.Words).SingleAsync());

        Assert.Equal((AsDescribed, "出厂检测报告见图", Picture), (seen.RejectedFor, seen.RejectedWith, seen.Proof.Single()));
        Assert.Equal((AsDescribed, "出厂检测报告见图", Picture), (sheet.RejectedFor, sheet.RejectedWith, sheet.Proof.Single()));
        Assert.Equal("商品与描述一致，没有质量问题：出厂检测报告见图", told);
    }

    [Theory]
    [InlineData(AfterSaleReason.Quality, NotCovered)]
    [InlineData(AfterSaleReason.Quality, NothingReturned)]
    [InlineData(AfterSaleReason.Quality, SoldOut)]
    [InlineData(AfterSaleReason.NotWanted, TooLate)]
    [InlineData(AfterSaleReason.NotWanted, AsDescribed)]
    [InlineData(AfterSaleReason.NotWanted, RejectionCode.Other)]
    [InlineData(AfterSaleReason.EmptyParcel, DamagedByBuyer)]
    [InlineData(AfterSaleReason.WrongOrdered, OtherGoodsReturned)]
    [InlineData(AfterSaleReason.WrongOrdered, (RejectionCode)77)]
    public async Task A_reason_that_makes_no_sense_for_the_case_is_neither_offered_nor_taken(AfterSaleReason reason, RejectionCode code)
    {
        await using var town = await Town.Open();
        var asked = await Asked(town, reason);

        var sheet = await town.As(town.TeaHouse).Ask((AfterSaleDeskQueries ask, ShopStaff me) => ask.Sheet(me, asked.Number));
        var refused = await Rejects(town, asked, new(code, "说明足够长", Picture));

        Assert.DoesNotContain(code, sheet.Rejections);
        Assert.Equal("after-sale.rejection", refused.Refusal?.Code);
        Assert.Equal(AfterSaleStatus.MerchantProcessing, (await Again(town, asked)).Status);
    }

    [Fact]
    public async Task A_returned_parcel_is_refused_for_what_is_in_it_and_only_with_pictures()
    {
        await using var town = await Town.Open();
        var asked = await Asked(town, AfterSaleReason.WrongOrdered);
        Town.Done(await town.As(town.TeaHouse).Do((AgreeAfterSale use, ShopStaff me) => use.Run(me, asked.Id)));
        Town.Done(await town.As(town.Lin).Do((SendGoodsBack use, Buyer me) => use.Run(me, asked.Number, "SF", "SF200000000001")));

        var agreedOtherwise = await Rejects(town, asked, new(AgreedOtherwise, "聊天里说好的", Picture));
        var bare = await Rejects(town, asked, new(NothingReturned, "寄回的是空箱"));
        var empty = await Rejects(town, asked, new(NothingReturned, "寄回的是空箱", Picture));

        Assert.Equal(("after-sale.rejection", "after-sale.return-proof"), (agreedOtherwise.Refusal?.Code, bare.Refusal?.Code));
        Assert.True(empty.IsDone);
        Assert.Equal((AfterSaleStatus.Rejected, NothingReturned), ((await Again(town, asked)).Status, (await Again(town, asked)).RejectedFor));
    }

    [Fact]
    public void There_is_a_reason_for_every_case_and_a_sentence_for_every_reason()
    {
        foreach (var kind in Enum.GetValues<AfterSaleKind>())
            foreach (var reason in Enum.GetValues<AfterSaleReason>())
            {
                Assert.NotEmpty(RejectionCodes.For(kind, reason, isBack: false, NoReasonReturn.Must));
                Assert.NotEmpty(RejectionCodes.For(kind, reason, isBack: true, NoReasonReturn.Must));
            }

        var codes = Enum.GetValues<RejectionCode>();
        Assert.Equal(codes.Length, codes.Select(c => c.Text()).Distinct().Count());
        Assert.Contains(NotCovered, RejectionCodes.For(AfterSaleKind.Return, AfterSaleReason.NotWanted, isBack: false, NoReasonReturn.Confirm));
        Assert.DoesNotContain(NotCovered, RejectionCodes.For(AfterSaleKind.Return, AfterSaleReason.NotWanted, isBack: false, NoReasonReturn.Must));
    }

    [Fact]
    public async Task A_shop_that_agrees_and_refuses_at_once_has_done_one_of_them()
    {
        await using var town = await Town.Open();
        var asked = await Asked(town, AfterSaleReason.Quality);

        var both = await Task.WhenAll(
            Rejects(town, asked, new(AsDescribed, "没有质量问题", Picture)),
            town.As(town.TeaHouse).Do((AgreeAfterSale use, ShopStaff me) => use.Run(me, asked.Id)));

        Assert.Single(both, b => b.IsDone);
        await town.EverythingAgrees();
    }

    [Fact]
    public async Task A_refusal_in_the_second_in_which_silence_agrees_is_one_or_the_other()
    {
        await using var town = await Town.Open();
        var asked = await Asked(town, AfterSaleReason.Quality);
        town.Clock.Wind(TimeSpan.FromHours(48) + TimeSpan.FromSeconds(1));

        var rejects = Rejects(town, asked, new(AsDescribed, "没有质量问题", Picture));
        await Task.WhenAll(rejects, town.AsClockwork.Do((ActOnOverdueAfterSales use, Clockwork me) => use.Run(me, 100)));

        var status = (await Again(town, asked)).Status;
        Assert.Equal((await rejects).IsDone ? AfterSaleStatus.Rejected : AfterSaleStatus.BuyerReturning, status);
        await town.EverythingAgrees();
    }

    private static async Task<AfterSale> Asked(Town town, AfterSaleReason reason)
    {
        var order = await town.ReceivedOrder(town.Lin, (town.People.Tea, 1));
        var what = new AfterSaleRequest(AfterSaleKind.Return, reason, 1, "", []);
        var number = Town.Done(await town.As(town.Lin).Do((AskAfterSale use, Buyer me) => use.Run(me, order.Number, order.Lines[0].Id, what)));
        return await town.Look(db => db.AfterSales.SingleAsync(a => a.Number == number));
    }

    private static Task<Outcome> Rejects(Town town, AfterSale asked, Rejection no) =>
        town.As(town.TeaHouse).Do((RejectAfterSale use, ShopStaff me) => use.Run(me, asked.Id, no));

    private static Task<AfterSale> Again(Town town, AfterSale asked) => town.Look(db => db.AfterSales.SingleAsync(a => a.Id == asked.Id));
}
