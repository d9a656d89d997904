using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Reconciliation;
using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Reconciliation;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Reconciliation;

/// <summary>A day of the channel's bill beside a day of our books (MON-04).</summary>
public sealed class ReconciliationSpecs
{
    [Fact]
    public async Task A_bill_that_agrees_leaves_no_case()
    {
        await using var town = await Town.Open();
        var order = await town.PaidOrder(town.Lin, (town.People.Tea, 1));
        var bill = new Bill(town).Add(BillLineKind.Payment, await NumberOf(town, order), order.Payable.Fen);

        Assert.Equal(0, await bill.Compare());

        var kept = await town.Look(db => db.Bills.SingleAsync());
        Assert.Equal((BillState.Compared, 1, 1), (kept.State, kept.Matched, kept.Total));
    }

    [Fact]
    public async Task Every_way_to_disagree_is_a_case_of_its_own_that_names_the_number()
    {
        await using var town = await Town.Open();
        var (tea, cup, book) = (
            await town.PaidOrder(town.Lin, (town.People.Tea, 1)), await town.PaidOrder(town.Lin, (town.People.Cup, 1)), await town.PaidOrder(town.Wang, (town.People.Book, 1)));
        var unpaid = await town.Places(town.Lin, (town.People.Tea, 1));
        var (teaNo, cupNo, bookNo, unpaidNo) = (await NumberOf(town, tea), await NumberOf(town, cup), await NumberOf(town, book), await NumberOf(town, await town.OrderOf(unpaid)));
        var bill = new Bill(town)
            .Add(BillLineKind.Payment, teaNo, tea.Payable.Fen).Add(BillLineKind.Payment, teaNo, tea.Payable.Fen)
            .Add(BillLineKind.Payment, cupNo, cup.Payable.Fen + 1)
            .Add(BillLineKind.Payment, unpaidNo, (await town.OrderOf(unpaid)).Payable.Fen)
            .Add(BillLineKind.Payment, "P-NOBODY", 77).Add(BillLineKind.Refund, "R-NOBODY", 33);

        Assert.Equal(6, await bill.Compare());

        var found = await town.Look(db => db.BillDifferences.OrderBy(d => d.Kind).ThenBy(d => d.Number).Select(d => new { d.Kind, d.Number, Ours = d.Ours.Fen, Theirs = d.Theirs.Fen }).ToListAsync());
        Assert.Equal(
            [
                (DifferenceKind.MissingHere, "P-NOBODY", 0L, 77L), (DifferenceKind.MissingHere, "R-NOBODY", 0, 33), (DifferenceKind.MissingThere, bookNo, book.Payable.Fen, 0),
                (DifferenceKind.AmountDiffers, cupNo, cup.Payable.Fen, cup.Payable.Fen + 1), (DifferenceKind.StateDiffers, unpaidNo, 12_800 + 800, 12_800 + 800),
                (DifferenceKind.ListedTwice, teaNo, 0, tea.Payable.Fen),
            ],
            found.Select(d => (d.Kind, d.Number, d.Ours, d.Theirs)));
        await town.EverythingAgrees();
    }

    [Fact]
    public async Task A_run_that_was_cut_off_goes_on_and_a_day_is_compared_once()
    {
        await using var town = await Town.Open();
        var order = await town.PaidOrder(town.Lin, (town.People.Tea, 1));
        var bill = new Bill(town).Add(BillLineKind.Payment, await NumberOf(town, order), order.Payable.Fen);
        for (var i = 0; i < 9; i++) bill.Add(BillLineKind.Payment, $"P-NOBODY-{i}", 100 + i);

        Assert.Equal(5, await bill.Take(lines: 4));
        Assert.Equal(9, await bill.Compare(lines: 4));

        Assert.Equal(10, await town.Look(db => db.BilledLines.CountAsync()));
        Assert.Equal("status.changed", (await town.AsClockwork.Do((CompareBill use, Clockwork me) => use.Run(me, bill.Day))).Refusal!.Code);
        Assert.Equal(9, await town.Look(db => db.BillDifferences.CountAsync()));
    }

    [Fact]
    public async Task A_file_that_the_channel_replaced_while_a_run_was_cut_off_is_taken_from_the_beginning()
    {
        await using var town = await Town.Open();
        var order = await town.PaidOrder(town.Lin, (town.People.Tea, 1));
        var wrong = new Bill(town, "a1");
        for (var i = 0; i < 9; i++) wrong.Add(BillLineKind.Payment, $"P-NOBODY-{i}", 100 + i);
        await wrong.Take(lines: 4);

        Assert.Equal(0, await new Bill(town, "b2").Add(BillLineKind.Payment, await NumberOf(town, order), order.Payable.Fen).Compare());

        var kept = await town.Look(db => db.Bills.SingleAsync());
        Assert.Equal(("b2", 1, 1, 1), (kept.Sha1, kept.Lines, kept.Matched, await town.Look(db => db.BilledLines.CountAsync())));
    }

    [Fact]
    public async Task A_fund_bill_that_lists_nothing_names_what_our_books_know()
    {
        await using var town = await Town.Open();
        var order = await town.PaidOrder(town.Lin, (town.People.Tea, 1));
        var (day, account) = (ShopCalendar.DayOf(town.Clock.GetUtcNow()), await town.Look(db => db.Payments.Select(p => p.SubMchId).SingleAsync()));
        foreach (var bill in (BillKind[])[BillKind.PlatformFunds, BillKind.ShopFunds])
        {
            Town.Done(await town.AsClockwork.Do((TakeBillLines use, Clockwork me) => use.Run(me, ChannelBillFile.Empty(bill, day), 100)));
            Town.Done(await town.AsClockwork.Do((CompareFundBill use, Clockwork me) => use.Run(me, bill, day)));
        }

        var found = await town.Look(db => db.BillDifferences.SingleAsync());
        Assert.Equal(
            (account is null ? BillKind.PlatformFunds : BillKind.ShopFunds, BillLineKind.Payment, DifferenceKind.MissingThere, order.Payable),
            (found.Bill, found.LineKind, found.Kind, found.Ours));
    }

