using ShopHub.Data.Disputes;
using ShopHub.Domain.Access;
using ShopHub.Domain.Shared;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Disputes;

/// <summary>Who gets a case, and who does not reach it.</summary>
public sealed class DisputeDeskSpecs
{
    [Fact]
    public async Task Cases_go_to_the_one_with_the_fewest_and_what_was_put_back_is_taken_by_one_of_two()
    {
        await using var quarrel = await Quarrel.BeforeTheJudge();
        var had = (await quarrel.Dispute()).AgentId == quarrel.Other.MemberId ? quarrel.Other : quarrel.Town.Judge;
        Town.Done(await quarrel.AsPlatform(had, (PutBackDispute use, PlatformStaff me, string number) => use.Run(me, number)));

        var number = (await quarrel.Dispute()).Number;
        var both = await Task.WhenAll(
            quarrel.Town.As(quarrel.Other).Do((TakeDispute use, PlatformStaff me) => use.Run(me, number)),
            quarrel.Town.As(quarrel.Town.Judge).Do((TakeDispute use, PlatformStaff me) => use.Run(me, number)));

        Assert.Single(both, b => b.IsDone);
        Assert.Equal("dispute.taken", both.Single(b => !b.IsDone).Refusal!.Code);
    }

    [Fact]
    public async Task Nobody_reaches_a_strangers_dispute()
    {
        await using var quarrel = await Quarrel.BeforeTheJudge();
        var (town, number) = (quarrel.Town, (await quarrel.Dispute()).Number);

        var buyer = await town.As(town.Wang).Do((WithdrawDispute use, Buyer me) => use.Run(me, quarrel.Number));
        var shop = await town.As(town.BookRoom).Do((GiveInToBuyer use, ShopStaff me) => use.Run(me, number, false));
        var looks = await Assert.ThrowsAsync<Refusal>(() => town.As(town.BookRoom).Ask((DisputeQueries ask, ShopStaff me) => ask.Sheet(me, number)));

        Assert.Equal(("common.not-found", "common.not-found", "common.not-found"), (buyer.Refusal?.Code, shop.Refusal?.Code, looks.Code));
        Assert.Null(await town.As(town.Wang).Ask((DisputeQueries ask, Buyer me) => ask.OfCase(me, quarrel.Number)));
        Assert.True((await quarrel.Dispute()).IsOpen);
    }
}
