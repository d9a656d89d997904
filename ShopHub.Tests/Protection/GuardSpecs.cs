using Microsoft.EntityFrameworkCore;
using ShopHub.Data;
using ShopHub.Data.Protection;
using ShopHub.Data.Violations;
using ShopHub.Domain.Access;
using ShopHub.Domain.Deposits;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Protection;
using ShopHub.Domain.Rights;
using ShopHub.Domain.Shared;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Protection;

/// <summary>What takes a badge away at once (CRT-13), and what shops and the platform may do about sheets and criteria (CRT-09).</summary>
public sealed class GuardSpecs : IAsyncLifetime
{
    private Town _town = null!;

    private Id<Merchant> Tea => _town.TeaHouse.MerchantId;

    public async Task InitializeAsync()
    {
        _town = await Town.Open();
        await _town.ShowsSmallCriteria();
        await _town.SellsWell();
        _town.Clock.Wind(ProtectionCalendar.At(new(2026, 3, 18)) - _town.Clock.GetUtcNow());
    }

    public async Task DisposeAsync() => await _town.DisposeAsync();

    [Theory]
    [InlineData(LossCause.Serious, "发生严重违规")]
    [InlineData(LossCause.Points, "违规积分达到12分")]
    [InlineData(LossCause.Deposit, "保证金不足，7天内没有补足")]
    [InlineData(LossCause.Papers, "资质已到期")]
    [InlineData(LossCause.Suspended, "店铺暂停营业")]
    public async Task It_is_lost_once_and_at_once(LossCause cause, string why)
    {
        await _town.Evaluates();
        Assert.Equal(0, await _town.Guards());

        await Happens(cause);

        Assert.Equal((1, 0), (await _town.Guards(), await _town.Guards()));
        var held = await _town.Look(db => db.Certifications.SingleAsync(c => c.MerchantId == Tea));
        Assert.Equal((CertificationState.Revoked, why), (held.State, held.History[^1].Why));
        Assert.Null(await _town.BadgeUntil(Tea));
        Assert.True(await _town.Look(db => db.SearchChanges.AnyAsync(c => c.MerchantId == Tea)));
    }

    [Fact]
    public async Task A_deposit_that_is_called_for_keeps_the_badge_for_its_seven_days()
    {
        await _town.Evaluates();
        await _town.Put(DepositCall.Begin(Tea, new(100), _town.Clock.GetUtcNow()));

        Assert.Equal(0, await _town.Guards());
    }

    [Fact]
    public async Task A_shop_asks_for_a_review_once_within_three_days_and_the_platform_calculates_anew_and_answers()
    {
        await _town.Look(db => db.Products.ExecuteUpdateAsync(set => set.SetProperty(p => p.Promises, Domain.Catalog.Promises.None)));
        await _town.Evaluates();
        Assert.Equal("NoReason", await _town.Look(db => db.ScoreSheets.Where(s => s.MerchantId == Tea).Select(s => s.Failed).SingleAsync()));
        await _town.Look(db => db.Products.ExecuteUpdateAsync(set => set.SetProperty(p => p.Promises, Domain.Catalog.Promises.NoReasonReturn)));
        _town.Clock.Wind(TimeSpan.FromDays(3) - TimeSpan.FromTicks(1));

        Town.Done(await Asks());
        Assert.Equal("status.changed", (await Asks()).Refusal!.Code);
        Assert.True(Town.Done(await _town.As(_town.Judge).Do((RedoSheet use, PlatformStaff me) => use.Run(me, "teahouse"))));
        Town.Done(await Answers());

        Assert.Equal("status.changed", (await Asks()).Refusal!.Code);
        Assert.Equal("common.not-found", (await Answers()).Refusal!.Code);
        var sheet = await _town.Look(db => db.ScoreSheets.SingleAsync(s => s.MerchantId == Tea));
        Assert.Equal((true, BadgeChange.Gained, SheetReviewStatus.Redone, null), (sheet.IsPassed, sheet.Change, sheet.Review, sheet.DueAt));
        Assert.True(await _town.BadgeUntil(Tea) > _town.Clock.GetUtcNow());
    }

    [Fact]
    public async Task After_three_days_no_review_is_asked_for_and_a_badge_lost_at_once_does_not_come_back_by_calculating()
    {
        await _town.Evaluates();
        await Happens(LossCause.Deposit);
        await _town.Guards();
        _town.Clock.Wind(TimeSpan.FromDays(3));

        Assert.Equal("sheet.review-over", (await Asks()).Refusal!.Code);
        Town.Done(await _town.As(_town.Judge).Do((RedoSheet use, PlatformStaff me) => use.Run(me, "teahouse")));
        Assert.Null(await _town.BadgeUntil(Tea));
    }