    [Fact]
    public async Task A_case_is_closed_with_a_word_by_someone_who_may_look_at_money()
    {
        await using var town = await Town.Open();
        await new Bill(town).Add(BillLineKind.Payment, "P-NOBODY", 77).Compare();
        var id = await town.Look(db => db.BillDifferences.Select(d => d.Id).SingleAsync());
        var reviewer = town.Judge with { Permissions = PlatformPermission.Review };

        Assert.Equal("common.not-allowed", (await town.As(reviewer).Do((CloseDifference use, PlatformStaff me) => use.Run(me, id, "渠道多记一笔"))).Refusal!.Code);
        Assert.Equal("difference.note", (await town.As(town.Judge).Do((CloseDifference use, PlatformStaff me) => use.Run(me, id, " 好 "))).Refusal!.Code);
        Town.Done(await town.As(town.Judge).Do((TakeDifference use, PlatformStaff me) => use.Run(me, id)));
        Town.Done(await town.As(town.Judge).Do((CloseDifference use, PlatformStaff me) => use.Run(me, id, "渠道多记一笔，已报渠道更正")));
        Assert.Equal("status.changed", (await town.As(town.Judge).Do((CloseDifference use, PlatformStaff me) => use.Run(me, id, "再结一次"))).Refusal!.Code);

        var closed = Assert.Single(await town.As(town.Judge).Ask((BillQueries ask, PlatformStaff me) => ask.Differences(me, true)));
        Assert.Equal((DifferenceState.Closed, "平台 李审", "渠道多记一笔，已报渠道更正"), (closed.State, closed.Owner, closed.Note));
    }

    [Fact]
    public async Task Accountants_who_close_one_case_at_once_close_it_once_and_the_first_word_stands()
    {
        await using var town = await Town.Open();
        await new Bill(town).Add(BillLineKind.Payment, "P-NOBODY", 77).Compare();
        var id = await town.Look(db => db.BillDifferences.Select(d => d.Id).SingleAsync());
        var accountants = Enumerable.Range(1, 12).Select(i => town.Judge with { Name = $"财务{i}" }).ToList();

        var outcomes = await Task.WhenAll(accountants.Select(a => Task.Run(async () =>
            (a.ShownAs, Outcome: await town.As(a).Do((CloseDifference use, PlatformStaff me) => use.Run(me, id, $"已核实：{a.ShownAs}"))))));

        var first = Assert.Single(outcomes, o => o.Outcome.Refusal is null).ShownAs;
        Assert.All(outcomes.Where(o => o.ShownAs != first), o => Assert.Contains(o.Outcome.Refusal!.Code, (string[])["status.changed", "common.changed-by-others"]));
        var closed = await town.Look(db => db.BillDifferences.SingleAsync());
        Assert.Equal((first, $"已核实：{first}"), (closed.Owner, closed.Note));
    }

    [Fact]
    public async Task Days_are_due_from_the_first_payment_to_the_last_promised_bill()
    {
        await using var town = await Town.Open();
        await town.PaidOrder(town.Lin, (town.People.Tea, 1));
        var first = ShopCalendar.DayOf(town.Clock.GetUtcNow());

        Assert.Empty(await Due(town));
        town.Clock.Wind(ShopCalendar.EndOf(first).AddHours(34) - town.Clock.GetUtcNow());

        Assert.Equal([first, first.AddDays(1)], (await Due(town)).Where(d => d.Bill is BillKind.Trade).Select(d => d.Day));
        Assert.Equal((true, false), (await MustCome(town, first), await MustCome(town, first.AddDays(1))));
    }

    private static Task<bool> MustCome(Town town, DateOnly day) => town.AsClockwork.Ask((BillQueries ask, Clockwork me) => ask.MustCome(me, BillKind.Trade, day));

    private static Task<List<DueBill>> Due(Town town) => town.AsClockwork.Ask((BillQueries ask, Clockwork me) => ask.Due(me));

    private static Task<string> NumberOf(Town town, Order order) => town.Look(db => db.Payments.Where(p => p.Id == new Id<Domain.Payments.Payment>(order.PaymentId)).Select(p => p.OutTradeNo).SingleAsync());

    /// <summary>Today's bill, as the channel might write it.</summary>
    private sealed class Bill(Town town, string sha1 = "a1")
    {
        private readonly List<BillRow> _rows = [];

        public DateOnly Day { get; } = ShopCalendar.DayOf(town.Clock.GetUtcNow());

        private ChannelBillFile File => new(BillKind.Trade, Day, sha1, _rows, Money.Zero);

        public Bill Add(BillLineKind kind, string number, long fen)
        {
            _rows.Add(new(_rows.Count + 1, kind, number, "42" + number, new(fen), town.Clock.GetUtcNow(), "SUCCESS"));
            return this;
        }

        public async Task<int> Take(int lines) => Town.Done(await town.AsClockwork.Do((TakeBillLines use, Clockwork me) => use.Run(me, File, lines)));

        public async Task<int> Compare(int lines = 100)
        {
            while (await Take(lines) > 0)
            {
            }

            return Town.Done(await town.AsClockwork.Do((CompareBill use, Clockwork me) => use.Run(me, Day)));
        }
    }
}
