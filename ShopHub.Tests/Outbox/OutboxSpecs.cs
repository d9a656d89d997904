using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Outbox;
using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Outbox;

/// <summary>What acts have to say to the outside: written with the act, said later, never lost and never by two at once.</summary>
public sealed class OutboxSpecs
{
    [Fact]
    public async Task Two_senders_at_once_never_hold_the_same_message()
    {
        await using var town = await Town.Open();
        await town.Put([.. Enumerable.Range(0, 60).Select(i => OutboxMessage.Say("close-payment", $"P{i}", town.Clock.GetUtcNow()))]);

        var taken = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Takes(town, 20))));

        Assert.Equal(60, taken.SelectMany(t => t).Select(m => m.Key).Distinct().Count());
        Assert.Equal(60, taken.Sum(t => t.Count));
    }

    [Fact]
    public async Task A_message_whose_sender_died_comes_again_when_his_time_is_over()
    {
        await using var town = await Town.Open();
        await town.Put(OutboxMessage.Say("close-payment", "P1", town.Clock.GetUtcNow()));
        await Takes(town, 10);

        Assert.Empty(await Takes(town, 10));
        town.Clock.Wind(OutboxMessage.Lease);

        Assert.Equal("P1", Assert.Single(await Takes(town, 10)).Key);
        Assert.Equal(2, await town.Look(db => db.Outbox.Select(m => m.Tries).SingleAsync()));
    }

    [Fact]
    public async Task One_that_fails_waits_longer_each_time_and_in_the_end_for_a_person()
    {
        await using var town = await Town.Open();
        await town.Put(OutboxMessage.Say("close-payment", "P1", town.Clock.GetUtcNow()));
        List<TimeSpan> waits = [];

        while (await Takes(town, 10) is [var message])
        {
            await Records(town, new(message.Id, "渠道未确认关单", Finally: false));
            if (await town.Look(db => db.Outbox.Select(m => m.DueAt).SingleAsync()) is not { } due) break;
            waits.Add(due - town.Clock.GetUtcNow());
            town.Clock.Wind(waits[^1]);
        }

        Assert.Equal(OutboxMessage.MostTries - 1, waits.Count);
        Assert.True(waits[0] < waits[2] && waits[2] < waits[5] && waits.Max() <= TimeSpan.FromMinutes(72), string.Join(' ', waits));
        Assert.Equal(1, await town.As(Operator(town)).Ask((OutboxQueries ask, PlatformStaff me) => ask.Stopped(me)));
    }

    [Fact]
    public async Task What_was_said_a_quarter_ago_is_forgotten_and_what_still_waits_never_is()
    {
        await using var town = await Town.Open();
        await town.Put(OutboxMessage.Say("close-payment", "said", town.Clock.GetUtcNow()), OutboxMessage.Say("close-payment", "waits", town.Clock.GetUtcNow()));
        foreach (var message in await Takes(town, 10)) await Records(town, new(message.Id, message.Key == "said" ? null : "渠道未确认关单", Finally: true));

        town.Clock.Wind(ForgetSaid.Kept);
        Assert.Equal(0, (await town.AsClockwork.Do((ForgetSaid use, Clockwork me) => use.Run(me, 100))).Value);
        town.Clock.Wind(TimeSpan.FromSeconds(1));
        Assert.Equal(1, (await town.AsClockwork.Do((ForgetSaid use, Clockwork me) => use.Run(me, 100))).Value);

        Assert.Equal("waits", await town.Look(db => db.Outbox.Select(m => m.Key).SingleAsync()));
    }

    [Fact]
    public async Task The_operator_has_a_stopped_one_said_again_and_nobody_else_may()
    {
        await using var town = await Town.Open();
        await town.Put(OutboxMessage.Say("close-payment", "P1", town.Clock.GetUtcNow()));
        var id = Assert.Single(await Takes(town, 10)).Id;
        await Records(town, new(id, "商户号未开通", Finally: true));
        Assert.Empty(await Takes(town, 10));
        var finance = town.Judge with { Permissions = PlatformPermission.Finance };

        Assert.Equal("common.not-allowed", (await town.As(finance).Do((ReplayMessage use, PlatformStaff me) => use.Run(me, id))).Refusal!.Code);
        Town.Done(await town.As(Operator(town)).Do((ReplayMessage use, PlatformStaff me) => use.Run(me, id)));
        Assert.Equal(id, Assert.Single(await Takes(town, 10)).Id);
        await Records(town, new(id, null, Finally: false));

        var page = await town.As(Operator(town)).Ask((OutboxQueries ask, PlatformStaff me) => ask.Those(me, OutboxState.Sent, "P", 1));
        var row = Assert.Single(page.Rows);
        Assert.Equal(("平台 李审", null, 1), (row.ReplayedBy, row.LastFault, row.Tries));
    }

    [Fact]
    public async Task The_same_thing_is_never_written_twice()
    {
        await using var town = await Town.Open();
        await town.Put(OutboxMessage.Say("close-payment", "P1", town.Clock.GetUtcNow()));

        await Assert.ThrowsAsync<DbUpdateException>(() => town.Put(OutboxMessage.Say("close-payment", "P1", town.Clock.GetUtcNow())));
        await town.Put(OutboxMessage.Say("share-order", "P1", town.Clock.GetUtcNow()));
    }

    private static PlatformStaff Operator(Town town) => town.Judge with { Permissions = PlatformPermission.Operate };

    private static async Task<List<DueMessage>> Takes(Town town, int most) =>
        Town.Done(await town.AsClockwork.Do((TakeMessages use, Clockwork me) => use.Run(me, most)));

    private static async Task Records(Town town, SaidMessage said) =>
        Town.Done(await town.AsClockwork.Do((RecordSending use, Clockwork me) => use.Run(me, [said])));
}