    [Fact]
    public async Task Criteria_are_tried_on_the_last_evaluation_and_announced_a_week_ahead()
    {
        await _town.Evaluates();
        var strict = ProtectionCriteria.Default with { MinOrders = 3, MinOpenDays = 0, MinRatings = 0 };
        var today = ShopCalendar.DayOf(_town.Clock.GetUtcNow());

        Assert.Equal((0, 1, 2), await _town.As(_town.Judge).Ask((ProtectionDeskQueries ask, PlatformStaff me) => ask.Preview(me, strict)));
        Assert.Equal((1, 1, 2), await _town.As(_town.Judge).Ask((ProtectionDeskQueries ask, PlatformStaff me) => ask.Preview(me, strict with { MinOrders = 2 })));
        Assert.Equal("criteria.too-early", (await Shows(strict, today.AddDays(6))).Refusal!.Code);
        var number = Town.Done(await Shows(strict, today.AddDays(7)));
        Assert.Equal("criteria.coming", (await Shows(strict, today.AddDays(8))).Refusal!.Code);
        Town.Done(await _town.As(_town.Judge).Do((WithdrawCriteria use, PlatformStaff me) => use.Run(me, number)));
        Assert.Equal("status.changed", (await _town.As(_town.Judge).Do((WithdrawCriteria use, PlatformStaff me) => use.Run(me, number))).Refusal!.Code);
        Town.Done(await Shows(strict, today.AddDays(7)));

        _town.Clock.Wind(TimeSpan.FromDays(14));
        await _town.Evaluates();
        Assert.Equal((3, "Orders"), await _town.Look(db => db.ScoreSheets.Where(s => s.MerchantId == Tea).OrderByDescending(s => s.At).Select(s => new ValueTuple<int, string>(s.CriteriaNumber, s.Failed)).FirstAsync()));
    }

    [Fact]
    public async Task The_desk_says_what_an_evaluation_would_say_now()
    {
        var desk = await _town.As(_town.TeaHouse).Ask((ProtectionQueries ask, ShopStaff me) => ask.Desk(me));
        Assert.Equal((true, 2, false, null), (desk.Live.IsPassed, desk.Figures.Orders, desk.HasBadge, desk.Last));

        await _town.Evaluates();

        desk = await _town.As(_town.TeaHouse).Ask((ProtectionQueries ask, ShopStaff me) => ask.Desk(me));
        Assert.Equal((true, desk.Live.Score), (desk.HasBadge, desk.Last!.Score));
        Assert.Null((await _town.As(_town.BookRoom).Ask((ProtectionQueries ask, ShopStaff me) => ask.Desk(me))).Held);
    }

    private Task<Outcome> Asks() => _town.As(_town.TeaHouse).Do((AskSheetReview use, ShopStaff me) => use.Run(me, "七天无理由已经全部开启，请核对"));

    private Task<Outcome> Answers() => _town.As(_town.Judge).Do((AnswerSheetReview use, PlatformStaff me) => use.Run(me, "teahouse", "已重新计算，数据已更正"));

    private Task<Outcome<int>> Shows(ProtectionCriteria criteria, DateOnly from) =>
        _town.As(_town.Judge).Do((ShowCriteria use, PlatformStaff me) => use.Run(me, criteria, "订单要求提高", from));

    private async Task Happens(LossCause cause)
    {
        _town.Clock.Wind(TimeSpan.FromHours(1));
        var now = _town.Clock.GetUtcNow();
        switch (cause)
        {
            case LossCause.Serious: await Breaks("off-platform", 12); break;
            case LossCause.Points:
                await Breaks("review-fraud", 8);
                await Breaks("review-fraud", 4);
                break;
            case LossCause.Deposit:
                var call = DepositCall.Begin(Tea, new(100), now.AddDays(-7));
                call.TakeGoodsOff(now);
                await _town.Put(call);
                break;
            case LossCause.Papers:
                await _town.Look(db => db.CategoryRights.Where(r => r.MerchantId == Tea).ExecuteUpdateAsync(set => set.SetProperty(r => r.Status, RightStatus.Lapsed)));
                break;
            case LossCause.Suspended:
                await _town.Look(db => db.Merchants.Where(m => m.Id == Tea).ExecuteUpdateAsync(set => set.SetProperty(m => m.Status, ShopStatus.Suspended)));
                break;
            case LossCause.Closing: break;
        }
    }

    private async Task Breaks(string rule, int points) => Town.Done(await _town.As(_town.Judge).Do((RecordViolation use, PlatformStaff me) =>
        use.Run(me, "teahouse", new(rule, points, "在聊天里要求买家到别处付款并返现", "", "", ["/u/0123456789abcdef0123456789abcdef-960.webp"]), Guid.CreateVersion7())));
}
