using Microsoft.EntityFrameworkCore;
using ShopHub.Data;
using ShopHub.Data.Rulebook;
using ShopHub.Domain.Access;
using ShopHub.Domain.Rulebook;
using ShopHub.Domain.Shared;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Rulebook;

/// <summary>The platform's rules change in the open (LAW-02, LAW-07).</summary>
public sealed class RuleSpecs : IAsyncLifetime
{
    private const RuleTopic Topic = RuleTopic.Deposits;

    private Town _town = null!;

    public async Task InitializeAsync()
    {
        _town = await Town.Open();
        Assert.Equal(4, Town.Done(await _town.AsClockwork.Do((LayFirstRules use, Clockwork me) => use.Run(me))));
    }

    public async Task DisposeAsync() => await _town.DisposeAsync();

    [Fact]
    public async Task A_platform_begins_with_rules_once_and_none_of_them_says_what_the_law_forbids()
    {
        Assert.Equal(0, Town.Done(await _town.AsClockwork.Do((LayFirstRules use, Clockwork me) => use.Run(me))));

        Assert.All(RuleTopics.All, topic => Assert.Null(RulePolicy.ForbiddenWord(FirstRules.Body(topic))));
        Assert.All(await Public(), row => Assert.Equal((1, RuleStatus.InForce), (row.Number, row.Status)));
    }

    [Fact]
    public async Task A_change_is_shown_seven_full_days_before_it_is_in_force()
    {
        var number = await Drafts("- 保证金不足的，通知后10天内补足。");
        Assert.Equal("rule.too-early", (await Shows(number, Day(7))).Refusal!.Code);
        Town.Done(await Shows(number, Day(8)));
        Assert.Contains(await Notices(), n => n.StartsWith("《保证金规则》", StringComparison.Ordinal));
        await Winds(TimeSpan.FromDays(7));
        Assert.Equal(RuleStatus.Shown, (await Public()).Single(r => r.Topic == Topic && r.Number == number).Status);

        await Winds(TimeSpan.FromDays(1));

        Assert.Equal([RuleStatus.InForce, RuleStatus.Former], (await Public()).Where(r => r.Topic == Topic).Select(r => r.Status));
        Assert.Contains("10天内补足", (await Read(null))!.Body, StringComparison.Ordinal);
        await Winds(TimeSpan.FromDays(3 * 366));
        Assert.NotNull(await Read(1));
    }

    [Fact]
    public void Shown_at_midnight_seven_days_are_enough()
    {
        var midnight = ShopCalendar.StartOf(new(2026, 3, 2));

        Assert.Equal(new(2026, 3, 9), RulePolicy.EarliestFrom(midnight));
        Assert.Equal(new(2026, 3, 10), RulePolicy.EarliestFrom(midnight.AddTicks(1)));
    }

    [Theory]
    [InlineData("- 本规则的最终解释权归平台所有。", "最终解释权")]
    [InlineData("- 商品一经 售出，概 不退换。", "概不退换")]
    [InlineData("- 商家不得起诉平台。", "不得起诉")]
    public async Task No_rule_takes_anybodys_rights_away(string line, string word)
    {
        var refusal = (await DraftsText(FirstRules.Body(Topic) + "\n" + line)).Refusal!;

        Assert.Equal("rule.forbidden", refusal.Code);
        Assert.Contains(word, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_shown_is_not_changed_and_a_draft_is_nobodys_business()
    {
        var number = await Drafts("- 新增一条说明文字。");
        Assert.Null(await Read(number));
        Town.Done(await Shows(number, Day(30)));
        var next = await Drafts("- 另一条说明文字。");

        Assert.Equal(number + 1, next);
        Assert.Equal("rule.coming", (await Shows(next, Day(40))).Refusal!.Code);
        Town.Done(await _town.As(_town.Judge).Do((WithdrawRule use, PlatformStaff me) => use.Run(me, Topic, number)));
        Assert.Null(await Read(number));
        Town.Done(await Shows(next, Day(40)));
    }

    [Fact]
    public async Task A_shop_sees_what_changes_and_agrees_once()
    {
        var number = await Drafts("- 新增一条说明文字。");
        Town.Done(await Shows(number, Day(10)));
        var coming = (await Rules()).Single(r => r.Version.Topic == Topic && r.Version.Number == number);
        Assert.Equal([(LineChange.Added, "- 新增一条说明文字。")], LineChanges.Between(coming.Before!.Body, coming.Version.Body).Where(l => l.Change is not LineChange.Kept));

        Town.Done(await Agrees(number));
        Town.Done(await Agrees(number));

        Assert.Equal("张敏", (await Rules()).Single(r => r.Version.Topic == Topic && r.Version.Number == number).Consent!.Name);
        Assert.Equal(1, await _town.Look(db => db.RuleConsents.CountAsync()));
        await Winds(TimeSpan.FromDays(10));
        Assert.Equal("status.changed", (await Agrees(1)).Refusal!.Code);
    }

    [Theory]
    [InlineData("a\nb\nc", "a\nc", "a|-b|c")]
    [InlineData("a", "a\nb", "a|+b")]
    [InlineData("a\nb", "b\na", "-a|b|+a")]
    public void Changes_are_told_line_by_line(string before, string after, string told) => Assert.Equal(told, string.Join('|', LineChanges.Between(before, after)
        .Select(l => (l.Change is LineChange.Added ? "+" : l.Change is LineChange.Removed ? "-" : "") + l.Line)));

    private DateOnly Day(int ahead) => ShopCalendar.DayOf(_town.Clock.GetUtcNow()).AddDays(ahead);

    private Task<Outcome<int>> DraftsText(string body) => _town.As(_town.Judge).Do((DraftRule use, PlatformStaff me) => use.Run(me, Topic, "保证金规则", body, "说明更清楚"));

    private async Task<int> Drafts(string line) => Town.Done(await DraftsText(FirstRules.Body(Topic) + "\n" + line));

    private Task<Outcome> Shows(int number, DateOnly from) => _town.As(_town.Judge).Do((ShowRule use, PlatformStaff me) => use.Run(me, Topic, number, from));

    private Task<Outcome> Agrees(int number) => _town.As(_town.TeaHouse).Do((ConsentToRule use, ShopStaff me) => use.Run(me, Topic, number));

    private Task<List<RuleRow>> Public() => _town.AsClockwork.Ask((RuleQueries ask) => ask.Public());

    private Task<RuleVersion?> Read(int? number) => _town.AsClockwork.Ask((RuleQueries ask) => ask.Read(Topic, number));

    private Task<List<ShopRule>> Rules() => _town.As(_town.TeaHouse).Ask((ShopRuleQueries ask, ShopStaff me) => ask.All(me));

    private Task<List<string>> Notices() => _town.Look(db => db.Notices.Where(n => n.RecipientId == _town.TeaHouse.MerchantId.Value).Select(n => n.Words).ToListAsync());

    private async Task Winds(TimeSpan by)
    {
        _town.Clock.Wind(by);
        Town.Done(await _town.AsClockwork.Do((SwitchRules use, Clockwork me) => use.Run(me, 100)));
    }
}
