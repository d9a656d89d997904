using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ShopHub.Data.Access;
using ShopHub.Data.Database;
using ShopHub.Data.Withdrawals;
using ShopHub.Domain.Access;
using ShopHub.Domain.Ledger;
using ShopHub.Domain.Withdrawals;
using ShopHub.Tests.Cast;
using ShopHub.Web.Integrations.Sandbox.Clock;
using ShopHub.Web.Integrations.Sandbox.Faults;
using ShopHub.Web.Integrations.Sandbox.Pay;
using ShopHub.Web.Integrations.Sandbox.World;
using ShopHub.Web.Jobs;
using static ShopHub.Domain.Withdrawals.WithdrawalStatus;
using Purse = ShopHub.Web.Integrations.Sandbox.World.Purse;

namespace ShopHub.Tests.Withdrawals;

/// <summary>The whole program and the channel: whatever happens to a call, a payout leaves once.</summary>
public sealed class PushedPayoutSpecs(OpenHouse open) : IClassFixture<OpenHouse>
{
    private House House => open.House;

    private SandboxWorld World => House.Services.GetRequiredService<SandboxWorld>();

    [Fact]
    public async Task A_program_killed_between_sending_and_writing_it_down_sends_the_same_number_and_pays_once()
    {
        var (number, sub) = await Asks("yunjian");
        // What the killed one had sent.
        var sent = await House.Services.GetRequiredService<IPayoutChannel>().Submit(new(number, sub, new(10_000), $"提现{number}"));
        Assert.True(sent.IsDone);

        await House.Run(Timetable.SendOutbox);

        Assert.Equal((CreateSuccess, sent.Value), await State(number));
        Assert.Single(World.Payouts.Withdrawals.Values, w => w.OutRequestNo == number);
        await House.Wind(TimeSpan.FromDays(12));
        await House.Services.GetRequiredService<Scheduler>().RunDue();
        await House.Run(Timetable.PayOut);
        Assert.Equal((Success, sent.Value), await State(number));
        Assert.Equal(0, World.Money[Purse.PendingOut(sub)]);
        var audit = await House.Audit();
        Assert.True(audit.Agrees, audit.Sentence);
    }

    [Fact]
    public async Task After_a_lost_answer_the_channel_is_asked_and_nothing_is_sent_twice()
    {
        var (number, _) = await Asks("mumian", before: () => House.Services.GetRequiredService<FaultTable>().Add(FaultPresets.Find("withdraw-unknown", null)!));

        await House.Run(Timetable.SendOutbox);
        await House.Run(Timetable.PayOut);

        Assert.Equal(CreateSuccess, (await State(number)).Status);
        Assert.Single(World.Payouts.Withdrawals.Values, w => w.OutRequestNo == number);
    }

    [Fact]
    public async Task Callbacks_five_at_once_and_late_ones_after_the_return_book_once()
    {
        House.Services.GetRequiredService<FaultTable>().Add(FaultPresets.Find("withdraw-refund", null)!);
        var (number, sub) = await Asks("shiguang");
        while ((await State(number)).Status is not CreateSuccess) await House.Run(Timetable.SendOutbox);
        House.Services.GetRequiredService<FaultTable>().Add(FaultPresets.Find("notify-dup-parallel", SimWithdrawal.KeyOf(sub, number))!);
        var scheduler = House.Services.GetRequiredService<Scheduler>();

        for (var day = 0; day < 20 && (await State(number)).Status is not Refund; day++)
        {
            await House.Wind(TimeSpan.FromDays(1));
            await scheduler.RunDue();
        }

        var paid = World.Notices.Values.Single(n => n.Kind == SimNotice.Withdraw && n.Key == SimWithdrawal.KeyOf(sub, number) && n.Says == "SUCCESS");
        await House.Services.GetRequiredService<Notifier>().SendAgain(paid);

        Assert.Equal(204, paid.Attempts[^1].Status);
        Assert.Equal(Refund, (await State(number)).Status);
        Cause[] causes = [Cause.WithdrawalAsked, Cause.WithdrawalPaid, Cause.WithdrawalReturned];
        Assert.Equal(causes, (await House.Look(db => db.JournalEntries.Where(e => e.Key == number).Select(e => e.Cause).ToListAsync())).Order());
        Assert.Equal(0, World.Money[Purse.PendingOut(sub)]);
        var audit = await House.Audit();
        Assert.True(audit.Agrees, audit.Sentence);
    }

    [Theory]
    [InlineData("notify-amount", "wrong-withdrawal-amount")]
    [InlineData("notify-foreign", "unknown-withdrawal")]
    public async Task What_a_callback_says_wrongly_is_written_down_and_not_booked(string preset, string incident)
    {
        await using var house = await Cast.House.Open(new() { ["Jobs:Enabled"] = "false" });
        var (number, sub) = await Asks("asui", house: house);
        await house.Run(Timetable.SendOutbox);
        house.Services.GetRequiredService<FaultTable>().Add(FaultPresets.Find(preset, SimWithdrawal.KeyOf(sub, number))!);

        // Only the calendar is wound: no job asks.
        var wound = await house.As(Clockwork.Itself).Do((WindTime use, Clockwork me) => use.Run(me, TimeSpan.FromDays(12)));
        house.Services.GetRequiredService<Web.Hosting.WoundClock>().Follow(wound.Value);
        while (!await house.Look(db => db.PaymentIncidents.AnyAsync(i => i.Kind == incident))) await house.Services.GetRequiredService<Scheduler>().RunDue();

        Assert.False(await house.Look(db => db.JournalEntries.AnyAsync(e => e.Key == number && e.Cause == Cause.WithdrawalPaid)));
    }

    /// <summary>¥100.00 are there at the channel and here, and are asked for.</summary>
    private async Task<(string Number, string SubMchId)> Asks(string shop, Action? before = null, House? house = null)
    {
        house ??= House;
        var owner = await house.Look(db => (
            from member in db.Staff
            join merchant in db.Merchants on member.MerchantId equals merchant.Id
            where merchant.Code == shop && member.IsOwner
            select new { Staff = new ShopStaff(merchant.Id, member.Id, member.Name, member.Permissions), merchant.SubMchId }).SingleAsync());
        house.Services.GetRequiredService<SandboxWorld>().Book(new BookEntry(default, "earned", "", new() { [Purse.Available(owner.SubMchId)] = 10_000, [MoneyBook.Bank] = -10_000 }));
        before?.Invoke();
        var confirmed = await house.As(owner.Staff).Do((ConfirmMyself use, ShopStaff me) => use.Run(me, Cast.House.Password));
        Assert.Equal(ConfirmAnswer.Confirmed, confirmed.Value);
        var asked = await house.As(owner.Staff).Do((AskWithdrawal use, ShopStaff me) => use.Run(me, new(10_000)));
        Assert.True(asked.IsDone, asked.Refusal?.Message);
        return (asked.Value!, owner.SubMchId!);
    }

    private Task<(WithdrawalStatus Status, string? PayoutId)> State(string number) => House.Look(async db =>
    {
        var found = await db.Withdrawals.SingleAsync(w => w.Number == number);
        return (found.Status, found.PayoutId);
    });
}
