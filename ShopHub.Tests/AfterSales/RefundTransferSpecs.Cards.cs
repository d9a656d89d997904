using Microsoft.EntityFrameworkCore;
using ShopHub.Data;
using ShopHub.Data.Outbox;
using ShopHub.Data.Payments;
using ShopHub.Domain.Access;
using ShopHub.Domain.AfterSales;
using ShopHub.Domain.Ledger;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Payments;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.AfterSales;

public sealed partial class RefundTransferSpecs
{
    private static readonly RefundCard s_linsCard = new(true, "CMB_DEBIT", "6222020000000000000", "林晓");

    [Fact]
    public async Task To_a_bank_card_it_goes_when_another_agrees_and_both_are_named()
    {
        await using var town = await Town.Open();
        var (_, refund) = await LeftToAPerson(town);
        var clerk = s_second with { Permissions = PlatformPermission.Review };

        var asked = await AtOnce(() => town.As(town.Judge).Do((AskRefundToCard use, PlatformStaff me) => use.Run(me, refund.OutRefundNo, s_linsCard)));
        Assert.Single(asked, a => a.IsDone);
        Assert.Empty(await Told(town));
        Assert.Null(await town.AsClockwork.Ask((RefundCardQueries ask, Clockwork me) => ask.ToSend(me, $"{refund.OutRefundNo}-1")));
        Assert.Equal("refund.same-person", (await Agrees(town, town.Judge, refund)).Refusal!.Code);
        Assert.Equal("common.not-allowed", (await Agrees(town, clerk, refund)).Refusal!.Code);
        var agreed = await AtOnce(() => Agrees(town, s_second, refund));

        Assert.Single(agreed, a => a.IsDone);
        Assert.Equal([$"{refund.OutRefundNo}-1"], await Told(town));
        var sent = await town.AsClockwork.Ask((RefundCardQueries ask, Clockwork me) => ask.ToSend(me, $"{refund.OutRefundNo}-1"));
        Assert.Equal(s_linsCard, sent!.Card);
        await Says(town, refund, ChannelRefundState.Processing);
        await Says(town, refund, ChannelRefundState.Success);
        var row = Assert.Single(await town.As(town.Judge).Ask((RefundDeskQueries ask, PlatformStaff me) => ask.Those(me, RefundTray.Handled)));
        Assert.Equal([town.Judge.ShownAs, s_second.ShownAs], row.History.Select(h => h.By));
        Assert.Contains("招商银行 尾号0000，林*", row.History[0].Why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_another_declines_or_the_channel_goes_on_with_is_not_sent_and_the_card_is_forgotten()
    {
        await using var town = await Town.Open();
        var (_, refund) = await LeftToAPerson(town);
        Task<Outcome> Asks() => town.As(town.Judge).Do((AskRefundToCard use, PlatformStaff me) => use.Run(me, refund.OutRefundNo, s_linsCard));
        Town.Done(await Asks());

        Town.Done(await town.As(s_second).Do((DeclineRefundToCard use, PlatformStaff me) => use.Run(me, refund.OutRefundNo)));
        Assert.Null((await Last(town)).SealedCard);
        Town.Done(await Asks());
        Assert.Equal("refund.card-not-asked", (await Agrees(town, s_second, refund, card: 1)).Refusal!.Code);
        await Says(town, refund, ChannelRefundState.Success);

        Assert.Equal((RefundStatus.Success, null, null), ((await Last(town)).Status, (await Last(town)).SealedCard, (await Last(town)).CardAskedBy));
        Assert.Equal("refund.card-not-asked", (await Agrees(town, s_second, refund)).Refusal!.Code);
        Assert.Equal(["复核未通过", "渠道已继续处理原退款"], (await Last(town)).History.Select(h => h.Why).Where((_, i) => i % 2 == 1));
        Assert.Empty(await Told(town));
        await town.EverythingAgrees();
    }

    [Fact]
    public async Task To_the_platforms_own_card_it_still_waits_until_a_person_has_paid_the_buyer()
    {
        await using var town = await Town.Open();
        var (number, refund) = await LeftToAPerson(town);
        Assert.Equal("refund.shops-card", (await town.As(town.Judge).Do((AskRefundToCard use, PlatformStaff me) => use.Run(me, refund.OutRefundNo, RefundCard.Merchants))).Refusal!.Code);
        await town.Look(db => db.Payments.ExecuteUpdateAsync(set => set.SetProperty(p => p.SubMchId, (string?)null)));
        Town.Done(await town.As(town.Judge).Do((AskRefundToCard use, PlatformStaff me) => use.Run(me, refund.OutRefundNo, RefundCard.Merchants)));
        Town.Done(await Agrees(town, s_second, refund));
        Assert.Equal("refund.card-open", (await town.As(town.Judge).Do((AskRefundToCard use, PlatformStaff me) => use.Run(me, refund.OutRefundNo, RefundCard.Merchants))).Refusal!.Code);

        await Says(town, refund, ChannelRefundState.Processing);
        await Says(town, refund, ChannelRefundState.Success);
        await Says(town, refund, ChannelRefundState.Success);

        Assert.Equal(AfterSaleStatus.Refunding, await town.Look(db => db.AfterSales.Where(a => a.Number == number).Select(a => a.Status).SingleAsync()));
        Assert.Equal("refund.is-home", (await town.As(town.Judge).Do((AskTransfer use, PlatformStaff me) => use.Run(me, refund.OutRefundNo, null))).Refusal!.Code);
        Town.Done(await town.As(town.Judge).Do((PayRefundByHand use, PlatformStaff me) => use.Run(me, refund.OutRefundNo, "银行转账，回单号 20260301")));
        Assert.Equal(RefundStatus.PaidByHand, (await Last(town)).Status);
        Assert.False(await town.Look(db => db.JournalEntries.AnyAsync(e => e.Cause == Cause.RefundPaidByHand)));
        Assert.False(await town.Look(db => db.PaymentIncidents.AnyAsync()));
        await town.EverythingAgrees();
    }

    private static Task<Outcome> Agrees(Town town, PlatformStaff by, Refund refund, int card = 1) =>
        town.As(by).Do((ApproveRefundToCard use, PlatformStaff me) => use.Run(me, refund.OutRefundNo, card));

    private static Task<List<string>> Told(Town town) =>
        town.Look(db => db.Outbox.Where(m => m.Kind == OutboxMessage.RefundToCard).Select(m => m.Key).ToListAsync());
}
