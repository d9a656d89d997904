using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using ShopHub.Domain.Ledger;
using ShopHub.Domain.Settlement;
using ShopHub.Domain.Withdrawals;
using ShopHub.Tests.Journeys;

namespace ShopHub.Tests.Load;

public sealed class KillWithdrawalSpecs
{
    [Fact]
    public async Task A_program_killed_after_the_channel_took_a_withdrawal_and_before_it_was_written_down_pays_out_once()
    {
        await using var shop = await KilledShop.Open();
        await shop.Until(async db => await db.OrderShares.AnyAsync() && await db.OrderShares.AllAsync(s => s.Status != ShareStatus.Dividing && s.Status != ShareStatus.Divided), "what was settled is free at the channel");
        await shop.Arm("withdraw-timeout");
        var desk = await shop.Desk();
        await desk.SignsInAsStaff("yunjian");
        await desk.Withdraws("88.00");
        var number = await shop.Look(db => db.Withdrawals.Select(w => w.Number).SingleAsync());
        await shop.Until(async _ => (await Those(shop, number)).Count == 1, "the channel has the withdrawal");
        Assert.Equal((WithdrawalStatus.Init, null), await State(shop, number));

        await shop.KillAndStart();
        await shop.Until(async _ => (await State(shop, number)).Status is WithdrawalStatus.Init or WithdrawalStatus.CreateSuccess, "the withdrawal is still there");
        await shop.Wind(TimeSpan.FromHours(1));
        await shop.Until(async _ => (await State(shop, number)).Status is WithdrawalStatus.CreateSuccess, "the channel was asked");
        await shop.EverythingAgrees();
        await shop.Wind(TimeSpan.FromDays(6));
        await shop.Until(async _ => (await State(shop, number)).Status is WithdrawalStatus.Success, "it is at the bank");

        var there = Assert.Single(await Those(shop, number));
        Assert.Equal((8_800L, "SUCCESS", (string?)there["withdrawId"]), ((long)there["fen"]!, (string)there["status"]!, (await State(shop, number)).PayoutId));
        Assert.Equal(1, await shop.Look(db => db.JournalEntries.CountAsync(e => e.Key == number && e.Cause == Cause.WithdrawalPaid)));
        await shop.EverythingAgrees();
    }

    private static async Task<List<JsonNode>> Those(KilledShop shop, string number) =>
        [.. (await shop.Sandbox("withdrawals")).Where(w => (string)w!["outRequestNo"]! == number).Select(w => w!)];

    private static Task<(WithdrawalStatus Status, string? PayoutId)> State(KilledShop shop, string number) => shop.Look(async db =>
    {
        var found = await db.Withdrawals.SingleAsync(w => w.Number == number);
        return (found.Status, found.PayoutId);
    });
}
