using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Ledger;
using ShopHub.Domain.Access;
using ShopHub.Domain.Ledger;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Ledger;

public sealed class CorrectionSpecs
{
    private static readonly Correction s_wish = new("C202603020000000001", Account.ChannelClearing, Account.MerchantDeposit, new(5_000), "银行回单显示多收一笔保证金");

    [Fact]
    public async Task A_correction_is_a_new_entry_with_its_author_and_reason()
    {
        await using var town = await Town.Open();

        var key = Town.Done(await Corrects(town, town.Judge, s_wish, "teahouse"));

        var entry = await town.Look(db => db.JournalEntries.SingleAsync(e => e.Key == key));
        Assert.Equal((Cause.Correction, "平台 李审", s_wish.Reason), (entry.Cause, entry.Author, entry.Note));
        Assert.Equal(5_000, await town.Look(db => db.Balances
            .Where(b => b.Account == Account.MerchantDeposit && b.OwnerId == town.TeaHouse.MerchantId.Value).SumAsync(b => b.Balance.Fen)));
        await town.EverythingAgrees();
    }

    [Fact]
    public async Task A_form_sent_twice_books_once_even_by_two_hands_at_once()
    {
        await using var town = await Town.Open();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Corrects(town, town.Judge, s_wish, "teahouse"))));

        Assert.Contains(outcomes, o => o.IsDone);
        Assert.All(outcomes, o => Assert.True(o.Value == s_wish.Number || o.Refusal?.Code == "common.twice", o.Refusal?.Code));
        Assert.Equal(1, await town.Look(db => db.JournalEntries.CountAsync()));
        Assert.Equal(s_wish.Number, Town.Done(await Corrects(town, town.Judge, s_wish, "teahouse")));
        await town.EverythingAgrees();
    }

    [Fact]
    public async Task Nobody_but_finance_corrects_and_never_what_orders_say()
    {
        await using var town = await Town.Open();
        var reviewer = town.Judge with { Permissions = PlatformPermission.Review };

        Assert.Equal("common.not-allowed", (await Corrects(town, reviewer, s_wish, "teahouse")).Refusal?.Code);
        Assert.Equal("correction.reason", (await Corrects(town, town.Judge, s_wish with { Reason = "错了" }, "teahouse")).Refusal?.Code);
        Assert.Equal("correction.shop", (await Corrects(town, town.Judge, s_wish, "")).Refusal?.Code);
        Assert.Equal("correction.amount", (await Corrects(town, town.Judge, s_wish with { Amount = Money.Zero }, "teahouse")).Refusal?.Code);
        Assert.Equal("correction.accounts", (await Corrects(town, town.Judge, s_wish with { Credit = Account.EscrowPending }, "teahouse")).Refusal?.Code);
        Assert.Equal("ledger.floor", (await Corrects(town, town.Judge, s_wish with { Debit = Account.MerchantAvailable }, "teahouse")).Refusal?.Code);
        Assert.Empty(await town.Look(db => db.JournalEntries.ToListAsync()));
    }

    private static Task<Data.Outcome<string>> Corrects(Town town, PlatformStaff by, Correction wish, string shop) =>
        town.As(by).Do((CorrectBooks use, PlatformStaff me) => use.Run(me, wish, shop));
}
