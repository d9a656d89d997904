using Microsoft.EntityFrameworkCore;
using ShopHub.Data;
using ShopHub.Data.Trade;
using ShopHub.Data.Violations;
using ShopHub.Data.Withdrawals;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Violations;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Violations;

public sealed partial class ViolationSpecs
{
    [Fact]
    public async Task A_won_appeal_undoes_points_and_measures_at_once()
    {
        var number = await Recorded("off-platform", 12);
        await Winds(TimeSpan.FromHours(1));
        Town.Done(await Appeals(number));
        Assert.Equal(ListingStatus.OffForViolation, await Tea());
        Assert.Equal("violation.another-person", (await Decides(number, isWon: true, _town.Judge)).Refusal!.Code);

        Town.Done(await Decides(number, isWon: true));

        Assert.Equal((0, ListingStatus.On), ((await Desk()).Points, await Tea()));
        Assert.Empty(await Running());
        Assert.Empty(await Shown());
        Assert.Equal("status.changed", (await Decides(number, isWon: false)).Refusal!.Code);
    }

    [Fact]
    public async Task A_won_appeal_undoes_what_later_points_reached_only_with_its_own()
    {
        var first = await Recorded("price-fraud", 8);
        await Winds(TimeSpan.FromHours(1));
        var second = await Recorded("false-shipping", 4);
        Assert.Equal(ListingStatus.OffForViolation, await Tea());
        Town.Done(await Appeals(first));
        Town.Done(await Decides(first, isWon: true));

        Assert.Equal((4, ListingStatus.On), ((await Desk()).Points, await Tea()));
        Assert.Empty(await Running());
        Assert.Equal(ViolationStatus.Approved, await _town.Look(db => db.Violations.Where(v => v.Number == second).Select(v => v.Status).SingleAsync()));
    }

    [Fact]
    public async Task A_refused_appeal_changes_nothing_and_there_is_no_second_one()
    {
        var number = await Recorded("off-platform", 12);
        Town.Done(await Appeals(number));
        Town.Done(await Decides(number, isWon: false));

        Assert.Equal((12, ListingStatus.OffForViolation), ((await Desk()).Points, await Tea()));
        Assert.Equal("status.changed", (await Appeals(number)).Refusal!.Code);
    }

    [Fact]
    public async Task An_appeal_is_possible_for_seven_days()
    {
        var (one, other) = (await Recorded("late-shipping", 1), await Recorded("slow-answers", 1));
        await Winds(TimeSpan.FromDays(7) - TimeSpan.FromTicks(1));
        Town.Done(await Appeals(one));
        await Winds(TimeSpan.FromTicks(1));

        Assert.Equal("violation.appeal-over", (await Appeals(other)).Refusal!.Code);
    }

    [Fact]
    public async Task Pressed_twice_a_violation_is_written_down_once()
    {
        var request = Guid.CreateVersion7();
        var told = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Records("late-shipping", 1, request: request)));

        Assert.Single(told.Select(Town.Done).Distinct());
        Assert.Equal(1, (await Desk()).Points);
    }

    [Fact]
    public async Task Two_recorded_at_once_see_each_others_points()
    {
        await Task.WhenAll(Records("price-fraud", 8), Records("false-shipping", 8, Second));

        var points = (await Desk()).Points;
        Assert.Equal(points >= 12, await _town.Look(db => db.Measures.AnyAsync(m => m.Step == MeasureStep.GoodsOff)));
        Assert.Equal(1, await _town.Look(db => db.Measures.CountAsync(m => m.Step == MeasureStep.Training)));
    }

    [Fact]
    public async Task Goods_do_not_come_back_while_another_measure_keeps_them_off()
    {
        await Recorded("off-platform", 12);
        await Winds(TimeSpan.FromDays(3));
        await _town.Look(db => db.Violations.ExecuteUpdateAsync(set => set.SetProperty(v => v.CountsUntil, _town.Clock.GetUtcNow())));
        await Recorded("off-platform", 12);
        await Winds(TimeSpan.FromDays(4));
        Assert.Equal(ListingStatus.OffForViolation, await Tea());
        await Winds(TimeSpan.FromDays(3));

        Assert.Equal(ListingStatus.On, await Tea());
    }

    [Theory]
    [InlineData("nothing", 1, "violation.rule")]
    [InlineData("late-shipping", 4, "violation.points")]
    [InlineData("fakes", 11, "violation.points")]
    public async Task What_is_written_down_fits_the_rules(string rule, int points, string refusal) => Assert.Equal(refusal, (await Records(rule, points)).Refusal!.Code);

    [Fact]
    public async Task Without_evidence_nothing_is_recorded_and_another_shops_order_is_none()
    {
        var order = await _town.PaidOrder(_town.Lin, (_town.People.Book, 1));
        var bare = Form("late-shipping", 1) with { Pictures = [] };

        Assert.Equal("violation.no-evidence", (await Sends(bare)).Refusal!.Code);
        Assert.Equal("violation.order", (await Sends(bare with { OrderNumber = order.Number })).Refusal!.Code);
        Assert.Equal("violation.product", (await Sends(bare with { Product = $"/p/{_town.People.Book.ProductId}" })).Refusal!.Code);
        Town.Done(await Sends(bare with { Product = $"/p/{_town.People.Tea.ProductId}" }));
    }

    private Task<Outcome<string>> Sends(ViolationForm form) =>
        _town.As(_town.Judge).Do((RecordViolation use, PlatformStaff me) => use.Run(me, "teahouse", form, Guid.CreateVersion7()));

    /// <returns>Why not; null when it was bought.</returns>
    private async Task<string?> Buys() => (await _town.As(_town.Lin).Do((AddToCart use, Buyer me) => use.Run(me, _town.People.Tea.Id, 1))).Refusal?.Code;

    private async Task<List<string>> WithdrawalBlocks() =>
        [.. (await _town.As(_town.TeaHouse).Ask((WithdrawalDeskQueries ask, ShopStaff me) => ask.Desk(me))).Blocks.Select(b => b.Code)];
}
