using Microsoft.EntityFrameworkCore;
using ShopHub.Data;
using ShopHub.Data.Privacy;
using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Privacy;
using ShopHub.Domain.Shared;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Privacy;

/// <summary>Nobody has agreed to what he was not asked.</summary>
public sealed class ConsentSpecs : IAsyncLifetime
{
    private static readonly Dictionary<PrivacyTextKind, int> s_first = new() { [PrivacyTextKind.Notice] = 1, [PrivacyTextKind.Agreement] = 1 };

    private Town _town = null!;

    public async Task InitializeAsync() => _town = await Town.Open();

    public Task DisposeAsync() => _town.DisposeAsync().AsTask();

    [Fact]
    public async Task Asked_once_he_is_asked_again_only_for_a_new_edition()
    {
        Assert.Equal([PrivacyTextKind.Notice, PrivacyTextKind.Agreement], (await Wanting()).Select(t => t.Kind));
        Town.Done(await Answers(true, s_first));
        Assert.Empty(await Wanting());
        var body = (await _town.As(_town.Judge).Ask((PrivacyTextQueries ask) => ask.All(PrivacyTextKind.Notice)))[0].Body;
        Town.Done(await Publishes(body + "\n# 九、新增\n新增的内容", "增加第九条"));

        Assert.Empty(await Wanting());
        _town.Clock.Wind(TimeSpan.FromDays(PrivacyText.NoticeDays + 1));

        var wanted = Assert.Single(await Wanting());
        Assert.Equal((PrivacyTextKind.Notice, 2), (wanted.Kind, wanted.Edition));
        // A page that was opened before the new edition agrees to nothing.
        Assert.Equal("common.changed-by-others", (await Answers(true, s_first)).Refusal!.Code);
        Town.Done(await Answers(true, new() { [PrivacyTextKind.Notice] = 2, [PrivacyTextKind.Agreement] = 1 }));
        Assert.Equal(
            [(ConsentKind.Notice, 1), (ConsentKind.Notice, 2), (ConsentKind.Agreement, 1)],
            (await _town.Look(db => db.Consents.OrderBy(c => c.Kind).ThenBy(c => c.Number).ToListAsync())).Select(c => (c.Kind, c.Edition)));
    }

    [Fact]
    public async Task A_new_edition_stands_seven_full_days_and_the_next_one_waits_for_it()
    {
        var body = (await _town.As(_town.Judge).Ask((PrivacyTextQueries ask) => ask.All(PrivacyTextKind.Agreement)))[0].Body;

        Town.Done(await Publishes(body + "\n补充一句", "补充一句", PrivacyTextKind.Agreement));

        var next = (await _town.As(_town.Judge).Ask((PrivacyTextQueries ask) => ask.All(PrivacyTextKind.Agreement)))[0];
        Assert.Equal(new DateTimeOffset(2026, 3, 10, 0, 0, 0, ShopCalendar.Offset), next.InForceFrom);
        Assert.Equal(1, (await _town.As(_town.Wang).Ask((PrivacyTextQueries ask) => ask.InForce())).Single(t => t.Kind == PrivacyTextKind.Agreement).Edition);
        Assert.Equal("privacy.waits", (await Publishes(body + "\n又一句", "又补充一句", PrivacyTextKind.Agreement)).Refusal!.Code);
        var judge = _town.Judge with { Permissions = PlatformPermission.Judge };
        Assert.Equal("common.not-allowed", (await _town.As(judge).Do((PublishPrivacyText use, PlatformStaff me) => use.Run(me, PrivacyTextKind.Notice, body, "换成别的"))).Refusal!.Code);
    }

    [Fact]
    public async Task Who_says_no_is_asked_again_and_both_words_are_kept()
    {
        Town.Done(await Answers(false, s_first));
        Assert.Equal(2, (await Wanting()).Count);
        Town.Done(await Answers(true, s_first));
        Town.Done(await Answers(true, s_first));

        Assert.Empty(await Wanting());
        Assert.Equal([false, true], (await _town.As(_town.Lin).Ask((ConsentQueries ask, Buyer me) => ask.Mine(me))).Where(c => c.Kind is ConsentKind.Notice).OrderBy(c => c.Number).Select(c => c.IsGiven));
    }

    [Fact]
    public async Task What_is_not_needed_is_off_until_he_switches_it_on_and_clicked_four_times_it_is_one_word()
    {
        Assert.False(await Allows());
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Switches(ConsentKind.Marketing, true)));

        Assert.True(await Allows());
        Assert.Equal(1, await _town.Look(db => db.Consents.CountAsync()));
        Town.Done(await Switches(ConsentKind.Marketing, false));
        Assert.False(await Allows());
        Assert.Equal("common.not-found", (await Switches(ConsentKind.Notice, false)).Refusal!.Code);
    }

    private Task<List<PrivacyText>> Wanting() => _town.As(_town.Lin).Ask((ConsentQueries ask, Buyer me) => ask.Wanting(me));

    private Task<Outcome> Answers(bool agrees, Dictionary<PrivacyTextKind, int> seen) => _town.As(_town.Lin).Do((AnswerTexts use, Buyer me) => use.Run(me, agrees, "登录时", seen));

    private Task<bool> Allows() => _town.As(_town.Lin).Ask((ConsentQueries ask, Buyer me) => ask.Allows(me, ConsentKind.Marketing));

    private Task<Outcome> Switches(ConsentKind kind, bool on) => _town.As(_town.Lin).Do((SwitchConsent use, Buyer me) => use.Run(me, kind, on));

    private Task<Outcome> Publishes(string body, string changes, PrivacyTextKind kind = PrivacyTextKind.Notice) =>
        _town.As(_town.Judge).Do((PublishPrivacyText use, PlatformStaff me) => use.Run(me, kind, body, changes));
}
