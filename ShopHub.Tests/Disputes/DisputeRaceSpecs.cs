using Microsoft.EntityFrameworkCore;
using ShopHub.Data;
using ShopHub.Data.Disputes;
using ShopHub.Domain.Access;
using ShopHub.Domain.Disputes;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Disputes;

/// <summary>A person and the clock, or two people, in the same instant: one wins, and no money moves twice.</summary>
public sealed class DisputeRaceSpecs
{
    private const int Rounds = 60;

    [Fact]
    public async Task Of_a_person_and_the_clock_exactly_one_wins()
    {
        for (var round = 0; round < Rounds; round++)
        {
            await using var quarrel = await Quarrel.Refused();
            Town.Done(await quarrel.Asks());
            quarrel.Town.Clock.Wind(TimeSpan.FromHours(48) + TimeSpan.FromTicks(1));
            var clock = quarrel.Town.AsClockwork.Do((ActOnOverdueDisputes use, Clockwork me) => use.Run(me, 10));
            var answer = quarrel.Answers();
            await Task.WhenAll(clock, answer);
            var (moved, answered) = (Town.Done(await clock), await answer);

            Assert.NotEqual(moved == 1, answered.IsDone);
            Assert.True(answered.IsDone || answered.Refusal!.Code is "dispute.not-asked" or "common.changed-by-others", answered.Refusal?.Code);
            Assert.Single((await quarrel.Dispute()).History, h => h.To == nameof(DisputeStatus.Processing));
        }
    }

    [Fact]
    public async Task A_settlement_a_withdrawal_and_a_ruling_at_once_pay_at_most_once()
    {
        for (var round = 0; round < Rounds; round++)
        {
            await using var quarrel = await Quarrel.BeforeTheJudge();
            var town = quarrel.Town;
            Task<Outcome>[] acts =
            [
                quarrel.Rules(new(5_000)), quarrel.AsShop((GiveInToBuyer use, ShopStaff me, string number) => use.Run(me, number, false)),
                town.As(town.Lin).Do((WithdrawDispute use, Buyer me) => use.Run(me, quarrel.Number)), quarrel.Rules(quarrel.Asked),
            ];
            var done = await Task.WhenAll(acts);

            Assert.Single(done, d => d.IsDone);
            Assert.True(await town.Look(db => db.Refunds.CountAsync()) <= 1);
            if (round == 0) await town.EverythingAgrees();
        }
    }
}
